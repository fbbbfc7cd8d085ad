package org.weft.workbench;

import org.weft.findings.FindingRules;
import org.weft.findings.StatedRule;
import org.weft.findings.Thresholds;

import java.util.List;
import java.util.Map;

/**
 * From where on rules say something.
 *
 * @param thresholds those that were set, by {@code rule.threshold}; all others are as the rules have them
 * @param rules every rule with the values of its thresholds
 */
public record ThresholdsReport(Map<String, Double> thresholds, List<StatedRule> rules) {
    static ThresholdsReport of(Thresholds values) {
        return new ThresholdsReport(values.changed(), FindingRules.stated(values));
    }
}
