package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.measures.Budget;
import org.weft.settings.Settings;
import picocli.CommandLine.Option;

/** Options that say how much work is wanted, and what to do with more. */
final class BudgetOptions {
    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "Seconds of estimated work. Default: any; with --over alone, that of 'weft settings'.")
    private @Nullable String seconds;

    @Option(
            names = "--over",
            paramLabel = "HOW",
            description =
                    "What to do past the budget: refuse (says what it would take), run, or approximate (estimates,"
                            + " with the error of each). Default: refuse where --budget is given, else run.")
    private @Nullable String over;

    /** The budget that the options describe; the settings have read the seconds already. */
    Budget budget(Settings settings) {
        if (seconds == null && over == null) {
            return new Budget(Double.POSITIVE_INFINITY, settings.budgetBytes(), Budget.Over.RUN);
        }
        Budget.Over how = over == null ? Budget.Over.REFUSE : Words.constant("--over", over, Budget.Over.values());
        return new Budget(settings.budgetSeconds(), settings.budgetBytes(), how);
    }
}
