package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;
import org.weft.graph.keyplayers.RemovalBounds;
import org.weft.graph.keyplayers.Removals;
import org.weft.graph.paths.AllPairs;
import org.weft.network.Edit;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every single removal: what becomes of the others without each agency in turn (or each post, at the level of posts).
 *
 * @param ordered whether pairs are ordered; false where the view has no direction
 * @param agencies number of agencies today
 * @param reachingToday pairs that reach each other today, all agencies included
 * @param fragmentation F today; null for fewer than 2
 * @param distanceFragmentation distance-weighted F today, along ties
 * @param imbalance mean imbalance of pairs today; null where there is none
 * @param unanswered how many were asked and did not answer: what they would have told is not in these numbers
 * @param unbounded why removals have no bounds; null where they have
 * @param removals one for each agency: most pairs lost first, then by closeness lost, then by id
 */
public record RemovalSweep(
        boolean ordered,
        int agencies,
        long reachingToday,
        @Nullable Double fragmentation,
        @Nullable Double distanceFragmentation,
        @Nullable Double imbalance,
        int unanswered,
        @Nullable String unbounded,
        List<Removal> removals) {
    /** Freezes the list. */
    public RemovalSweep {
        removals = List.copyOf(removals);
    }

    /**
     * Takes out each node in turn. Pairs lost come from the tree of dominators of each source, F from one depth-first
     * search, distances from a search over all pairs for each node: O(n² + m n² levels / 64) for n nodes and m arcs;
     * 80 n bytes a thread. Where taking out an agency changes what else the view shows (a post it shares with others
     * speaks for them alone; a minimum strength or the direction of the view depends on it) the view is made anew.
     *
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public static RemovalSweep of(Projection today, Workers workers) {
        Sweep sweep = new Sweep(today, workers);
        List<Removal> removals = new ArrayList<>();
        for (int v = 0; v < today.size(); v++) {
            workers.cancellation().check();
            removals.add(sweep.changesMore(v) ? sweep.projected(v) : sweep.leftOut(v));
        }
        removals.sort(Comparator.comparingLong((Removal r) -> -r.pairsLost())
                .thenComparing(r -> r.closenessChange() == null ? 0 : r.closenessChange())
                .thenComparing(r -> r.agency().id(), Units.BY_ID));
        boolean pairs = today.size() > 1;
        return new RemovalSweep(
                today.directed(),
                today.size(),
                sweep.counted(sweep.reaching),
                pairs ? (Double) sweep.f : null,
                pairs ? (Double) sweep.distanceF : null,
                Double.isNaN(sweep.imbalance) ? null : (Double) sweep.imbalance,
                sweep.unknown.nodes().length,
                sweep.unknown.reason(),
                removals);
    }

    /** What all removals share. */
    private static final class Sweep {
        private final Projection today;
        private final Workers workers;
        private final Csr graph;
        private final Csr back;
        private final int n;
        private final AllPairs.Both all;
        private final long reaching;
        private final double inverse;
        private final double f;
        private final double distanceF;
        private final double imbalance;
        private final MeanImbalance power;
        private final Unknown unknown;
        private final @Nullable RemovalBounds bounds;
        private final boolean[] takesKind;
        private final boolean[] sharesPosts;
        private final double[] reachWithout;
        private final double[] breadthWithout;
        private final double[] fWithout;
        private final double[] distanceFWithout;

        Sweep(Projection today, Workers workers) {
            this.today = today;
            this.workers = workers;
            graph = today.graph();
            back = graph.transpose();
            n = today.size();
            all = AllPairs.both(graph, AllPairs.Question.DISTANCES, AllPairs.Question.DISTANCES, workers);
            reaching = all.out().reachablePairs();
            inverse = inverse(all.out());
            f = components(graph);
            distanceF = distance(graph, workers);
            power = new MeanImbalance(today);
            imbalance = power.without(-1);
            unknown = Unknown.of(today);
            bounds = oneSided(graph, unknown, workers);
            takesKind = takesKind(today);
            sharesPosts = sharesPosts(today);
            boolean some = n > 2;
            reachWithout = some ? Removals.reach(graph, workers) : new double[n];
            breadthWithout = some ? Removals.distances(graph, workers) : new double[n];
            fWithout = some ? Removals.components(graph, workers) : new double[n];
            distanceFWithout = !some
                    ? new double[n]
                    : graph.directed() ? Removals.distances(graph.underlying(), workers) : breadthWithout;
        }

        /** Where unknown flows come from those who did not answer alone, or go to them alone; else null. */
        private static @Nullable RemovalBounds oneSided(Csr graph, Unknown unknown, Workers workers) {
            boolean one = unknown.out() != unknown.in() && unknown.nodes().length > 0;
            return one ? RemovalBounds.of(unknown.out() ? graph : graph.transpose(), unknown.nodes(), workers) : null;
        }

        private static double inverse(AllPairs pairs) {
            double sum = 0;
            for (int d = 1; d < pairs.pairsAt().length; d++) {
                sum += (double) pairs.pairsAt()[d] / d;
            }
            return sum;
        }

        private static double components(Csr graph) {
            double joined = 0;
            for (int size : Components.weak(graph).sizes()) {
                joined += size * (size - 1.0);
            }
            return 1 - joined / (graph.n() * (graph.n() - 1.0));
        }

        private static double distance(Csr graph, Workers workers) {
            AllPairs ties = AllPairs.search(graph.underlying(), AllPairs.Question.DISTANCES, workers);
            return 1 - inverse(ties) / (graph.n() * (graph.n() - 1.0));
        }

        /**
         * Whether with a node the only flows of one of several kinds would go: the view may then be without direction, or
         * put strengths together by another rule.
         */
        private static boolean[] takesKind(Projection p) {
            int kinds = p.network().kinds().size();
            long[] flows = new long[kinds];
            int[][] touching = new int[kinds][p.size()];
            p.eachFlow((source, target, kind) -> {
                flows[kind]++;
                touching[kind][source]++;
                touching[kind][target]++;
            });
            boolean[] takes = new boolean[p.size()];
            boolean several =
                    IntStream.range(0, kinds).filter(k -> flows[k] > 0).count() > 1;
            for (int v = 0; v < takes.length && several; v++) {
                int node = v;
                takes[v] = IntStream.range(0, kinds).anyMatch(k -> flows[k] > 0 && touching[k][node] == flows[k]);
            }
            return takes;
        }

        /** Agencies one of whose posts speaks for another agency too. */
        private static boolean[] sharesPosts(Projection p) {
            boolean[] shares = new boolean[p.size()];
            View.ViewLevel level = p.view().level();
            if (level == View.ViewLevel.ROLLED_UP || level == View.ViewLevel.FORUMS) {
                int[] homes = new int[p.network().actors().size()];
                for (int v = 0; v < p.size(); v++) {
                    p.representativesOf(v).forEach(r -> homes[r]++);
                }
                for (int v = 0; v < p.size(); v++) {
                    shares[v] = p.representativesOf(v).stream().anyMatch(r -> homes[r] > 1);
                }
            }
            return shares;
        }

        boolean changesMore(int v) {
            return takesKind[v] || sharesPosts[v];
        }

        long counted(long orderedPairs) {
            return graph.directed() ? orderedPairs : orderedPairs / 2;
        }

        private long reachingOthers(int v) {
            return reaching - all.out().reached()[v] - all.in().reached()[v];
        }

        private double closenessOfOthers(int v) {
            return (inverse - all.out().inverse()[v] - all.in().inverse()[v]) / pairs();
        }

        private double pairs() {
            return (n - 1.0) * (n - 2.0);
        }

        Removal leftOut(int v) {
            long after = n > 2 ? Math.round((1 - reachWithout[v]) * pairs()) : 0;
            long lost = n > 2 ? reachingOthers(v) - after : 0;
            return removal(
                    v,
                    lost,
                    boundsWithout(v, lost, after),
                    after,
                    1 - breadthWithout[v],
                    fWithout[v],
                    distanceFWithout[v],
                    power.without(v),
                    neighbours(v, true),
                    neighbours(v, false));
        }

        private Bounds.@Nullable Range boundsWithout(int v, long lost, long after) {
            if (!unknown.told()) {
                return null;
            }
            int[] silent = unknown.nodes();
            if (n < 3 || silent.length == 0) {
                return new Bounds.Range(counted(lost), counted(lost), counted(lost));
            }
            if (bounds != null) {
                return new Bounds.Range(counted(bounds.certain()[v]), counted(lost), counted(bounds.possible()[v]));
            }
            // Everybody may tell one who did not answer, and that one everybody.
            boolean others = silent.length > 1 || silent[0] != v;
            return new Bounds.Range(others ? 0 : counted(lost), counted(lost), counted((long) pairs() - after));
        }

        /** Neighbours who have nothing but flows with a node; nothing but flows from it. */
        private List<Named> neighbours(int v, boolean isolated) {
            return IntStream.concat(row(graph, v), row(back, v))
                    .distinct()
                    .filter(u -> back.arc(u, v) >= 0 || isolated)
                    .filter(u -> nothingElse(back, u, v) && (!isolated || nothingElse(graph, u, v)))
                    .mapToObj(u -> new Named(today.id(u), today.name(u)))
                    .sorted(Comparator.comparing(Named::id, Units.BY_ID))
                    .toList();
        }

        private static IntStream row(Csr g, int v) {
            return IntStream.range(g.offsets()[v], g.offsets()[v + 1]).map(a -> g.targets()[a]);
        }

        private static boolean nothingElse(Csr g, int u, int v) {
            return g.degree(u) == 0 || g.degree(u) == 1 && g.targets()[g.offsets()[u]] == v;
        }

        /** By making the view anew. */
        Removal projected(int v) {
            List<Edit> edits = new ArrayList<>(today.view().edits());
            edits.add(new Edit.Remove(List.of(today.id(v)), List.of()));
            Projection after = Projector.project(today.network(), today.view().withEdits(edits));
            Units units = Units.of(today, after);
            PairChanges pairs = PairChanges.of(units, today, unknown, after, Unknown.of(after), workers);
            Standing standing = new Standing(units, today, after);
            boolean some = after.size() > 1;
            return removal(
                    v,
                    pairs.lost(),
                    pairs.bounds(unknown, today.directed()).lost(),
                    pairs.reachingAfter(),
                    some ? pairs.closenessAfter() : 0,
                    some ? components(after.graph()) : 0,
                    some ? distance(after.graph(), workers) : 0,
                    new MeanImbalance(after).without(-1),
                    standing.newlyIsolated(),
                    standing.newlyUnreached());
        }

        private Removal removal(
                int v,
                long lost,
                Bounds.@Nullable Range lostBounds,
                long after,
                double closeness,
                double fAfter,
                double distanceAfter,
                double imbalanceAfter,
                List<Named> isolated,
                List<Named> unreached) {
            boolean some = n > 2;
            return new Removal(
                    new Named(today.id(v), today.name(v)),
                    counted(lost),
                    lostBounds,
                    counted(after),
                    some ? (Double) trimmed(closeness - closenessOfOthers(v)) : null,
                    some ? (Double) fAfter : null,
                    some ? (Double) trimmed(fAfter - f) : null,
                    some ? (Double) distanceAfter : null,
                    some ? (Double) trimmed(distanceAfter - distanceF) : null,
                    Double.isNaN(imbalance) || Double.isNaN(imbalanceAfter)
                            ? null
                            : (Double) trimmed(imbalanceAfter - imbalance),
                    isolated,
                    unreached);
        }

        /** Sums of fractions that ought to be the same differ in their last bits, which is no change. */
        private static double trimmed(double change) {
            return Math.abs(change) < 1e-12 ? 0 : change;
        }
    }
}
