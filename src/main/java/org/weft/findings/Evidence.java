package org.weft.findings;

import org.jspecify.annotations.Nullable;
import org.weft.measures.NodeScore;

/**
 * A number behind a finding.
 *
 * @param name what it counts or measures, and of whom
 * @param value the number; null where it is not defined, with {@code reason}
 * @param unit its unit
 * @param address the address of the measure that gives it; null where the rule counts by itself
 * @param convention how it is computed
 * @param reason why there is no number; null where there is one
 */
public record Evidence(
        String name,
        @Nullable Double value,
        String unit,
        @Nullable String address,
        String convention,
        @Nullable String reason) {
    static Evidence counted(String name, double value, String unit, String convention) {
        return new Evidence(name, value, unit, null, convention, null);
    }

    static Evidence measured(String name, double value, String unit, String address, String convention) {
        return new Evidence(name, value, unit, address, convention, null);
    }

    /** A node's score. */
    static Evidence of(NodeScore score, int node, String whose) {
        double value = score.values()[node];
        boolean known = !Double.isNaN(value);
        return new Evidence(
                score.label() + " of " + whose,
                known ? (Double) value : null,
                score.unit(),
                score.address(),
                score.convention(),
                known ? null : score.reasons().getOrDefault(node, "not defined"));
    }
}
