package org.weft.measures;

/** How the work of a measure grows, so that the API can refuse or queue it with a reason. */
@FunctionalInterface
public interface Cost {
    /** O(n + m). */
    Cost LINEAR = (n, m) -> (double) n + m;

    /** All pairs by counting steps: about eight levels, 512 sources in one sweep of eight words. */
    Cost ALL_PAIRS = (n, m) -> Math.ceil(n / 512.0) * 8 * 8 * ((double) n + m);

    /** A search from every node that visits every arc twice. */
    Cost EVERY_SOURCE = (n, m) -> 2.0 * n * ((double) n + m);

    /** A search from every node with a heap. */
    Cost EVERY_SOURCE_HEAP = (n, m) -> n * (6.0 * m + 4.0 * n * (1 + Math.log(n + 1.0)));

    /** A hundred sweeps over the arcs. */
    Cost HUNDRED_SWEEPS = (n, m) -> 100 * ((double) n + m);

    /** Elementary steps, of which a processor core does some 300 million a second. */
    double steps(long n, long m);
}
