package org.weft.measures;

/**
 * The numbers that {@link java.util.Random} draws, as its documentation lays down, for one thread alone: without the
 * atomic step that each of its draws takes.
 */
final class Draws {
    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long MASK = (1L << 48) - 1;

    private long state;

    Draws(long seed) {
        state = (seed ^ MULTIPLIER) & MASK;
    }

    /** The next number from 0 to one below the bound, which is above 0. */
    int below(int bound) {
        int drawn = next();
        if ((bound & -bound) == bound) {
            return (int) (bound * (long) drawn >> 31);
        }
        int number = drawn % bound;
        // Draws from the last stretch, which is shorter than the bound, would favour small numbers.
        while (drawn - number + (bound - 1) < 0) {
            drawn = next();
            number = drawn % bound;
        }
        return number;
    }

    private int next() {
        state = (state * MULTIPLIER + 0xBL) & MASK;
        return (int) (state >>> 17);
    }
}
