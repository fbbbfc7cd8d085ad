package org.weft.drawing;

import org.weft.network.Scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The four line widths. Up to four different strengths have a width each, the weakest the thinnest; more are cut into
 * quarters by number of arcs (equal strengths always in one class). A strength that is the same everywhere has width 2.
 */
final class Widths {
    private final double[] from;
    private final double[] to;
    private final int[] width;

    private Widths(double[] from, double[] to, int[] width) {
        this.from = from;
        this.to = to;
        this.width = width;
    }

    /** The classes for some strengths, all above 0. */
    static Widths of(double[] strengths) {
        double[] sorted = strengths.clone();
        Arrays.sort(sorted);
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length == 0) {
            return new Widths(new double[0], new double[0], new int[0]);
        }
        if (distinct.length == 1) {
            return new Widths(distinct, distinct, new int[] {2});
        }
        if (distinct.length <= 4) {
            int[] width = new int[distinct.length];
            for (int i = 0; i < width.length; i++) {
                width[i] = distinct.length == 2 ? 1 + 2 * i : i + 1;
            }
            return new Widths(distinct, distinct, width);
        }
        List<Double> starts = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        int at = 0;
        for (int c = 0; c < 4 && at < sorted.length; c++) {
            int end = Math.max(at + 1, (int) Math.round((c + 1) * sorted.length / 4.0));
            while (end < sorted.length && sorted[end] == sorted[end - 1]) {
                end++;
            }
            starts.add(sorted[at]);
            ends.add(sorted[end - 1]);
            at = end;
        }
        int[] width = new int[starts.size()];
        for (int i = 0; i < width.length; i++) {
            width[i] = width.length == 1 ? 2 : width.length == 2 ? 1 + 2 * i : i + 1;
        }
        return new Widths(
                starts.stream().mapToDouble(Double::doubleValue).toArray(),
                ends.stream().mapToDouble(Double::doubleValue).toArray(),
                width);
    }

    /** The class of a strength, 1 to 4; 0 for no flow. */
    int of(double strength) {
        if (strength <= 0) {
            return 0;
        }
        for (int c = 0; c < to.length; c++) {
            if (strength <= to[c]) {
                return width[c];
            }
        }
        return width.length == 0 ? 1 : width[width.length - 1];
    }

    /** The classes for the legend; empty where all are of one width. */
    List<Scene.WidthKey> key(Scale scale) {
        List<Scene.WidthKey> keys = new ArrayList<>();
        for (int c = 0; c < to.length && to.length > 1; c++) {
            keys.add(new Scene.WidthKey(from[c], to[c], text(scale, from[c], to[c]), width[c]));
        }
        return keys;
    }

    private static String text(Scale scale, double from, double to) {
        if (from != to) {
            return Numbers.text(from) + "\u2013" + Numbers.text(to);
        }
        for (Scale.Code code : scale.codes()) {
            Double amount = code.amount();
            if (scale.convertible() ? amount != null && amount == from : code.code() == from) {
                return code.label().isEmpty() ? Numbers.text(from) : code.label();
            }
        }
        return Numbers.text(from);
    }
}
