package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.graph.ego.StructuralHoles;
import org.weft.network.PowerGroup;
import org.weft.network.Projection;
import org.weft.network.Response;

import java.util.ArrayList;
import java.util.List;

/**
 * Who depends on whom: each pair of agencies with a flow between them, over kinds whose strengths are of one unit and
 * whose giving means the same for power. D(i|j) is the share of all that i receives which comes from j. Emerson (1962),
 * doi:10.2307/2089716; Casciaro and Piskorski (2005), doi:10.2189/asqu.2005.50.2.167.
 *
 * <p>An agency that receives nothing has no D (NaN); in differences and sums it counts as 0, and the agency is a
 * <em>pure source</em>. An agency that was asked and did not answer has no D either, and nothing takes its place: its
 * side is unknown.
 *
 * @param kinds ids of the kinds
 * @param refused why strengths have no sum; null where they have
 * @param a the first agency of each pair, the smaller node
 * @param b the second
 * @param aOnB D(a|b) of each pair; NaN where not defined
 * @param bOnA D(b|a) of each pair; NaN where not defined
 * @param fromBToA what b gives a, 0 where nothing
 * @param fromAToB what a gives b, 0 where nothing
 * @param received what each node receives in all
 * @param sources from how many others each node receives
 * @param unanswered whether each node was asked and did not answer
 */
