package org.weft.network;

import java.util.List;

/**
 * Columns of equal length under a name, which a format can write without knowing what they mean.
 *
 * @param name the table's name, as "agencies"
 * @param columns the columns, all of one length
 */
public record Table(String name, List<Column> columns) {
    /** Refuses columns of different lengths. */
    public Table {
        columns = List.copyOf(columns);
        for (Column c : columns) {
            if (c.values().size() != columns.get(0).values().size()) {
                throw new IllegalArgumentException("column " + c.name() + " has another length than the first");
            }
        }
    }

    /** Number of rows. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).values().size();
    }
}
