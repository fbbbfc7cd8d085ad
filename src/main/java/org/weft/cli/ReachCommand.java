package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.ReachQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** How far agencies reach. */
@Command(
        name = "reach",
        header = {"Shows how far an agency reaches, and whom nobody reaches.", ""},
        footer = {
            "",
            "Examples:",
            "  weft reach flows.csv --agency \"Red Cross\"",
            "  weft reach \"Northern partnership\" --direction in --steps 2 --group-by partner_kind"
        })
final class ReachCommand implements Callable<Integer> {
    private static final List<String> DIRECTIONS = List.of("out", "in");
    private static final List<String> ROUTES = List.of("shortest", "strongest");

    private final Invocation invocation;

    @Option(
            names = {"-a", "--agency"},
            paramLabel = "AGENCY",
            description = "The agency, by its id or its name. Without one: the groups, and how all agencies stand.")
    private @Nullable String agency;

    @Option(
            names = "--direction",
            paramLabel = "WAY",
            description = "out: whom it reaches; in: who reaches it. Default: out.")
    private String direction = "out";

    @Option(names = "--steps", paramLabel = "N", description = "How many steps to count. Default: 3.")
    private int steps = 3;

    @Option(
            names = "--routes",
            paramLabel = "WHICH",
            description = "shortest: by steps; strongest: beside them those with the least sum of 1/strength. Default:"
                    + " shortest.")
    private String routes = "shortest";

    @Mixin
    private final Asking asking = new Asking();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReachCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (steps < 1 || steps > ReachQuery.MOST_STEPS) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "--steps cannot be " + steps + ".",
                    "Give 1 to " + ReachQuery.MOST_STEPS + ".");
        }
        boolean outward = Words.oneOf("--direction", direction, DIRECTIONS).equals("out");
        boolean strongest = Words.oneOf("--routes", routes, ROUTES).equals("strongest");
        ReachQuery query = new ReachQuery(agency, outward, steps, strongest);
        return asking.ask(
                invocation,
                spec,
                Questions.reach(query),
                report -> new ReachText(report, invocation.console()).print());
    }
}
