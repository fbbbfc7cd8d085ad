package org.weft.graph.paths;

/**
 * Counters of distinct nodes in a few bytes each: a register holds the largest number of leading zeros, and one, among
 * the hashes that fell to it. The union of two sets is the larger of each register, eight registers to a word.
 *
 * <p>Flajolet, Fusy, Gandouet and Meunier (2007), HyperLogLog: the analysis of a near-optimal cardinality estimation
 * algorithm, AofA 2007:137-156, doi:10.46298/dmtcs.3545; the estimate is that of Ertl (2017), New cardinality estimation
 * algorithms for HyperLogLog sketches, arXiv:1702.01284, which needs no table to correct its bias (1 / registers is
 * left) and counts small sets linearly, by the registers that are still empty. The relative standard deviation is 1.04 / √registers.
 */
final class HyperLogLog {
    static final int LEAST = 5;
    static final int MOST = 12;

    private static final long HIGH = 0x8080808080808080L;
    private static final double ALPHA = 0.5 / Math.log(2);
    private static final double[] POWER = new double[128];

    static {
        // An empty register is counted apart.
        for (int r = 1; r < POWER.length; r++) {
            POWER[r] = Math.scalb(1.0, -r);
        }
    }

    private final int bits;
    private final int words;
    private final long seed;

    /** Of 2^bits registers each, {@link #LEAST} to {@link #MOST} bits. */
    HyperLogLog(int bits, long seed) {
        if (bits < LEAST || bits > MOST) {
            throw new IllegalArgumentException("2^" + bits + " registers");
        }
        this.bits = bits;
        this.seed = seed;
        words = 1 << (bits - 3);
    }

    /** Words that one counter takes. */
    int words() {
        return words;
    }

    /** Adds a node to the counter that begins at {@code at}. */
    void add(long[] counters, int at, int node) {
        long hash = hash(node);
        int register = (int) hash & ((1 << bits) - 1);
        int rank = Long.numberOfLeadingZeros(hash | (1L << (bits - 1))) + 1;
        int shift = (register & 7) * 8;
        long word = counters[at + (register >> 3)];
        if (rank > (word >>> shift & 0x7F)) {
            counters[at + (register >> 3)] = word & ~(0x7FL << shift) | (long) rank << shift;
        }
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195). */
    private long hash(int node) {
        long z = seed * 0x9E3779B97F4A7C15L + (node + 1L) * 0xD1342543DE82EF95L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Joins the counter at {@code from} of one array to that at {@code to} of another. */
    void join(long[] counters, int from, long[] joined, int to) {
        for (int w = 0; w < words; w++) {
            long x = joined[to + w];
            long y = counters[from + w];
            // In each byte the high bit stays where x is at least y, and becomes a mask of the seven bits below it.
            long larger = ((x | HIGH) - y) & HIGH;
            joined[to + w] = y ^ ((x ^ y) & (larger - (larger >>> 7)));
        }
    }

    /** Estimates how many nodes were added to a counter that is not empty. */
    double count(long[] counters, int at) {
        int empty = 0;
        double sum = 0;
        for (int w = at; w < at + words; w++) {
            long word = counters[w];
            for (int i = 0; i < 8; i++) {
                int register = (int) word & 0x7F;
                empty += (register - 1) >>> 31;
                sum += POWER[register];
                word >>>= 8;
            }
        }
        double registers = 1 << bits;
        return ALPHA * registers * registers / (registers * sigma(empty / registers) + sum);
    }

    /** x + the sum over k from 1 of x^(2^k) 2^(k - 1), for 0 to below 1. */
    private static double sigma(double x) {
        double power = x;
        double sum = x;
        double factor = 1;
        double before;
        do {
            before = sum;
            power *= power;
            sum += power * factor;
            factor *= 2;
        } while (sum != before);
        return sum;
    }
}
