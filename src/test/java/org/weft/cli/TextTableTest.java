package org.weft.cli;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextTableTest {
    @Test
    void alignsNumbersRightAndTextLeft() {
        TextTable table = new TextTable().left("Agency").right("Degree").right("Harmonic closeness");
        table.row("Housing", "12", "0.5");
        table.row("Gofal yr Ŵyl", "3", "–[1]");
        assertEquals(
                List.of(
                        "                       Harmonic",
                        "Agency        Degree  closeness",
                        "Housing           12        0.5",
                        "Gofal yr Ŵyl       3       –[1]"),
                table.lines(0));
        assertEquals(2, table.headLines());
    }

    @Test
    void cutsTheColumnThatMayShrinkToTheScreen() {
        TextTable table = new TextTable().left("Agency").mayShrink().right("Degree");
        table.row("Northvale Council Children's Social Care", "12");
        List<String> lines = table.lines(30);
        assertTrue(lines.stream().allMatch(l -> TextTable.columns(l) <= 30), lines.toString());
        assertEquals("Northvale Council Chi…      12", lines.get(1));
    }

    @Test
    void countsColumnsNotCharacters() {
        assertEquals(1, TextTable.columns("e\u0301"));
        assertEquals(4, TextTable.columns("行政"));
        assertEquals(2, TextTable.columns("\ud83d\ude00"));
    }

    @Test
    void refusesARowOfAnotherLength() {
        TextTable table = new TextTable().left("a").left("b");
        assertThrows(IllegalArgumentException.class, () -> table.row("one"));
    }
}
