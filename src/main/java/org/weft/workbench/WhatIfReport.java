package org.weft.workbench;

import org.weft.comparison.Comparison;

import java.util.List;

/**
 * What would be different: today's view against the same view after some changes. Nothing is changed in the dataset.
 *
 * @param dataset what was looked at
 * @param today the view as it is
 * @param after the view after the changes; its JSON holds them as edits
 * @param changes the changes, as sentences
 * @param comparison what is different
 * @param agencies how the agencies of both pictures are marked: today's, then those that are new
 * @param notes what a reader must know
 */
public record WhatIfReport(
        Analysis.DatasetRef dataset,
        Analysis.ViewInfo today,
        Analysis.ViewInfo after,
        List<String> changes,
        Comparison comparison,
        List<Analysis.Node> agencies,
        List<String> notes) {}
