package org.weft.measures;

import org.junit.jupiter.api.Test;

import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DrawsTest {
    @Test
    void drawsWhatRandomDraws() {
        int[] bounds = {1, 2, 3, 7, 64, 1000, 1 << 30, (1 << 30) + 1, 1_500_000_000, Integer.MAX_VALUE};
        for (long seed : new long[] {0, 1, -1, 1_000_003L * 5 + 17, Long.MIN_VALUE, Long.MAX_VALUE}) {
            Random random = new Random(seed);
            Draws draws = new Draws(seed);
            for (int i = 0; i < 2000; i++) {
                int bound = bounds[i % bounds.length];
                assertEquals(random.nextInt(bound), draws.below(bound), "seed " + seed + ", draw " + i);
            }
        }
    }
}
