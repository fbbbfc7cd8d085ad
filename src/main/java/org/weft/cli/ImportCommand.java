package org.weft.cli;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.workbench.ImportRequest;
import org.weft.workbench.Imported;
import org.weft.workbench.SheetReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Stores files as a dataset. */
@Command(
        name = "import",
        header = {"Stores files as a dataset; one of that name gets a new revision, which can be undone.", ""},
        footer = {"", "All or nothing: files with errors change nothing ('weft check' lists them)."})
final class ImportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files as for 'check'.")
    private List<String> operands = List.of();

    @Option(
            names = {"-n", "--name"},
            required = true,
            paramLabel = "NAME",
            description = "The dataset's name.")
    private String name = "";

    @Option(names = "--add", description = "Adds a wave or a kind of flow to the dataset, instead of replacing it.")
    private boolean add;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(names = "--dry-run", description = "Checks, says what would happen, and changes nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints what came of it as JSON.")
    private boolean json;

    @Option(names = "--no-progress", description = "Shows no progress on the terminal.")
    private boolean quiet;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<Path> files = FileOperands.paths(operands);
        if (name.isBlank()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "The name is blank.", "Give one, as --name \"Northern partnership\".");
        }
        Settings settings = invocation.settings(spec);
        String source = files.stream()
                .map(f -> String.valueOf(f.toAbsolutePath().normalize().getFileName()))
                .collect(Collectors.joining(", "));
        ImportRequest request = new ImportRequest(name, files, reading.options(), add, source);
        Console console = invocation.console();
        try (DatasetAccess access = DatasetAccess.of(invocation, settings);
                ProgressLine progress = new ProgressLine(console, quiet)) {
            if (dryRun) {
                return dryRun(request, access, settings);
            }
            Imported imported = access.importFiles(request, progress);
            progress.close();
            if (json) {
                StoredDatasets.write(imported, console.bytes());
            } else {
                tell(imported, console);
            }
        }
        return ExitCode.DONE.code();
    }

    private int dryRun(ImportRequest request, DatasetAccess access, Settings settings) {
        Console console = invocation.console();
        SheetReport report = invocation.workbench(settings).check(request.files(), request.options());
        if (json) {
            StoredDatasets.write(report, console.bytes());
        } else {
            SheetReportText.print(report, console);
            List<DatasetInfo> same = access.datasets().stream()
                    .filter(d ->
                            d.name().strip().equalsIgnoreCase(request.name().strip()))
                    .toList();
            if (report.errors() == 0) {
                console.line(
                        same.isEmpty()
                                ? "It would be a new dataset '" + request.name().strip() + "'."
                                : "It would be revision " + (same.get(0).revision() + 1) + " of '"
                                        + same.get(0).name() + "'" + (add ? ", added to what is there." : "."));
            }
            console.line("Nothing was changed.");
        }
        return (report.errors() > 0 ? ExitCode.BAD_DATA : ExitCode.DONE).code();
    }

    private static void tell(Imported imported, Console console) {
        DatasetInfo dataset = imported.dataset();
        console.line("Stored '" + ProblemText.printable(dataset.name()) + "', "
                + (imported.created() ? "a new dataset" : "revision " + dataset.revision()) + ": "
                + SheetReportText.inWords(dataset.counts()) + ".");
        SheetReport check = imported.check();
        if (check.warnings() > 0) {
            console.line(Numerals.count(check.warnings(), "warning", "warnings")
                    + "; 'weft check' on the same files lists them.");
        }
        if (imported.thresholds() + imported.scenarios() > 0) {
            console.line("Saved with it: " + Numerals.count(imported.thresholds(), "threshold", "thresholds") + ", "
                    + Numerals.count(imported.scenarios(), "scenario", "scenarios") + ".");
        }
        if (!imported.pruned().isEmpty()) {
            console.line("Old revisions given up: "
                    + imported.pruned().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        if (!imported.created()) {
            console.line("'weft datasets undo \"" + ProblemText.printable(dataset.name()) + "\"' goes back.");
        }
    }
}
