package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.brief.Brief;
import org.weft.findings.Thresholds;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
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
import java.util.Map;
import java.util.concurrent.Callable;

/** Writes the brief. */
@Command(
        name = "brief",
        header = {"Writes one page for a meeting, with an annex of numbers and methods.", ""},
        footer = {
            "",
            "The same revision, view and thresholds give the same file, byte for byte. Examples:",
            "  weft brief agencies.csv flows.csv -o brief.pdf",
            "  weft brief \"Northern partnership\" --format md"
        })
final class BriefCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DATASET",
            description = "Files as for 'check', or the name of a dataset; without one, the only dataset there is.")
    private List<String> operands = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "html, md (Markdown) or pdf. Default: by the ending of the output, else md.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output", "--out"},
            paramLabel = "FILE",
            description = "Where to. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--threshold",
            paramLabel = "RULE.NAME=X",
            description = "Another threshold of findings for this once. May be given several times.")
    private List<String> thresholds = List.of();

    @Option(names = "--revision", paramLabel = "N", description = "An earlier revision of the dataset.")
    private @Nullable Integer revision;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ViewOptions viewing = new ViewOptions();

    @Option(names = "--no-progress", description = "Shows no progress on the terminal.")
    private boolean quiet;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BriefCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Map<String, Double> once = Thresholds.parse(thresholds);
        String chosen = format == null ? byEnding() : Words.oneOf("--format", format, Brief.FORMATS);
        boolean files = Subjects.areFiles(operands, revision);
        Settings settings = invocation.settings(spec);
        OutputFile.deliver(
                invocation.console(),
                output,
                chosen.equals("pdf"),
                quiet,
                (progress, out) -> write(files, settings, chosen, once, progress, out));
        return ExitCode.DONE.code();
    }

    private String byEnding() {
        String name = output == null ? ".md" : output.toString().toLowerCase(Locale.ROOT);
        for (String each : Brief.FORMATS) {
            if (name.endsWith("." + each)) {
                return each;
            }
        }
        throw new WeftException(
                ErrorKind.BAD_REQUEST,
                "The ending of '" + output + "' does not say which format is meant.",
                "Say --format, with one of " + String.join(", ", Brief.FORMATS) + ".");
    }

    private void write(
            boolean files,
            Settings settings,
            String chosen,
            Map<String, Double> once,
            ProgressLine progress,
            OutputStream out) {
        if (files) {
            View view = viewing.view(FileOperands::noStoredViews);
            Target target = new Target.Files(FileOperands.paths(operands), reading.options());
            invocation.onFiles(
                    spec,
                    workbench -> StoredDatasets.copy(
                            workbench.brief(target, view, once, chosen, invocation.workers(settings, progress)), out));
            return;
        }
        reading.refuseForDatasets();
        try (DatasetAccess access = DatasetAccess.of(invocation, settings)) {
            String ref = Subjects.dataset(operands, access);
            View view = viewing.view(access::view);
            access.brief(
                    new DatasetAccess.Subject(ref, revision, reading.grouping(), view), once, chosen, progress, out);
        } catch (WeftException e) {
            throw Subjects.unknown(e, operands);
        }
    }
}
