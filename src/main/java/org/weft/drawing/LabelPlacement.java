package org.weft.drawing;

import java.util.Arrays;

/**
 * On which side of its mark each label stands: below, above, right or left, whichever covers least of other labels, marks
 * and ties. Greedy, the weightiest labels first, three sweeps so that early ones may move out of the way of later ones.
 */
final class LabelPlacement {
    static final String[] SIDES = {"below", "above", "right", "left"};
    private static final int AT_MOST = 120;
    /** What is cut off cannot be read at all, so that it is worse than any overlap. */
    private static final double OUTSIDE = 1e7;

    private static final double[] LIKED = {0, 2, 6, 6};

    private final double[] x;
    private final double[] y;
    private final double[] r;
    private final int[][] ties;
    private final int width;
    private final int height;

    LabelPlacement(double[] x, double[] y, double[] r, int[][] ties, int width, int height) {
        this.x = x;
        this.y = y;
        this.r = r;
        this.ties = ties;
        this.width = width;
        this.height = height;
    }

    /** A label's box: left, top, right, bottom. */
    static double[] box(int side, double x, double y, double r, String[] lines) {
        double w = Labels.width(lines);
        double h = Labels.LINE * lines.length;
        double off = r * 1.1;
        return switch (side) {
            case 0 -> new double[] {x - w / 2, y + off + 3, x + w / 2, y + off + 3 + h};
            case 1 -> new double[] {x - w / 2, y - off - 4 - h, x + w / 2, y - off - 4};
            case 2 -> new double[] {x + off + 5, y - h / 2, x + off + 5 + w, y + h / 2};
            default -> new double[] {x - off - 5 - w, y - h / 2, x - off - 5, y + h / 2};
        };
    }

    /**
     * The side of each label as a position in {@link #SIDES}; those past the first {@value #AT_MOST} stand below.
     *
     * @param order marks by priority of their labels
     */
    int[] place(int[] order, String[][] lines) {
        int[] sides = new int[x.length];
        double[][] done = new double[x.length][];
        int some = Math.min(order.length, AT_MOST);
        for (int sweep = 0; sweep < 3; sweep++) {
            for (int o = 0; o < some; o++) {
                int i = order[o];
                double least = Double.MAX_VALUE;
                double[] chosen = box(0, x[i], y[i], r[i], lines[i]);
                for (int side = 0; side < SIDES.length; side++) {
                    double[] box = box(side, x[i], y[i], r[i], lines[i]);
                    double cost = LIKED[side] + covers(i, box, done);
                    if (cost < least - 1e-9) {
                        least = cost;
                        sides[i] = side;
                        chosen = box;
                    }
                }
                done[i] = chosen;
            }
        }
        return sides;
    }

    private double covers(int i, double[] box, double[][] done) {
        double cost = 0;
        if (box[0] < 2 || box[1] < 1 || box[2] > width - 2 || box[3] > height - 1) {
            cost += OUTSIDE;
        }
        for (int[] tie : ties) {
            cost += 0.5 * inside(x[tie[0]], y[tie[0]], x[tie[1]], y[tie[1]], box);
        }
        for (int j = 0; j < x.length; j++) {
            if (j != i) {
                cost += 30 * shared(box, x[j] - r[j], y[j] - r[j], x[j] + r[j], y[j] + r[j]);
                double[] other = done[j];
                if (other != null) {
                    cost += 30 * shared(box, other[0] - 3, other[1] - 1, other[2] + 3, other[3] + 1);
                }
            }
        }
        return cost;
    }

    private static double shared(double[] box, double left, double top, double right, double bottom) {
        double w = Math.min(box[2], right) - Math.max(box[0], left);
        double h = Math.min(box[3], bottom) - Math.max(box[1], top);
        return w > 0 && h > 0 ? w * h : 0;
    }

    /** Length of a line within a box (Liang and Barsky 1984). */
    static double inside(double x1, double y1, double x2, double y2, double[] box) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x1 - box[0], box[2] - x1, y1 - box[1], box[3] - y1};
        double enter = 0;
        double leave = 1;
        for (int k = 0; k < 4; k++) {
            if (p[k] == 0) {
                if (q[k] < 0) {
                    return 0;
                }
            } else if (p[k] < 0) {
                enter = Math.max(enter, q[k] / p[k]);
            } else {
                leave = Math.min(leave, q[k] / p[k]);
            }
        }
        return Math.max(0, leave - enter) * Math.hypot(dx, dy);
    }

    /** Marks by weight of their labels: larger first, then better tied, then in order. */
    static int[] byWeight(double[] r, int[] degree) {
        Integer[] order = new Integer[r.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int bySize = Double.compare(r[b], r[a]);
            int byDegree = Integer.compare(degree[b], degree[a]);
            return bySize != 0 ? bySize : byDegree != 0 ? byDegree : Integer.compare(a, b);
        });
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
