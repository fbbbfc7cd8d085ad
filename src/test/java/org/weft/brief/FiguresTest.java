package org.weft.brief;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "12;12",
                "1234567;1,234,567",
                "0.34567;0.346",
                "-0.5;−0.5",
                "123.45;123",
                "0.00012345;0.000123",
                "NaN;–",
                ";–"
            })
    void threeDigitsAreEnough(@Nullable Double value, String text) {
        assertEquals(text, Figures.text(value));
    }
}
