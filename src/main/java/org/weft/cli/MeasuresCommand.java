package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.measures.Measures;
import org.weft.measures.Tool;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.MeasureCatalogue;
import org.weft.workbench.MeasureCatalogue.Entry;
import org.weft.workbench.MeasureCatalogue.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Says what can be measured, and by which convention. */
@Command(
        name = "measures",
        header = {"Lists the measures; of one measure, says all that is known.", ""},
        footer = {"", "In 'weft analyse --measures' write id, or id:parameter=value."})
final class MeasuresCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A measure.")
    private @Nullable String id;

    @Option(names = "--json", description = "Prints JSON, and nothing else.")
    private boolean json;

    @Option(names = "--markdown", description = "Prints a table for a Markdown page.")
    private boolean markdown;

    @Option(
            names = "--as",
            paramLabel = "TOOL",
            description = "What ucinet, sna, igraph or networkx have, and what differs.")
    private @Nullable String tool;

    @Mixin
    private final HelpOption help = new HelpOption();

    MeasuresCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (json && markdown) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "Both --json and --markdown are given.", "Choose one of them.");
        }
        Console console = invocation.console();
        MeasureCatalogue catalogue = MeasureCatalogue.all();
        if (id != null) {
            String wanted = Measures.find(id.contains(":") ? id.substring(0, id.indexOf(':')) : id)
                    .declaration()
                    .id();
            catalogue = new MeasureCatalogue(
                    catalogue.measures().stream()
                            .filter(m -> m.id().equals(wanted))
                            .toList(),
                    catalogue.byDefault(),
                    catalogue.tools());
        }
        if (tool != null) {
            new ConventionsText(catalogue, Words.oneOf("--as", tool, Tool.ids()), id != null, console)
                    .print(json, markdown);
            return ExitCode.DONE.code();
        }
        if (json) {
            StoredDatasets.write(id == null ? catalogue : catalogue.measures().get(0), console.bytes());
        } else if (markdown) {
            console.print(markdown(catalogue));
        } else if (id != null) {
            explain(catalogue.measures().get(0), catalogue.byDefault());
        } else {
            list(catalogue);
        }
        return ExitCode.DONE.code();
    }

    private void list(MeasureCatalogue catalogue) {
        Console console = invocation.console();
        TextTable table = new TextTable()
                .left("Measure")
                .left("Gives")
                .left("What it tells")
                .mayShrink();
        for (Entry m : catalogue.measures()) {
            table.row((isDefault(m, catalogue.byDefault()) ? "* " : "  ") + m.id(), gives(m), m.question());
            for (Parameter p : m.parameters()) {
                table.row("    :" + p.name() + "=", "", parameter(p));
            }
        }
        AnalysisText.print(table, console);
        console.line("");
        console.line("* computed where no --measures are given: ");
        TextTable.wrap(String.join(", ", catalogue.byDefault()), 92).forEach(l -> console.line("  " + l));
        console.line("'weft measures ID' says how one is computed, and where it comes from.");
    }

    private static boolean isDefault(Entry m, List<String> byDefault) {
        return byDefault.stream().anyMatch(a -> a.equals(m.id()) || a.startsWith(m.id() + ":"));
    }

    private static String gives(Entry m) {
        return switch (m.family()) {
            case "node" -> "one value an agency";
            case "network" -> "one value";
            case "pair" -> "one value a pair";
            default -> "a set";
        };
    }

    private static String parameter(Parameter p) {
        String values = p.values().isEmpty() ? p.accepts() : String.join(" | ", p.values());
        return values + (p.byDefault().isEmpty() ? "" : ", else " + p.byDefault());
    }

    private void explain(Entry m, List<String> byDefault) {
        Console console = invocation.console();
        console.line(console.strong(m.label(), Console.Stream.OUT) + "  (" + m.id() + ")");
        console.line(m.question());
        console.line("");
        item("When high", m.high());
        item("Gives", gives(m) + (isDefault(m, byDefault) ? "; computed by default" : ""));
        item("Computed as", m.convention());
        item("Unit", m.unit());
        item("Range", m.range());
        item("Direction", m.direction());
        item("Strength", m.weightMeaning());
        item("Undefined", m.undefined());
        item("Cost", m.cost() + " time, " + m.memory() + " memory");
        for (Parameter p : m.parameters()) {
            item(":" + p.name() + "=", p.about() + " " + parameter(p) + ".");
        }
        for (String source : m.sources()) {
            item("Source", source);
        }
    }

    private void item(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> lines = TextTable.wrap(text, 80);
        for (int i = 0; i < lines.size(); i++) {
            String head = i == 0 ? name : "";
            invocation.console().line(head + " ".repeat(Math.max(1, 14 - head.length())) + lines.get(i));
        }
    }

    /** The table of measures that README.md holds. */
    static String markdown(MeasureCatalogue catalogue) {
        List<String> lines =
                new ArrayList<>(List.of("| measure | what it tells | parameters (default first) |", "|---|---|---|"));
        for (Entry m : catalogue.measures()) {
            List<String> parameters = new ArrayList<>();
            for (Parameter p : m.parameters()) {
                parameters.add("`" + p.name() + "`: " + markdownValues(p));
            }
            lines.add("| `" + m.id() + "`" + (isDefault(m, catalogue.byDefault()) ? " \\*" : "") + " | " + m.question()
                    + " | " + String.join("; ", parameters) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String markdownValues(Parameter p) {
        if (p.values().isEmpty()) {
            return (p.byDefault().isEmpty() ? "" : p.byDefault() + "; ") + p.accepts();
        }
        List<String> values = new ArrayList<>(p.values());
        values.remove(p.byDefault());
        values.add(0, p.byDefault());
        values.removeIf(String::isEmpty);
        return String.join(", ", values);
    }
}
