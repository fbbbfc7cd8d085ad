package org.weft.measures;

/**
 * How the work of a measure grows, so that work past a budget is refused, queued or approximated before it begins.
 *
 * @param time elementary steps, of which a processor core does some 300 million a second
 * @param space bytes beyond the network itself
 * @param parallel whether threads share the time
 * @param withAllPairs whether a search over all pairs answers it too, where one is done anyway
 */
public record Cost(Time time, Space space, boolean parallel, boolean withAllPairs) {
    /** Work that any number of threads share. */
    public Cost(Time time, Space space) {
        this(time, space, true, false);
    }

    /** The same on one thread. */
    public Cost onOneThread() {
        return new Cost(time, space, false, withAllPairs);
    }

    /** O(n + m). */
    public static final Cost LINEAR = new Cost((n, m) -> (double) n + m, (n, m, threads) -> 24.0 * n).onOneThread();

    private static final int LEVELS = 8;

    /** All pairs by counting steps: about eight levels, 512 sources in one sweep of eight words. */
    public static final Cost ALL_PAIRS = new Cost(
            (n, m) -> Math.ceil(n / 512.0) * LEVELS * 8 * ((double) n + m),
            (n, m, threads) -> 210.0 * n * threads + 40.0 * n);

    /**
     * A search from every node that ends after k steps. A step further there are as many times more as agencies have
     * flows, and twice that, because those who receive many are met more often.
     */
    static Cost within(int k) {
        if (k >= LEVELS) {
            return ALL_PAIRS;
        }
        return new Cost(
                (n, m) -> Math.min(shortWalks(n, m, k), ALL_PAIRS.time().steps(n, m) * k / LEVELS),
                ALL_PAIRS.space(),
                true,
                true);
    }

    private static double shortWalks(long n, long m, int k) {
        double walks = (double) m / Math.max(1, n);
        double sum = 1 + walks;
        for (int step = 2; step <= k; step++) {
            walks *= 2.0 * m / Math.max(1, n);
            sum += Math.min(walks, m);
        }
        return n * sum;
    }

    /** A search from every node that visits about half of the arcs twice. */
    public static final Cost EVERY_SOURCE = new Cost(
            (n, m) -> 1.0 * n * ((double) n + m), (n, m, threads) -> 68.0 * n * threads + 32.0 * m + 120.0 * n);

    /** The same that gives every arc a value too. */
    public static final Cost EVERY_SOURCE_AND_ARC = new Cost(
            (n, m) -> 2.0 * n * ((double) n + m),
            (n, m, threads) -> (84.0 * n + 16.0 * m) * threads + 64.0 * m + 120.0 * n);

    /** A search from every node with a heap. */
    public static final Cost EVERY_SOURCE_HEAP = new Cost(
            (n, m) -> n * (6.0 * m + 4.0 * n * (1 + Math.log(n + 1.0))),
            (n, m, threads) -> (60.0 * n + 48.0 * m) * threads + 48.0 * m + 120.0 * n);

    /** A hundred sweeps over the arcs. */
    public static final Cost HUNDRED_SWEEPS = new Cost((n, m) -> 100 * ((double) n + m), (n, m, threads) -> 64.0 * n);

    /** As many sweeps as walks of every length need until the longest no longer count. */
    static final Cost SWEEPS_OF_WALKS = new Cost((n, m) -> 400 * ((double) n + m), (n, m, threads) -> 64.0 * n);

    /** A search in depth: an order of visits in which memory is met at random. */
    static final Cost IN_DEPTH = new Cost((n, m) -> 10 * ((double) n + m), (n, m, threads) -> 60.0 * n).onOneThread();

    /** Moments of the Laplacian, sixteen times along every tie from every node, or where it is less a factorisation. */
    public static final Cost RESISTANCES = new Cost(
            (n, m) -> Math.min(2.0 * n * n * n / 3, 8.0 * n * ((double) n + 2 * m)) / 4 + 100.0 * ((double) n + m),
            (n, m, threads) -> 8.0 * Math.min(n, 1000) * n + 550.0 * n * threads + 32.0 * m);

    /** Time as a function of n agencies and m flows. */
    @FunctionalInterface
    public interface Time {
        /** Elementary steps. */
        double steps(long n, long m);
    }

    /** Memory as a function of n agencies, m flows and the number of threads. */
    @FunctionalInterface
    public interface Space {
        /** Bytes beyond the network itself. */
        double bytes(long n, long m, int threads);
    }
}
