package org.weft.graph.ego;

import org.weft.graph.Csr;

import java.util.List;

/**
 * How many of all sets of three nodes are of each of the 16 types of Davis and Leinhardt (1972), named by the numbers of
 * their mutual, asymmetric and null pairs. Only closed triads are looked at, as triangles counted by their directions;
 * the rest follows: pairs of arcs at each node give the open triads, once those in triangles are taken off, and the
 * numbers of dyads give those of a single pair. O(n) beside the triangles. Exact up to 3.8 million nodes.
 */
public final class Triads {
    /** The types in the order that is usual. */
    public static final List<String> TYPES = List.of(
            "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C",
            "210", "300");

    private static final int DYAD_ASYMMETRIC = 1;
    private static final int DYAD_MUTUAL = 2;
    private static final int T030 = 8;
    private static final int C030 = 9;
    private static final int D120 = 11;
    private static final int U120 = 12;
    private static final int C120 = 13;
    private static final int T210 = 14;
    private static final int T300 = 15;

    /** Ordered two-paths a to b to c with an arc a to c, in a closed triad of each type. */
    private static final int[] CLOSED_PATHS = {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 1, 3, 6};

    private static final int[] MUTUAL = {0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 2, 1, 1, 1, 2, 3};
    private static final int[] ASYMMETRIC = {0, 1, 0, 2, 2, 2, 1, 1, 3, 3, 0, 2, 2, 2, 1, 0};

    private Triads() {}

    /** Numbers of triads in the order of {@link #TYPES}; a tie without direction counts as mutual. */
    public static long[] of(Csr graph, Dyads dyads, Triangles triangles) {
        long n = graph.n();
        long[] census = new long[TYPES.size()];
        addOpen(graph, dyads, census);
        long[] byCodes = triangles.byCodes();
        for (int codes = 0; codes < byCodes.length; codes++) {
            int uv = codes >> 4;
            int uw = codes >> 2 & 3;
            int vw = codes & 3;
            if (byCodes[codes] > 0) {
                census[open(uv, uw)] -= byCodes[codes];
                census[open(turned(uv), vw)] -= byCodes[codes];
                census[open(turned(uw), turned(vw))] -= byCodes[codes];
                census[closed(uv, uw, vw)] += byCodes[codes];
            }
        }
        long mutual = dyads.mutual() * (n - 2);
        long asymmetric = dyads.asymmetric() * (n - 2);
        long rest = n < 3 ? 0 : threes(n);
        for (int type = DYAD_MUTUAL + 1; type < census.length; type++) {
            mutual -= MUTUAL[type] * census[type];
            asymmetric -= ASYMMETRIC[type] * census[type];
            rest -= census[type];
        }
        census[DYAD_MUTUAL] = n < 3 ? 0 : mutual;
        census[DYAD_ASYMMETRIC] = n < 3 ? 0 : asymmetric;
        census[0] = rest - census[DYAD_MUTUAL] - census[DYAD_ASYMMETRIC];
        return census;
    }

    private static long threes(long n) {
        long pairs = n * (n - 1) / 2;
        return pairs % 3 == 0 ? pairs / 3 * (n - 2) : pairs * ((n - 2) / 3);
    }

    /** Ordered two-paths a to b to c, all different, of which an arc runs from a to c. */
    public static long closedPaths(Triangles triangles) {
        long[] byCodes = triangles.byCodes();
        long closed = 0;
        for (int codes = 0; codes < byCodes.length; codes++) {
            if (byCodes[codes] > 0) {
                closed += CLOSED_PATHS[closed(codes >> 4, codes >> 2 & 3, codes & 3)] * byCodes[codes];
            }
        }
        return closed;
    }

    /** Ordered two-paths a to b to c, all different. */
    public static long paths(Csr graph, Dyads dyads) {
        long paths = 0;
        int[] in = graph.transpose().offsets();
        for (int v = 0; v < graph.n(); v++) {
            paths += (long) graph.degree(v) * (in[v + 1] - in[v]) - dyads.mutualAt()[v];
        }
        return paths;
    }

    /** The open triad that a centre makes of two pairs, seen from it, where nothing joins the other two. */
    private static int open(int one, int other) {
        if (one == Triangles.BOTH || other == Triangles.BOTH) {
            int rest = one == Triangles.BOTH ? other : one;
            return TYPES.indexOf(rest == Triangles.BOTH ? "201" : rest == Triangles.OUT ? "111U" : "111D");
        }
        return TYPES.indexOf(one != other ? "021C" : one == Triangles.OUT ? "021D" : "021U");
    }

    private static void addOpen(Csr graph, Dyads dyads, long[] census) {
        int[] into = graph.transpose().offsets();
        for (int v = 0; v < graph.n(); v++) {
            long both = dyads.mutualAt()[v];
            long out = graph.degree(v) - both;
            long in = into[v + 1] - into[v] - both;
            census[3] += out * (out - 1) / 2;
            census[4] += in * (in - 1) / 2;
            census[5] += out * in;
            census[6] += both * in;
            census[7] += both * out;
            census[10] += both * (both - 1) / 2;
        }
    }

    private static int turned(int code) {
        return code == Triangles.BOTH ? code : Triangles.BOTH - code;
    }

    private static int closed(int uv, int uw, int vw) {
        int mutual = (uv == Triangles.BOTH ? 1 : 0) + (uw == Triangles.BOTH ? 1 : 0) + (vw == Triangles.BOTH ? 1 : 0);
        if (mutual >= 2) {
            return mutual == 2 ? T210 : T300;
        }
        if (mutual == 1) {
            // The two pairs at the node that is in no mutual pair, seen from it.
            int one = vw == Triangles.BOTH ? uv : uw == Triangles.BOTH ? turned(uv) : turned(uw);
            int other = vw == Triangles.BOTH ? uw : uw == Triangles.BOTH ? vw : turned(vw);
            return one != other ? C120 : one == Triangles.OUT ? D120 : U120;
        }
        // Round in a circle: u to v, v to w, w to u, or the other way.
        return uv == vw && uw == turned(uv) ? C030 : T030;
    }
}
