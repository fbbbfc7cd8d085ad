package org.weft.formats;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows read ahead are the rows, whatever their number and however reading ends. */
class RowsAheadTest {
    private static Rows csv(String text) {
        return new CsvRows(new StringReader(text), ',', 0, Limits.DEFAULT);
    }

    private static String text(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            // Widths from 1 to 4, a quoted cell over two lines now and then, and an empty line, which is passed over.
            text.append("a").append(i % 700);
            text.append(i % 3 == 0 ? "" : ", b" + i)
                    .append(i % 4 == 1 ? ",\"c\nd\"" : "")
                    .append('\n');
            text.append(i % 11 == 0 ? "\n" : "");
        }
        return text.toString();
    }

    private static List<String> all(Rows rows) throws IOException {
        List<String> all = new ArrayList<>();
        while (rows.next()) {
            StringBuilder row = new StringBuilder(rows.line() + ":" + rows.width());
            for (int i = 0; i <= rows.width(); i++) {
                row.append('|').append(rows.cell(i));
            }
            all.add(row.toString());
        }
        assertFalse(rows.next());
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_999, 5_000, 5_001, 9_096, 9_097, 13_192, 60_000})
    void areTheSameRows(int number) throws IOException {
        try (Rows plain = csv(text(number));
                Rows ahead = new RowsAhead(csv(text(number)))) {
            List<String> expected = all(plain);
            assertEquals(number, expected.size());
            assertEquals(expected, all(ahead));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000, 9_096, 30_000})
    void endWithTheSameError(int number) throws IOException {
        String broken = text(number) + "x,\"never closed\n" + text(10);
        Rows.UnreadableRowException expected = assertThrows(Rows.UnreadableRowException.class, () -> all(csv(broken)));
        try (Rows ahead = new RowsAhead(csv(broken))) {
            for (int i = 0; i < number; i++) {
                assertTrue(ahead.next(), "row " + i);
            }
            Rows.UnreadableRowException found = assertThrows(Rows.UnreadableRowException.class, ahead::next);
            assertEquals(expected.line, found.line);
            assertEquals(expected.what(), found.what());
        }
    }

    @Test
    void canBeClosedHalfWay() throws IOException {
        Rows ahead = new RowsAhead(csv(text(60_000)));
        for (int i = 0; i < 6_000; i++) {
            assertTrue(ahead.next());
        }
        ahead.close();
        assertFalse(
                Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(t -> t.getName().equals("weft-rows")),
                "a thread is left");
    }
}
