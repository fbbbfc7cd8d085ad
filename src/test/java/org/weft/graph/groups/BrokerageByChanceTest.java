package org.weft.graph.groups;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Expectation and variance of brokerage against the enumeration of every graph on few nodes, each with its probability,
 * and brokerage itself against the definition.
 */
class BrokerageByChanceTest {
    /** Every pair of nodes that an arc or a tie may join. */
    private static List<int[]> slots(int n, boolean directed) {
        List<int[]> slots = new ArrayList<>();
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                if (u < v || directed && u != v) {
                    slots.add(new int[] {u, v});
                }
            }
        }
        return slots;
    }

    private static boolean[][] matrix(int n, List<int[]> slots, long graph, boolean directed) {
        boolean[][] arcs = new boolean[n][n];
        for (int s = 0; s < slots.size(); s++) {
            if ((graph >> s & 1) == 1) {
                arcs[slots.get(s)[0]][slots.get(s)[1]] = true;
                if (!directed) {
                    arcs[slots.get(s)[1]][slots.get(s)[0]] = true;
                }
            }
        }
        return arcs;
    }

    /** The definition: by role (all in the last) and broker. */
    private static double[][] defined(boolean[][] arcs, int[] groups) {
        int n = groups.length;
        double[][] counts = new double[6][n];
        for (int a = 0; a < n; a++) {
            for (int v = 0; v < n; v++) {
                for (int c = 0; c < n; c++) {
                    if (a == c || !arcs[a][v] || !arcs[v][c] || arcs[a][c]) {
                        continue;
                    }
                    boolean av = groups[a] == groups[v];
                    boolean vc = groups[v] == groups[c];
                    boolean ac = groups[a] == groups[c];
                    Role role = av && vc
                            ? Role.COORDINATOR
                            : ac ? Role.ITINERANT : vc ? Role.GATEKEEPER : av ? Role.REPRESENTATIVE : Role.LIAISON;
                    counts[role.ordinal()][v]++;
                    counts[5][v]++;
                }
            }
        }
        return counts;
    }

    private static int[] sizes(int[] groups) {
        int[] sizes = new int[groups.length];
        for (int g : groups) {
            sizes[g]++;
        }
        return sizes;
    }

    private static Role role(int r) {
        return r == 5 ? null : Role.ALL.get(r);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0001", "0011", "0012", "0123", "01122", "00112", "01234", "00011"})
    void isWhatTheEnumerationOfAllGraphsGives(String labels) {
        int[] groups = labels.chars().map(c -> c - '0').toArray();
        int n = groups.length;
        for (boolean directed : n == 4 ? new boolean[] {true, false} : new boolean[] {false}) {
            List<int[]> slots = slots(n, directed);
            double d = 0.3;
            double[][] first = new double[6][n + 1];
            double[][] second = new double[6][n + 1];
            for (long graph = 0; graph < 1L << slots.size(); graph++) {
                int present = Long.bitCount(graph);
                double p = Math.pow(d, present) * Math.pow(1 - d, slots.size() - present);
                double[][] counts = defined(matrix(n, slots, graph, directed), groups);
                for (int r = 0; r < 6; r++) {
                    double total = 0;
                    for (int v = 0; v < n; v++) {
                        total += counts[r][v];
                        first[r][v] += p * counts[r][v];
                        second[r][v] += p * counts[r][v] * counts[r][v];
                    }
                    first[r][n] += p * total;
                    second[r][n] += p * total * total;
                }
            }
            BrokerageByChance node = new BrokerageByChance(sizes(groups), d, directed);
            TotalsByChance whole = new TotalsByChance(sizes(groups), d, directed);
            for (int r = 0; r < 6; r++) {
                String at = labels + (directed ? " directed, role " : ", role ") + r;
                for (int v = 0; v < n; v++) {
                    int size = sizes(groups)[groups[v]];
                    assertEquals(first[r][v], node.expected(role(r), size), 1e-12, at);
                    assertEquals(
                            second[r][v] - first[r][v] * first[r][v],
                            node.variance(role(r), size),
                            1e-11,
                            at + " node " + v);
                }
                assertEquals(first[r][n], whole.expected(role(r)), 1e-12, at);
                assertEquals(second[r][n] - first[r][n] * first[r][n], whole.variance(role(r)), 1e-10, at);
            }
        }
    }

    @Test
    void countsAndSharesAreThoseOfTheDefinition() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(18);
            boolean directed = random.nextBoolean();
            double density = random.nextDouble();
            List<int[]> chosen = new ArrayList<>();
            for (int[] slot : slots(n, directed)) {
                // A hub, so that lists of very different lengths meet.
                if (random.nextDouble() < (slot[0] == 0 ? 0.9 : density * 0.5)) {
                    chosen.add(slot);
                }
            }
            int[] groups = random.ints(n, 0, 4).toArray();
            boolean[][] arcs = new boolean[n][n];
            for (int[] slot : chosen) {
                arcs[slot[0]][slot[1]] = true;
                arcs[slot[1]][slot[0]] |= !directed;
            }
            Csr graph = Csr.of(
                    n,
                    directed,
                    chosen.stream().mapToInt(s -> s[0]).toArray(),
                    chosen.stream().mapToInt(s -> s[1]).toArray(),
                    null);
            long[][] counts = Brokerage.counts(graph, groups, 4, Workers.one());
            double[][] shares = Brokerage.shared(graph, groups, Workers.one());
            double[][] defined = defined(arcs, groups);
            double[][] parts = partsByDefinition(arcs, groups);
            for (int r = 0; r < 5; r++) {
                for (int v = 0; v < n; v++) {
                    assertEquals(defined[r][v], counts[r][v], 0, "seed " + seed + " role " + r);
                    assertEquals(parts[r][v], shares[r][v], 1e-12, "seed " + seed + " role " + r);
                }
            }
        }
    }

    private static double[][] partsByDefinition(boolean[][] arcs, int[] groups) {
        int n = groups.length;
        double[][] parts = new double[5][n];
        for (int a = 0; a < n; a++) {
            for (int c = 0; c < n; c++) {
                int k = 0;
                for (int v = 0; v < n; v++) {
                    k += arcs[a][v] && arcs[v][c] ? 1 : 0;
                }
                for (int v = 0; v < n; v++) {
                    if (a != c && !arcs[a][c] && arcs[a][v] && arcs[v][c]) {
                        parts[Role.of(groups[a], groups[v], groups[c])][v] += 1.0 / k;
                    }
                }
            }
        }
        return parts;
    }

    @Test
    void nodesOfNoGroupTakeNoPart() {
        Csr graph = Csr.of(4, true, new int[] {0, 1, 3, 1}, new int[] {1, 2, 1, 3}, null);
        int[] groups = {0, 0, 1, -1};
        long[][] counts = Brokerage.counts(graph, groups, 2, Workers.one());
        double[][] shares = Brokerage.shared(graph, groups, Workers.one());
        assertEquals(1, counts[Role.REPRESENTATIVE.ordinal()][1]);
        assertEquals(1, shares[Role.REPRESENTATIVE.ordinal()][1]);
        for (int r = 0; r < 5; r++) {
            if (r != Role.REPRESENTATIVE.ordinal()) {
                assertEquals(0, counts[r][1]);
                assertEquals(0, shares[r][1]);
            }
            assertEquals(0, counts[r][3]);
        }
    }
}
