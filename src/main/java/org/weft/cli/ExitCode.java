package org.weft.cli;

import org.weft.problem.ErrorKind;

import java.util.ArrayList;
import java.util.List;

/** Exit codes of the program, and the one place that says which error has which. */
enum ExitCode {
    DONE(0, "done"),
    INTERNAL(1, "a fault of Weft's own; the message says where the log is"),
    USAGE(2, "the command cannot be understood"),
    BAD_DATA(3, "the data have errors"),
    NOT_FOUND(4, "not found"),
    CONFLICT(5, "in conflict with what is there: a name in use, a directory in use by another server"),
    UNAVAILABLE(6, "the database or the disk cannot be reached, or is full"),
    CANCELLED(7, "cancelled"),
    REFUSED(8, "refused: no permission, too large, not supported");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    static ExitCode of(ErrorKind kind) {
        return switch (kind) {
            case BAD_REQUEST -> USAGE;
            case BAD_DATA -> BAD_DATA;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case UNAVAILABLE, STORAGE -> UNAVAILABLE;
            case CANCELLED -> CANCELLED;
            case TOO_LARGE, OVER_BUDGET, UNSUPPORTED, UNAUTHENTICATED, FORBIDDEN, MISDIRECTED, METHOD_NOT_ALLOWED ->
                REFUSED;
            case INTERNAL -> INTERNAL;
        };
    }

    /** The table that README.md holds. */
    static String markdown() {
        List<String> lines = new ArrayList<>(List.of("| code | meaning |", "|---|---|"));
        for (ExitCode each : values()) {
            lines.add("| " + each.code + " | " + each.meaning + " |");
        }
        return String.join("\n", lines) + "\n";
    }
}
