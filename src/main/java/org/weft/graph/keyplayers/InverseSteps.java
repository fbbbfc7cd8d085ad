package org.weft.graph.keyplayers;

/**
 * The inverses of distances as whole numbers of one small unit, so that sums do not depend on their order and equal sums
 * are equal. The unit is 1 / lcm(1, 2, ..., d) for the largest d that keeps n² of them within 62 bits: exact for
 * distances up to d (36 at 100 nodes, 25 at 10,000), rounded down beyond.
 */
final class InverseSteps {
    private final long one;

    InverseSteps(int n) {
        long room = Long.MAX_VALUE / 2 / Math.max(1, (long) n * n);
        long common = 1;
        for (int d = 2; ; d++) {
            long factor = d / divisor(common, d);
            if (factor > room / common) {
                break;
            }
            common *= factor;
        }
        one = common;
    }

    private static long divisor(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** How many units make 1. */
    long one() {
        return one;
    }

    /** 1/d in units. */
    long of(int d) {
        return one / d;
    }
}
