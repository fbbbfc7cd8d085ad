package org.weft.drawing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Places in a frame of pixels for every node that a layout knows: components beside each other in proportion to their
 * size, agencies without a tie in rows at the foot, and room between marks. Depends on the layout, the frame and, in
 * large networks, the grouping; never on what a view shows.
 */
final class Frame {
    /** Above this many ties at rest a picture is drawn by groups. */
    static final int AGGREGATE_ABOVE = 2000;
    /** Up to this many nodes every label is given room. */
    static final int LABELLED = 60;

    private static final double MOST_STRETCH = 1.7;
    /** How far coordinates move towards even spacing. */
    private static final double EVENED_SMALL = 0.3;

    private static final double EVENED_LARGE = 0.45;

    private final double[] x;
    private final double[] y;
    private final List<Disc> discs;

    /** Share of a disc that its marks would cover if all were the largest. */
    private static final double DISC_SHARE = 0.4;

    /** The disc in which a group of so many lies. */
    record Disc(int group, int count, double x, double y, double r) {}

    /** A rectangle of the frame. */
    record Cell(double x, double y, double w, double h) {
        Cell inner(double left, double top, double right, double bottom) {
            return new Cell(x + left, y + top, Math.max(1, w - left - right), Math.max(1, h - top - bottom));
        }
    }

    private Frame(double[] x, double[] y, List<Disc> discs) {
        this.x = x;
        this.y = y;
        this.discs = List.copyOf(discs);
    }

