package org.weft.graph.paths;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;

import java.math.BigDecimal;

/**
 * The length 1/strength of each arc, in a form in which equal paths are equal: 1/6 + 1/3 and 1/2 tie although doubles
 * differ. Where the strengths are decimals whose least common multiple L, and the sum of n of the longest lengths,
 * fit in a long, a length is the whole number L/strength and paths compare exactly. Else lengths are doubles, and two
 * paths tie within a relative tolerance of 1e-10.
 */
public final class Lengths {
    /** Relative difference below which two lengths tie where they are not exact. */
    public static final double TOLERANCE = 1e-10;

    private static final int DECIMALS = 9;

    private final boolean exact;
    private final long[] bits;
    private final double unit;

    private Lengths(boolean exact, long[] bits, double unit) {
        this.exact = exact;
        this.bits = bits;
        this.unit = unit;
    }

    /** Lengths of the arcs of a graph, in the order of its arcs; O(m) but for the rare decimal strength. */
    public static Lengths of(Csr graph) {
        double[] weights = graph.weights();
        int decimals = decimals(weights);
        if (decimals >= 0) {
            long power = 1;
            for (int d = 0; d < decimals; d++) {
                power *= 10;
            }
            Lengths exact = exact(weights, power, graph.n());
            if (exact != null) {
                return exact;
            }
        }
        long[] bits = new long[weights.length];
        for (int a = 0; a < bits.length; a++) {
            bits[a] = Double.doubleToRawLongBits(1 / weights[a]);
        }
        return new Lengths(false, bits, 1);
    }

    private static @Nullable Lengths exact(double[] weights, long power, int n) {
        long multiple = 1;
        long smallest = Long.MAX_VALUE;
        long[] whole = new long[weights.length];
        for (int a = 0; a < weights.length; a++) {
            double scaled = Math.rint(weights[a] * power);
            if (scaled > 1L << 53) {
                return null;
            }
            whole[a] = (long) scaled;
            smallest = Math.min(smallest, whole[a]);
            if (multiple % whole[a] != 0) {
                long factor = whole[a] / gcd(multiple, whole[a]);
                if (multiple > Long.MAX_VALUE / factor) {
                    return null;
                }
                multiple *= factor;
            }
        }
        if (weights.length > 0 && multiple / smallest > Long.MAX_VALUE / Math.max(1, n)) {
            return null;
        }
        for (int a = 0; a < whole.length; a++) {
            whole[a] = multiple / whole[a];
        }
        return new Lengths(true, whole, (double) power / multiple);
    }

    /** Number of decimals with which every weight is written exactly, at most nine; -1 where there is none. */
    private static int decimals(double[] weights) {
        int most = 0;
        for (double w : weights) {
            if (w == Math.rint(w)) {
                continue;
            }
            int scale = BigDecimal.valueOf(w).stripTrailingZeros().scale();
            if (scale > DECIMALS) {
                return -1;
            }
            most = Math.max(most, scale);
        }
        return most;
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** Whether paths compare exactly; else within {@link #TOLERANCE}. */
    public boolean exact() {
        return exact;
    }

    /** How ties between paths were decided, for a result's convention. */
    public String comparison() {
        return exact
                ? "equal paths compared exactly, in whole numbers"
                : "paths that differ by less than a ten-thousand-millionth taken as equal";
    }

    /** Keys of the arcs' lengths: whole numbers, or the bits of a double; both in ascending order of length. */
    long[] keys() {
        return bits;
    }

    /** The key of a path extended by an arc. */
    long extend(long path, long arc) {
        return exact
                ? path + arc
                : Double.doubleToRawLongBits(Double.longBitsToDouble(path) + Double.longBitsToDouble(arc));
    }

    /** Whether two keys are of equally long paths. */
    boolean tie(long a, long b) {
        if (exact || a == b) {
            return a == b;
        }
        double x = Double.longBitsToDouble(a);
        double y = Double.longBitsToDouble(b);
        return Math.abs(x - y) <= TOLERANCE * Math.max(x, y);
    }

    /** The length, in units of 1/strength, for which a key stands. */
    double length(long key) {
        return exact ? key * unit : Double.longBitsToDouble(key);
    }
}
