package org.weft.brief;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.comparison.Named;
import org.weft.findings.Words;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which new flows would bring the agencies nearest to each other. */
final class Helping {
    private static final int NEXT_BEST = 2;

    private final Projection projection;
    private final Introductions introductions;
    private final @Nullable Introductions byReporters;

    Helping(Projection projection, Introductions introductions, @Nullable Introductions byReporters) {
        this.projection = projection;
        this.introductions = introductions;
        this.byReporters = byReporters;
    }

    /** Sentences, the one that helps most first; none where no flow that may be offered gains anything. */
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        List<Introductions.Offer> offers = introductions.offers();
        if (offers.isEmpty()) {
            return all;
        }
        List<Introductions.Offer> sure = byReporters == null ? List.of() : byReporters.offers();
        List<Introductions.Offer> told = sure.isEmpty() ? offers : sure;
        Introductions.Offer best = told.get(0);
        Set<Named> sources = new HashSet<>();
        String others = told.stream()
                .filter(o -> sources.add(o.source()))
                .skip(1)
                .limit(NEXT_BEST)
                .map(this::flow)
                .collect(Collectors.joining("; "));
        String rest = others.isEmpty() ? "" : " From others, the next best: " + others + ".";
        boolean most = best.equals(offers.get(0));
        all.add((projection.directed()
                        ? (most ? "A flow from " : "Of flows from agencies that report any, one from ")
                        : "A link between ")
                + flow(best) + " would shorten ways the most: " + nearer(best) + ", and mean closeness would rise from "
                + closeness(introductions.today())
                + " to "
                + closeness(best.after()) + "." + rest + askFirst(offers, !sure.isEmpty()));
        Introductions.Meeting coordinator = introductions.coordinator();
        if (coordinator != null && coordinator.gain() > offers.get(0).gain()) {
            all.add("Someone in touch both ways with "
                    + Words.list(coordinator.members().stream().map(this::name).toList()) + " would raise it to "
                    + closeness(coordinator.after()) + ".");
        }
        return all;
    }

    /** Of agencies that report nothing: what they may give already, or what would help more than the best of the others. */
    private String askFirst(List<Introductions.Offer> offers, boolean othersToo) {
        List<String> quiet = offers.stream()
                .takeWhile(o -> !othersToo || mayGive(o.source()))
                .limit(1 + NEXT_BEST)
                .map(Introductions.Offer::source)
                .filter(this::mayGive)
                .map(this::name)
                .distinct()
                .toList();
        if (quiet.isEmpty()) {
            return "";
        }
        boolean one = quiet.size() == 1;
        return " " + Words.list(quiet) + (one ? " reports" : " report") + " no flow at all: ask whether "
                + (one ? "it has" : "they have") + " any that the data do not show"
                + (othersToo ? ", for one of " + (one ? "its" : "theirs") + " would help more still." : ".");
    }

    /** Where nobody knows who was asked, an agency that reports nothing may give already. */
    private boolean mayGive(Named agency) {
        return projection.directed()
                && projection.network().respondents().isEmpty()
                && projection.graph().degree(projection.nodeOf(agency.id())) == 0;
    }

    private static String nearer(Introductions.Offer offer) {
        long pairs = Objects.requireNonNull(offer.pairs());
        return pairs == 1
                ? "one pair of agencies would be fewer steps apart"
                : Figures.count(pairs) + " pairs of agencies would be fewer steps apart";
    }

    /** The offers as a table, and how they are computed. */
    List<Block> annex() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, "If they met"));
        blocks.add(offers("New flows that would bring the agencies nearest to each other", introductions));
        if (byReporters != null
                && !byReporters.offers().isEmpty()
                && !byReporters.offers().equals(introductions.offers())) {
            blocks.add(offers("The same, from agencies that report some flow", byReporters));
        }
        blocks.add(new Block.Paragraph(
                Block.Weight.SMALL,
                "Reach here is the " + introductions.convention() + ". Mean closeness is that over n - 1; today "
                        + closeness(introductions.today()) + ". " + String.join(" ", introductions.notes())));
        return blocks;
    }

    private Block offers(String title, Introductions found) {
        return new Block.Grid(
                title,
                List.of(
                        new Block.Head("From", false),
                        new Block.Head("To", false),
                        new Block.Head("Pairs fewer steps apart", true),
                        new Block.Head("Mean closeness after", true),
                        new Block.Head("Gain in reach, agencies", true)),
                found.offers().stream()
                        .map(o -> List.of(
                                name(o.source()),
                                name(o.target()),
                                Figures.count(Objects.requireNonNull(o.pairs())),
                                closeness(o.after()),
                                Figures.text(o.gain())))
                        .toList());
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
