package org.weft.cli;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.MeasureCatalogue;
import org.weft.workbench.MeasureCatalogue.ConventionEntry;
import org.weft.workbench.MeasureCatalogue.Entry;
import org.weft.workbench.MeasureCatalogue.ToolEntry;

import java.util.List;
import java.util.Objects;

/** Says how another program gives the measures that it has, and which of ours it has not. */
final class ConventionsText {
    private final List<Entry> measures;
    private final ToolEntry tool;
    private final boolean one;
    private final Console console;

    /** Of the measures of a catalogue, or of the one that it holds. */
    ConventionsText(MeasureCatalogue catalogue, String tool, boolean one, Console console) {
        this.measures = catalogue.measures();
        this.tool = catalogue.tools().stream()
                .filter(t -> t.id().equals(tool))
                .findFirst()
                .orElseThrow();
        this.one = one;
        this.console = console;
    }

    void print(boolean json, boolean markdown) {
        if (markdown) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "--markdown is not for the conventions of a program.", "Leave it out.");
        }
        List<ConventionEntry> all = tool.conventions().stream()
                .filter(c -> measures.stream().anyMatch(m -> m.id().equals(c.measure())))
                .toList();
        if (json) {
            StoredDatasets.write(new ToolEntry(tool.id(), tool.title(), tool.about(), all), console.bytes());
            return;
        }
        TextTable table = new TextTable()
                .left("Measure")
                .left("In " + tool.title())
                .left("Address of ours")
                .left("What differs")
                .mayShrink();
        String before = "";
        for (ConventionEntry each : all) {
            table.row(each.measure().equals(before) ? "" : each.measure(), each.name(), each.address(), differs(each));
            before = each.measure();
        }
        if (!all.isEmpty()) {
            AnalysisText.print(table, console);
            console.line("");
        }
        List<String> missing = measures.stream()
                .map(Entry::id)
                .filter(id -> all.stream().noneMatch(c -> c.measure().equals(id)))
                .toList();
        if (!missing.isEmpty()) {
            say("Not in " + tool.title() + ": " + String.join(", ", missing) + ".");
        }
        if (!one) {
            say(tool.about());
            say("Without direction or strengths in a view, conventions that differ in these alone are one.");
        }
    }

    private static String differs(ConventionEntry each) {
        return Objects.equals(each.differs(), "") && each.compared()
                ? ""
                : (each.differs() + (each.compared() ? "" : " By its documentation alone.")).strip();
    }

    private void say(String text) {
        TextTable.wrap(text, 96).forEach(console::line);
    }
}
