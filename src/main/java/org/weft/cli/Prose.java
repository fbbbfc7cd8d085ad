package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Named;

import java.util.List;
import java.util.stream.Collectors;

/** What reports for readers have in common: headings, paragraphs, notes, names of agencies. */
final class Prose {
    private static final int LINE = 96;
    private static final int NAMED = 12;

    private final Console console;

    Prose(Console console) {
        this.console = console;
    }

    void title(String name, String sentence) {
        console.line(console.strong(ProblemText.printable(name), Console.Stream.OUT));
        paragraph("", sentence);
    }

    void heading(String text) {
        console.line("");
        console.line(console.strong(text, Console.Stream.OUT));
    }

    void paragraph(String mark, String text) {
        List<String> lines = TextTable.wrap(ProblemText.printable(text), LINE - mark.length());
        for (int i = 0; i < lines.size(); i++) {
            console.line((i == 0 ? mark : " ".repeat(mark.length())) + lines.get(i));
        }
    }

    void table(TextTable table) {
        AnalysisText.print(table, console);
    }

    void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            heading("Notes");
            notes.forEach(note -> paragraph("- ", note));
        }
    }

    /** How many rows of a list to show; 0 stands for all. */
    static int shown(int top, int size) {
        return top == 0 ? size : Math.min(top, size);
    }

    void more(int shown, int size) {
        if (shown < size) {
            console.line("… and " + (size - shown) + " more (--top 0 shows all)");
        }
    }

    static String name(Named named) {
        return ProblemText.printable(named.name());
    }

    static String names(List<Named> all) {
        String some = all.stream().limit(NAMED).map(Prose::name).collect(Collectors.joining(", "));
        return all.size() > NAMED ? some + " and " + (all.size() - NAMED) + " more" : some;
    }

    /** A change with its sign. */
    static String signed(@Nullable Double change, int decimals) {
        String text = Numerals.of(change, decimals);
        return change != null && change > 0 ? "+" + text : text;
    }
}
