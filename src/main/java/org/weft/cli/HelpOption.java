package org.weft.cli;

import picocli.CommandLine.Option;

/** The option by which every command explains itself. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this help.")
    private boolean asked;

    boolean asked() {
        return asked;
    }
}
