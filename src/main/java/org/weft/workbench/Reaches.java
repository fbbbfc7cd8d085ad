package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.GroupGaps;
import org.weft.measures.MeasureCall;
import org.weft.measures.NodeScore;
import org.weft.measures.Rings;
import org.weft.measures.Scores;
import org.weft.measures.StrongestRoutes;
import org.weft.network.Projection;
import org.weft.network.Response;
import org.weft.network.Scale;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes reports on reach. */
final class Reaches {
    /** More flows than this are no picture. */
    private static final int MOST_LINKS = 4_000;

    private final Library library;
    private final Analyses analyses;

    Reaches(Library library, Analyses analyses) {
        this.library = library;
        this.analyses = analyses;
    }

    ReachReport report(Loaded loaded, View view, ReachQuery query, Budget budget, Workers workers) {
        Projection p = library.project(loaded, view);
        Who who = new Who(p);
        List<MeasureCall> calls = calls(query);
        Scores scores = analyses.scores(loaded, p, calls, budget, workers);
        List<ReachReport.Standing> standings = standings(p, who, scores.scores());
        String agency = query.agency();
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(p.notes());
        notes.addAll(scores.notes());
        unanswered(p, notes);
        scores.scores().stream()
                .filter(s -> s.estimate() != null)
                .findFirst()
                .ifPresent(s -> notes.add("How far the others reach is estimated: " + s.convention() + "."));
        return new ReachReport(
                loaded.ref(),
                Analyses.viewInfo(loaded, p),
                query.outward() ? "out" : "in",
                query.steps(),
                query.strongest() ? "strongest" : "shortest",
                Profiles.label(loaded.network().grouping()),
                agency == null ? null : agency(p, who, Profiles.node(p, agency), query, workers, notes),
                groups(p, who, query, workers),
                standings.stream().filter(s -> s.within().get(0) > 0).toList(),
                (int) standings.stream().filter(s -> s.within().get(0) == 0).count(),
                List.copyOf(notes));
    }

    private static List<MeasureCall> calls(ReachQuery query) {
        String direction = query.outward() ? "" : ":direction=in";
        List<MeasureCall> calls = new ArrayList<>();
        for (int k = 1; k <= query.steps(); k++) {
            calls.add(MeasureCall.parse("reach:form=count:k=" + k + direction));
        }
        calls.add(MeasureCall.parse("distance-weighted-reach" + direction));
        return calls;
    }

    private static void unanswered(Projection p, Set<String> notes) {
        int unknown = 0;
        for (int v = 0; v < p.size(); v++) {
            unknown += p.response(v) == Response.NOT_ANSWERED ? 1 : 0;
        }
        if (unknown > 0) {
            notes.add(
                    unknown == 1
                            ? "One agency did not answer: what runs from it is not known, so more may be reached."
                            : unknown
                                    + " agencies did not answer: what runs from them is not known, so more may be reached.");
        }
    }

