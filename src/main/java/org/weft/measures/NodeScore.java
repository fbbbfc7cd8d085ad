package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A value for each node.
 *
 * @param measure id of the measure
 * @param parameters every parameter, as JSON has it
 * @param address the shortest address that gives this score
 * @param label name of the variant for people
 * @param convention the definition that was used
 * @param unit unit of the values
 * @param values by node; NaN where not defined
 * @param reasons by node: why a value is not defined, or what is to be known of it
 * @param estimate how the values were estimated; null where they are exact
 */
public record NodeScore(
        String measure,
        Map<String, Object> parameters,
        String address,
        String label,
        String convention,
        String unit,
        double[] values,
        Map<Integer, String> reasons,
        @Nullable Estimate estimate) {
    /** The same under other names, and estimated in another way. */
    NodeScore with(String newAddress, String newLabel, String newConvention, @Nullable Estimate newEstimate) {
        return new NodeScore(
                measure, parameters, newAddress, newLabel, newConvention, unit, values, reasons, newEstimate);
    }
}
