package org.weft.cli;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import picocli.CommandLine.Option;

/** Options that choose how a result is printed. */
final class FormatOptions {
    @Option(names = "--json", description = "Prints JSON, and nothing else; an error is JSON too, on standard error.")
    private boolean json;

    @Option(names = "--csv", description = "Prints CSV.")
    private boolean csv;

    boolean json() {
        if (json && csv) {
            throw new WeftException(ErrorKind.BAD_REQUEST, "Both --json and --csv are given.", "Choose one of them.");
        }
        return json;
    }

    boolean csv() {
        return csv && !json();
    }
}
