package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A value for each of some pairs, in columns.
 *
 * @param measure id of the measure
 * @param parameters every parameter, as JSON has it
 * @param address the shortest address that gives these values
 * @param label name of the variant for people
 * @param convention the definition that was used
 * @param unit unit of the values
 * @param source first node of each pair
 * @param target second node of each pair
 * @param values by pair; NaN where not defined
 * @param reasons by pair: why a value is not defined, or what is to be known of it
 * @param estimate how the values were estimated; null where they are exact
 */
public record TieValue(
        String measure,
        Map<String, Object> parameters,
        String address,
        String label,
        String convention,
        String unit,
        int[] source,
        int[] target,
        double[] values,
        Map<Integer, String> reasons,
        @Nullable Estimate estimate) {
    /** Number of pairs. */
    public int size() {
        return values.length;
    }

    /** The same under other names, and estimated in another way. */
    TieValue with(String newAddress, String newLabel, String newConvention, @Nullable Estimate newEstimate) {
        return new TieValue(
                measure,
                parameters,
                newAddress,
                newLabel,
                newConvention,
                unit,
                source,
                target,
                values,
                reasons,
                newEstimate);
    }
}
