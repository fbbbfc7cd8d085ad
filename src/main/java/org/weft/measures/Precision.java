package org.weft.measures;

import org.weft.graph.paths.HyperBall;

import java.util.Set;

/**
 * How well measures are estimated.
 *
 * @param bits HyperBall's registers, as a power of two
 * @param sources how many agencies a sample has
 * @param seed what they are drawn by
 */
record Precision(int bits, int sources, long seed) {
    private static final int FEWEST_SOURCES = 200;
    private static final int MOST_SOURCES = 1 << 16;
    private static final long SEED = 1;

    /** The best that some methods can do together in a time and a memory; the least they have where even that is more. */
    static Precision within(double seconds, double bytes, Set<Approximation> methods, Forecast.Size size) {
        double each = seconds / Math.max(1, methods.size());
        int bits = HyperBall.LEAST_BITS;
        while (bits < HyperBall.MOST_BITS
                && fits(Approximation.BALLS, new Precision(bits + 1, 1, SEED), each, bytes, size)) {
            bits++;
        }
        int most = (int) Math.min(MOST_SOURCES, size.n());
        int sources = Math.min(FEWEST_SOURCES, most);
        for (int more = sources; more <= most; more = more + Math.max(1, more / 4)) {
            boolean all = true;
            for (Approximation method : methods) {
                all &= method == Approximation.BALLS
                        || fits(method, new Precision(bits, more, SEED), each, bytes, size);
            }
            if (all) {
                sources = more;
            }
        }
        return new Precision(bits, sources, SEED);
    }

    private static boolean fits(
            Approximation method, Precision precision, double seconds, double bytes, Forecast.Size size) {
        Cost cost = method.cost(precision);
        long words = size.n() << precision.bits - 3;
        return size.seconds(cost) <= seconds
                && cost.space().bytes(size.n(), size.m(), size.threads()) <= bytes
                && (method != Approximation.BALLS || words <= Integer.MAX_VALUE - 8);
    }
}
