package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.ExportRequest;
import org.weft.workbench.SceneRequest;
import org.weft.workbench.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** Writes a network, or what was measured of it, for other programs. */
@Command(
        name = "export",
        header = {"Writes a network, or what is measured of it, for other programs.", ""},
        footer = {
            "",
            "  weft export knoke --format graphml -o knoke.graphml",
            "  weft export \"Northern partnership\" --what agencies -o agencies.csv"
        })
final class ExportCommand implements Callable<Integer> {
    private static final Set<String> BINARY = Set.of("weft", "xlsx");

    private final Invocation invocation;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DATASET",
            description = "Files as for 'check', or the name of a dataset; without one, the only dataset there is.")
    private List<String> operands = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "csv, graphml, weft (a zip of sheets that reads back without loss), xlsx, svg, json. Default: by"
                            + " the ending of the output, else csv.")
    private @Nullable String format;

    @Option(
            names = "--what",
            paramLabel = "WHAT",
            description = "Of csv: agencies (with their scores), flows, pairs, or all in a zip. Default: agencies.")
    private @Nullable String what;

    @Option(
            names = {"-o", "--output", "--out"},
            paramLabel = "FILE",
            description = "Where to. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = {"-m", "--measures"},
            paramLabel = "LIST",
            description = "Addresses of measures, with commas between them. Default: those that 'weft measures' marks.")
    private List<String> measures = List.of();

    @Mixin
    private final AsOption as = new AsOption();

    @Option(
            names = "--size",
            paramLabel = "MEASURE",
            description = "Of svg: the measure that sizes the marks, or none. Default: betweenness.")
    private String size = "betweenness";

    @Option(names = "--width", paramLabel = "PIXELS", description = "Of svg. Default: 720.")
    private int width = SceneRequest.DEFAULT.width();

    @Option(names = "--height", paramLabel = "PIXELS", description = "Of svg. Default: 620.")
    private int height = SceneRequest.DEFAULT.height();

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

    ExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        measures = as.measures(measures);
        boolean files = Subjects.areFiles(operands, revision);
        Settings settings = invocation.settings(spec);
        ExportRequest request = request().within(budgeting.budget(settings));
        boolean binary = BINARY.contains(request.format())
                || request.format().equals("csv") && request.what().equals("all");
        OutputFile.deliver(
                invocation.console(),
                output,
                binary,
                quiet,
                (progress, out) -> write(files, settings, request, progress, out));
        return ExitCode.DONE.code();
    }

    private ExportRequest request() {
        String chosen = format == null ? byEnding() : Words.oneOf("--format", format, ExportRequest.FORMATS);
        if (what != null && !chosen.equals("csv")) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "--what is for csv; " + chosen + " holds everything.", "Leave it out.");
        }
        String part = what == null ? "agencies" : Words.oneOf("--what", what, ExportRequest.PARTS);
        if (width < 200 || height < 200 || width > 10_000 || height > 10_000) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "A picture cannot be " + width + " by " + height + " pixels.",
                    "Give 200 to 10000 for each.");
        }
        String marks = size.equals("none") ? null : size;
        return new ExportRequest(
                chosen, part, measures, new SceneRequest(marks, width, height, SceneRequest.DEFAULT.seed()));
    }

    private String byEnding() {
        String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
        for (String each : ExportRequest.FORMATS) {
            if (name.endsWith("." + each)) {
                return each;
            }
        }
        if (name.endsWith(".zip")) {
            return what == null ? "weft" : "csv";
        }
        if (output != null && name.matches(".*\\.[a-z]{2,8}")) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The ending of '" + output + "' does not say which format is meant.",
                    "Say --format, with one of " + String.join(", ", ExportRequest.FORMATS) + ".");
        }
        return "csv";
    }

    private void write(
            boolean files, Settings settings, ExportRequest request, ProgressLine progress, OutputStream out) {
        if (files) {
            View view = viewing.view(FileOperands::noStoredViews);
            Target target = new Target.Files(FileOperands.paths(operands), reading.options());
            invocation.onFiles(
                    spec,
                    workbench -> StoredDatasets.copy(
                            workbench.export(target, view, request, invocation.workers(settings, progress)), out));
            return;
        }
        reading.refuseForDatasets();
        try (DatasetAccess access = DatasetAccess.of(invocation, settings)) {
            String ref = Subjects.dataset(operands, access);
            View view = viewing.view(access::view);
            access.export(new DatasetAccess.Subject(ref, revision, reading.grouping(), view), request, progress, out);
        } catch (WeftException e) {
            throw Subjects.unknown(e, operands);
        }
    }
}
