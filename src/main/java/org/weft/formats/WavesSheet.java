package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Wave;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Reads the waves, in the order of time. */
final class WavesSheet {
    private static final SheetKind SHEET = SheetKind.WAVES;
    private static final int ID = SHEET.index("id");
    private static final int LABEL = SHEET.index("label");
    private static final int DATE = SHEET.index("date");

    private WavesSheet() {}

    static void read(SheetRows row, Draft draft) throws IOException {
        String latest = null;
        while (row.next()) {
            String id = row.id(ID);
            if (id == null) {
                continue;
            }
            if (draft.waves.byId(id) >= 0) {
                row.error(ID, "The wave \"" + id + "\" stands twice.", "Remove one of the rows.");
                continue;
            }
            if (draft.waves.size() >= draft.options.limits().kinds()) {
                row.error(ID, "There are more than " + draft.options.limits().kinds() + " waves.", "Use fewer.");
                return;
            }
            String date = date(row);
            if (date != null && latest != null && date.compareTo(latest) < 0 && !latest.startsWith(date)) {
                row.warning(
                        DATE,
                        "The wave \"" + id + "\" is dated before the one above it.",
                        "Waves are taken in the order of the rows; put the earliest first.");
            }
            latest = date == null ? latest : date;
            String label = row.name(LABEL);
            draft.addWave(new Wave(id, label == null ? id : label, date));
        }
    }

    private static @Nullable String date(SheetRows row) {
        String value = row.known(DATE);
        if (value == null) {
            return null;
        }
        try {
            return switch (value.length()) {
                case 4 -> Year.parse(value).toString();
                case 7 -> YearMonth.parse(value).toString();
                default -> LocalDate.parse(value).toString();
            };
        } catch (DateTimeParseException e) {
            row.error(
                    DATE,
                    "\"" + value + "\" is no date that can be read in one way.",
                    "Write 2026, 2026-03 or 2026-03-31.");
            return null;
        }
    }
}
