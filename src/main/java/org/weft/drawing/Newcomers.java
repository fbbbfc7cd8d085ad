package org.weft.drawing;

import org.weft.graph.Csr;
import org.weft.network.Projection;

/** Finds places for nodes that a layout does not know: those that an edit of the view put in. */
final class Newcomers {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Newcomers() {}

    /** Places of a view's nodes: the frame's where it knows them, else the nearest free place to those they are tied to. */
    static double[][] places(Projection p, Layout layout, Frame frame, int width, int height) {
        int n = p.size();
        double[] x = new double[n];
        double[] y = new double[n];
        boolean[] known = new boolean[n];
        for (int v = 0; v < n; v++) {
            int at = layout.indexOf(p.id(v));
            known[v] = at >= 0;
            if (known[v]) {
                x[v] = frame.x()[at];
                y[v] = frame.y()[at];
            }
        }
        double apart = 2.4 * Sizes.largestRadius(Math.max(layout.size(), n), width, height) + 6;
        Csr graph = p.graph().underlying();
        for (int v = 0; v < n; v++) {
            if (!known[v]) {
                double sx = 0;
                double sy = 0;
                int tied = 0;
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int w = graph.targets()[a];
                    if (known[w]) {
                        sx += x[w];
                        sy += y[w];
                        tied++;
                    }
                }
                settle(
                        v,
                        tied == 0 ? width - apart : sx / tied,
                        tied == 0 ? apart : sy / tied,
                        x,
                        y,
                        known,
                        apart,
                        width,
                        height);
                known[v] = true;
            }
        }
        return new double[][] {x, y};
    }

    private static void settle(
            int v, double cx, double cy, double[] x, double[] y, boolean[] known, double apart, int width, int height) {
        double bestRoom = -1;
        for (int s = 0; s < 400; s++) {
            double from = apart * 0.35 * Math.sqrt(s);
            double px = Math.max(apart / 2, Math.min(width - apart / 2, cx + from * Math.cos(s * GOLDEN_ANGLE)));
            double py = Math.max(apart / 2, Math.min(height - apart / 2, cy + from * Math.sin(s * GOLDEN_ANGLE)));
            double room = Double.MAX_VALUE;
            for (int w = 0; w < x.length; w++) {
                if (known[w]) {
                    room = Math.min(room, Math.hypot(px - x[w], py - y[w]));
                }
            }
            if (room > bestRoom) {
                bestRoom = room;
                x[v] = px;
                y[v] = py;
            }
            if (room >= apart) {
                return;
            }
        }
    }
}
