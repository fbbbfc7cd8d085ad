package org.weft.bench;

import org.weft.graph.Workers;
import org.weft.measures.Declaration;
import org.weft.measures.Measure;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Every measure of the catalogue with its defaults, each by itself and then all in one run, which shares what several
 * need; then all again while a filter changes, the projection included. Give the size, the limit of estimated steps beyond
 * which a measure is left out, and how often.
 */
public final class Together {
    private Together() {}

    /** Arguments: n/m (5000/50000), largest estimate in steps (1e10), rounds (5), ids to leave out with commas ("-" for none), least strengths to change between (1,2). */
    public static void main(String[] args) throws IOException {
        Inputs inputs = Inputs.of(args.length > 0 ? args[0] : "5000/50000");
        double most = args.length > 1 ? Double.parseDouble(args[1]) : 1e10;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        List<String> without = args.length > 3 ? List.of(args[3].split(",")) : List.of();
        List<MeasureCall> calls = new ArrayList<>();
        for (Measure measure : Measures.all()) {
            Declaration declaration = measure.declaration();
            MeasureCall call = MeasureCall.parse(declaration.id());
            double steps = call.estimate(inputs.graph().n(), inputs.graph().ties());
            if (without.contains(declaration.id()) || steps > most) {
                System.out.printf(Locale.ROOT, "%-28s left out (estimate %.2g steps)%n", call, steps);
            } else if (runs(inputs, call, rounds)) {
                calls.add(call);
            }
        }
        print(inputs, calls, "together", timed(rounds, round -> seconds(inputs, calls)));
        double[] least = Arrays.stream((args.length > 4 ? args[4] : "1,2").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        print(
                inputs,
                calls,
                "after a filter has changed",
                timed(rounds, round -> filtered(inputs, calls, least[round % least.length])));
    }

    private static double[] timed(int rounds, IntToDoubleFunction run) {
        return IntStream.range(0, rounds).mapToDouble(run).sorted().toArray();
    }

    private static void print(Inputs inputs, List<MeasureCall> calls, String how, double[] times) {
        System.out.printf(
                Locale.ROOT,
                "all %d %s on %s: median %.3f s, least %.3f, most %.3f%n",
                calls.size(),
                how,
                inputs.name(),
                times[times.length / 2],
                times[0],
                times[times.length - 1]);
    }

    private static boolean runs(Inputs inputs, MeasureCall call, int rounds) {
        double[] times;
        try {
            times = timed(rounds, round -> seconds(inputs, List.of(call)));
        } catch (WeftException e) {
            System.out.printf("%-28s not on this network: %s%n", call, e.getMessage());
            return false;
        }
        System.out.printf(Locale.ROOT, "%-28s %9.4f s%n", call, times[rounds / 2]);
        return true;
    }

    private static double seconds(Inputs inputs, List<MeasureCall> calls) {
        long begin = System.nanoTime();
        Measures.run(inputs.projection(), calls, Workers.all());
        return (System.nanoTime() - begin) * 1e-9;
    }

    private static double filtered(Inputs inputs, List<MeasureCall> calls, double least) {
        long begin = System.nanoTime();
        View view = View.DEFAULT.withMinimumStrength(least);
        Measures.run(Projector.project(inputs.projection().network(), view), calls, Workers.all());
        return (System.nanoTime() - begin) * 1e-9;
    }
}
