package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** How measures are estimated where exact work is past a budget. */
public enum Approximation {
    /** Counts of agencies within so many steps. */
    BALLS(
            "HyperBall (Boldi and Vigna 2013)",
            "relative standard deviation of each count of agencies within so many steps 1.04 / √registers, or less where"
                    + " it is known how many are reached; those within one step are exact"),
    /** Members of groups within so many steps. */
    GROUPS(
            "sampled agencies of each group (Eppstein and Wang 2004)",
            "95 % of the shares lie within a margin by Hoeffding and Serfling; groups of up to 256 agencies are exact"),
    /** Sums along lengths. */
    PATHS(
            "sampled agencies (Eppstein and Wang 2004)",
            "95 % interval of each agency by the empirical standard error; of means over pairs, that of the sample"),
    /** Shares of shortest paths. */
    SOURCES(
            "sampled sources (Brandes and Pich 2007)",
            "95 % interval of each agency by the empirical standard error; the largest of all tends to be too large"),
    /** The same by length. */
    SOURCES_BY_LENGTH(SOURCES.method, SOURCES.error),
    /** Distances to the furthest. */
    BOUNDS(
            "bounds from searches there and back (Takes and Kosters 2013; Borassi and others 2015)",
            "between bounds that hold for certain; exact, and not called an estimate, where they meet"),
    /** The same by length. */
    BOUNDS_BY_LENGTH(BOUNDS.method, BOUNDS.error);

    private final String method;
    private final String error;

    Approximation(String method, String error) {
        this.method = method;
        this.error = error;
    }

    /** How a search of some cost is estimated; null where it is not. */
    static @Nullable Approximation of(Cost cost, Cost usual) {
        if (cost == Cost.ALL_PAIRS) {
            return BALLS;
        }
        if (cost == Cost.EVERY_SOURCE || cost == Cost.EVERY_SOURCE_AND_ARC) {
            return SOURCES;
        }
        if (cost == Cost.EVERY_SOURCE_HEAP) {
            return usual == Cost.ALL_PAIRS ? PATHS : SOURCES_BY_LENGTH;
        }
        return null;
    }

    /** The method's name, with who found it. */
    public String method() {
        return method;
    }

    /** What its error is, in general. */
    public String error() {
        return error;
    }

    /** The cost with a precision. */
    Cost cost(Precision precision) {
        double registers = 1 << precision.bits();
        double sources = precision.sources();
        return switch (this) {
            case BALLS ->
                new Cost((n, m) -> 10.0 * registers * (m / 8.0 + n), (n, m, threads) -> (2 * registers + 60) * n);
            case GROUPS -> new Cost((n, m) -> Math.ceil(sources / 512) * 64 * ((double) n + m), Cost.ALL_PAIRS.space());
            case PATHS ->
                new Cost(
                        (n, m) -> sources / n * Cost.EVERY_SOURCE_HEAP.time().steps(n, m),
                        (n, m, threads) -> (120.0 * n) * threads + 8.0 * m + 40.0 * n);
            case SOURCES ->
                new Cost(
                        (n, m) -> sources * (3.0 * n + 2.0 * m),
                        (n, m, threads) -> (80.0 * n + 4.0 * m) * threads + 40.0 * n);
            case SOURCES_BY_LENGTH ->
                new Cost(
                        (n, m) -> sources / n * Cost.EVERY_SOURCE_HEAP.time().steps(n, m),
                        (n, m, threads) -> (120.0 * n + 4.0 * m) * threads + 40.0 * n);
            case BOUNDS ->
                new Cost((n, m) -> 8 * sources * ((double) n + m), (n, m, threads) -> 120.0 * n + 24.0 * m)
                        .onOneThread();
            case BOUNDS_BY_LENGTH ->
                new Cost(
                                (n, m) -> 2
                                        * sources
                                        / n
                                        * Cost.EVERY_SOURCE_HEAP.time().steps(n, m),
                                (n, m, threads) -> 180.0 * n + 40.0 * m)
                        .onOneThread();
        };
    }

    /**
     * What an estimate of some precision says of itself.
     *
     * @param margin of shares of groups: by how much one of twenty may be off at most
     */
    Estimate estimate(Precision precision, double margin) {
        int registers = 1 << precision.bits();
        return switch (this) {
            case BALLS ->
                new Estimate(
                        method,
                        registers + " registers",
                        String.format(
                                Locale.ROOT,
                                "relative standard deviation of each count of agencies within so many steps %.1f %%,"
                                        + " those within one step exact",
                                104 / Math.sqrt(registers)),
                        precision.seed(),
                        null);
            case GROUPS ->
                new Estimate(
                        method,
                        "about " + precision.sources() + " agencies",
                        String.format(Locale.ROOT, "19 shares of 20 are off by less than %.3f", margin),
                        precision.seed(),
                        null);
            case PATHS -> new Estimate(method, precision.sources() + " agencies", error, precision.seed(), null);
            case SOURCES, SOURCES_BY_LENGTH ->
                new Estimate(method, precision.sources() + " sources", error, precision.seed(), null);
            case BOUNDS, BOUNDS_BY_LENGTH ->
                new Estimate(method, precision.sources() + " searches", error, precision.seed(), null);
        };
    }
}
