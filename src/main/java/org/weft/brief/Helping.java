package org.weft.brief;

import org.weft.comparison.Introductions;
import org.weft.comparison.Named;
import org.weft.findings.Words;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says which new flows would bring the agencies nearest to each other. */
final class Helping {
    private static final int NEXT_BEST = 2;

    private final Projection projection;
    private final Introductions introductions;

    Helping(Projection projection, Introductions introductions) {
        this.projection = projection;
        this.introductions = introductions;
    }

    /** Sentences, the one that helps most first; none where no flow that may be offered gains anything. */
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        List<Introductions.Offer> offers = introductions.offers();
        if (offers.isEmpty()) {
            return all;
        }
        Introductions.Offer best = offers.get(0);
        String rest = offers.size() == 1
                ? ""
                : " Next best: "
                        + offers.stream()
                                .skip(1)
                                .limit(NEXT_BEST)
                                .map(this::flow)
                                .collect(Collectors.joining("; "))
                        + ".";
        all.add((projection.directed() ? "A flow from " : "A link between ") + flow(best)
                + " would shorten ways the most: mean closeness rises from "
                + closeness(introductions.today()) + " to " + closeness(best.after()) + "." + rest + askFirst(offers));
        Introductions.Meeting coordinator = introductions.coordinator();
        if (coordinator != null && coordinator.gain() > best.gain()) {
            all.add("Someone in touch both ways with "
                    + Words.list(coordinator.members().stream().map(this::name).toList()) + " would raise it to "
                    + closeness(coordinator.after()) + ".");
        }
        return all;
    }

    /** Where nobody knows who was asked, an agency that reports nothing may give already. */
    private String askFirst(List<Introductions.Offer> offers) {
        if (!projection.directed() || !projection.network().respondents().isEmpty()) {
            return "";
        }
        List<String> quiet = offers.stream()
                .limit(1 + NEXT_BEST)
                .map(Introductions.Offer::source)
                .filter(s -> projection.graph().degree(projection.nodeOf(s.id())) == 0)
                .map(this::name)
                .distinct()
                .toList();
        return quiet.isEmpty()
                ? ""
                : " Ask first: " + Words.list(quiet)
                        + (quiet.size() == 1
                                ? " reports no flow at all, and may have one"
                                : " report no flow at all, and may have some")
                        + " that the data do not show.";
    }

    /** The offers as a table, and how they are computed. */
    List<Block> annex() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "If they met"));
        List<List<String>> rows = introductions.offers().stream()
                .map(o -> List.of(name(o.source()), name(o.target()), closeness(o.after()), Figures.text(o.gain())))
                .toList();
        blocks.add(new Block.Grid(
                "New flows that would bring the agencies nearest to each other",
                List.of(
                        new Block.Head("From", false),
                        new Block.Head("To", false),
                        new Block.Head("Mean closeness after", true),
                        new Block.Head("Gain in reach, agencies", true)),
                rows));
        blocks.add(new Block.Paragraph(
                Block.Weight.SMALL,
                "Reach here is the " + introductions.convention() + ". Mean closeness is that over n - 1; today "
                        + closeness(introductions.today()) + ". " + String.join(" ", introductions.notes())));
        return blocks;
    }

    private String flow(Introductions.Offer offer) {
        return name(offer.source()) + (projection.directed() ? " to " : " and ") + name(offer.target());
    }

    private String name(Named named) {
        int node = projection.nodeOf(named.id());
        return node < 0 ? named.name() : projection.shortName(node);
    }

    private String closeness(double reach) {
        return Figures.text(reach / (projection.size() - 1));
    }
}
