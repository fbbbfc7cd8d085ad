package org.weft.cli;

import org.weft.workbench.FundingReport;
import org.weft.workbench.FundingReport.Pair;
import org.weft.workbench.FundingReport.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** Who funds whom against who informs whom. */
@Command(
        name = "funding",
        header = {"Sets who funds whom against who informs whom.", ""},
        footer = {
            "",
            "Examples:",
            "  weft funding \"Northern partnership\"",
            "  weft funding folder --money grants --information information,consultation --json"
        })
final class FundingCommand implements Callable<Integer> {
    private static final int SHOWN = 40;

    private final Invocation invocation;

    @Option(
            names = "--money",
            split = ",",
            paramLabel = "KINDS",
            description = "The kinds that are given. Default: those in money, else those one-way by nature.")
    private List<String> money = List.of();

    @Option(
            names = "--information",
            split = ",",
            paramLabel = "KINDS",
            description = "The kinds beside them. Default: information.")
    private List<String> information = List.of();

    @Mixin
    private final Asking asking = new Asking();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    FundingCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return asking.ask(invocation, spec, Questions.funding(money, information), this::print);
    }

    private void print(FundingReport report) {
        Console console = invocation.console();
        console.line(console.strong(ProblemText.printable(report.dataset().name()), Console.Stream.OUT));
        console.line(ProblemText.printable(report.view().sentence()));
        String reason = report.reason();
        if (reason != null) {
            console.line("Nothing to compare: " + ProblemText.printable(reason) + ".");
            return;
        }
        Summary s = report.summary();
        console.line("Who gives " + String.join("+", report.money()) + " against who gives "
                + String.join("+", report.information()) + ": " + Numerals.count(s.pairs(), "pair", "pairs") + "; "
                + s.both() + " both ways, " + s.funderInformed() + " to the funder alone, " + s.fundedInformed()
                + " to the funded alone, " + s.neither() + " neither, " + s.unknown() + " not known.");
        console.line("");
        TextTable table = new TextTable()
                .left("Funder")
                .left("Funded")
                .mayShrink()
                .right("Share of its funds")
                .right("Funders")
                .left("Information");
        for (Pair pair :
                report.pairs().subList(0, Math.min(SHOWN, report.pairs().size()))) {
            table.row(
                    ProblemText.printable(pair.funder().name()),
                    ProblemText.printable(pair.funded().name()),
                    Numerals.of(pair.dependence(), 2),
                    Integer.toString(pair.sources()),
                    words(pair.way()));
        }
        AnalysisText.print(table, console);
        if (report.pairs().size() > SHOWN) {
            console.line("… and " + (report.pairs().size() - SHOWN) + " more");
        }
        report.notes()
                .forEach(note ->
                        TextTable.wrap(ProblemText.printable("- " + note), 96).forEach(console::line));
    }

    private static String words(String way) {
        return switch (way) {
            case "both" -> "both ways";
            case "to-giver" -> "to the funder alone";
            case "to-receiver" -> "to the funded alone";
            case "neither" -> "neither way";
            default -> "not known";
        };
    }
}
