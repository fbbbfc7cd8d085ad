package org.weft.drawing;

import org.weft.graph.Csr;

import java.util.Arrays;

/** Makes room: moves marks that would cover each other apart, and in small networks marks with their labels. */
final class Room {
    private static final int MOST_LINES = 400;
    /** Share of the frame that marks with labels may ask for. */
    private static final double MOST_ASKED = 0.55;

    private final boolean labelled;
    private final double[] halfWidth;
    private final double[] above;
    private final double[] below;
    private final double largest;

    private Room(boolean labelled, double[] halfWidth, double[] above, double[] below, double largest) {
        this.labelled = labelled;
        this.halfWidth = halfWidth;
        this.above = above;
        this.below = below;
        this.largest = largest;
    }

    /** The room that each node of a layout wants in a frame. */
    static Room of(Layout layout, int width, int height) {
        int n = layout.size();
        double largest = Sizes.largestRadius(n, width, height) + 1;
        double[] halfWidth = new double[n];
        double[] above = new double[n];
        double[] below = new double[n];
        boolean labelled = n <= Frame.LABELLED && (double) width * height / Math.max(n, 1) > 7000;
        Csr graph = layout.graph();
        int most = 1;
        for (int v = 0; v < n; v++) {
            most = Math.max(most, graph.degree(v));
        }
        for (int v = 0; v < n; v++) {
            if (labelled) {
                // Well-tied agencies tend to be the large marks under any measure of position.
                double r = largest * Math.sqrt(0.15 + 0.85 * graph.degree(v) / most);
                String[] lines = Labels.wrap(layout.name(v));
                halfWidth[v] = Math.max(Labels.width(lines) / 2 + 5, r + 3);
                above[v] = r + 5;
                below[v] = r + 5 + lines.length * Labels.LINE;
            } else {
                halfWidth[v] = largest;
                above[v] = largest;
                below[v] = largest;
            }
        }
        if (labelled) {
            loosen(halfWidth, above, below, largest, (double) width * height);
        }
        return new Room(labelled, halfWidth, above, below, largest);
    }

    /** Where labels ask for more of the frame than leaves freedom to lie well, they ask for less width. */
    private static void loosen(double[] halfWidth, double[] above, double[] below, double largest, double frame) {
        double wanted = 0;
        for (int v = 0; v < halfWidth.length; v++) {
            wanted += 2 * halfWidth[v] * (above[v] + below[v]);
        }
        double factor = MOST_ASKED * frame / Math.max(wanted, 1);
        for (int v = 0; v < halfWidth.length && factor < 1; v++) {
            halfWidth[v] = Math.max(Math.min(halfWidth[v], largest), halfWidth[v] * factor);
        }
    }

    boolean labelled() {
        return labelled;
    }

    double halfWidth(int v) {
        return halfWidth[v];
    }

    double above(int v) {
        return above[v];
    }

    double below(int v) {
        return below[v];
    }

    /** Moves the nodes apart within a cell, as little as needed; O(n²) a round for few, by a grid for many. */
    void make(int[] nodes, double[] x, double[] y, Frame.Cell cell, Csr graph) {
        if (labelled) {
            if (graph.ties() <= MOST_LINES) {
                offLines(nodes, x, y, graph);
            }
            spread(nodes, x, y, cell, halfWidth, above, below, 700);
        }
        // Whatever labels would like, marks never cover each other.
        double[] own = new double[halfWidth.length];
        Arrays.fill(own, largest);
        spread(nodes, x, y, cell, own, own, own, labelled ? 300 : nodes.length <= 1000 ? 250 : 60);
    }

    /** Moves marks a little off lines on which they have no end, since they would seem to have one. */
    private void offLines(int[] nodes, double[] x, double[] y, Csr graph) {
        for (int round = 0; round < 40; round++) {
            for (int u : nodes) {
                for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                    int v = graph.targets()[a];
                    double dx = x[v] - x[u];
                    double dy = y[v] - y[u];
                    double length = Math.hypot(dx, dy);
                    for (int w : nodes) {
                        if (u < v && w != u && w != v && length > 1) {
                            double along = ((x[w] - x[u]) * dx + (y[w] - y[u]) * dy) / (length * length);
                            double off = ((x[w] - x[u]) * dy - (y[w] - y[u]) * dx) / length;
                            double missing = above[w] + 3 - Math.abs(off);
                            if (along > 0 && along < 1 && missing > 0) {
                                double by = (off < 0 ? -1 : 1) * Math.min(missing, 6) * 0.25;
                                x[w] += dy / length * by;
                                y[w] -= dx / length * by;
                            }
                        }
                    }
                }
            }
        }
    }

    private static void spread(
            int[] nodes,
            double[] x,
            double[] y,
            Frame.Cell cell,
            double[] side,
            double[] up,
            double[] down,
            int rounds) {
        int n = nodes.length;
        double[] homeX = new double[n];
        double[] homeY = new double[n];
        double reach = 1;
        for (int i = 0; i < n; i++) {
            homeX[i] = x[nodes[i]];
            homeY[i] = y[nodes[i]];
            reach = Math.max(reach, Math.max(2 * side[nodes[i]], up[nodes[i]] + down[nodes[i]]));
        }
        double[] moveX = new double[n];
        double[] moveY = new double[n];
        for (int round = 0; round < rounds; round++) {
            Arrays.fill(moveX, 0);
            Arrays.fill(moveY, 0);
            int[] order = byColumn(nodes, x);
            boolean overlap = false;
            for (int a = 0; a < n; a++) {
                int i = order[a];
                int v = nodes[i];
                for (int b = a + 1; b < n; b++) {
                    int j = order[b];
                    int w = nodes[j];
                    double dx = x[w] - x[v];
                    if (dx > reach) {
                        break;
                    }
                    double overX = side[v] + side[w] - dx;
                    boolean first = y[v] < y[w] || (y[v] == y[w] && v < w);
                    double overY = (first ? down[v] + up[w] : down[w] + up[v]) - Math.abs(y[v] - y[w]);
                    if (overX > 1e-3 && overY > 1e-3) {
                        overlap = true;
                        if (overX < overY) {
                            moveX[i] -= 0.26 * overX;
                            moveX[j] += 0.26 * overX;
                        } else {
                            moveY[i] += (first ? -0.26 : 0.26) * overY;
                            moveY[j] += (first ? 0.26 : -0.26) * overY;
                        }
                    }
                }
            }
            if (!overlap) {
                return;
            }
            double home = 0.012 * Math.max(0, 1 - 1.25 * round / rounds);
            for (int i = 0; i < n; i++) {
                int v = nodes[i];
                double nx = x[v] + Math.max(-30, Math.min(30, moveX[i])) + (homeX[i] - x[v]) * home;
                double ny = y[v] + Math.max(-30, Math.min(30, moveY[i])) + (homeY[i] - y[v]) * home;
                double right = cell.x() + cell.w() - side[v] - 2;
                double bottom = cell.y() + cell.h() - down[v] - 2;
                x[v] = Math.max(Math.min(nx, right), Math.min(cell.x() + side[v] + 2, cell.x() + cell.w() / 2));
                y[v] = Math.max(Math.min(ny, bottom), Math.min(cell.y() + up[v] + 2, cell.y() + cell.h() / 2));
            }
        }
    }

    /** The nodes from left to right; those at one place keep their order. */
    static int[] byColumn(int[] nodes, double[] x) {
        Integer[] order = new Integer[nodes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(x[nodes[i]], x[nodes[j]]));
        int[] plain = new int[order.length];
        Arrays.setAll(plain, i -> order[i]);
        return plain;
    }
}
