package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.formats.Limits;
import org.weft.formats.ReadOptions;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import picocli.CommandLine.Option;

/** Options that say about files what the files do not say themselves. */
final class ReadingOptions {
    @Option(names = "--undirected", description = "Ties have no direction, unless a kinds sheet says otherwise.")
    private boolean undirected;

    @Option(names = "--column-sends", description = "In a matrix the column sends and the row receives.")
    private boolean columnSends;

    @Option(
            names = "--group-by",
            paramLabel = "ATTRIBUTE",
            description = "The attribute by which agencies are grouped. Default: sector.")
    private @Nullable String grouping;

    ReadOptions options() {
        return new ReadOptions(undirected ? Boolean.TRUE : null, columnSends, grouping, Limits.DEFAULT);
    }

    @Nullable
    String grouping() {
        return grouping;
    }

    /** Refuses what only reading a file can do, where a stored dataset is meant. */
    void refuseForDatasets() {
        if (undirected || columnSends) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    (undirected ? "--undirected" : "--column-sends") + " is for files; a dataset was read before.",
                    "Say it when you import. A view without direction is --symmetrise max.");
        }
    }
}
