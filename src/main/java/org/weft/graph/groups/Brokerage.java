package org.weft.graph.groups;

import org.weft.graph.Csr;
import org.weft.graph.OrderedSum;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Brokerage over open two-paths a -> v -> c, a and c different and without an arc from a to c. Gould and Fernandez
 * (1989), Structures of mediation, Sociological Methodology 19:89-126, doi:10.2307/270949. Nodes of no group, below 0,
 * take no part.
 */
public final class Brokerage {
    private static final int CHUNKS = 64;
    private static final int ROLES = Role.ALL.size();

    private Brokerage() {}

    /**
     * How many open two-paths each node brokers in each role: the two-paths by products of degrees, less the closed
     * ones. Those are found from the shorter of two lists, O(m a log d) for arboricity a; memory 4(n + groups) bytes a
     * thread and 40 n for what is returned.
     *
     * @return by role and node
     */
    public static long[][] counts(Csr graph, int[] groups, int groupCount, Workers workers) {
        int n = graph.n();
        long[][] counts = new long[ROLES][n];
        Csr back = graph.transpose();
        workers.each(
                "brokerage", Math.min(n, 16 * CHUNKS), () -> new Counter(graph, back, groups, groupCount), (c, i) -> {
                    int chunks = Math.min(n, 16 * CHUNKS);
                    for (int v = begin(i, n, chunks); v < begin(i + 1, n, chunks); v++) {
                        if (groups[v] >= 0) {
                            workers.cancellation().check();
                            c.count(v);
                            for (int r = 0; r < ROLES; r++) {
                                counts[r][v] = c.roles[r];
                            }
                        }
                    }
                });
        return counts;
    }

    private static int begin(int chunk, int n, int chunks) {
        return (int) ((long) n * chunk / chunks);
    }

    private static final class Counter {
        private final Csr graph;
        private final Csr back;
        private final int[] groups;
        private final int[] arriving;
        private final int[] mark;
        private final long[] roles = new long[ROLES];

        Counter(Csr graph, Csr back, int[] groups, int groupCount) {
            this.graph = graph;
            this.back = back;
            this.groups = groups;
            arriving = new int[groupCount];
            mark = new int[graph.n()];
            Arrays.fill(mark, -1);
        }

        void count(int v) {
            Arrays.fill(roles, 0);
            int own = groups[v];
            long in = 0;
            for (int i = back.offsets()[v]; i < back.offsets()[v + 1]; i++) {
                int group = groups[back.targets()[i]];
                if (group >= 0) {
                    arriving[group]++;
                    in++;
                }
            }
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                int c = graph.targets()[i];
                mark[c] = v;
                int group = groups[c];
                if (group < 0) {
                    continue;
                }
                if (group == own) {
                    roles[0] += arriving[own];
                    roles[2] += in - arriving[own];
                } else {
                    roles[3] += arriving[own];
                    roles[1] += arriving[group];
                    roles[4] += in - arriving[own] - arriving[group];
                }
            }
            for (int i = back.offsets()[v]; i < back.offsets()[v + 1]; i++) {
                int a = back.targets()[i];
                if (groups[a] >= 0) {
                    arriving[groups[a]] = 0;
                    if (mark[a] == v) {
                        roles[Role.of(groups[a], own, groups[a])]--;
                    }
                    leaveOutClosed(a, v, own);
                }
            }
        }

        /** Takes away the two-paths from a through v of which an arc joins the ends. */
        private void leaveOutClosed(int a, int v, int own) {
            int[] targets = graph.targets();
            int fromV = graph.offsets()[v];
            int toV = graph.offsets()[v + 1];
            int fromA = graph.offsets()[a];
            int toA = graph.offsets()[a + 1];
            int steps = 32 - Integer.numberOfLeadingZeros(toA - fromA);
            if (toA - fromA <= (long) (toV - fromV) * steps) {
                for (int i = fromA; i < toA; i++) {
                    int c = targets[i];
                    if (mark[c] == v && groups[c] >= 0) {
                        roles[Role.of(groups[a], own, groups[c])]--;
                    }
                }
                return;
            }
            for (int i = fromV; i < toV; i++) {
                int c = targets[i];
                if (groups[c] >= 0 && Arrays.binarySearch(targets, fromA, toA, c) >= 0) {
                    roles[Role.of(groups[a], own, groups[c])]--;
                }
            }
        }
    }

    /**
     * The same with each pair of ends shared equally among its k brokers: 1/k of a two-path for each. O(number of
     * two-paths), at most m times the largest degree; memory 48 n bytes a thread.
     *
     * @return by role and node
     */
    public static double[][] shared(Csr graph, int[] groups, Workers workers) {
        int n = graph.n();
        OrderedSum sum = new OrderedSum(ROLES * n);
        int chunks = Math.min(n, CHUNKS);
        workers.each("brokerage shared", chunks, () -> new int[2][n], (scratch, chunk) -> {
            double[] part = sum.lend();
            for (int a = begin(chunk, n, chunks); a < begin(chunk + 1, n, chunks); a++) {
                if (groups[a] >= 0) {
                    share(graph, groups, a, scratch, part, workers);
                }
            }
            sum.add(chunk, part);
        });
        double[] total = sum.total();
        double[][] shares = new double[ROLES][];
        for (int r = 0; r < ROLES; r++) {
            shares[r] = Arrays.copyOfRange(total, r * n, (r + 1) * n);
        }
        return shares;
    }

    private static void share(Csr graph, int[] groups, int a, int[][] scratch, double[] part, Workers workers) {
        int[] brokers = scratch[0];
        int[] joined = scratch[1];
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int n = graph.n();
        joined[a] = a + 1;
        for (int i = offsets[a]; i < offsets[a + 1]; i++) {
            joined[targets[i]] = a + 1;
        }
        for (int pass = 0; pass < 3; pass++) {
            for (int i = offsets[a]; i < offsets[a + 1]; i++) {
                int v = targets[i];
                if (groups[v] < 0) {
                    continue;
                }
                workers.cancellation().check();
                for (int j = offsets[v]; j < offsets[v + 1]; j++) {
                    int c = targets[j];
                    if (groups[c] < 0 || joined[c] == a + 1) {
                        continue;
                    }
                    if (pass == 0) {
                        brokers[c]++;
                    } else if (pass == 1) {
                        part[Role.of(groups[a], groups[v], groups[c]) * n + v] += 1.0 / brokers[c];
                    } else {
                        brokers[c] = 0;
                    }
                }
            }
        }
    }
}
