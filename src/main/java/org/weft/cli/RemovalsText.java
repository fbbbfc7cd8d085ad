package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Bounds;
import org.weft.comparison.Removal;
import org.weft.comparison.SinglePosts;
import org.weft.workbench.RemovalsReport;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Every single removal, for a reader, and what rests on single posts. */
final class RemovalsText {
    private final RemovalsReport report;
    private final Prose prose;
    private final int top;

    RemovalsText(RemovalsReport report, Console console, int top) {
        this.report = report;
        this.prose = new Prose(console);
        this.top = top;
    }

    void print() {
        prose.title(report.dataset().name(), report.view().sentence());
        prose.heading("Without each in turn");
        List<Removal> all = report.sweep().removals();
        int shown = Prose.shown(top, all.size());
        TextTable table = new TextTable()
                .left("Without")
                .mayShrink()
                .right("Pairs lost")
                .right("At least")
                .right("At most")
                .right("Closeness")
                .right("Fragmentation")
                .right("Distance-weighted")
                .right("Imbalance")
                .right("Newly isolated")
                .right("Newly unreached");
        for (Removal r : all.subList(0, shown)) {
            table.row(
                    Prose.name(r.agency()),
                    Long.toString(r.pairsLost()),
                    bound(r.bounds(), Bounds.Range::certain),
                    bound(r.bounds(), Bounds.Range::possible),
                    Prose.signed(r.closenessChange(), 4),
                    Prose.signed(r.fragmentationChange(), 4),
                    Prose.signed(r.distanceFragmentationChange(), 4),
                    Prose.signed(r.imbalanceChange(), 4),
                    Integer.toString(r.newlyIsolated().size()),
                    Integer.toString(r.newlyUnreached().size()));
        }
        prose.table(table);
        prose.more(shown, all.size());
        String unbounded = report.sweep().unbounded();
        if (unbounded != null) {
            prose.paragraph("", "At least and at most how many pairs are lost is not known. " + unbounded);
        }
        SinglePosts posts = report.posts();
        if (posts != null) {
            posts(posts);
        }
        prose.heading("How each number is computed");
        report.conventions().forEach(c -> prose.paragraph("- ", c));
        prose.notes(report.notes());
    }

    private static String bound(Bounds.@Nullable Range range, ToLongFunction<Bounds.Range> end) {
        return range == null ? "–" : Long.toString(end.applyAsLong(range));
    }

    private void posts(SinglePosts posts) {
        prose.heading("What rests on single posts");
        String reason = posts.reason();
        if (reason != null) {
            prose.paragraph("", reason);
            return;
        }
        if (posts.posts().isEmpty()) {
            prose.paragraph("", "No link between agencies rests on a single post.");
            return;
        }
        int shown = Prose.shown(top, posts.posts().size());
        for (SinglePosts.Post post : posts.posts().subList(0, shown)) {
            String homes = post.agencies().stream()
                    .map(h ->
                            h.agency().name() + ", which would reach " + h.reachesWithout() + " of " + h.reachesToday())
                    .collect(Collectors.joining("; "));
            prose.paragraph(
                    "- ",
                    post.post().name() + " (" + homes + "): "
                            + Numerals.count(post.linksCount(), "link rests", "links rest") + " on this post alone"
                            + (post.pairsLost() == 0
                                    ? ", no pair would lose its last way."
                                    : ", " + Numerals.count(post.pairsLost(), "pair", "pairs")
                                            + " would lose the last way" + between(post.bounds()) + ": plan cover."));
        }
        prose.more(shown, posts.posts().size());
        prose.paragraph("", posts.sure());
    }

    private static String between(Bounds.@Nullable Range range) {
        return range == null || range.certain() == range.possible()
                ? ""
                : " (at least " + range.certain() + ", at most " + range.possible() + ", as answers are missing)";
    }
}
