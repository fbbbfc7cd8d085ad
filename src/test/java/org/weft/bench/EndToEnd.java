package org.weft.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From a CSV file of flows to a CSV file of scored agencies, as whole processes and in turn: the laid-out Weft
 * ({@code mvn -DskipTests package} first) and a script on python-igraph.
 */
public final class EndToEnd {
    private static final String MEASURES =
            "degree:direction=in,degree:direction=out,pagerank,components,clustering,communities";

    private EndToEnd() {}

    /** Arguments: n/m (100000/1000000), rounds (5). */
    public static void main(String[] args) throws IOException, InterruptedException {
        Inputs inputs = Inputs.of(args.length > 0 ? args[0] : "100000/1000000");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path scores = Path.of("target", "bench", "scores.csv");
        List<String> weft = List.of(
                Path.of("target", "weft", "bin", "weft").toString(),
                "export",
                inputs.file().toString(),
                "--output",
                scores.toString(),
                "--no-progress",
                "--measures",
                MEASURES);
        List<String> igraph = List.of(
                "/usr/bin/python3",
                "src/test/python/end_to_end.py",
                inputs.file().toString(),
                scores.toString());
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(seconds(weft, scores));
            theirs.add(seconds(igraph, scores));
            System.out.printf(Locale.ROOT, "weft %.2f s, igraph %.2f s%n", ours.get(round), theirs.get(round));
        }
        double ratio = SideBySide.median(theirs) / SideBySide.median(ours);
        System.out.printf(
                Locale.ROOT,
                "%s, medians of %d: weft %.2f s, igraph %.2f s, ratio %.1f%n",
                inputs.name(),
                rounds,
                SideBySide.median(ours),
                SideBySide.median(theirs),
                ratio);
    }

    private static double seconds(List<String> command, Path made) throws IOException, InterruptedException {
        Files.deleteIfExists(made);
        long begin = System.nanoTime();
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        double seconds = (System.nanoTime() - begin) * 1e-9;
        if (code != 0 || !Files.exists(made)) {
            throw new IOException(command + " ended with " + code);
        }
        return seconds;
    }
}
