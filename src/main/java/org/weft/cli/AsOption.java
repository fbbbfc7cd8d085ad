package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.measures.MeasureCall;
import org.weft.measures.Tool;
import picocli.CommandLine.Option;

import java.util.List;

/** Whose conventions measures follow. */
final class AsOption {
    @Option(
            names = "--as",
            paramLabel = "TOOL",
            description = "Prints measures as another program does: ucinet, sna, igraph or networkx. Without"
                    + " --measures: all that it has. 'weft measures --as TOOL' lists them, and what differs.")
    private @Nullable String tool;

    /** The program; null where none was asked for. */
    @Nullable
    Tool tool() {
        return tool == null ? null : Tool.of(Words.oneOf("--as", tool, Tool.ids()));
    }

    /** The measures asked for, as the program gives them where one was asked for. */
    List<String> measures(List<String> asked) {
        Tool as = tool();
        return as == null ? asked : MeasureCall.as(as, asked);
    }
}
