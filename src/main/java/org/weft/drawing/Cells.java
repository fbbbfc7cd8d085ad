package org.weft.drawing;

import java.util.ArrayList;
import java.util.List;

/** Cuts a frame into rectangles of given shares, as square as can be (Bruls, Huizing and van Wijk 2000). */
final class Cells {
    private Cells() {}

    /**
     * One cell for each weight, in order.
     *
     * @param weights above 0; best largest first
     */
    static List<Frame.Cell> squarified(Frame.Cell whole, double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double[] areas = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            areas[i] = weights[i] / sum * whole.w() * whole.h();
        }
        List<Frame.Cell> cells = new ArrayList<>();
        Frame.Cell left = whole;
        int from = 0;
        while (from < areas.length) {
            double side = Math.min(left.w(), left.h());
            int to = from + 1;
            while (to < areas.length && worst(areas, from, to + 1, side) <= worst(areas, from, to, side)) {
                to++;
            }
            left = lay(areas, from, to, left, cells);
            from = to;
        }
        return cells;
    }

    private static double worst(double[] areas, int from, int to, double side) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += areas[i];
        }
        double worst = 0;
        for (int i = from; i < to; i++) {
            double ratio = side * side * areas[i] / (sum * sum);
            worst = Math.max(worst, Math.max(ratio, 1 / ratio));
        }
        return worst;
    }

    private static Frame.Cell lay(double[] areas, int from, int to, Frame.Cell in, List<Frame.Cell> cells) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += areas[i];
        }
        boolean upright = in.w() >= in.h();
        double thick = sum / Math.min(in.w(), in.h());
        double at = 0;
        for (int i = from; i < to; i++) {
            double length = areas[i] / thick;
            cells.add(
                    upright
                            ? new Frame.Cell(in.x(), in.y() + at, thick, length)
                            : new Frame.Cell(in.x() + at, in.y(), length, thick));
            at += length;
        }
        return upright
                ? new Frame.Cell(in.x() + thick, in.y(), Math.max(in.w() - thick, 0), in.h())
                : new Frame.Cell(in.x(), in.y() + thick, in.w(), Math.max(in.h() - thick, 0));
    }
}
