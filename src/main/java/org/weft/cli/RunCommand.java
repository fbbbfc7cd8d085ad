package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.ExportRequest;
import org.weft.workbench.Recipe;
import org.weft.workbench.SceneRequest;
import org.weft.workbench.Target;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Repeats an analysis from its recipe. */
@Command(
        name = "run",
        header = {"Repeats an analysis from its recipe; each step becomes a file.", ""},
        footer = {
            "",
            "A recipe is JSON: {\"recipe\":1, \"data\":{\"dataset\":\"NAME\"}, \"view\":{…}, \"steps\":[{\"do\":\"measures\"}]}.",
            "Steps: measures, pairs, reach, funding, what-if, removals, turnover, introductions, findings, brief, export.",
            "The page writes one for what it shows. Examples:",
            "  weft run recipe.json -o results",
            "  weft run recipe.json agencies.csv flows.csv -o results"
        })
final class RunCommand implements Callable<Integer> {
    private static final long LARGEST = 4_000_000;

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "RECIPE", description = "The recipe, a JSON file.")
    private Path recipe = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE|DATASET",
            description = "What to run it on, in place of the dataset that it names.")
    private List<String> operands = List.of();

    @Option(
            names = {"-o", "--output", "--out"},
            paramLabel = "FOLDER",
            description = "Where the files go. Default: a folder named after the recipe, beside it.")
    private @Nullable Path output;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Option(names = "--no-progress", description = "Shows no progress on the terminal.")
    private boolean quiet;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Answers a step to a stream, of files or of a dataset. */
    @FunctionalInterface
    private interface Answering {
        void answer(Recipe.Step step, Progress progress, OutputStream out);
    }

    @Override
    public Integer call() {
        Recipe read = Recipe.read(text());
        Settings settings = invocation.settings(spec);
        if (!operands.isEmpty() && Subjects.areFiles(operands)) {
            Target target = new Target.Files(FileOperands.paths(operands), reading.options());
            invocation.onFiles(
                    spec,
                    workbench -> steps(
                            read,
                            (step, progress, out) ->
                                    ofFiles(workbench, target, read.view(), step, settings, progress, out)));
            return ExitCode.DONE.code();
        }
        reading.refuseForDatasets();
        try (DatasetAccess access = DatasetAccess.of(invocation, settings)) {
            String ref =
                    operands.isEmpty() && read.dataset() != null ? read.dataset() : Subjects.dataset(operands, access);
            String grouping = reading.grouping() == null ? read.grouping() : reading.grouping();
            Integer revision = operands.isEmpty() ? read.revision() : null;
            DatasetAccess.Subject subject = new DatasetAccess.Subject(ref, revision, grouping, read.view());
            steps(read, (step, progress, out) -> ofDataset(access, subject, step, progress, out));
        } catch (WeftException e) {
            throw operands.isEmpty() ? e : Subjects.unknown(e, operands);
        }
        return ExitCode.DONE.code();
    }

    private String text() {
        try {
            if (Files.size(recipe) > LARGEST) {
                throw new WeftException(
                        ErrorKind.TOO_LARGE, "'" + recipe + "' is too large for a recipe.", "Split it.");
            }
            return Files.readString(recipe);
        } catch (CharacterCodingException e) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "'" + recipe + "' is not text in UTF-8.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "The recipe '" + recipe + "' cannot be read.",
                    "Check the name of the file.",
                    e);
        }
    }

    private void steps(Recipe read, Answering answering) {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw OutputFile.failed(folder, e);
        }
        Console console = invocation.console();
        int number = 0;
        for (Recipe.Step step : read.steps()) {
            Path file = folder.resolve(++number + "-" + step.task() + "." + ending(step));
            try (ProgressLine progress = new ProgressLine(console, quiet)) {
                OutputFile.write(file, out -> answering.answer(step, progress, out));
            }
            console.say("Written: " + file);
        }
    }

    private Path folder() {
        if (output != null) {
            return output;
        }
        String name = String.valueOf(recipe.getFileName()).replaceAll("\\.json$", "");
        return recipe.resolveSibling(name + "-results");
    }

    private static String ending(Recipe.Step step) {
        if (step instanceof Recipe.Page page) {
            return page.format();
        }
        if (step instanceof Recipe.Export export) {
            return switch (export.format()) {
                case "weft" -> "weft.zip";
                case "csv" -> export.what().equals("all") ? "zip" : "csv";
                default -> export.format();
            };
        }
        return "json";
    }

    private static ExportRequest request(Recipe.Export export) {
        return new ExportRequest(export.format(), export.what(), export.measures(), SceneRequest.DEFAULT);
    }

    /** The question of a step whose answer is a record. */
    private static Question<?> question(Recipe.Step step) {
        if (step instanceof Recipe.WhatIf whatIf) {
            return Questions.whatIf(whatIf.edits());
        }
        if (step instanceof Recipe.UnderScenario under) {
            return Questions.scenario(under.scenario());
        }
        if (step instanceof Recipe.WhatStandsOut findings) {
            return FindingsCommand.question(findings.thresholds());
        }
        if (step instanceof Recipe.Reaching reaching) {
            return Questions.reach(reaching.query());
        }
        if (step instanceof Recipe.Funded funded) {
            return Questions.funding(funded.money(), funded.information());
        }
        if (step instanceof Recipe.EachRemoval each) {
            return Questions.removals(each.posts());
        }
        if (step instanceof Recipe.Vacancies v) {
            return Questions.turnover(v.probability(), v.repeats(), v.seed());
        }
        if (step instanceof Recipe.Introducing introducing) {
            return Questions.introductions(introducing.wish());
        }
        return Questions.pairs();
    }

    /** A scenario brings its own view; the others are asked of the recipe's. */
    private static View view(Recipe.Step step, View ofRecipe) {
        return step instanceof Recipe.UnderScenario ? View.DEFAULT : ofRecipe;
    }

    private void ofFiles(
            Workbench workbench,
            Target target,
            View view,
            Recipe.Step step,
            Settings settings,
            Progress progress,
            OutputStream out) {
        Workers workers = invocation.workers(settings, progress);
        if (step instanceof Recipe.Scores scores) {
            StoredDatasets.write(workbench.analyse(target, view, scores.measures(), Budget.ALL, workers), out);
        } else if (step instanceof Recipe.Page page) {
            StoredDatasets.copy(workbench.brief(target, view, page.thresholds(), page.format(), workers), out);
        } else if (step instanceof Recipe.Export export) {
            StoredDatasets.copy(workbench.export(target, view, request(export), workers), out);
        } else {
            StoredDatasets.write(question(step).answering().answer(workbench, target, view(step, view), workers), out);
        }
    }

    private static void ofDataset(
            DatasetAccess access,
            DatasetAccess.Subject subject,
            Recipe.Step step,
            Progress progress,
            OutputStream out) {
        if (step instanceof Recipe.Scores scores) {
            access.analyseAsJson(subject, scores.measures(), Budget.ALL, progress, out);
        } else if (step instanceof Recipe.Page page) {
            access.brief(subject, page.thresholds(), page.format(), progress, out);
        } else if (step instanceof Recipe.Export export) {
            access.export(subject, request(export), progress, out);
        } else {
            access.askForJson(
                    new DatasetAccess.Subject(
                            subject.ref(), subject.revision(), subject.grouping(), view(step, subject.view())),
                    question(step),
                    progress,
                    out);
        }
    }
}
