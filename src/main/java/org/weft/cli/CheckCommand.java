package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.formats.TableWriter;
import org.weft.network.Column;
import org.weft.network.Table;
import org.weft.problem.Problem;
import org.weft.workbench.SheetReport;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Says what is wrong with files, row by row, and stores nothing. */
@Command(
        name = "check",
        header = {"Says what is wrong with files, row by row; stores nothing.", ""},
        footer = {"", "Exit code 3 where there are errors, which would block an import; 0 otherwise."})
final class CheckCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A folder or zip of sheets, a workbook, a table of flows, a matrix; or several sheets.")
    private List<String> operands = List.of();

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final FormatOptions format = new FormatOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> files = FileOperands.paths(operands);
        SheetReport report;
        try (Workbench workbench = invocation.workbench(invocation.settings(spec))) {
            report = workbench.check(files, reading.options());
        }
        Console console = invocation.console();
        if (format.json()) {
            StoredDatasets.write(report, console.bytes());
        } else if (format.csv()) {
            TableWriter.csv(table(report.problems()), console.bytes());
        } else {
            SheetReportText.print(report, console);
        }
        return (report.errors() > 0 ? ExitCode.BAD_DATA : ExitCode.DONE).code();
    }

    private static Table table(List<Problem> problems) {
        return new Table(
                "problems",
                List.of(
                        column("file", problems, Problem::file),
                        column(
                                "line",
                                problems,
                                p -> p.line() == null ? null : p.line().toString()),
                        column("column", problems, Problem::column),
                        column("value", problems, Problem::value),
                        column("severity", problems, p -> Words.word(p.severity())),
                        column("what", problems, Problem::what),
                        column("remedy", problems, Problem::remedy)));
    }

    private static Column column(String name, List<Problem> problems, Function<Problem, @Nullable String> cell) {
        List<@Nullable String> cells = new ArrayList<>();
        problems.forEach(p -> cells.add(cell.apply(p)));
        return Column.text(name, cells);
    }
}
