package org.weft.bench;

import org.weft.comparison.Comparison;
import org.weft.comparison.Introductions;
import org.weft.comparison.RemovalSweep;
import org.weft.graph.Workers;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.Scores;
import org.weft.network.Edit;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * How long what-if takes: one removal compared in full on 500 agencies and 5,000 flows, with today's scores kept and
 * without; every single removal of that network; introductions to it, and among 5,000 agencies with 50,000 flows; KPP-Neg of size 3 over every set of 100 agencies. Medians, warm.
 */
public final class WhatIf {
    private WhatIf() {}

    /** Arguments: n/m (500/5000), rounds (15). */
    public static void main(String[] args) throws IOException {
        Projection today = Inputs.of(args.length > 0 ? args[0] : "500/5000").projection();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        Workers workers = Workers.all();
        Scores scores = Measures.run(today, Comparison.MEASURES, workers);
        print("one removal, all anew", 100, medianOf(rounds, i -> Comparison.of(today, without(today, i), workers)));
        print(
                "one removal, today kept",
                100,
                medianOf(rounds, i -> Comparison.of(today, scores, without(today, i), workers)));
        print("every single removal", 2_000, medianOf(rounds, i -> RemovalSweep.of(today, workers)));
        Introductions.Wish wish = new Introductions.Wish(Introductions.Goal.REACH, 10, 5);
        print("introductions", 5_000, medianOf(Math.min(5, rounds), i -> Introductions.of(today, wish, workers)));
        Projection large = Inputs.of("5000/50000").projection();
        for (Introductions.Goal goal : Introductions.Goal.values()) {
            Introductions.Wish ten = new Introductions.Wish(goal, 10, 0);
            print(
                    "the same, 5,000, " + goal.name().toLowerCase(Locale.ROOT),
                    20_000,
                    medianOf(1, i -> Introductions.of(large, ten, workers)));
        }
        Projection small = Inputs.of("100/800").projection();
        List<MeasureCall> calls = List.of(MeasureCall.parse("kpp-neg:k=3"));
        print("KPP-Neg of 3 among 100", 2_000, medianOf(rounds, i -> Measures.run(small, calls, workers)));
    }

    private static Projection without(Projection today, int i) {
        String id = today.id(i * 37 % today.size());
        return Projector.project(
                today.network(), View.DEFAULT.withEdits(List.of(new Edit.Remove(List.of(id), List.of()))));
    }

    /** The median of wall-clock times, and the fastest, which tells how busy the machine was. */
    private static double[] medianOf(int rounds, IntConsumer work) {
        double[] millis = new double[rounds];
        for (int i = -rounds; i < rounds; i++) {
            long begun = System.nanoTime();
            work.accept(i + rounds);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) * 1e-6;
            }
        }
        Arrays.sort(millis);
        return new double[] {millis[rounds / 2], millis[0]};
    }

    private static void print(String what, double bound, double[] millis) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.1f ms, fastest %.1f ms  (bound %.0f)%s%n",
                what,
                millis[0],
                millis[1],
                bound,
                millis[0] > bound ? "  TOO LONG" : "");
    }
}
