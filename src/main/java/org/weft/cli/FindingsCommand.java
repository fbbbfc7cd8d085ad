package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.findings.Thresholds;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.workbench.FindingsReport;
import org.weft.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Says what a manager may want to talk about. */
@Command(
        name = "findings",
        header = {"Says what stands out in a network, with numbers, rule and how sure it is.", ""},
        footer = {
            "",
            "Findings are prompts for discussion, not verdicts. A threshold is addressed as rule.threshold;",
            "--rules lists them. Examples:",
            "  weft findings agencies.csv flows.csv --top 5",
            "  weft findings \"Northern partnership\" --threshold one-way.share=0.6"
        })
final class FindingsCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(
            names = "--threshold",
            paramLabel = "RULE.NAME=X",
            description = "Another threshold for this once. May be given several times.")
    private List<String> thresholds = List.of();

    @Option(names = "--rules", description = "Lists the rules and their thresholds, and looks at nothing.")
    private boolean rules;

    @Option(names = "--top", paramLabel = "N", description = "Shows the N heaviest findings. Default: all.")
    private int top;

    @Mixin
    private final Asking asking = new Asking();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    FindingsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "--top cannot be " + top + ".", "Give 1 or more.");
        }
        Map<String, Double> once = Thresholds.parse(thresholds);
        if (rules) {
            listRules(invocation.settings(spec));
            return ExitCode.DONE.code();
        }
        return asking.ask(
                invocation,
                spec,
                question(once),
                report -> new FindingsText(report, invocation.console(), top).print());
    }

    /** What stands out, with other thresholds for this once, as a question. */
    static Question<FindingsReport> question(Map<String, Double> once) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put("thresholds", once.isEmpty() ? null : written(once));
        return new Question<>(
                "findings",
                query,
                FindingsReport.class,
                (workbench, target, view, workers) -> workbench.findings(target, view, once, workers));
    }

    private void listRules(Settings settings) {
        try (Workbench workbench = invocation.workbench(settings)) {
            if (asking.json()) {
                StoredDatasets.write(workbench.rules(), invocation.console().bytes());
            } else {
                FindingsText.rules(workbench.rules(), invocation.console());
            }
        }
    }

    /** Thresholds as the API takes them. */
    static String written(Map<String, Double> once) {
        return once.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }
}