    /**
     * Places a layout.
     *
     * @param groups group number of each node of the layout, 0 and up; null where nothing groups them
     */
    static Frame place(Layout layout, int width, int height, int @Nullable [] groups) {
        int n = layout.size();
        double[] x = new double[n];
        double[] y = new double[n];
        if (groups != null && layout.graph().ties() > AGGREGATE_ABOVE) {
            List<Disc> discs = GroupDiscs.place(layout, groups, width, height, x, y);
            if (discs.size() > 1) {
                return new Frame(x, y, discs);
            }
        }
        Room room = Room.of(layout, width, height);
        List<int[]> parts = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < layout.components(); c++) {
            members.add(new ArrayList<>());
        }
        for (int v = 0; v < n; v++) {
            members.get(layout.component(v)).add(v);
        }
        for (List<Integer> m : members) {
            if (m.size() > 1) {
                parts.add(m.stream().mapToInt(Integer::intValue).toArray());
            } else {
                alone.addAll(m);
            }
        }
        double foot = rows(alone, parts.isEmpty(), room, width, height, x, y);
        if (!parts.isEmpty()) {
            Cell whole = new Cell(0, 0, width, height - foot);
            double[] weights =
                    parts.stream().mapToDouble(p -> Math.pow(p.length, 0.75)).toArray();
            double sum = 0;
            for (double w : weights) {
                sum += w;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.max(weights[i], 0.06 * sum);
            }
            List<Cell> cells = Cells.squarified(whole, weights);
            for (int i = 0; i < parts.size(); i++) {
                fit(layout, parts.get(i), cells.get(i), room, x, y);
            }
            int[] tied = parts.stream().flatMapToInt(java.util.Arrays::stream).toArray();
            room.make(tied, x, y, whole, layout.graph());
        }
        return new Frame(x, y, List.of());
    }

    /** Puts nodes without ties in rows at the foot, or over the whole frame where there is nothing else. */
    private static double rows(
            List<Integer> alone, boolean only, Room room, int width, int height, double[] x, double[] y) {
        if (alone.isEmpty()) {
            return 0;
        }
        double widest = 0;
        double tallest = 0;
        for (int v : alone) {
            widest = Math.max(widest, 2 * room.halfWidth(v));
            tallest = Math.max(tallest, room.above(v) + room.below(v));
        }
        if (!room.labelled() && !only) {
            widest = Math.min(widest, (double) width / Math.min(alone.size(), 40));
        }
        int across = Math.max(1, (int) Math.min(alone.size(), Math.floor((width - 16) / Math.max(widest, 1))));
        if (only) {
            across = (int) Math.max(1, Math.min(across, Math.round(Math.sqrt(alone.size() * (double) width / height))));
        }
        int down = (alone.size() + across - 1) / across;
        double high = only ? (height - 16.0) / down : Math.min(tallest + 4, 0.45 * height / down);
        double top = only ? 8 : height - down * high - 4;
        double wide = (width - 16.0) / across;
        for (int i = 0; i < alone.size(); i++) {
            int v = alone.get(i);
            int inRow = Math.min(across, alone.size() - i / across * across);
            double used = only && down == 1 ? wide : Math.min(wide, Math.max(widest * 1.25, 24));
            double left = only ? 8 + (width - 16 - inRow * used) / 2 : 8;
            x[v] = left + (i % across + 0.5) * used;
            double share = high - room.above(v) - room.below(v);
            y[v] = top + (double) (i / across) * high + Math.max(share / 2, 0) + Math.min(room.above(v), high / 2);
        }
        return only ? 0 : down * high + 8;
    }

    /** Turns a component so that its long side lies along the cell's, and spreads it over the cell. */
    private static void fit(Layout layout, int[] part, Cell cell, Room room, double[] x, double[] y) {
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        for (int v : part) {
            sxx += layout.x[v] * layout.x[v];
            syy += layout.y[v] * layout.y[v];
            sxy += layout.x[v] * layout.y[v];
        }
        double angle = 0.5 * Math.atan2(2 * sxy, sxx - syy);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double minA = Double.MAX_VALUE;
        double maxA = -Double.MAX_VALUE;
        double minB = Double.MAX_VALUE;
        double maxB = -Double.MAX_VALUE;
        double side = 0;
        double up = 0;
        double down = 0;
        for (int v : part) {
            double a = layout.x[v] * cos + layout.y[v] * sin;
            double b = -layout.x[v] * sin + layout.y[v] * cos;
            x[v] = a;
            y[v] = b;
            minA = Math.min(minA, a);
            maxA = Math.max(maxA, a);
            minB = Math.min(minB, b);
            maxB = Math.max(maxB, b);
            side = Math.max(side, room.halfWidth(v));
            up = Math.max(up, room.above(v));
            down = Math.max(down, room.below(v));
        }
        even(part, x, minA, maxA);
        even(part, y, minB, maxB);
        boolean turned = cell.h() > cell.w();
        side = Math.min(side, cell.w() * 0.3);
        Cell inner = cell.inner(side, Math.min(up + 4, cell.h() * 0.2), side, Math.min(down + 4, cell.h() * 0.25));
        double spanA = Math.max(maxA - minA, 1e-9);
        double spanB = maxB - minB;
        double scaleA = (turned ? inner.h() : inner.w()) / spanA;
        double scaleB = (turned ? inner.w() : inner.h()) / Math.max(spanB, 1e-9);
        double stretch = Math.min(scaleB, scaleA * MOST_STRETCH);
        scaleA = Math.min(scaleA, scaleB * MOST_STRETCH);
        scaleB = spanB < 1e-9 ? 0 : stretch;
        double midA = (minA + maxA) / 2;
        double midB = (minB + maxB) / 2;
        double cx = inner.x() + inner.w() / 2;
        double cy = inner.y() + inner.h() / 2;
        for (int v : part) {
            double a = (x[v] - midA) * scaleA;
            double b = (y[v] - midB) * scaleB;
            x[v] = cx + (turned ? b : a);
            y[v] = cy + (turned ? a : b);
        }
    }

    /**
     * Moves a coordinate part of the way towards even spacing in the same order, so that a few far-off nodes do not press
     * all others together; the ends stay.
     */
    private static void even(int[] part, double[] at, double least, double greatest) {
        int n = part.length;
        if (n < 5 || greatest - least < 1e-9) {
            return;
        }
        int[] order = Room.byColumn(part, at);
        double share = n <= LABELLED ? EVENED_SMALL : EVENED_LARGE;
        double[] moved = new double[n];
        for (int rank = 0; rank < n; rank++) {
            double spaced = least + (greatest - least) * rank / (n - 1);
            moved[order[rank]] = (1 - share) * at[part[order[rank]]] + share * spaced;
        }
        for (int i = 0; i < n; i++) {
            at[part[i]] = moved[i];
        }
    }

    /** Abscissae by node of the layout. */
    double[] x() {
        return x;
    }

    /** Ordinates by node of the layout. */
    double[] y() {
        return y;
    }

    /** Area of the largest mark for which there is room: in discs as dense as the seeds lie, else by the whole frame. */
    double largestArea(int width, int height) {
        double area = discs.isEmpty() ? Sizes.largestArea(x.length, width, height) : Double.MAX_VALUE;
        for (Disc d : discs) {
            area = Math.min(area, DISC_SHARE * Math.PI * d.r() * d.r() / d.count());
        }
        return area;
    }

    /** The discs of the groups; empty where the network is not drawn by groups. */
    List<Disc> discs() {
        return discs;
    }
}
