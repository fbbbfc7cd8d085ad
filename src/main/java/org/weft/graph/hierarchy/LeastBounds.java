package org.weft.graph.hierarchy;

/** Sets of upper bounds as bits, and for short ones as lists too, so that a pair costs no more than the shorter list. */
final class LeastBounds {
    private static final int LISTED = 24;

    private final long[][] bounds;
    /** The places of the bits of a short set, the last first; empty where there are more than are listed. */
    private final int[][] lists;

    /** Of the sets by place; each ends with the word of its own place, whose bit is set. */
    LeastBounds(long[][] bounds) {
        this.bounds = bounds;
        lists = new int[bounds.length][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = list(bounds[i]);
        }
    }

    private static int[] list(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        int[] list = new int[count > LISTED ? 0 : count];
        int at = 0;
        for (int w = bits.length - 1; w >= 0 && at < list.length; w--) {
            for (long rest = bits[w]; rest != 0; rest &= ~Long.highestOneBit(rest)) {
                list[at++] = w * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            }
        }
        return list;
    }

    private static boolean holds(long[] bits, int place) {
        return (bits[place / Long.SIZE] >>> place & 1) != 0;
    }

    /** Whether the sets of two places, the second before the first, have a common bound that all others reach. */
    boolean exists(int i, int j) {
        if (holds(bounds[i], j)) {
            return true;
        }
        if (lists[j].length > 0) {
            return inList(lists[j], bounds[i]);
        }
        return lists[i].length > 0 ? inList(lists[i], bounds[j]) : inWords(bounds[i], bounds[j]);
    }

    private boolean inList(int[] list, long[] other) {
        long[] least = null;
        for (int place : list) {
            if (place / Long.SIZE < other.length && holds(other, place)) {
                if (least == null) {
                    least = bounds[place];
                } else if (!holds(least, place)) {
                    return false;
                }
            }
        }
        return least != null;
    }

    private boolean inWords(long[] longer, long[] shorter) {
        int w = shorter.length - 1;
        while (w >= 0 && (longer[w] & shorter[w]) == 0) {
            w--;
        }
        if (w < 0) {
            return false;
        }
        long common = longer[w] & shorter[w];
        long[] least = bounds[w * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(common)];
        for (; w >= 0; w--) {
            if ((longer[w] & shorter[w] & ~least[w]) != 0) {
                return false;
            }
        }
        return true;
    }
}
