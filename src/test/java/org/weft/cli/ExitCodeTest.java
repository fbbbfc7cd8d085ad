package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.problem.ErrorKind;

import java.util.Arrays;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ExitCodeTest {
    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, 2",
        "BAD_DATA, 3",
        "NOT_FOUND, 4",
        "CONFLICT, 5",
        "UNAVAILABLE, 6",
        "STORAGE, 6",
        "CANCELLED, 7",
        "TOO_LARGE, 8",
        "UNSUPPORTED, 8",
        "UNAUTHENTICATED, 8",
        "FORBIDDEN, 8",
        "MISDIRECTED, 8",
        "METHOD_NOT_ALLOWED, 8",
        "INTERNAL, 1"
    })
    void everyKindOfErrorHasItsCode(ErrorKind kind, int code) {
        assertEquals(code, ExitCode.of(kind).code());
    }

    @Test
    void codesAreDifferentAndInOrder() {
        assertEquals(
                "0,1,2,3,4,5,6,7,8",
                Arrays.stream(ExitCode.values())
                        .map(c -> Integer.toString(c.code()))
                        .collect(Collectors.joining(",")));
    }
}
