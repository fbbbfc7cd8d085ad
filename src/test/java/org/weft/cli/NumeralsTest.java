package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5, 5",
        "0.5, 0.5000",
        "0.0171, 0.01710",
        "5.159, 5.159",
        "88.7886, 88.79",
        "1171.33, 1171.3",
        "-0.775, −0.7750",
        "123456.78, 123456.8"
    })
    void showsFourFigures(double value, String text) {
        assertEquals(text, Numerals.of(value));
    }

    @Test
    void neverShowsZeroForWhatIsNot() {
        assertEquals("~0", Numerals.of(1e-9, 2));
        assertEquals("−~0", Numerals.of(-1e-9, 2));
        assertEquals("0.00", Numerals.of(0.0, 2));
        assertEquals("0", Numerals.of(-0.0, 0));
    }

    @Test
    void showsADashForWhatIsUndefined() {
        assertEquals("–", Numerals.of(null, 3));
        assertEquals(0, Numerals.decimals(Arrays.asList(null, 3.0, null)));
        assertEquals(0, Numerals.decimals(Arrays.asList((Double) null)));
    }
}
