package org.weft.graph.ego;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Burt's (1992) measures of what holds an agency's partners together. With a(i, j) the strength between i and j in both
 * directions, p(i, j) = a(i, j) / sum over k of a(i, k) is the share of i's relations that goes to j. All values stand at
 * the arcs of the undirected graph of ties. Time as of {@link CommonNeighbours}; memory 40 bytes an arc.
 */
public final class StructuralHoles {
    private final Csr ties;
    private final double[] strength;
    private final boolean ego;
    private final double[] share;

    /**
     * Over ties with strengths.
     *
     * @param ties the underlying graph
     * @param strength of each of its arcs, the same both ways
     * @param ego whether ties that leave the network of an agency and its partners are ignored (UCINET's default)
     */
    public StructuralHoles(Csr ties, double[] strength, boolean ego) {
        this.ties = ties;
        this.strength = strength;
        this.ego = ego;
        share = new double[strength.length];
        for (int i = 0; i < ties.n(); i++) {
            double sum = sum(strength, i);
            for (int a = ties.offsets()[i]; a < ties.offsets()[i + 1]; a++) {
                share[a] = strength[a] / sum;
            }
        }
    }

    /** The strength between the two ends of each tie, both directions added; O(n + m). */
    public static double[] bothWays(Csr graph, boolean weighted, Workers workers) {
        Csr ties = graph.underlying();
        double[] sums = new double[ties.arcs()];
        Csr back = graph.transpose();
        Chunks chunks = Chunks.of(ties);
        workers.each("strengths", chunks.count(), () -> sums, (s, c) -> {
            for (int v = chunks.from(c); v < chunks.to(c); v++) {
                add(graph, weighted, v, ties, s);
                if (graph.directed()) {
                    add(back, weighted, v, ties, s);
                }
            }
        });
        return sums;
    }

    private static void add(Csr graph, boolean weighted, int v, Csr ties, double[] sums) {
        int at = ties.offsets()[v];
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            while (ties.targets()[at] < graph.targets()[a]) {
                at++;
            }
            sums[at] += weighted ? graph.weights()[a] : 1;
        }
    }

    private double sum(double[] values, int i) {
        double sum = 0;
        for (int a = ties.offsets()[i]; a < ties.offsets()[i + 1]; a++) {
            sum += values[a];
        }
        return sum;
    }

    /** p(i, j) of each arc. Not to be written to. */
    public double[] shares() {
        return share;
    }

    /** The investment of i that leads back to j through others, sum over q of p(i, q) p(q, j), of each arc. */
    public double[] indirect(Workers workers) {
        if (!ego) {
            double[] into = new double[share.length];
            double[] sums = new double[ties.n()];
            for (int q = 0; q < sums.length; q++) {
                sums[q] = sum(strength, q);
            }
            for (int a = 0; a < into.length; a++) {
                into[a] = strength[a] / sums[ties.targets()[a]];
            }
            return CommonNeighbours.products(ties, share, into, workers);
        }
        // Of arc i to q: all that q has within the network of i.
        double[] ones = new double[share.length];
        Arrays.fill(ones, 1);
        double[] within = CommonNeighbours.products(ties, ones, strength, workers);
        for (int a = 0; a < within.length; a++) {
            within[a] = share[a] / (within[a] + strength[a]);
        }
        return CommonNeighbours.products(ties, within, strength, workers);
    }

    /** The part of j that is redundant to i, sum over q of p(i, q) a(j, q) / max over k of a(j, k), of each arc. */
    public double[] redundancy(Workers workers) {
        double[] overlap = CommonNeighbours.products(ties, share, strength, workers);
        double[] most = ego ? CommonNeighbours.largest(ties, strength, workers) : new double[0];
        for (int i = 0; i < ties.n() && ego; i++) {
            for (int a = ties.offsets()[i]; a < ties.offsets()[i + 1]; a++) {
                overlap[a] /= Math.max(most[a], strength[a]);
            }
        }
        if (!ego) {
            double[] largest = new double[ties.n()];
            for (int j = 0; j < largest.length; j++) {
                for (int a = ties.offsets()[j]; a < ties.offsets()[j + 1]; a++) {
                    largest[j] = Math.max(largest[j], strength[a]);
                }
            }
            for (int a = 0; a < overlap.length; a++) {
                overlap[a] /= largest[ties.targets()[a]];
            }
        }
        return overlap;
    }

    /** The constraint that j is to i, (p(i, j) + indirect)², of each arc. */
    public double[] localConstraint(double[] indirect) {
        double[] constraint = new double[indirect.length];
        for (int a = 0; a < constraint.length; a++) {
            double invested = share[a] + indirect[a];
            constraint[a] = invested * invested;
        }
        return constraint;
    }

    /** Sum of the values of each node's arcs. */
    public double[] sums(double[] values) {
        double[] sums = new double[ties.n()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum(values, i);
        }
        return sums;
    }

    /**
     * How far a node's constraint comes from one partner: the Coleman-Theil inequality of local constraint, 0 where all
     * constrain alike, 1 where there is one partner, NaN where there is none.
     */
    public double[] hierarchy(double[] localConstraint) {
        double[] values = sums(localConstraint);
        for (int i = 0; i < values.length; i++) {
            int partners = ties.degree(i);
            if (partners < 2) {
                values[i] = partners == 1 ? 1 : Double.NaN;
                continue;
            }
            double mean = values[i] / partners;
            double sum = 0;
            for (int a = ties.offsets()[i]; a < ties.offsets()[i + 1]; a++) {
                double ratio = localConstraint[a] / mean;
                sum += ratio * Math.log(ratio);
            }
            // Where all are alike, rounding may leave less than 0.
            values[i] = Math.max(0, sum / (partners * Math.log(partners)));
        }
        return values;
    }
}
