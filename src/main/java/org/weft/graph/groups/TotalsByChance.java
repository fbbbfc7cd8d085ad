package org.weft.graph.groups;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Expectation and variance of a role's total over all brokers, in the same model as {@link BrokerageByChance}. The
 * variance is the sum of the covariances of all pairs of two-paths that have an arc in common: each way in which two
 * triples may share two or three nodes is taken once, its covariance worked out from the arcs that both ask for, and
 * multiplied by the number of such nodes in groups of the sizes given. O(groups).
 */
public final class TotalsByChance {
    private final double[] sizes;
    private final boolean directed;
    private final double d;

    /** Of groups of these sizes; see {@link BrokerageByChance}. */
    public TotalsByChance(int[] sizes, double density, boolean directed) {
        this.sizes = Arrays.stream(sizes).asDoubleStream().toArray();
        this.directed = directed;
        d = density;
    }

    /** Expected total of a role; of all roles where null. */
    public double expected(@Nullable Role role) {
        double triples = 0;
        for (int[] groups : partitions(3)) {
            triples += fits(role, groups, new int[] {0, 1, 2}) ? nodes(groups) : 0;
        }
        return d * d * (1 - d) * triples;
    }

    /** Variance of the total of a role; of all roles where null. */
    public double variance(@Nullable Role role) {
        return Math.max(0, overlap(role, 3) + overlap(role, 4));
    }

    /** Covariances of triples that lie on so many nodes together, three or four. */
    private double overlap(@Nullable Role role, int nodes) {
        int[] first = {0, 1, 2};
        double sum = 0;
        for (int[] groups : partitions(nodes)) {
            if (!fits(role, groups, first)) {
                continue;
            }
            double covariances = 0;
            for (int a = 0; a < nodes; a++) {
                for (int b = 0; b < nodes; b++) {
                    for (int c = 0; c < nodes; c++) {
                        boolean triple = a != b && b != c && a != c;
                        boolean whole = nodes == 3 || a == 3 || b == 3 || c == 3;
                        int[] second = {a, b, c};
                        if (triple && whole && fits(role, groups, second)) {
                            covariances += covariance(first, second);
                        }
                    }
                }
            }
            sum += covariances * nodes(groups);
        }
        return sum;
    }

    private static boolean fits(@Nullable Role role, int[] groups, int[] triple) {
        return role == null || Role.of(groups[triple[0]], groups[triple[1]], groups[triple[2]]) == role.ordinal();
    }

    private double covariance(int[] first, int[] second) {
        int[] asked = new int[16];
        boolean shared = false;
        boolean possible = true;
        double both = 1;
        for (int[] triple : new int[][] {first, second}) {
            for (int[] arc : new int[][] {{0, 1, 1}, {1, 2, 1}, {0, 2, -1}}) {
                int u = triple[arc[0]];
                int v = triple[arc[1]];
                int at = directed ? 4 * u + v : 4 * Math.min(u, v) + Math.max(u, v);
                if (asked[at] == 0) {
                    asked[at] = arc[2];
                    both *= arc[2] > 0 ? d : 1 - d;
                } else {
                    shared = true;
                    possible &= asked[at] == arc[2];
                }
            }
        }
        double q = d * d * (1 - d);
        return shared ? (possible ? both : 0) - q * q : 0;
    }

    /** Every way to put so many nodes into groups of which only equality is told. */
    private static List<int[]> partitions(int nodes) {
        List<int[]> all = new ArrayList<>();
        int ways = 1;
        for (int i = 0; i < nodes; i++) {
            ways *= nodes;
        }
        for (int way = 0; way < ways; way++) {
            int[] groups = new int[nodes];
            int highest = -1;
            boolean canonical = true;
            for (int i = 0, rest = way; i < nodes; i++, rest /= nodes) {
                groups[i] = rest % nodes;
                canonical &= groups[i] <= highest + 1;
                highest = Math.max(highest, groups[i]);
            }
            if (canonical) {
                all.add(groups);
            }
        }
        return all;
    }

    /** How many ordered lists of different nodes lie in groups that are equal just where these are. */
    private double nodes(int[] groups) {
        List<double[]> blocks = new ArrayList<>();
        for (int block = 0; block < groups.length; block++) {
            int members = 0;
            for (int group : groups) {
                members += group == block ? 1 : 0;
            }
            if (members > 0) {
                double[] ways = new double[sizes.length];
                for (int g = 0; g < sizes.length; g++) {
                    ways[g] = 1;
                    for (int i = 0; i < members; i++) {
                        ways[g] *= sizes[g] - i;
                    }
                }
                blocks.add(ways);
            }
        }
        return overDifferentGroups(blocks);
    }

    /** The sum over different groups, one for each block, of the product of the blocks' ways. */
    private static double overDifferentGroups(List<double[]> blocks) {
        if (blocks.isEmpty()) {
            return 1;
        }
        double[] last = blocks.get(blocks.size() - 1);
        List<double[]> before = blocks.subList(0, blocks.size() - 1);
        double sum = overDifferentGroups(before) * Arrays.stream(last).sum();
        for (int b = 0; b < before.size(); b++) {
            List<double[]> joined = new ArrayList<>(before);
            double[] product = new double[last.length];
            for (int g = 0; g < last.length; g++) {
                product[g] = before.get(b)[g] * last[g];
            }
            joined.set(b, product);
            sum -= overDifferentGroups(joined);
        }
        return sum;
    }
}
