package org.weft.measures;

import java.util.List;
import java.util.Map;

/**
 * A value for each pair of groups.
 *
 * @param measure id of the measure
 * @param parameters every parameter, as JSON has it
 * @param rows names of the groups that flows leave
 * @param columns names of the groups at which they arrive
 * @param values by row and column; NaN where not defined
 */
public record GroupTable(
        String measure, Map<String, Object> parameters, List<String> rows, List<String> columns, double[][] values) {
    /** Freezes the names. */
    public GroupTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
