package org.weft.workbench;

import org.weft.findings.Finding;
import org.weft.findings.Findings;
import org.weft.findings.Glossary;
import org.weft.findings.StatedRule;

import java.util.List;
import java.util.Map;

/**
 * What a manager may want to talk about, the heaviest first.
 *
 * @param findings what the rules found
 * @param notLookedAt rules that lack the data they need, and why
 * @param unknown what missing answers leave open, as sentences
 * @param rules every rule with the values of its thresholds
 * @param thresholds the thresholds that were set, by {@code rule.threshold}; all others are as the rules have them
 * @param glossary entries for what is not plain English in all of this
 * @param caution how findings are to be read
 * @param notes what a reader must know of the view
 */
public record FindingsReport(
        Analysis.DatasetRef dataset,
        Analysis.ViewInfo view,
        List<Finding> findings,
        List<Findings.NotLookedAt> notLookedAt,
        List<String> unknown,
        List<StatedRule> rules,
        Map<String, Double> thresholds,
        List<Glossary.Entry> glossary,
        String caution,
        List<String> notes) {}
