package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.network.View;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.Target;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.function.Consumer;

/** What commands have in common that ask one question of a view of files or of a dataset. */
final class Asking {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|DATASET",
            description =
                    "Files as for 'check', or the name of a dataset; an existing file wins, dataset:NAME says which."
                            + " Without one: the only dataset there is.")
    private List<String> operands = List.of();

    @Option(names = "--json", description = "Prints JSON, and nothing else; an error is JSON too, on standard error.")
    private boolean json;

    @Option(names = "--revision", paramLabel = "N", description = "An earlier revision of the dataset.")
    private @Nullable Integer revision;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ViewOptions viewing = new ViewOptions();

    @Option(names = "--no-progress", description = "Shows no progress on the terminal.")
    private boolean quiet;

    /** Whether JSON is wanted. */
    boolean json() {
        return json;
    }

    /** Whom to remove, which then is no part of the view that is asked. */
    List<String> takeRemoved() {
        return viewing.takeRemoved();
    }

    /** Asks a question, and prints the answer: as the API gives it where JSON is wanted, else as {@code show} does. */
    <T> int ask(Invocation invocation, CommandSpec spec, Question<T> question, Consumer<T> show) {
        boolean files = Subjects.areFiles(operands, revision);
        Settings settings = invocation.settings(spec);
        try (ProgressLine progress = new ProgressLine(invocation.console(), quiet)) {
            if (files) {
                ofFiles(invocation, settings, progress, question, show);
            } else {
                ofDataset(invocation, settings, progress, question, show);
            }
        }
        return ExitCode.DONE.code();
    }

    private <T> void ofFiles(
            Invocation invocation, Settings settings, ProgressLine progress, Question<T> question, Consumer<T> show) {
        View view = viewing.view(FileOperands::noStoredViews);
        Target target = new Target.Files(FileOperands.paths(operands), reading.options());
        try (Workbench workbench = invocation.workbench(settings)) {
            T answer = question.answering().answer(workbench, target, view, invocation.workers(settings, progress));
            progress.close();
            if (json) {
                StoredDatasets.write(answer, invocation.console().bytes());
            } else {
                show.accept(answer);
            }
        }
    }

    private <T> void ofDataset(
            Invocation invocation, Settings settings, ProgressLine progress, Question<T> question, Consumer<T> show) {
        reading.refuseForDatasets();
        try (DatasetAccess access = DatasetAccess.of(invocation, settings)) {
            String ref = Subjects.dataset(operands, access);
            View view = viewing.view(access::view);
            DatasetAccess.Subject subject = new DatasetAccess.Subject(ref, revision, reading.grouping(), view);
            if (json) {
                access.askForJson(
                        subject, question, progress, invocation.console().bytes());
            } else {
                T answer = access.ask(subject, question, progress);
                progress.close();
                show.accept(answer);
            }
        } catch (WeftException e) {
            throw Subjects.unknown(e, operands);
        }
    }
}
