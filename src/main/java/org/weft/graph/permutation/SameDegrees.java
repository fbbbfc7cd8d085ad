package org.weft.graph.permutation;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws directed graphs in which every node sends and receives as many arcs as in a given one, without self-loops and
 * parallel arcs, each such graph as likely as any other in the long run. Two nodes trade the targets that only one of
 * them has (Curveball: Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz 2014, A fast and unbiased procedure to
 * randomize ecological binary matrices with fixed row and column totals, Nature Communications 5:4114,
 * doi:10.1038/ncomms5114; Carstens 2015, Proof of uniform sampling of binary matrices with fixed row sums and column sums
 * for the fast Curveball algorithm, Physical Review E 91:042812, doi:10.1103/PhysRevE.91.042812). Because trades without
 * self-loops cannot turn a cycle of three round, such cycles are turned too (Roberts 2000, Simple methods for simulating
 * sociomatrices with given marginal totals, Social Networks 22:273-283, doi:10.1016/S0378-8733(00)00026-5). Each node's
 * strengths stay its own, and fall to its new targets at random: what a node sends is kept in sum, what it receives only
 * in number.
 */
public final class SameDegrees {
    /** Trades, and attempts to turn a cycle, for each node. */
    public static final int TRADES = 10;

    private static final int CHECK_EVERY = 0xfff;

    private final int n;
    private final int[][] rows;
    private final double[][] strengths;
    private final SplittableRandom random;
    /** Which row of the two that trade a node is in: a stamp for each trade. */
    private final int[] stamp;

    private int trade;

    private SameDegrees(Csr graph, SplittableRandom random) {
        n = graph.n();
        this.random = random;
        rows = new int[n][];
        strengths = new double[n][];
        stamp = new int[n];
        for (int v = 0; v < n; v++) {
            rows[v] = Arrays.copyOfRange(graph.targets(), graph.offsets()[v], graph.offsets()[v + 1]);
            strengths[v] = Arrays.copyOfRange(graph.weights(), graph.offsets()[v], graph.offsets()[v + 1]);
        }
    }

    /**
     * A graph of the same degrees, the same for the same seed and draw. O({@value #TRADES} (n + m)) time, 24 m bytes.
     *
     * @throws IllegalArgumentException where the graph has no direction
     */
    public static Csr draw(Csr graph, long seed, int draw, Cancellation cancellation) {
        if (!graph.directed()) {
            throw new IllegalArgumentException("arcs must have a direction");
        }
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
        SameDegrees drawn = new SameDegrees(graph, random);
        drawn.mix(cancellation);
        return drawn.graph();
    }

    private void mix(Cancellation cancellation) {
        int[] senders = senders();
        if (senders.length < 2) {
            dealStrengths();
            return;
        }
        for (int i = 0; i < TRADES * n; i++) {
            if ((i & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            int a = senders[random.nextInt(senders.length)];
            int b = senders[random.nextInt(senders.length)];
            if (a != b) {
                trade(a, b);
            }
            // Every other time, or a lone cycle would be back where it began after every even number of turns.
            if (random.nextBoolean()) {
                turn(senders[random.nextInt(senders.length)]);
            }
        }
        dealStrengths();
    }

    private int[] senders() {
        int[] senders = new int[n];
        int size = 0;
        for (int v = 0; v < n; v++) {
            if (rows[v].length > 0) {
                senders[size++] = v;
            }
        }
        return Arrays.copyOf(senders, size);
    }

    /** Shares out anew what only one of two nodes sends to; a node's own place in the other's row stays there. */
    private void trade(int a, int b) {
        int[] rowA = rows[a];
        int[] rowB = rows[b];
        int[] placeA = free(rowA, rowB, b);
        int[] placeB = free(rowB, rowA, a);
        if (placeA.length == 0 || placeB.length == 0) {
            return;
        }
        int[] pool = new int[placeA.length + placeB.length];
        for (int i = 0; i < placeA.length; i++) {
            pool[i] = rowA[placeA[i]];
        }
        for (int i = 0; i < placeB.length; i++) {
            pool[placeA.length + i] = rowB[placeB[i]];
        }
        for (int i = 0; i < placeA.length; i++) {
            int other = i + random.nextInt(pool.length - i);
            int kept = pool[other];
            pool[other] = pool[i];
            pool[i] = kept;
            rowA[placeA[i]] = kept;
        }
        for (int i = 0; i < placeB.length; i++) {
            rowB[placeB[i]] = pool[placeA.length + i];
        }
    }

    /** The places in a row of targets that the other row does not have, the other node itself left out. */
    private int[] free(int[] row, int[] others, int other) {
        trade++;
        for (int v : others) {
            stamp[v] = trade;
        }
        stamp[other] = trade;
        int[] places = new int[row.length];
        int size = 0;
        for (int i = 0; i < row.length; i++) {
            if (stamp[row[i]] != trade) {
                places[size++] = i;
            }
        }
        return Arrays.copyOf(places, size);
    }

    /**
     * Turns a cycle u, v, w round where it is one and nothing runs against it. A cycle is found as often before as after,
     * because each of its nodes sends as much.
     */
    private void turn(int u) {
        int atV = random.nextInt(rows[u].length);
        int v = rows[u][atV];
        if (rows[v].length == 0) {
            return;
        }
        int atW = random.nextInt(rows[v].length);
        int w = rows[v][atW];
        int atU = place(rows[w], u);
        if (w == u || atU < 0 || place(rows[v], u) >= 0 || place(rows[w], v) >= 0 || place(rows[u], w) >= 0) {
            return;
        }
        rows[u][atV] = w;
        rows[v][atW] = u;
        rows[w][atU] = v;
    }

    private static int place(int[] row, int node) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] == node) {
                return i;
            }
        }
        return -1;
    }

    private void dealStrengths() {
        for (double[] own : strengths) {
            deal(own, random);
        }
    }

    /** Puts strengths in an order drawn at random, each as likely as any other. */
    static void deal(double[] own, SplittableRandom random) {
        for (int i = own.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = own[other];
            own[other] = own[i];
            own[i] = kept;
        }
    }

    private Csr graph() {
        int m = 0;
        for (int[] row : rows) {
            m += row.length;
        }
        int[] source = new int[m];
        int[] target = new int[m];
        double[] weight = new double[m];
        int at = 0;
        for (int v = 0; v < n; v++) {
            Arrays.fill(source, at, at + rows[v].length, v);
            System.arraycopy(rows[v], 0, target, at, rows[v].length);
            System.arraycopy(strengths[v], 0, weight, at, rows[v].length);
            at += rows[v].length;
        }
        return Csr.of(n, true, source, target, weight);
    }
}