    private static List<ReachReport.Standing> standings(Projection p, Who who, List<NodeScore> scores) {
        int steps = scores.size() - 1;
        List<ReachReport.Standing> list = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            List<Integer> within = new ArrayList<>();
            for (int k = 0; k < steps; k++) {
                double value = scores.get(k).values()[v];
                within.add(Double.isNaN(value) ? 0 : (int) Math.rint(value));
            }
            double weighted = scores.get(steps).values()[v];
            list.add(new ReachReport.Standing(who.is(v), within, Double.isNaN(weighted) ? 0 : weighted));
        }
        int sorted = Math.min(1, steps - 1);
        list.sort(
                Comparator.comparingInt((ReachReport.Standing s) -> -s.within().get(sorted))
                        .thenComparingInt(s -> -s.within().get(0))
                        .thenComparing(s -> s.who().name())
                        .thenComparing(s -> s.who().id()));
        return list;
    }

    private static ReachReport.OfAgency agency(
            Projection p, Who who, int node, ReachQuery query, Workers workers, Set<String> notes) {
        Rings rings = Rings.around(p, node, query.outward(), query.steps(), workers.cancellation());
        StrongestRoutes strongest = query.strongest() ? strongest(p, rings, workers, notes) : null;
        int others = p.size() - 1;
        List<ReachReport.Ring> ringList = new ArrayList<>();
        for (int k = 1; k <= query.steps(); k++) {
            List<ReachReport.Member> members = new ArrayList<>();
            for (int v = 0; v < p.size(); v++) {
                if (rings.steps()[v] == k) {
                    members.add(new ReachReport.Member(
                            who.is(v),
                            ids(p, rings.route(v)),
                            strongest == null
                                    ? null
                                    : new ReachReport.Strongest(
                                            ids(p, strongest.route(v)),
                                            strongest.length()[v])));
                }
            }
            members.sort(Comparator.comparing((ReachReport.Member m) -> m.who().name())
                    .thenComparing(m -> m.who().id()));
            int within = rings.within(k);
            ringList.add(
                    new ReachReport.Ring(k, within, others == 0 ? null : (Double) ((double) within / others), members));
        }
        List<ReachReport.Link> links = strongest == null
                ? links(p, rings, query)
                : strongest.links().stream()
                        .map(l -> link(p, l[0], l[1], query))
                        .toList();
        if (links.size() > MOST_LINKS) {
            notes.add("More than " + MOST_LINKS + " flows lie on these routes; the report lists none of them.");
            links = List.of();
        }
        return new ReachReport.OfAgency(
                who.is(node),
                others,
                rings.reached(),
                rings.distanceWeighted(),
                new ReachSentences(p, rings, strongest).all(),
                ringList,
                unreached(p, who, rings, query.steps()),
                rings.groups().stream()
                        .map(g -> new ReachReport.GroupReach(
                                g.group(),
                                who.sector(g.group()),
                                who.shape(g.group()),
                                g.others(),
                                Arrays.stream(g.within()).boxed().toList()))
                        .toList(),
                (strongest == null ? rings.carriers() : strongest.carriers())
                        .stream()
                                .map(c -> new ReachReport.Carrier(who.is(c.node()), c.onRoute(), c.alone()))
                                .toList(),
                links);
    }

    private static StrongestRoutes strongest(Projection p, Rings rings, Workers workers, Set<String> notes) {
        String refused = p.strengthRefused();
        if (refused != null) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "There are no strongest routes in this view: " + refused + ".",
                    "Ask for the shortest routes, or choose kinds whose strengths can be added up.");
        }
        notes.add(StrongestRoutes.CONVENTION);
        if (p.scale().type() == Scale.Type.UNDECLARED) {
            notes.add("scale not declared: strengths are used as given.");
        }
        return StrongestRoutes.of(p, rings, workers.cancellation());
    }

    private static List<String> ids(Projection p, int[] route) {
        return Arrays.stream(route).mapToObj(p::id).toList();
    }

    /** A flow as it runs, found from the agency asked about outwards. */
    private static ReachReport.Link link(Projection p, int near, int far, ReachQuery query) {
        return new ReachReport.Link(p.id(query.outward() ? near : far), p.id(query.outward() ? far : near));
    }

    /** One more than there may be, where there are too many. */
    private static List<ReachReport.Link> links(Projection p, Rings rings, ReachQuery query) {
        Csr graph = query.outward() ? p.graph() : p.graph().transpose();
        List<ReachReport.Link> links = new ArrayList<>();
        for (int u = 0; u < p.size() && links.size() <= MOST_LINKS; u++) {
            int steps = rings.steps()[u];
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1] && steps >= 0 && steps < query.steps(); a++) {
                int v = graph.targets()[a];
                if (rings.steps()[v] == steps + 1) {
                    links.add(link(p, u, v, query));
                }
            }
        }
        return links;
    }

    private static List<ReachReport.Far> unreached(Projection p, Who who, Rings rings, int furthest) {
        List<ReachReport.Far> list = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            int steps = rings.steps()[v];
            if (steps < 0 || steps > furthest) {
                list.add(new ReachReport.Far(who.is(v), steps < 0 ? null : (Integer) steps));
            }
        }
        list.sort(Comparator.comparing((ReachReport.Far f) -> f.who().name())
                .thenComparing(f -> f.who().id()));
        return list;
    }

    private static List<ReachReport.OfGroup> groups(Projection p, Who who, ReachQuery query, Workers workers) {
        List<ReachReport.OfGroup> list = new ArrayList<>();
        for (GroupGaps g : GroupGaps.of(p, query.outward(), query.steps(), workers.cancellation())) {
            list.add(new ReachReport.OfGroup(
                    g.group(),
                    who.sector(g.group()),
                    who.shape(g.group()),
                    g.members().size(),
                    g.outside(),
                    g.reaching(),
                    who.all(g.doors()),
                    who.all(g.entries()),
                    who.all(g.unreached()),
                    g.served(),
                    sentence(p, g, query)));
        }
        return list;
    }

    private static @Nullable String sentence(Projection p, GroupGaps g, ReachQuery query) {
        if (g.outside() == 0) {
            return null;
        }
        String group = "'" + g.group() + "'";
        if (g.doors().isEmpty()) {
            return query.outward()
                    ? "Nothing from outside comes to " + group + (g.served() ? "." : ", nor from within it.")
                    : "Nothing goes out from " + group + " to anybody else.";
        }
        if (g.doors().size() == 1) {
            String only = p.name(g.doors().get(0));
            return query.outward()
                    ? "All that comes to " + group + " from outside comes through " + only + "."
                    : "All that goes out from " + group + " goes to " + only + ".";
        }
        if (g.entries().size() == 1 && g.members().size() > 1) {
            String only = p.name(g.entries().get(0));
            return query.outward()
                    ? "All that comes to " + group + " from outside comes to " + only + "."
                    : "All that goes out from " + group + " goes out from " + only + ".";
        }
        return null;
    }
}
