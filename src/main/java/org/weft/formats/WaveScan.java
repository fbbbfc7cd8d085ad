package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Wave;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the waves where no sheet lists them, before anything refers to them, so that they stand in the order of time:
 * by the numbers in their names where each has one, else as they appear.
 */
final class WaveScan {
    private WaveScan() {}

    static void addTo(Draft draft, Map<SheetKind, SheetFile> sheets, Map<SheetKind, String[]> headers, boolean matrix)
            throws IOException {
        if (draft.has(SheetKind.WAVES)) {
            return;
        }
        Limits limits = draft.options.limits();
        Set<String> found = new LinkedHashSet<>();
        String file = null;
        for (Map.Entry<SheetKind, SheetFile> sheet : sheets.entrySet()) {
            int column = column(headers.get(sheet.getKey()));
            if (column >= 0 && hasWaves(sheet.getKey()) && !(matrix && sheet.getKey() == SheetKind.FLOWS)) {
                file = sheet.getValue().name;
                collect(sheet.getValue(), column, found, limits);
            }
        }
        List<String> ids = new ArrayList<>(found);
        boolean numbered = ids.stream().allMatch(WaveScan::hasDigit);
        if (numbered) {
            ids.sort(WaveScan::compare);
        }
        ids.forEach(id -> draft.addWave(new Wave(id, id, null)));
        if (file != null && ids.size() > 1) {
            draft.report.note(
                    file,
                    null,
                    "wave",
                    null,
                    "There is no sheet of waves. They are taken in this order: "
                            + String.join(", ", ids.size() > 20 ? ids.subList(0, 20) : ids) + ".",
                    "Add a sheet waves if the order of time is another.");
        }
    }

    private static int column(String @Nullable [] header) {
        for (int i = 0; header != null && i < header.length; i++) {
            if (Texts.header(header[i]).equals("wave")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasWaves(SheetKind kind) {
        return kind.columns.stream().anyMatch(c -> c.name().equals("wave"));
    }

    private static void collect(SheetFile file, int column, Set<String> found, Limits limits) throws IOException {
        try (Rows rows = file.open(limits)) {
            rows.next();
            while (rows.next() && found.size() < limits.kinds()) {
                String value = rows.cell(column);
                if (!Texts.isMissing(value) && value.length() <= limits.idCharacters()) {
                    found.add(value);
                }
            }
        } catch (Rows.UnreadableRowException e) {
            // Reported when the sheet is read.
        }
    }

    private static boolean hasDigit(String id) {
        return id.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Compares texts with their numbers by size: "w2" before "w10". */
    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(j))) {
                int endA = endOfNumber(a, i);
                int endB = endOfNumber(b, j);
                String x = withoutZeros(a.substring(i, endA));
                String y = withoutZeros(b.substring(j, endB));
                int order = x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Character.compare(a.charAt(i++), b.charAt(j++));
                if (order != 0) {
                    return order;
                }
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static String withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
