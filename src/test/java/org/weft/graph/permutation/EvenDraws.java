package org.weft.graph.permutation;

import org.weft.graph.Csr;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That draws are spread evenly over all graphs that are possible. */
final class EvenDraws {
    private static final int EACH = 200;

    private EvenDraws() {}

    /** Draws so often that every graph is expected {@value #EACH} times. */
    static void assertEven(int possible, IntFunction<Csr> draw) {
        Map<String, Integer> met = new HashMap<>();
        for (int d = 0; d < EACH * possible; d++) {
            met.merge(Arrays.toString(draw.apply(d).targets()), 1, Integer::sum);
        }
        assertEquals(possible, met.size());
        double chiSquare = 0;
        for (int count : met.values()) {
            chiSquare += (count - (double) EACH) * (count - EACH) / EACH;
        }
        // Mean possible - 1, variance twice that: five deviations above is one in a million.
        assertTrue(chiSquare < possible + 5 * Math.sqrt(2.0 * possible), chiSquare + " of " + possible);
    }
}
