package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.network.Edit;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.WhatIfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
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
            "  weft simulate \"Northern partnership\" --turnover 0.2 --repeats 1000 --seed 1",
            "  weft simulate \"Northern partnership\" --suggest=evenness"
        })
final class SimulateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private final ChangeOptions changing = new ChangeOptions();

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "A scenario saved with the dataset, in place of changes and a view.")
    private @Nullable String scenario;

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

    @Option(
            names = "--suggest",
            arity = "0..1",
            fallbackValue = "reach",
            paramLabel = "GOAL",
            description =
                    "Suggests introductions, for reach (default), fragmentation or evenness, in place of changes.")
    private @Nullable String suggest;

    @Option(names = "--offers", paramLabel = "N", description = "How many flows --suggest offers. Default: 10.")
    private int offers = 10;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "Members of the forum that --suggest reach looks for, and partners of the co-ordinator;"
                    + " 0 for neither. Default: 5.")
    private int members = 5;

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
        int questions = (edits.isEmpty() ? 0 : 1)
                + (scenario == null ? 0 : 1)
                + (each ? 1 : 0)
                + (suggest == null ? 0 : 1)
                + (turnover == null ? 0 : 1);
        if (questions != 1) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    questions == 0
                            ? "Nothing is to change."
                            : "Changes, --scenario, --each, --turnover and --suggest are different questions.",
                    "Give changes, as --remove ID; or one of --scenario, --each, --turnover and --suggest.");
        }
        if (posts && !each) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "--posts belongs to --each.", "Add --each.");
        }
        if (each) {
            return eachInTurn();
        }
        if (turnover != null) {
            return vacant(turnover);
        }
        if (suggest != null) {
            return suggested(Words.constant("--suggest", suggest, Introductions.Goal.values()));
        }
        String saved = scenario;
        return compared(saved == null ? Questions.whatIf(edits) : Questions.scenario(saved));
    }

    private int compared(Question<WhatIfReport> question) {
        return asking.ask(
                invocation, spec, question, report -> new WhatIfText(report, invocation.console(), top).print());
    }

    private int eachInTurn() {
        return asking.ask(
                invocation,
                spec,
                Questions.removals(posts),
                report -> new RemovalsText(report, invocation.console(), top).print());
    }

    private int vacant(double probability) {
        return asking.ask(
                invocation,
                spec,
                Questions.turnover(probability, repeats, seed),
                report -> new TurnoverText(report, invocation.console()).print());
    }

    private int suggested(Introductions.Goal goal) {
        return asking.ask(
                invocation,
                spec,
                Questions.introductions(new Introductions.Wish(goal, offers, members)),
                report -> new IntroductionsText(report, invocation.console()).print());
    }
}
