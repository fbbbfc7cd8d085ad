package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.Analysis;
import org.weft.workbench.ExportRequest;
import org.weft.workbench.SceneRequest;
import org.weft.workbench.Target;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** Scores a network. */
@Command(
        name = "analyse",
        aliases = "analyze",
        header = {"Scores the agencies of a network, and the network.", ""},
        footer = {
            "",
            "A measure is addressed as id[:parameter=value]…, as betweenness:weight=strength or",
            "reach:k=3:direction=in; 'weft measures' lists them. Examples:",
            "  weft analyse flows.csv --measures betweenness,harmonic --json",
            "  weft analyse flows.csv --measures closeness --as igraph",
            "  weft analyse \"Northern partnership\" --filter agency.sector=health,education --top 10"
        })
final class AnalyseCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DATASET",
            description =
                    "Files as for 'check', or the name of a dataset; an existing file wins, dataset:NAME says which."
                            + " Without one: the only dataset there is.")
    private List<String> operands = List.of();

    @Option(
            names = {"-m", "--measures"},
            paramLabel = "LIST",
            description = "Addresses of measures, with commas between them. Default: those that 'weft measures' marks.")
    private List<String> measures = List.of();

    @Mixin
    private final AsOption as = new AsOption();

    @Mixin
    private final FormatOptions format = new FormatOptions();

    @Option(names = "--top", paramLabel = "N", description = "Shows the N agencies with the largest first measure.")
    private int top;

    @Option(names = "--explain", description = "Says beneath how each number is computed.")
    private boolean explain;

    @Option(names = "--revision", paramLabel = "N", description = "An earlier revision of the dataset.")
    private @Nullable Integer revision;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ViewOptions viewing = new ViewOptions();

    @Mixin
    private final BudgetOptions budgeting = new BudgetOptions();

    @Option(names = "--no-progress", description = "Shows no progress on the terminal.")
    private boolean quiet;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AnalyseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "--top cannot be " + top + ".", "Give 1 or more.");
        }
        measures = as.measures(measures);
        boolean files = Subjects.areFiles(operands, revision);
        Settings settings = invocation.settings(spec);
        try (ProgressLine progress = new ProgressLine(invocation.console(), quiet)) {
            if (files) {
                files(settings, progress);
            } else {
                dataset(settings, progress);
            }
        }
        return ExitCode.DONE.code();
    }

    private void files(Settings settings, ProgressLine progress) {
        View view = viewing.view(FileOperands::noStoredViews);
        Target target = new Target.Files(FileOperands.paths(operands), reading.options());
        if (format.csv()) {
            invocation.onFiles(
                    spec,
                    workbench -> StoredDatasets.copy(
                            workbench.export(target, view, csv(settings), invocation.workers(settings, progress)),
                            invocation.console().bytes()));
            return;
        }
        try (Workbench workbench = invocation.workbench(settings)) {
            Analysis analysis = workbench.analyse(
                    target, view, measures, budgeting.budget(settings), invocation.workers(settings, progress));
            progress.close();
            if (format.json()) {
                StoredDatasets.write(analysis, invocation.console().bytes());
            } else {
                show(analysis);
            }
        }
    }

    private void dataset(Settings settings, ProgressLine progress) {
        reading.refuseForDatasets();
        try (DatasetAccess access = DatasetAccess.of(invocation, settings)) {
            String ref = Subjects.dataset(operands, access);
            View view = viewing.view(access::view);
            DatasetAccess.Subject subject = new DatasetAccess.Subject(ref, revision, reading.grouping(), view);
            if (format.json()) {
                access.analyseAsJson(
                        subject,
                        measures,
                        budgeting.budget(settings),
                        progress,
                        invocation.console().bytes());
            } else if (format.csv()) {
                access.export(
                        subject, csv(settings), progress, invocation.console().bytes());
            } else {
                Analysis analysis = access.analyse(subject, measures, budgeting.budget(settings), progress);
                progress.close();
                show(analysis);
            }
        } catch (WeftException e) {
            throw Subjects.unknown(e, operands);
        }
    }

    private ExportRequest csv(Settings settings) {
        return new ExportRequest("csv", "agencies", measures, SceneRequest.DEFAULT).within(budgeting.budget(settings));
    }

    private void show(Analysis analysis) {
        new AnalysisText(analysis, invocation.console(), top, explain).print();
    }
}
