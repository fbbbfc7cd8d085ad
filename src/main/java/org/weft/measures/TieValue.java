package org.weft.measures;

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
        Map<Integer, String> reasons) {
    /** Number of pairs. */
    public int size() {
        return values.length;
    }
}
