package org.weft.findings;

import org.weft.network.Flows;
import org.weft.network.Kind;
import org.weft.network.Network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Flows of which both ends report, and report differently. */
final class ReportsDisagree implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "reports-disagree",
            "Reports disagree",
            "Of the flows that both ends report, at least {share} differ in how much, and at least {flows} of them.",
            List.of(
                    Threshold.share("share", "what share of the flows told by both ends differs at least", 0.1),
                    Threshold.count("flows", "how many flows differ at least", 3, 1)),
            new Backing(
                    "Agencies see membership, standing and who stands for what differently.",
                    Source.horwath("Membership and leadership, with Huxham and Vangen 2000"),
                    "Asking back and confirming what was understood.",
                    Source.wales("Communication in collaborative working")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    /** The statements of one flow: the strengths that each end states. */
    private record Told(int source, int target, List<Double> bySource, List<Double> byTarget) {}

    @Override
    public void look(Picture picture, Look look) {
        if (!picture.projection.confirmable()) {
            look.notLookedAt("the data do not say who reported a flow");
            return;
        }
        int both = 0;
        Set<Integer> agencies = new TreeSet<>();
        Set<Long> pairs = new TreeSet<>();
        List<Told> differing = new ArrayList<>();
        for (Told told : told(picture)) {
            if (told.bySource.isEmpty() || told.byTarget.isEmpty()) {
                continue;
            }
            both++;
            if (mean(told.bySource) != mean(told.byTarget)) {
                differing.add(told);
                agencies.addAll(List.of(told.source, told.target));
                pairs.add((long) Math.min(told.source, told.target) << 32 | Math.max(told.source, told.target));
            }
        }
        if (both == 0) {
            look.notLookedAt("no flow is reported by both ends");
            return;
        }
        double share = (double) differing.size() / both;
        if (differing.size() < look.value("flows") || share < look.value("share")) {
            return;
        }
        List<String> named = differing.stream()
                .map(t -> picture.names(List.of(t.source, t.target)))
                .distinct()
                .sorted()
                .toList();
        look.find(
                        "Both ends see it differently in " + Words.several(differing.size(), "flow", "flows"),
                        "In " + Words.digits(differing.size()) + " of the " + Words.digits(both)
                                + " [flows|flow] that both"
                                + " ends report, they differ on how much: " + String.join("; ", shortened(named))
                                + ". Neither is taken to be right.")
                .of(picture.sorted(agencies))
                .evidence(
                        Evidence.counted(
                                "flows whose two ends differ",
                                differing.size(),
                                "flows",
                                "the same kind, ends and wave, another strength"),
                        Evidence.counted("flows that both ends report", both, "flows", "a statement from either end"),
                        Evidence.counted("share that differs", share, "share", "the first / the second"))
                .weighs(Consequence.UNEVEN, 2L * pairs.size())
                .sure(new Sureness(Sureness.Level.CERTAIN, List.of("Both ends said so.")));
    }

    private static List<String> shortened(List<String> named) {
        int most = 12;
        if (named.size() <= most) {
            return named;
        }
        List<String> first = new ArrayList<>(named.subList(0, most));
        first.add("and " + (named.size() - most) + " more");
        return first;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /** Every flow of the view between agencies, with what either end says of it. */
    private static List<Told> told(Picture picture) {
        Map<String, Told> found = new TreeMap<>();
        Network network = picture.network;
        Flows flows = network.flows();
        Set<Integer> seen = new TreeSet<>();
        for (int u = 0; u < picture.n; u++) {
            for (int a = picture.graph.offsets()[u]; a < picture.graph.offsets()[u + 1]; a++) {
                int v = picture.graph.targets()[a];
                for (int f : picture.projection.flowsOf(u, v)) {
                    if (!seen.add(f)) {
                        continue;
                    }
                    Kind kind = network.kinds().get(flows.kind(f));
                    boolean turned = speaks(picture, v, flows.source(f)) && !speaks(picture, u, flows.source(f));
                    int source = turned ? v : u;
                    int target = turned ? u : v;
                    // A tie without direction is the same whichever end is named first.
                    int x = flows.source(f);
                    int y = flows.target(f);
                    boolean swap = !kind.directed() && x > y;
                    String key = flows.kind(f) + " " + flows.wave(f) + " " + (swap ? y : x) + " " + (swap ? x : y);
                    Told told = found.computeIfAbsent(
                            key, k -> new Told(source, target, new ArrayList<>(), new ArrayList<>()));
                    int by = flows.reportedBy(f);
                    if (by == Network.NOBODY) {
                        by = !kind.directed() || kind.provider() == Kind.End.SOURCE ? x : y;
                    }
                    if (speaks(picture, told.source, by)) {
                        told.bySource.add(flows.strength(f));
                    } else if (speaks(picture, told.target, by)) {
                        told.byTarget.add(flows.strength(f));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether an actor is the agency, or a post that speaks for it. */
    private static boolean speaks(Picture picture, int agency, int actor) {
        return picture.projection.actor(agency) == actor
                || picture.postsOf(agency).contains(actor);
    }
}
