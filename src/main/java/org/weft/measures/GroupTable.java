package org.weft.measures;

import java.util.List;
import java.util.Map;

/**
 * A value for each pair of groups.
 *
 * @param measure id of the measure
 * @param parameters every parameter, as JSON has it
 * @param address the shortest address that gives this table
 * @param label name of the variant for people
 * @param convention the definition that was used
 * @param unit unit of the values
 * @param rows names of the groups that flows leave
 * @param columns names of the groups at which they arrive
 * @param values by row and column; NaN where not defined
 * @param reasons by row times the number of columns plus column: why a value is not defined
 */
public record GroupTable(
        String measure,
        Map<String, Object> parameters,
        String address,
        String label,
        String convention,
        String unit,
        List<String> rows,
        List<String> columns,
        double[][] values,
        Map<Integer, String> reasons) {
    /** Freezes the names. */
    public GroupTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
