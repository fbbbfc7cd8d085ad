package org.weft.graph.permutation;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.SplittableRandom;

/**
 * The correlation of two relations over the same nodes, cell by cell off the diagonal, and how often relabelling the
 * nodes of one gives as much: Krackhardt (1988), Predicting with networks: nonparametric multiple regression analysis of
 * dyadic data, Social Networks 10:359-381, doi:10.1016/0378-8733(88)90004-4. Every relabelling up to 9 nodes, random ones
 * beyond.
 *
 * @param correlation Pearson's r over ordered pairs; NaN where a relation is the same in every cell
 * @param greater share of relabellings, this one included, whose r is as large or larger
 * @param less share whose r is as small or smaller
 * @param twoSided share whose r is as far from 0 or further
 * @param mean mean r of the relabellings
 * @param deviation standard deviation of r over them
 * @param relabellings how many there were, without the one as it is where they were drawn
 * @param exact whether they were all there are
 */
public record Qap(
        double correlation,
        double greater,
        double less,
        double twoSided,
        double mean,
        double deviation,
        long relabellings,
        boolean exact) {
    /** Nodes up to which every relabelling is tried. */
    public static final int EXACT = 9;

    private static final int CHUNK = 64;
    private static final double SAME = 1e-12;

    /**
     * Compares two graphs of the same number of nodes. Only arcs are visited: O(m log d) a relabelling for the m of the
     * sparser and the d of the denser graph; 4 n bytes a thread.
     *
     * @param binary whether a cell is 1 for an arc of any weight
     * @param draws number of random relabellings
     */
    public static Qap of(Csr a, Csr b, boolean binary, int draws, long seed, Workers workers) {
        Pearson pearson = a.arcs() <= b.arcs() ? new Pearson(a, b, binary) : new Pearson(b, a, binary);
        int n = a.n();
        double observed = pearson.of(identity(n));
        if (Double.isNaN(observed)) {
            return new Qap(observed, observed, observed, observed, observed, observed, 0, n <= EXACT);
        }
        boolean exact = n <= EXACT;
        int chunks = exact ? n : (draws + CHUNK - 1) / CHUNK;
        Tally[] tallies = new Tally[chunks];
        workers.each("relabellings", chunks, () -> identity(n), (order, chunk) -> {
            Tally tally = new Tally(observed);
            if (exact) {
                every(chunk, n, pearson, tally, workers);
            } else {
                SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + chunk);
                for (int i = chunk * CHUNK; i < Math.min(draws, (chunk + 1) * CHUNK); i++) {
                    workers.cancellation().check();
                    shuffle(order, random);
                    tally.add(pearson.of(order));
                }
            }
            tallies[chunk] = tally;
        });
        Tally all = new Tally(observed);
        for (Tally tally : tallies) {
            all.join(tally);
        }
        double self = exact ? 0 : 1;
        double mean = all.sum / all.count;
        return new Qap(
                observed,
                (all.greater + self) / (all.count + self),
                (all.less + self) / (all.count + self),
                (all.further + self) / (all.count + self),
                mean,
                Math.sqrt(Math.max(0, all.squares / all.count - mean * mean)),
                all.count,
                exact);
    }

    private static int[] identity(int n) {
        int[] order = new int[n];
        for (int v = 0; v < n; v++) {
            order[v] = v;
        }
        return order;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        // From the same start each time, so that a draw depends on its chunk alone.
        for (int v = 0; v < order.length; v++) {
            int other = random.nextInt(v + 1);
            order[v] = order[other];
            order[other] = v;
        }
    }

    /** Every order with a given first, by exchanges: Heap (1963), Computer Journal 6:293-298, doi:10.1093/comjnl/6.3.293. */
    private static void every(int first, int n, Pearson pearson, Tally tally, Workers workers) {
        int[] order = identity(n);
        order[0] = first;
        order[first] = 0;
        int[] turns = new int[n];
        tally.add(pearson.of(order));
        for (int i = 1; i < n - 1; ) {
            if (turns[i] < i) {
                int from = 1 + (i % 2 == 0 ? 0 : turns[i]);
                int kept = order[from];
                order[from] = order[i + 1];
                order[i + 1] = kept;
                tally.add(pearson.of(order));
                workers.cancellation().check();
                turns[i]++;
                i = 1;
            } else {
                turns[i] = 0;
                i++;
            }
        }
    }

    private static final class Tally {
        private final double observed;
        private long greater;
        private long less;
        private long further;
        private long count;
        private double sum;
        private double squares;

        Tally(double observed) {
            this.observed = observed;
        }

        void add(double r) {
            count++;
            sum += r;
            squares += r * r;
            greater += r >= observed - SAME ? 1 : 0;
            less += r <= observed + SAME ? 1 : 0;
            further += Math.abs(r) >= Math.abs(observed) - SAME ? 1 : 0;
        }

        void join(Tally other) {
            count += other.count;
            sum += other.sum;
            squares += other.squares;
            greater += other.greater;
            less += other.less;
            further += other.further;
        }
    }

    /** Relabelling changes the sum of products alone; all else is kept. */
    private static final class Pearson {
        private final Csr sparse;
        private final Csr dense;
        private final boolean binary;
        private final double cells;
        private final double sums;
        private final double spread;

        Pearson(Csr sparse, Csr dense, boolean binary) {
            this.sparse = sparse;
            this.dense = dense;
            this.binary = binary;
            cells = sparse.n() * (sparse.n() - 1.0);
            double x = sum(sparse, false);
            double y = sum(dense, false);
            sums = x * y;
            double inX = cells * sum(sparse, true) - x * x;
            double inY = cells * sum(dense, true) - y * y;
            boolean flat = inX <= SAME * x * x || inY <= SAME * y * y;
            spread = flat ? Double.NaN : Math.sqrt(inX) * Math.sqrt(inY);
        }

        private double sum(Csr graph, boolean squared) {
            if (binary) {
                return graph.arcs();
            }
            double sum = 0;
            for (double w : graph.weights()) {
                sum += squared ? w * w : w;
            }
            return sum;
        }

        double of(int[] order) {
            double products = 0;
            for (int v = 0; v < order.length; v++) {
                int from = order[v];
                if (dense.degree(from) == 0) {
                    continue;
                }
                for (int a = sparse.offsets()[v]; a < sparse.offsets()[v + 1]; a++) {
                    int arc = dense.arc(from, order[sparse.targets()[a]]);
                    if (arc >= 0) {
                        products += binary ? 1 : sparse.weights()[a] * dense.weights()[arc];
                    }
                }
            }
            return (cells * products - sums) / spread;
        }
    }
}
