package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.problem.Excess;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of some measures is computed exactly and what is estimated, so that all keep to a budget. */
public final class Plan {
    private final Set<MeasureCall> calls;
    private final Set<MeasureCall> estimated;
    private final @Nullable Precision precision;

    private Plan(Set<MeasureCall> calls, Set<MeasureCall> estimated, @Nullable Precision precision) {
        this.calls = calls;
        this.estimated = estimated;
        this.precision = precision;
    }

    /** Everything exactly. */
    static Plan exact(List<MeasureCall> calls) {
        return new Plan(new LinkedHashSet<>(calls), Set.of(), null);
    }

    /**
     * Keeps measures to a budget.
     *
     * @throws WeftException (over budget) where they are past it and may not, or cannot, be estimated
     */
    static Plan of(List<MeasureCall> calls, Forecast.Size size, Budget budget) {
        Plan exact = exact(calls);
        Forecast forecast = Forecast.of(exact.calls, size);
        long bytes = budget.granted(forecast.bytes());
        boolean fits = forecast.bytes() <= bytes;
        if (fits && (forecast.seconds() <= budget.seconds() || budget.over() == Budget.Over.RUN)) {
            return exact;
        }
        Plan estimating = budget.over() == Budget.Over.RUN ? null : estimating(exact.calls, size, budget, bytes);
        if (estimating == null || budget.over() != Budget.Over.APPROXIMATE) {
            throw refusal(exact.calls, size, budget, bytes, estimating != null);
        }
        return estimating;
    }

    /** Estimates the dearest, as many as must be; null where what is left is still too much. */
    private static @Nullable Plan estimating(Set<MeasureCall> calls, Forecast.Size size, Budget budget, long bytes) {
        List<MeasureCall> dearest = new ArrayList<>(calls);
        dearest.sort(Comparator.comparingDouble((MeasureCall c) -> -size.seconds(c.cost(size.directed()))));
        Set<MeasureCall> left = new LinkedHashSet<>(calls);
        Set<MeasureCall> estimated = new LinkedHashSet<>();
        Set<Approximation> methods = EnumSet.noneOf(Approximation.class);
        Forecast forecast = Forecast.of(left, size);
        for (MeasureCall call : dearest) {
            Approximation method = call.measure().approximation(call.chosen());
            if (forecast.seconds() <= budget.seconds() && forecast.bytes() <= bytes) {
                break;
            }
            if (method != null) {
                left.remove(call);
                estimated.add(call);
                methods.add(method);
                forecast = Forecast.of(left, size);
            }
        }
        if (forecast.seconds() > budget.seconds() || forecast.bytes() > bytes) {
            return null;
        }
        double seconds = Math.max(budget.seconds() / 4, budget.seconds() - forecast.seconds());
        return new Plan(calls, estimated, Precision.within(seconds, bytes, methods, size));
    }

    private static WeftException refusal(
            Set<MeasureCall> calls, Forecast.Size size, Budget budget, long bytes, boolean canEstimate) {
        Forecast forecast = Forecast.of(calls, size);
        MeasureCall longest = Forecast.longest(List.copyOf(calls), size);
        boolean tooLarge = forecast.bytes() > bytes;
        List<String> over = new ArrayList<>();
        if (!tooLarge) {
            over.add("run");
            over.add("queue");
        }
        if (canEstimate) {
            over.add("approximate");
        }
        Excess excess = new Excess(
                longest.address(), forecast.seconds(), (long) forecast.bytes(), budget.seconds(), bytes, over);
        String what = (calls.size() == 1
                        ? longest.label() + " is"
                        : "These " + calls.size() + " measures, above all " + longest.label() + ", are")
                + " estimated to take " + time(forecast.seconds()) + " and " + megabytes(forecast.bytes()) + " on "
                + String.format(Locale.ROOT, "%,d agencies and %,d flows", size.n(), size.m()) + "; "
                + (tooLarge
                        ? megabytes(bytes) + " of memory may be used now."
                        : "the budget is " + time(budget.seconds()) + ".");
        return new WeftException(excess, what, remedy(over, tooLarge));
    }

    private static String remedy(List<String> over, boolean tooLarge) {
        List<String> ways = new ArrayList<>();
        if (tooLarge) {
            ways.add("give Weft more memory, as with WEFT_JAVA_OPTS=-Xmx8g");
        } else {
            ways.add("compute it all the same (over=run)");
            ways.add("compute it in the background of a server (over=queue)");
        }
        if (over.contains("approximate")) {
            ways.add("estimate it (over=approximate)");
        }
        ways.add("choose a smaller view");
        String last = ways.remove(ways.size() - 1);
        String text = String.join(", ", ways) + " or " + last + ".";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A time in words that fit it. */
    static String time(double seconds) {
        if (seconds < 120) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.2g s" : "%.0f s", seconds);
        }
        if (seconds < 2 * 3600) {
            return String.format(Locale.ROOT, "%.0f minutes", seconds / 60);
        }
        return seconds < 48 * 3600
                ? String.format(Locale.ROOT, "%.0f hours", seconds / 3600)
                : String.format(Locale.ROOT, "%,.0f days", seconds / 86_400);
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,.0f MB", Math.max(1, bytes / (1 << 20)));
    }

    Set<MeasureCall> calls() {
        return calls;
    }

    boolean estimates(MeasureCall call) {
        return estimated.contains(call);
    }

    /** How well; null where all is exact. */
    @Nullable
    Precision precision() {
        return precision;
    }

    /** What tells its results from exact ones; empty where all is exact. */
    public String key() {
        return precision == null ? "" : estimated + " " + precision;
    }
}
