package org.weft.formats;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Numbers are written in full, without an exponent. */
class NumbersTest {
    private static void assertPlain(double value) {
        String expected =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        assertEquals(expected, Numbers.plain(value), "of " + value);
        assertEquals(value, Double.parseDouble(Numbers.plain(value)));
    }

    @Test
    void areTheShortestDecimalsThatReadBack() {
        for (double value : new double[] {
            1,
            0.1,
            -0.1,
            0.5,
            12_500_000,
            1e-3,
            9.99e-4,
            1e-4,
            1.5e-7,
            -2.25e-5,
            5e-324,
            1e15,
            1e22,
            1.25e16,
            123456789012345680.0,
            -1.7976931348623157e308,
            0.001234,
            1234.5678
        }) {
            assertPlain(value);
        }
        long seed = 20261128;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            assertPlain((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20));
        }
    }
}
