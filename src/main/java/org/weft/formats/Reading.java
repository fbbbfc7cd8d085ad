package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Network;
import org.weft.problem.ErrorKind;
import org.weft.problem.ProblemList;
import org.weft.problem.WeftException;

import java.util.List;

/** What came of reading files: the network, or the problems that keep it from being one. */
public final class Reading {
    private final @Nullable Network network;
    private final List<SheetSummary> sheets;
    private final ProblemList problems;
    private final Excerpts excerpts;
    private final @Nullable String beside;

    Reading(
            @Nullable Network network,
            List<SheetSummary> sheets,
            ProblemList problems,
            Excerpts excerpts,
            @Nullable String beside) {
        this.network = network;
        this.sheets = List.copyOf(sheets);
        this.problems = problems;
        this.excerpts = excerpts;
        this.beside = beside;
    }

    /** The network; null exactly where there are errors. */
    public @Nullable Network network() {
        return network;
    }

    /**
     * The network.
     *
     * @throws WeftException of kind BAD_DATA with the problems listed, where there are errors
     */
    public Network orThrow() {
        if (network != null) {
            return network;
        }
        throw new WeftException(
                ErrorKind.BAD_DATA,
                "The data has " + Texts.count(problems.errors(), "error", "errors") + ".",
                "Mend what is listed and try again.",
                problems.listed(),
                null);
    }

    /** What is saved beside the sheets, as {@link NetworkWriter#writeZip} wrote it; null where nothing is. */
    public @Nullable String beside() {
        return beside;
    }

    /** What became of each file or sheet, in the order of their names. */
    public List<SheetSummary> sheets() {
        return sheets;
    }

    /** Everything that is wrong or worth knowing. */
    public ProblemList problems() {
        return problems;
    }

    /**
     * The rows around a line, for showing a problem in its place. Reads the file again at the first call for it, so the
     * file must still be there; null where it is not, or where the line is none of the first 200 lines with a problem.
     */
    public @Nullable Excerpt excerpt(String file, int line) {
        return excerpts.of(file, line);
    }
}