public record PairTable(
        List<String> kinds,
        @Nullable String refused,
        int[] a,
        int[] b,
        double[] aOnB,
        double[] bOnA,
        double[] fromBToA,
        double[] fromAToB,
        double[] received,
        int[] sources,
        boolean[] unanswered) {
    static final String NOTHING = "receives nothing";
    private static final int NODES_BETWEEN_CHECKS = 1 << 12;

    static final String UNANSWERED = "did not answer, so what it receives is unknown";

    /** One table for each group of kinds, the group with most flows first. O(n + m) each. */
    public static List<PairTable> of(Projection projection) {
        return of(projection, Cancellation.NEVER);
    }

    /**
     * The same, or where {@code constraint} is wanted with Burt's local constraint in place of the share: what allows for
     * partners who could take each other's place.
     */
    public static List<PairTable> of(Projection projection, boolean constraint, Workers workers) {
        return constraint ? byConstraint(projection, workers) : of(projection, workers.cancellation());
    }

    /** The same, unless it is no longer wanted. */
    static List<PairTable> of(Projection projection, Cancellation cancellation) {
        boolean[] unanswered = unanswered(projection);
        List<PairTable> tables = new ArrayList<>();
        for (PowerGroup group : projection.powerGroups(cancellation)) {
            tables.add(of(group, unanswered, cancellation));
        }
        return tables;
    }

    /** Which nodes were asked and did not answer. */
    static boolean[] unanswered(Projection projection) {
        boolean[] unanswered = new boolean[projection.size()];
        if (!projection.network().respondents().isEmpty()) {
            for (int v = 0; v < unanswered.length; v++) {
                unanswered[v] = projection.response(v) == Response.NOT_ANSWERED;
            }
        }
        return unanswered;
    }

    /**
     * The same with Burt's local constraint in place of the share, so that a partner whose place others can take counts
     * less; what an agency deals with both ways takes the place of what it receives. Time as of
     * {@link org.weft.graph.ego.CommonNeighbours}.
     */
    static List<PairTable> byConstraint(Projection projection, Workers workers) {
        List<PairTable> tables = new ArrayList<>();
        List<PairTable> shares = of(projection, workers.cancellation());
        for (int t = 0; t < shares.size(); t++) {
            tables.add(
                    shares.get(t).byConstraint(projection.powerGroups().get(t).graph(), workers));
        }
        return tables;
    }

    /** This table by constraint, over the graph it was made of. */
    PairTable byConstraint(Csr gives, Workers workers) {
        Csr between = gives.underlying();
        StructuralHoles holes = new StructuralHoles(between, StructuralHoles.bothWays(gives, true, workers), false);
        double[] constraint = holes.localConstraint(holes.indirect(workers));
        double[] dealings = new double[gives.n()];
        double[] byA = new double[size()];
        double[] byB = new double[size()];
        for (int p = 0; p < size(); p++) {
            dealings[a[p]] += fromAToB[p] + fromBToA[p];
            dealings[b[p]] += fromAToB[p] + fromBToA[p];
            byA[p] = refused == null && !unanswered[a[p]] ? constraint[between.arc(a[p], b[p])] : Double.NaN;
            byB[p] = refused == null && !unanswered[b[p]] ? constraint[between.arc(b[p], a[p])] : Double.NaN;
        }
        return new PairTable(kinds, refused, a, b, byA, byB, fromBToA, fromAToB, dealings, sources, unanswered);
    }

    static PairTable of(PowerGroup group, boolean[] unanswered, Cancellation cancellation) {
        Csr gives = group.graph();
        Csr receives = gives.transpose();
        cancellation.check();
        Csr between = gives.underlying();
        int n = gives.n();
        double[] received = new double[n];
        int[] sources = new int[n];
        for (int v = 0; v < n; v++) {
            if (v % NODES_BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
            sources[v] = receives.degree(v);
            for (int i = receives.offsets()[v]; i < receives.offsets()[v + 1]; i++) {
                received[v] += receives.weights()[i];
            }
        }
        int pairs = between.ties();
        PairTable table = new PairTable(
                group.kinds(),
                group.refused(),
                new int[pairs],
                new int[pairs],
                new double[pairs],
                new double[pairs],
                new double[pairs],
                new double[pairs],
                received,
                sources,
                unanswered);
        int at = 0;
        for (int u = 0; u < n; u++) {
            if (u % NODES_BETWEEN_CHECKS == 0) {
                cancellation.check();
            }
            at = table.fill(at, u, between, gives, receives);
        }
        return table;
    }

    /** Takes down the pairs of u with larger nodes, from a place on; returns the place after the last. */
    private int fill(int from, int u, Csr between, Csr gives, Csr receives) {
        int pair = from;
        int out = gives.offsets()[u];
        int in = receives.offsets()[u];
        for (int i = between.offsets()[u]; i < between.offsets()[u + 1]; i++) {
            int v = between.targets()[i];
            boolean there = out < gives.offsets()[u + 1] && gives.targets()[out] == v;
            boolean back = in < receives.offsets()[u + 1] && receives.targets()[in] == v;
            if (u < v) {
                a[pair] = u;
                b[pair] = v;
                fromAToB[pair] = there ? gives.weights()[out] : 0;
                fromBToA[pair] = back ? receives.weights()[in] : 0;
                aOnB[pair] = share(u, fromBToA[pair]);
                bOnA[pair] = share(v, fromAToB[pair]);
                pair++;
            }
            out += there ? 1 : 0;
            in += back ? 1 : 0;
        }
        return pair;
    }

    private double share(int node, double from) {
        return refused != null || unanswered[node] || received[node] == 0 ? Double.NaN : from / received[node];
    }

    /** Number of pairs. */
    public int size() {
        return a.length;
    }

    /** Whether a node gives and receives nothing, of which the data can tell. */
    public boolean pureSource(int node) {
        return received[node] == 0 && !unanswered[node];
    }

    /** Why D(node|.) is not defined; null where it is. */
    public @Nullable String reason(int node) {
        if (refused != null) {
            return refused;
        }
        if (unanswered[node]) {
            return UNANSWERED;
        }
        return received[node] == 0 ? NOTHING : null;
    }

    /** D(b|a) - D(a|b): by how much b depends on a more than a on b; NaN where a side is unknown. */
    public double advantageOfA(int pair) {
        return known(b[pair], bOnA[pair]) - known(a[pair], aOnB[pair]);
    }

    /** For each node the sum over its pairs of its advantage; pairs of which a side is unknown are left out. */
    double[] dominance() {
        double[] sums = new double[received.length];
        for (int p = 0; p < size(); p++) {
            double advantage = advantageOfA(p);
            if (!Double.isNaN(advantage)) {
                sums[a[p]] += advantage;
                sums[b[p]] -= advantage;
            }
        }
        return sums;
    }

    /** Number of pairs of which a side is unknown. */
    int unknown() {
        int unknown = 0;
        for (int p = 0; p < size(); p++) {
            unknown += Double.isNaN(advantageOfA(p)) ? 1 : 0;
        }
        return unknown;
    }

    /** |D(a|b) - D(b|a)|; NaN where a side is unknown. */
    public double imbalance(int pair) {
        return Math.abs(advantageOfA(pair));
    }

    /** D(a|b) + D(b|a); NaN where a side is unknown. */
    public double mutual(int pair) {
        return known(b[pair], bOnA[pair]) + known(a[pair], aOnB[pair]);
    }

    private double known(int node, double dependence) {
        return refused == null && pureSource(node) ? 0 : dependence;
    }

    /** Why a difference or sum of the pair is not defined, or which side of it is a pure source; null for neither. */
    public @Nullable String pairReason(int pair, Projection projection) {
        if (refused != null) {
            return refused;
        }
        for (int node : new int[] {a[pair], b[pair]}) {
            if (unanswered[node]) {
                return projection.id(node) + " " + UNANSWERED;
            }
        }
        for (int node : new int[] {a[pair], b[pair]}) {
            if (pureSource(node)) {
                return "pure source: " + projection.id(node) + " " + NOTHING + ", counted as 0";
            }
        }
        return null;
    }
}
