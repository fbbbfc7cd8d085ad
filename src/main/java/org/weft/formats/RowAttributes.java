package org.weft.formats;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes of a row: some of the sheet's own columns, and those it does not know. */
final class RowAttributes {
    private RowAttributes() {}

    /** The values that are not missing by header, own columns first. */
    static Map<String, String> of(SheetRows row, SheetKind kind, int... known) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int column : known) {
            String value = row.known(column);
            if (value != null) {
                found.put(kind.columns.get(column).name(), value);
            }
        }
        row.attributes((value, a) -> found.put(row.headers.attributeNames.get(a), value));
        return found.isEmpty() ? new HashMap<>(0) : found;
    }
}
