package org.weft.graph.paths;

import java.util.Arrays;

/**
 * Counts, for each source of a batch, in how many rows its bit stands: the columns of a table of bits, where
 * {@link Long#bitCount} gives the rows. Eight rows are added at a time by carry-save adders into counters that lie
 * across words, one binary digit a word: Muła, Kurz and Lemire (2018), Faster population counts using AVX2
 * instructions, The Computer Journal 61:111-120, doi:10.1093/comjnl/bxx046.
 */
final class ColumnCounts {
    private static final int WORDS = StepSearch.WORDS;
    private static final int DIGITS = 32;
    /** Up to so many rows, walking over the bits that are set is quicker than reading the counters out. */
    private static final int FEW_ROWS = 16;

    private final long[] digits = new long[WORDS * DIGITS];
    private final int[] counts = new int[64 * WORDS];

    /** The number of rows, among those of the nodes given, in which each bit is set; good until the next call. */
    int[] of(long[] rows, int[] nodes, int size) {
        Arrays.fill(counts, 0);
        if (size <= FEW_ROWS) {
            for (int i = 0; i < size; i++) {
                walk(rows, nodes[i] * WORDS);
            }
            return counts;
        }
        Arrays.fill(digits, 0);
        int whole = size & -8;
        for (int i = 0; i < whole; i += 8) {
            addEight(rows, nodes, i);
        }
        for (int i = whole; i < size; i++) {
            for (int w = 0; w < WORDS; w++) {
                carry(w * DIGITS, rows[nodes[i] * WORDS + w]);
            }
        }
        readOut(DIGITS - Integer.numberOfLeadingZeros(size));
        return counts;
    }

    private void walk(long[] rows, int row) {
        for (int w = 0; w < WORDS; w++) {
            for (long bits = rows[row + w]; bits != 0; bits &= bits - 1) {
                counts[(w << 6) + Long.numberOfTrailingZeros(bits)]++;
            }
        }
    }

    private void addEight(long[] rows, int[] nodes, int from) {
        int r0 = nodes[from] * WORDS;
        int r1 = nodes[from + 1] * WORDS;
        int r2 = nodes[from + 2] * WORDS;
        int r3 = nodes[from + 3] * WORDS;
        int r4 = nodes[from + 4] * WORDS;
        int r5 = nodes[from + 5] * WORDS;
        int r6 = nodes[from + 6] * WORDS;
        int r7 = nodes[from + 7] * WORDS;
        for (int w = 0; w < WORDS; w++) {
            int at = w * DIGITS;
            long ones = digits[at];
            long a = rows[r0 + w];
            long b = rows[r1 + w];
            long twosA = ones & a | (ones ^ a) & b;
            ones ^= a ^ b;
            a = rows[r2 + w];
            b = rows[r3 + w];
            long twosB = ones & a | (ones ^ a) & b;
            ones ^= a ^ b;
            long twos = digits[at + 1];
            long foursA = twos & twosA | (twos ^ twosA) & twosB;
            twos ^= twosA ^ twosB;
            a = rows[r4 + w];
            b = rows[r5 + w];
            twosA = ones & a | (ones ^ a) & b;
            ones ^= a ^ b;
            a = rows[r6 + w];
            b = rows[r7 + w];
            twosB = ones & a | (ones ^ a) & b;
            digits[at] = ones ^ a ^ b;
            long foursB = twos & twosA | (twos ^ twosA) & twosB;
            digits[at + 1] = twos ^ twosA ^ twosB;
            long fours = digits[at + 2];
            digits[at + 2] = fours ^ foursA ^ foursB;
            carry(at + 3, fours & foursA | (fours ^ foursA) & foursB);
        }
    }

    private void carry(int from, long bits) {
        int at = from;
        for (long carried = bits; carried != 0; at++) {
            long before = digits[at];
            digits[at] = before ^ carried;
            carried &= before;
        }
    }

    private void readOut(int used) {
        for (int w = 0; w < WORDS; w++) {
            for (int d = 0; d < used; d++) {
                long digit = digits[w * DIGITS + d];
                for (int b = 0; b < 64 && digit != 0; b++) {
                    counts[(w << 6) + b] += (int) (digit >>> b & 1) << d;
                }
            }
        }
    }
}
