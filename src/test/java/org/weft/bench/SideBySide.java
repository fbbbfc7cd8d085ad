package org.weft.bench;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Workers;
import org.weft.measures.Measures;
import org.weft.measures.Scores;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weft beside python-igraph and networkx (and NetworKit where it is installed) on the same files, in turn: a round is one
 * run of each, so that what else the machine does falls on all alike. Prints medians and ratios, and whether the results
 * agree; writes them to {@code target/bench/side-by-side.csv} too.
 *
 * <p>Weft is timed as a user meets it, through the catalogue on all processors, after at least one run and three
 * seconds of runs that nobody times, as a server has; a peer is timed around its call alone, with its graph in memory.
 */
public final class SideBySide {
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private final int rounds;
    private final long limitSeconds;
    private final String only;
    private final List<String> libraries;
    private final List<String> lines = new ArrayList<>();

    private SideBySide(int rounds, long limitSeconds, String only, List<String> libraries) {
        this.rounds = rounds;
        this.limitSeconds = limitSeconds;
        this.only = only;
        this.libraries = libraries;
    }

    /**
     * Options, each with a default: {@code sizes=1000/10000,10000/100000 rounds=5 limit=120 tasks=.*
     * libraries=igraph,networkx,networkit}.
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (String arg : args) {
            options.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
        }
        if (!Peer.present()) {
            System.out.println("There is no /usr/bin/python3, so Weft runs alone.");
        }
        SideBySide sides = new SideBySide(
                Integer.parseInt(options.getOrDefault("rounds", "5")),
                Long.parseLong(options.getOrDefault("limit", "120")),
                options.getOrDefault("tasks", ".*"),
                List.of(options.getOrDefault("libraries", "igraph,networkx,networkit")
                        .split(",")));
        for (String size :
                options.getOrDefault("sizes", "1000/10000,10000/100000").split(",")) {
            sides.race(Inputs.of(size));
        }
        Path report = Path.of("target", "bench", "side-by-side.csv");
        Files.write(report, sides.lines);
        System.out.println("Written to " + report);
    }

    private void race(Inputs inputs) {
        System.out.printf(
                "%n%s: %,d agencies, %,d ties; medians of %d, seconds%n",
                inputs.name(), inputs.graph().n(), inputs.graph().ties(), rounds);
        System.out.printf("| %-22s | %10s |", "task", "weft");
        libraries.forEach(l -> System.out.printf(" %10s | %8s |", l, "ratio"));
        System.out.printf(" %s |%n", "results");
        try (Peer peer = new Peer(inputs)) {
            for (Race race : Race.all()) {
                if (race.task().matches(only)) {
                    run(race, inputs, peer);
                }
            }
        }
    }

    private void run(Race race, Inputs inputs, Peer peer) {
        List<Double> ours = new ArrayList<>();
        Map<String, List<Double>> theirs = new HashMap<>();
        Map<String, Double> checksums = new HashMap<>();
        double checksum;
        try {
            long begin = System.nanoTime();
            do {
                checksum = weft(race, inputs, null);
            } while (System.nanoTime() - begin < WARM_UP_NANOS);
        } catch (WeftException e) {
            System.out.printf("| %-22s | %s%n", race.task(), e.getMessage());
            return;
        }
        for (int round = 0; round < rounds; round++) {
            weft(race, inputs, ours);
            for (String library : libraries) {
                Peer.Answer answer = Peer.present() ? peer.ask(library, race.task(), limitSeconds) : null;
                if (answer != null) {
                    theirs.computeIfAbsent(library, l -> new ArrayList<>()).add(answer.seconds());
                    checksums.put(library, answer.checksum());
                }
            }
        }
        print(race, inputs, median(ours), theirs, checksum, checksums);
    }

    private static double weft(Race race, Inputs inputs, @Nullable List<Double> times) {
        long begin = System.nanoTime();
        Scores scores = Measures.run(inputs.projection(), race.calls(), Workers.all());
        if (times != null) {
            times.add((System.nanoTime() - begin) * 1e-9);
        }
        return race.checksum().applyAsDouble(scores);
    }

    private void print(
            Race race,
            Inputs inputs,
            double seconds,
            Map<String, List<Double>> theirs,
            double checksum,
            Map<String, Double> checksums) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %-22s | %10.5f |", race.task(), seconds));
        List<String> differing = new ArrayList<>();
        for (String library : libraries) {
            List<Double> times = theirs.get(library);
            if (times == null) {
                row.append(String.format("            |          |"));
                continue;
            }
            double median = median(times);
            row.append(String.format(Locale.ROOT, " %10.5f | %7.1fx |", median, median / seconds));
            lines.add(String.join(
                    ",",
                    inputs.name(),
                    race.task(),
                    library,
                    Double.toString(seconds),
                    Double.toString(median),
                    Double.toString(median / seconds)));
            double other = checksums.get(library);
            if (!(Math.abs(other - checksum) <= race.tolerance() * Math.max(1, Math.abs(checksum)))) {
                differing.add(library + " " + other + " for " + checksum);
            } else if (Double.isInfinite(race.tolerance())) {
                differing.add(String.format(Locale.ROOT, "%s %.4f, weft %.4f", library, other, checksum));
            }
        }
        row.append(differing.isEmpty() ? " same |" : " " + String.join("; ", differing) + " |");
        System.out.println(row);
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
    }
}
