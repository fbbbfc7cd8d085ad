package org.weft.drawing;

import org.weft.graph.Csr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Large networks by groups: each group is a disc in proportion to its number, and in it its members lie on a spiral of
 * seeds (Vogel 1979), the best-tied in the middle, so that no mark covers another and the picture is the same at rest and
 * in focus. Groups that are much tied lie side by side.
 */
final class GroupDiscs {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private GroupDiscs() {}

    /** Writes the places of all nodes and returns the discs of the groups in use, by group number. */
    static List<Frame.Disc> place(Layout layout, int[] groups, int width, int height, double[] x, double[] y) {
        int k = 0;
        for (int g : groups) {
            k = Math.max(k, g + 1);
        }
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            members.add(new ArrayList<>());
        }
        for (int v = 0; v < groups.length; v++) {
            members.get(groups[v]).add(v);
        }
        int[] used = java.util.stream.IntStream.range(0, k)
                .filter(g -> !members.get(g).isEmpty())
                .toArray();
        double[] r = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            r[i] = Math.sqrt(members.get(used[i]).size() + 4);
        }
        double[][] at = spread(layout.graph(), groups, used, r, (double) width / height);
        double[] scaled = intoFrame(at, r, width, height);
        List<Frame.Disc> discs = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            List<Integer> inside = members.get(used[i]);
            inside.sort((a, b) -> {
                int byDegree =
                        Integer.compare(layout.graph().degree(b), layout.graph().degree(a));
                return byDegree != 0 ? byDegree : Integer.compare(a, b);
            });
            double radius = scaled[i];
            for (int s = 0; s < inside.size(); s++) {
                double from = 0.93 * radius * Math.sqrt((s + 0.5) / inside.size());
                x[inside.get(s)] = at[0][i] + from * Math.cos(s * GOLDEN_ANGLE);
                y[inside.get(s)] = at[1][i] + from * Math.sin(s * GOLDEN_ANGLE);
            }
            discs.add(new Frame.Disc(used[i], inside.size(), at[0][i], at[1][i], radius));
        }
        return discs;
    }

    /** Discs on an ellipse, much-tied ones beside each other, then pushed apart until each keeps its distance. */
    private static double[][] spread(Csr graph, int[] groups, int[] used, double[] r, double aspect) {
        int k = used.length;
        int[] order = around(graph, groups, used);
        double[][] at = new double[2][k];
        double sum = Arrays.stream(r).sum();
        double turned = 0;
        for (int i : order) {
            double angle = -Math.PI / 2 + 2 * Math.PI * (turned + r[i] / 2) / sum;
            turned += r[i];
            at[0][i] = Math.cos(angle) * sum / 2.6 * Math.sqrt(aspect);
            at[1][i] = Math.sin(angle) * sum / 2.6 / Math.sqrt(aspect);
        }
        double gap = 0.55 * sum / Math.max(k, 1);
        for (int round = 0; round < 400; round++) {
            for (int i = 0; i < k; i++) {
                at[0][i] *= 1 - 0.01 / Math.sqrt(aspect);
                at[1][i] *= 1 - 0.01 * Math.sqrt(aspect);
                for (int j = 0; j < i; j++) {
                    double dx = at[0][i] - at[0][j];
                    double dy = at[1][i] - at[1][j];
                    double d = Math.max(Math.sqrt(dx * dx + dy * dy), 1e-9);
                    double over = r[i] + r[j] + gap - d;
                    if (over > 0) {
                        at[0][i] += dx / d * over * 0.5;
                        at[1][i] += dy / d * over * 0.5;
                        at[0][j] -= dx / d * over * 0.5;
                        at[1][j] -= dy / d * over * 0.5;
                    }
                }
            }
        }
        return at;
    }

    /** Starts with the largest group and goes on to the one most tied to the last, for its size. */
    private static int[] around(Csr graph, int[] groups, int[] used) {
        int k = used.length;
        double[][] tied = new double[k][k];
        int[] number = new int[k];
        int[] position = new int[Arrays.stream(used).max().orElse(0) + 1];
        for (int i = 0; i < k; i++) {
            position[used[i]] = i;
        }
        for (int v = 0; v < groups.length; v++) {
            number[position[groups[v]]]++;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                tied[position[groups[v]]][position[groups[graph.targets()[a]]]]++;
            }
        }
        int[] order = new int[k];
        boolean[] taken = new boolean[k];
        int current = 0;
        for (int i = 1; i < k; i++) {
            current = number[i] > number[current] ? i : current;
        }
        for (int at = 0; at < k; at++) {
            order[at] = current;
            taken[current] = true;
            int best = -1;
            for (int j = 0; j < k; j++) {
                if (!taken[j] && (best < 0 || tied[current][j] / number[j] > tied[current][best] / number[best])) {
                    best = j;
                }
            }
            current = Math.max(best, 0);
        }
        return order;
    }

    /** Scales the discs to the frame with room for their names above them, and returns their radii in pixels. */
    private static double[] intoFrame(double[][] at, double[] r, int width, int height) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < r.length; i++) {
            left = Math.min(left, at[0][i] - r[i]);
            right = Math.max(right, at[0][i] + r[i]);
            top = Math.min(top, at[1][i] - r[i]);
            bottom = Math.max(bottom, at[1][i] + r[i]);
        }
        double name = 24;
        double scale = Math.min((width - 24) / (right - left), (height - 16 - name) / (bottom - top));
        double[] scaled = new double[r.length];
        for (int i = 0; i < r.length; i++) {
            scaled[i] = r[i] * scale;
            at[0][i] = width / 2.0 + (at[0][i] - (left + right) / 2) * scale;
            at[1][i] = (height + name) / 2.0 + (at[1][i] - (top + bottom) / 2) * scale;
        }
        return scaled;
    }
}
