package org.weft.graph.core;

import org.jspecify.annotations.Nullable;
import org.weft.graph.PairSums;
import org.weft.graph.Workers;

/**
 * The continuous model of core and periphery: the coreness c whose products come nearest to the flows between pairs,
 * the diagonal left out (minimum residuals; Comrey 1962, The minimum residual method of factor analysis, Psychological
 * Reports 11:15-18; Boyd, Fitzgerald, Mahutga and Smith 2010, Computing continuous core/periphery structures for social
 * relations data with MINRES/SVD, Social Networks 32:125-137):
 *
 * <pre>min over c of sum over i ≠ j of (a_ij - c_i c_j)²,  a = (M + M')/2.</pre>
 *
 * <p>Each step goes half of the way to c_i = sum of a_ij c_j / sum over j ≠ i of c_j², which keeps alike nodes alike.
 * O(n + m) a step; memory 16 n bytes. On some networks, as a star, no finite c is nearest and the steps never settle.
 *
 * @param scores of unit length; null where they did not settle
 * @param fit correlation of a with the products, off the diagonal; NaN where one of them is constant
 * @param fitToFlows correlation of the flows themselves, M, with the products
 */
public record Coreness(double @Nullable [] scores, double fit, double fitToFlows) {
    /** Steps before it is said not to settle. */
    public static final int STEPS = 5000;

    private static final double SETTLED = 1e-13;
    private static final int CHUNK = 4096;

    /**
     * Computes.
     *
     * @param sums what runs between each pair, both cells added up; at least one
     * @param squares the squares of both cells added up, of the same pairs
     */
    public static Coreness of(PairSums sums, PairSums squares, Workers workers) {
        int n = sums.n();
        double[] c = new double[n];
        double[] next = new double[n];
        double all = 0;
        for (double w : sums.weights()) {
            all += w;
        }
        for (int v = 0; v < n; v++) {
            for (int e = sums.offsets()[v]; e < sums.offsets()[v + 1]; e++) {
                c[v] += sums.weights()[e] / 2;
            }
            c[v] /= Math.sqrt(all / 2);
        }
        Workers quiet = workers.quiet();
        for (int step = 0; step < STEPS; step++) {
            workers.cancellation().check();
            double square = 0;
            double largest = 0;
            for (double x : c) {
                square += x * x;
                largest = Math.max(largest, x);
            }
            double length = square;
            double[] now = c;
            double[] then = next;
            quiet.runs("coreness", n, CHUNK, () -> now, (same, chunk, from, to) -> {
                for (int v = from; v < to; v++) {
                    double sum = 0;
                    for (int e = sums.offsets()[v]; e < sums.offsets()[v + 1]; e++) {
                        sum += sums.weights()[e] * now[sums.targets()[e]];
                    }
                    double others = length - now[v] * now[v];
                    then[v] = (now[v] + sum / 2 / others) / 2;
                }
            });
            double change = 0;
            for (int v = 0; v < n; v++) {
                change = Math.max(change, Math.abs(then[v] - now[v]));
            }
            c = then;
            next = now;
            if (change <= SETTLED * largest) {
                return settled(sums, squares, c);
            }
            workers.progress().at("coreness", step, STEPS);
        }
        return new Coreness(null, Double.NaN, Double.NaN);
    }

    private static Coreness settled(PairSums sums, PairSums squares, double[] c) {
        double[] unit = unit(c);
        double sum = 0;
        double fourth = 0;
        for (double x : unit) {
            sum += x;
            fourth += (x * x) * (x * x);
        }
        double cells = c.length * (c.length - 1.0);
        double flows = 0;
        double cross = 0;
        double meanSquares = 0;
        double flowSquares = 0;
        for (int v = 0; v < c.length; v++) {
            for (int e = sums.offsets()[v]; e < sums.offsets()[v + 1]; e++) {
                double a = sums.weights()[e] / 2;
                flows += a;
                cross += a * unit[v] * unit[sums.targets()[e]];
                meanSquares += a * a;
                flowSquares += squares.weights()[e] / 2;
            }
        }
        double products = sum * sum - 1;
        double ofProducts = cells * (1 - fourth) - products * products;
        double covariance = cells * cross - flows * products;
        return new Coreness(
                unit,
                correlation(covariance, ofProducts, cells * meanSquares, flows * flows),
                correlation(covariance, ofProducts, cells * flowSquares, flows * flows));
    }

    /** In a loop of its own: in one with the sums over its entries, JDK 17's compiler fails and takes the process along. */
    private static double[] unit(double[] c) {
        double square = 0;
        for (double x : c) {
            square += x * x;
        }
        double length = Math.sqrt(square);
        double[] unit = new double[c.length];
        for (int v = 0; v < c.length; v++) {
            unit[v] = c[v] / length;
        }
        return unit;
    }

    private static double correlation(double covariance, double ofProducts, double squares, double flows) {
        double ofFlows = squares - flows;
        // Below that, what is left is rounding.
        if (ofFlows <= 1e-12 * squares || ofProducts <= 1e-12) {
            return Double.NaN;
        }
        return covariance / Math.sqrt(ofProducts) / Math.sqrt(ofFlows);
    }
}
