package org.weft.comparison;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Steps between all nodes, and what a new arc would gain. Adding the arc from a to b shortens only ways from those who
 * are nearer to a than to b by at least 2 steps, to those who are nearer from b than from a likewise. 4 n² bytes.
 */
final class Distances {
    /** Up to how many classes of distances bounds are told apart; their number grows with the fourth power. */
    private static final int FINE = 10;

    final int n;
    /** Steps from the first to the second; {@link #far} where there is no way. */
    final short[][] from;
    /** Steps to the first from the second. */
    final short[][] to;
    /** Stands for no way: one more than the longest. */
    final int far;

    private final double[] inverse;

    private Distances(short[][] from, int longest) {
        this.from = from;
        n = from.length;
        far = longest + 1;
        to = new short[n][n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                if (s != t && from[s][t] == 0) {
                    from[s][t] = (short) far;
                }
                to[t][s] = from[s][t];
            }
        }
        inverse = new double[2 * far + 4];
        for (int d = 1; d < inverse.length; d++) {
            inverse[d] = 1.0 / d;
        }
    }

    /** Searches from every node: O(n m). */
    static Distances of(Csr graph, Workers workers) {
        int n = graph.n();
        short[][] from = new short[n][n];
        int[] longest = new int[n];
        workers.each("distances", n, () -> new int[n], (queue, s) -> {
            short[] steps = from[s];
            int size = 1;
            queue[0] = s;
            for (int i = 0; i < size; i++) {
                int u = queue[i];
                for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                    int v = graph.targets()[a];
                    if (v != s && steps[v] == 0) {
                        steps[v] = (short) (steps[u] + 1);
                        queue[size++] = v;
                        longest[s] = steps[v];
                    }
                }
            }
        });
        int most = 0;
        for (int each : longest) {
            most = Math.max(most, each);
        }
        return new Distances(from, most);
    }

    /** 1/steps; 0 for no way, and from a node to itself. */
    double closeness(int steps) {
        return steps == far ? 0 : inverse[steps];
    }

    /** The sum of 1/steps over all ordered pairs. */
    double total() {
        long[] at = new long[far + 1];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                at[from[s][t]]++;
            }
        }
        double sum = 0;
        for (int d = 1; d < far; d++) {
            sum += (double) at[d] / d;
        }
        return sum;
    }

    /** Scratch space of one thread. */
    final class Arc {
        private final int width = far + 1;
        private final int[] sources = new int[n];
        private final int[] targets = new int[n];
        private final int[] countS = new int[width * width];
        private final int[] countT = new int[width * width];
        private int sizeS;
        private int sizeT;
        private long nearer;

        /** Finds whose ways the arc from a to b may shorten. */
        private void look(int a, int b) {
            short[] toA = to[a];
            short[] toB = to[b];
            short[] fromA = from[a];
            short[] fromB = from[b];
            sizeS = 0;
            sizeT = 0;
            for (int v = 0; v < n; v++) {
                if (toA[v] < far && (toB[v] == far || toA[v] + 1 < toB[v])) {
                    sources[sizeS++] = v;
                }
                if (fromB[v] < far && (fromA[v] == far || fromB[v] + 1 < fromA[v])) {
                    targets[sizeT++] = v;
                }
            }
        }

        /**
         * At least what the arc gains: every s and t is at most as far apart as by way of a or of b. O(n + classes²).
         */
        double bound(int a, int b) {
            look(a, b);
            for (int i = 0; i < sizeS; i++) {
                countS[to[a][sources[i]] * width + to[b][sources[i]]]++;
            }
            for (int i = 0; i < sizeT; i++) {
                countT[from[b][targets[i]] * width + from[a][targets[i]]]++;
            }
            double sum = width <= FINE ? fine() : (double) sizeS * sizeT;
            for (int i = 0; i < sizeS; i++) {
                countS[to[a][sources[i]] * width + to[b][sources[i]]] = 0;
            }
            for (int i = 0; i < sizeT; i++) {
                countT[from[b][targets[i]] * width + from[a][targets[i]]] = 0;
            }
            return sum;
        }

        private double fine() {
            double sum = 0;
            for (int s = 0; s < countS.length; s++) {
                for (int t = 0; t < countT.length && countS[s] > 0; t++) {
                    if (countT[t] > 0) {
                        int x = s / width;
                        int y = s % width;
                        int z = t / width;
                        int w = t % width;
                        int byB = y == far || z == far ? Integer.MAX_VALUE : y + z;
                        int byA = x == far || w == far ? Integer.MAX_VALUE : x + w;
                        int known = Math.min(byA, byB);
                        double gain =
                                inverse[x + 1 + z] - (known == Integer.MAX_VALUE ? 0 : inverse[Math.max(1, known)]);
                        sum += gain > 0 ? gain * countS[s] * countT[t] : 0;
                    }
                }
            }
            return sum;
        }

        /** What the arc gains in the sum of 1/steps. */
        double gain(int a, int b) {
            look(a, b);
            double sum = 0;
            nearer = 0;
            for (int i = 0; i < sizeS; i++) {
                int s = sources[i];
                int x = to[a][s] + 1;
                short[] known = from[s];
                for (int j = 0; j < sizeT; j++) {
                    int t = targets[j];
                    int now = x + from[b][t];
                    if (s != t && (known[t] == far || now < known[t])) {
                        sum += inverse[now] - closeness(known[t]);
                        nearer++;
                    }
                }
            }
            return sum;
        }

        /** How many ways the arc shortens of which the gain was last computed. */
        long nearer() {
            return nearer;
        }

        /** What computing the gain takes, after its bound was asked for. */
        double work() {
            return (double) sizeS * sizeT;
        }
    }

    /** Scratch space of one thread: what some nodes would gain by arcs to another. */
    final class Promise {
        /** Longer ways count as this long. */
        private static final int LONGEST = 16;

        private final int[] counts = new int[(LONGEST + 1) * (LONGEST + 1)];
        private final double[] byLength = new double[LONGEST + 2];
        private final double[] gain = new double[n];

        /**
         * What those who are asked gain in the sum of 1/steps by an arc from each node to one; as it hangs on the steps to
         * the source only, it is worked out for each number of steps. O(n) for each of those asked.
         */
        double[] ofFlowsTo(int b, int[] asked) {
            Arrays.fill(gain, 0);
            for (int s : asked) {
                count(s, b);
                for (int x = 1; x < byLength.length; x++) {
                    byLength[x] = gained(x);
                }
                short[] toSource = from[s];
                for (int a = 0; a < n; a++) {
                    if (toSource[a] < far) {
                        gain[a] += byLength[Math.min(toSource[a], LONGEST) + 1];
                    }
                }
            }
            return gain;
        }

        private void count(int s, int b) {
            Arrays.fill(counts, 0);
            short[] now = from[s];
            short[] rest = from[b];
            for (int t = 0; t < n; t++) {
                if (rest[t] < far && (now[t] == far || rest[t] + 1 < now[t])) {
                    int steps = now[t] == far ? 0 : Math.min(now[t], LONGEST);
                    counts[Math.min(rest[t], LONGEST) * (LONGEST + 1) + steps]++;
                }
            }
        }

        private double gained(int x) {
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    int now = i % (LONGEST + 1);
                    int then = x + i / (LONGEST + 1);
                    sum += now == 0 ? (double) counts[i] / then : then < now ? counts[i] * (1.0 / then - 1.0 / now) : 0;
                }
            }
            return sum;
        }
    }
}
