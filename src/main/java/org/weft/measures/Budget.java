package org.weft.measures;

/**
 * What a run of measures may take.
 *
 * @param seconds estimated time; infinite for any
 * @param bytes memory beyond the network; never more is granted than Java has left
 * @param over what to do with measures that are past the time
 */
public record Budget(double seconds, long bytes, Over over) {
    /** Everything there is: exact, however long it takes. */
    public static final Budget ALL = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, Over.RUN);

    /** What to do with measures that are estimated to take longer than the budget. */
    public enum Over {
        /** Compute nothing and say what it would take. */
        REFUSE,
        /** Compute them all the same; the bound of memory stays. */
        RUN,
        /** Estimate those that can be estimated, as well as the budget allows. */
        APPROXIMATE
    }

    /** Refuses bounds that make no sense. */
    public Budget {
        if (!(seconds > 0) || bytes <= 0) {
            throw new IllegalArgumentException("a budget must be above 0");
        }
    }

    /** The same with another answer to what is past it. */
    public Budget with(Over other) {
        return new Budget(seconds, bytes, other);
    }

    /**
     * Memory that may be granted now: no more than the budget, nor than Java has left once a tenth is kept for all else.
     * What is used counts garbage too, so that it is collected before {@code needed} is found too much.
     */
    long granted(double needed) {
        long left = Math.min(bytes, left());
        if (needed > left && needed <= bytes) {
            System.gc();
            left = Math.min(bytes, left());
        }
        return left;
    }

    private static long left() {
        Runtime java = Runtime.getRuntime();
        long most = java.maxMemory();
        return Math.max(0, most - most / 10 - (java.totalMemory() - java.freeMemory()));
    }
}
