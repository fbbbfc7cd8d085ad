package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.formats.Excerpt;
import org.weft.formats.Reading;
import org.weft.formats.SheetSummary;
import org.weft.network.Network;
import org.weft.problem.Problem;
import org.weft.store.Counts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a check of files found.
 *
 * @param sheets what became of each file or sheet
 * @param problems what is wrong or worth knowing, in the order found, at most a thousand
 * @param errors how many errors there are; any blocks the import
 * @param warnings how many warnings
 * @param notes how many notes
 * @param unlisted how many problems are counted but not listed
 * @param excerpts the rows around the first problems
 * @param counts what would be stored; null where errors block it
 */
public record SheetReport(
        List<SheetSummary> sheets,
        List<Problem> problems,
        int errors,
        int warnings,
        int notes,
        int unlisted,
        List<Excerpt> excerpts,
        @Nullable Counts counts) {
    private static final int EXCERPTS = 60;

    static SheetReport of(Reading reading) {
        List<Excerpt> excerpts = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Problem p : reading.problems().listed()) {
            Integer line = p.line();
            if (line != null && shown.size() < EXCERPTS && shown.add(p.file() + "\n" + line)) {
                Excerpt excerpt = reading.excerpt(p.file(), line);
                if (excerpt != null) {
                    excerpts.add(excerpt);
                }
            }
        }
        Network network = reading.network();
        return new SheetReport(
                reading.sheets(),
                reading.problems().listed(),
                reading.problems().errors(),
                reading.problems().warnings(),
                reading.problems().notes(),
                reading.problems().unlisted(),
                excerpts,
                network == null ? null : Counts.of(network));
    }
}
