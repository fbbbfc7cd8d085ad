package org.weft.drawing;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Stress majorization of one component: places whose distances agree with the numbers of steps. Started by pivot MDS
 * (Brandes and Pich 2007), so that the start is good and the same each time.
 */
final class Stress {
    /** Up to this many nodes every pair counts; above, each node heeds its neighbours and the pivots. */
    static final int ALL_PAIRS = 600;

    private static final int PIVOTS = 60;
    private static final double JITTER = 0.03;

    private final Csr graph;
    private final int[] nodes;
    private final int[] local;
    private final int n;
    private final Cancellation cancellation;
    private final SplittableRandom random;
    private final int[] pivots;
    /** Steps from each pivot to each node. */
    private final short[][] steps;

    Stress(Csr graph, int[] nodes, long seed, Cancellation cancellation) {
        this.graph = graph;
        this.nodes = nodes;
        this.n = nodes.length;
        this.cancellation = cancellation;
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + n);
        this.local = new int[graph.n()];
        for (int i = 0; i < n; i++) {
            local[nodes[i]] = i;
        }
        int k = n <= ALL_PAIRS ? n : PIVOTS;
        this.pivots = new int[k];
        this.steps = new short[k][];
        choosePivots(k);
    }

    /** Writes the places of the component's nodes, centred on 0, one step being about 1. */
    void lay(double[] x, double[] y) {
        double[][] at = start();
        for (int i = 0; i < n; i++) {
            at[0][i] += JITTER * (random.nextDouble() - 0.5);
            at[1][i] += JITTER * (random.nextDouble() - 0.5);
        }
        if (pivots.length == n) {
            allPairs(at[0], at[1]);
        } else {
            sparse(at[0], at[1]);
        }
        double cx = Arrays.stream(at[0]).sum() / n;
        double cy = Arrays.stream(at[1]).sum() / n;
        for (int i = 0; i < n; i++) {
            x[nodes[i]] = at[0][i] - cx;
            y[nodes[i]] = at[1][i] - cy;
        }
    }

    /** Each pivot is the node farthest from those before it; where all nodes are pivots they come in order. */
    private void choosePivots(int k) {
        int[] nearest = new int[n];
        Arrays.fill(nearest, Integer.MAX_VALUE);
        int next = 0;
        for (int i = 1; i < n; i++) {
            if (graph.degree(nodes[i]) > graph.degree(nodes[next])) {
                next = i;
            }
        }
        for (int p = 0; p < k; p++) {
            cancellation.check();
            int pivot = k == n ? p : next;
            pivots[p] = pivot;
            steps[p] = stepsFrom(pivot);
            next = 0;
            for (int i = 0; i < n; i++) {
                nearest[i] = Math.min(nearest[i], steps[p][i]);
                if (nearest[i] > nearest[next]) {
                    next = i;
                }
            }
        }
    }

    private short[] stepsFrom(int start) {
        short[] found = new short[n];
        Arrays.fill(found, Short.MAX_VALUE);
        int[] queue = new int[n];
        queue[0] = start;
        found[start] = 0;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            short further = (short) Math.min(found[v] + 1, Short.MAX_VALUE - 1);
            for (int a = graph.offsets()[nodes[v]]; a < graph.offsets()[nodes[v] + 1]; a++) {
                int w = local[graph.targets()[a]];
                if (found[w] == Short.MAX_VALUE) {
                    found[w] = further;
                    queue[tail++] = w;
                }
            }
        }
        return found;
    }

    /** Pivot MDS: the two leading directions of the double-centred squared distances to the pivots. */
    private double[][] start() {
        int k = pivots.length;
        double[][] c = new double[k][n];
        double[] rowMean = new double[n];
        double all = 0;
        for (int p = 0; p < k; p++) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                double d = (double) steps[p][i] * steps[p][i];
                c[p][i] = d;
                mean += d / n;
                rowMean[i] += d / k;
            }
            all += mean / k;
            for (int i = 0; i < n; i++) {
                c[p][i] -= mean;
            }
        }
        for (int p = 0; p < k; p++) {
            for (int i = 0; i < n; i++) {
                c[p][i] = -0.5 * (c[p][i] - rowMean[i] + all);
            }
        }
        double[][] directions = new double[2][k];
        double[][] at = new double[2][n];
        for (int d = 0; d < 2; d++) {
            double[] v = directions[d];
            for (int p = 0; p < k; p++) {
                v[p] = random.nextDouble() - 0.5;
            }
            for (int round = 0; round < 60; round++) {
                if (d == 1) {
                    makeOrthogonal(v, directions[0]);
                }
                normalise(v);
                multiply(c, v, at[d]);
                for (int p = 0; p < k; p++) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += c[p][i] * at[d][i];
                    }
                    v[p] = sum;
                }
            }
            if (d == 1) {
                makeOrthogonal(v, directions[0]);
            }
            normalise(v);
            multiply(c, v, at[d]);
            scaleToSteps(at[d]);
        }
        return at;
    }

    private static void multiply(double[][] c, double[] v, double[] result) {
        Arrays.fill(result, 0);
        for (int p = 0; p < v.length; p++) {
            for (int i = 0; i < result.length; i++) {
                result[i] += c[p][i] * v[p];
            }
        }
    }

    private static void makeOrthogonal(double[] v, double[] unit) {
        double dot = 0;
        for (int p = 0; p < v.length; p++) {
            dot += v[p] * unit[p];
        }
        for (int p = 0; p < v.length; p++) {
            v[p] -= dot * unit[p];
        }
    }

    private static void normalise(double[] v) {
        double length = Math.sqrt(Arrays.stream(v).map(a -> a * a).sum());
        for (int p = 0; p < v.length; p++) {
            v[p] = length > 1e-12 ? v[p] / length : (p == 0 ? 1 : 0);
        }
    }

    /** Brings a coordinate to about the scale of steps; majorization mends the rest. */
    private void scaleToSteps(double[] coordinate) {
        double spread = Math.sqrt(Arrays.stream(coordinate).map(a -> a * a).sum() / n);
        double wanted = 0;
        for (short[] row : steps) {
            for (short s : row) {
                wanted += s;
            }
        }
        wanted /= 2.0 * steps.length * n;
        if (spread > 1e-9) {
            for (int i = 0; i < n; i++) {
                coordinate[i] *= wanted / spread;
            }
        }
    }

    private void allPairs(double[] x, double[] y) {
        int rounds = n <= 100 ? 500 : n <= 300 ? 200 : 120;
        for (int round = 0; round < rounds; round++) {
            cancellation.check();
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double sx = 0;
                double sy = 0;
                double sum = 0;
                short[] row = steps[i];
                for (int j = 0; j < n; j++) {
                    if (j != i) {
                        double d = row[j];
                        double w = 1 / (d * d);
                        double dx = x[i] - x[j];
                        double dy = y[i] - y[j];
                        double pull = d / Math.max(Math.sqrt(dx * dx + dy * dy), 1e-9);
                        sx += w * (x[j] + dx * pull);
                        sy += w * (y[j] + dy * pull);
                        sum += w;
                    }
                }
                moved += Math.abs(x[i] - sx / sum) + Math.abs(y[i] - sy / sum);
                x[i] = sx / sum;
                y[i] = sy / sum;
            }
            if (moved < 1e-5 * n) {
                return;
            }
        }
    }

    private void sparse(double[] x, double[] y) {
        double[][] weights = pivotWeights();
        int k = pivots.length;
        for (int round = 0; round < 60; round++) {
            cancellation.check();
            for (int i = 0; i < n; i++) {
                double sx = 0;
                double sy = 0;
                double sum = 0;
                for (int p = 0; p < k; p++) {
                    int j = pivots[p];
                    int d = steps[p][i];
                    if (d > 1) {
                        double w = weights[p][i];
                        double dx = x[i] - x[j];
                        double dy = y[i] - y[j];
                        double pull = d / Math.max(Math.sqrt(dx * dx + dy * dy), 1e-9);
                        sx += w * (x[j] + dx * pull);
                        sy += w * (y[j] + dy * pull);
                        sum += w;
                    }
                }
                int v = nodes[i];
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int j = local[graph.targets()[a]];
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    double pull = 1 / Math.max(Math.sqrt(dx * dx + dy * dy), 1e-9);
                    sx += x[j] + dx * pull;
                    sy += y[j] + dy * pull;
                    sum += 1;
                }
                x[i] = sx / sum;
                y[i] = sy / sum;
            }
        }
    }

    /** A pivot speaks for the nodes nearest to it that lie within half the way (Ortmann et al., equation 9). */
    private double[][] pivotWeights() {
        int k = pivots.length;
        int[] region = new int[n];
        for (int i = 0; i < n; i++) {
            for (int p = 1; p < k; p++) {
                if (steps[p][i] < steps[region[i]][i]) {
                    region[i] = p;
                }
            }
        }
        double[][] weights = new double[k][n];
        for (int p = 0; p < k; p++) {
            int farthest = 0;
            for (short s : steps[p]) {
                farthest = Math.max(farthest, s);
            }
            int[] within = new int[farthest + 1];
            for (int i = 0; i < n; i++) {
                if (region[i] == p) {
                    within[steps[p][i]]++;
                }
            }
            for (int d = 1; d <= farthest; d++) {
                within[d] += within[d - 1];
            }
            for (int i = 0; i < n; i++) {
                int d = steps[p][i];
                weights[p][i] = d == 0 ? 0 : Math.max(1, within[d / 2]) / (double) (d * d);
            }
        }
        return weights;
    }
}
