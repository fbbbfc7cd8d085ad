package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.measures.Budget;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.RemovalsReport;
import org.weft.workbench.TurnoverReport;
import org.weft.workbench.WhatIfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Says what would be different. */
@Command(
        name = "simulate",
        header = {"Shows what would be different if agencies left, merged or met.", ""},
        footer = {
            "",
            "Nothing is changed in the data. Examples:",
            "  weft simulate flows.csv --remove \"Red Cross\"",
            "  weft simulate \"Northern partnership\" --merge A12,A13=A12 --add-tie A12:A7:referral",
            "  weft simulate \"Northern partnership\" --each --posts",
            "  weft simulate \"Northern partnership\" --turnover 0.2 --repeats 1000 --seed 1"
        })
final class SimulateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private final ChangeOptions changing = new ChangeOptions();

    @Option(names = "--each", description = "Takes out each agency in turn, in place of changes.")
    private boolean each;

    @Option(names = "--posts", description = "With --each: tells too what rests on single posts.")
    private boolean posts;

    @Option(
            names = "--turnover",
            paramLabel = "P",
            description = "Lets each post fall vacant with probability P, again and again, in place of changes.")
    private @Nullable Double turnover;

    @Option(names = "--repeats", paramLabel = "N", description = "How often --turnover draws. Default: 1000.")
    private int repeats = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same draws. Default: 1.")
    private long seed = 1;

    @Option(names = "--top", paramLabel = "N", description = "How many rows of a list to show. Default: 12; 0 for all.")
    private int top = 12;

    @Mixin
    private final Asking asking = new Asking();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SimulateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "--top cannot be " + top + ".", "Give 0 or more.");
        }
        List<Edit> edits = changing.edits(asking.takeRemoved());
        if ((edits.isEmpty() ? 0 : 1) + (each ? 1 : 0) + (turnover != null ? 1 : 0) != 1) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    edits.isEmpty() && !each && turnover == null
                            ? "Nothing is to change."
                            : "Changes, --each and --turnover are different questions.",
                    "Give changes, as --remove ID; or --each; or --turnover P.");
        }
        if (posts && !each) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "--posts belongs to --each.", "Add --each.");
        }
        if (each) {
            return eachInTurn();
        }
        return turnover != null ? vacant(turnover) : whatIf(edits);
    }

    private int whatIf(List<Edit> edits) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("edits", written(edits));
        Question<WhatIfReport> question = new Question<>(
                "what-if",
                query,
                WhatIfReport.class,
                (workbench, target, view, workers) -> workbench.whatIf(target, view, edits, Budget.ALL, workers));
        return asking.ask(
                invocation, spec, question, report -> new WhatIfText(report, invocation.console(), top).print());
    }

    /** The changes as the API takes them. */
    private static String written(List<Edit> edits) {
        String view = View.DEFAULT.withEdits(edits).toJson();
        return view.substring("{\"edits\":".length(), view.length() - 1);
    }

    private int eachInTurn() {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("posts", posts ? "true" : null);
        Question<RemovalsReport> question = new Question<>(
                "removals",
                query,
                RemovalsReport.class,
                (workbench, target, view, workers) -> workbench.removals(target, view, posts, Budget.ALL, workers));
        return asking.ask(
                invocation, spec, question, report -> new RemovalsText(report, invocation.console(), top).print());
    }

    private int vacant(double probability) {
        Map<String, @Nullable String> query = new HashMap<>();
        query.put("probability", Double.toString(probability));
        query.put("repeats", Integer.toString(repeats));
        query.put("seed", Long.toString(seed));
        Question<TurnoverReport> question = new Question<>(
                "turnover",
                query,
                TurnoverReport.class,
                (workbench, target, view, workers) ->
                        workbench.turnover(target, view, probability, repeats, seed, workers));
        return asking.ask(
                invocation, spec, question, report -> new TurnoverText(report, invocation.console()).print());
    }
}
