package org.weft.workbench;

import java.util.List;

/** A view, resolved: what it shows, and what it did that a reader must know. */
public record ViewReport(Analysis.DatasetRef dataset, Analysis.ViewInfo view, List<String> notes) {}
