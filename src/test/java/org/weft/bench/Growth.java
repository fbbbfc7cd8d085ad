package org.weft.bench;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.measures.Measure;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Time and memory of every measure of the catalogue, with its defaults, against n and m: the sizes at which it ends
 * within the limit, the exponent in m, the steps that it declares a second, and how far that is from what the machine
 * can do. A size at which its growth so far would lead past the limit is not begun: there the table has the declared
 * estimate. Writes a Markdown table to {@code target/bench/growth.md} after every size.
 *
 * <p>Memory is what was allocated beyond the network, where no collection ran meanwhile; else, marked with ~, what was
 * alive after the last one. Start it with a large young generation ({@code -Xmn}), so that few run, and with
 * {@code -XX:+AlwaysPreTouch}: else what allocates first is charged with the system making the memory.
 */
public final class Growth {
    private static final double ENOUGH_SECONDS = 3;

    private final double limitSeconds;
    private final Map<String, List<Point>> points = new LinkedHashMap<>();

    /** One measurement; seconds are NaN where the measure did not end within the limit or refused. */
    private record Point(String size, int n, int m, double seconds, double bytes, boolean collected) {}

    private Growth(double limitSeconds) {
        this.limitSeconds = limitSeconds;
    }

    /** Options: {@code sizes=1000/10000,… limit=300 only=id,id}. */
    public static void main(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (String arg : args) {
            options.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
        }
        Machine machine = Machine.measured();
        System.out.printf(
                Locale.ROOT,
                "reads %.1f GB/s in order, %.0f M anywhere/s, %.0f M in cache/s; %.1f G operations/s%n",
                machine.bytesPerSecond() * 1e-9,
                machine.gathersPerSecond() * 1e-6,
                machine.cachedGathersPerSecond() * 1e-6,
                machine.operationsPerSecond() * 1e-9);
        Growth growth = new Growth(Double.parseDouble(options.getOrDefault("limit", "300")));
        String sizes = options.getOrDefault("sizes", "1000/10000,10000/100000,100000/1000000,1000000/10000000");
        List<String> only = List.of(options.getOrDefault("only", "").split(","));
        for (String size : sizes.split(",")) {
            Inputs inputs = Inputs.of(size);
            for (Measure measure : Measures.all()) {
                String id = measure.declaration().id();
                if (only.contains("") || only.contains(id)) {
                    growth.add(id, growth.measure(MeasureCall.parse(id), inputs));
                }
            }
            growth.write(machine);
        }
    }

    private void add(String id, Point point) {
        points.computeIfAbsent(id, i -> new ArrayList<>()).add(point);
        System.out.printf(
                Locale.ROOT, "%-20s %-28s %10.4f s %10.1f MB%n", point.size, id, point.seconds, point.bytes * 1e-6);
    }

    private Point measure(MeasureCall call, Inputs inputs) {
        int n = inputs.graph().n();
        int m = inputs.graph().ties();
        Point unknown = new Point(inputs.name(), n, m, Double.NaN, Double.NaN, false);
        List<Point> before = points.getOrDefault(call.id(), List.of());
        if (!before.isEmpty() && !(expected(call, before, n, m) <= limitSeconds)) {
            return unknown;
        }
        Point best = null;
        double spent = 0;
        // The first runs are also those in which the compiler learns the kernel.
        for (int run = 0; run < 5 && spent < ENOUGH_SECONDS; run++) {
            Point point = once(call, inputs);
            if (point == null) {
                return unknown;
            }
            spent += point.seconds;
            best = best == null || point.seconds < best.seconds ? point : best;
        }
        return best == null ? unknown : best;
    }

    /** Seconds at the next size if it goes on as it did, or at first as it declares; NaN where it did not end before. */
    private static double expected(MeasureCall call, List<Point> before, int n, int m) {
        Point last = before.get(before.size() - 1);
        if (before.size() == 1) {
            return last.seconds * call.estimate(n, m) / call.estimate(last.n, last.m);
        }
        return last.seconds * Math.pow((double) m / last.m, Math.max(1, exponent(before.get(before.size() - 2), last)));
    }

    private static double exponent(Point smaller, Point larger) {
        return Math.log(larger.seconds / smaller.seconds) / Math.log((double) larger.m / smaller.m);
    }

    private @Nullable Point once(MeasureCall call, Inputs inputs) {
        System.gc();
        long used = used();
        long collections = collections();
        long begin = System.nanoTime();
        long end = begin + (long) (limitSeconds * 1e9);
        try {
            Measures.run(
                    inputs.projection(),
                    List.of(call),
                    new Workers(
                            Runtime.getRuntime().availableProcessors(), () -> System.nanoTime() > end, Progress.NONE));
        } catch (CancellationException | WeftException e) {
            System.out.println(call + " on " + inputs.name() + ": " + e.getMessage());
            return null;
        }
        double seconds = (System.nanoTime() - begin) * 1e-9;
        return new Point(
                inputs.name(),
                inputs.graph().n(),
                inputs.graph().ties(),
                seconds,
                used() - used,
                collections() > collections);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private void write(Machine machine) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Point> first = points.values().iterator().next();
        StringBuilder head = new StringBuilder("| measure |");
        first.forEach(p -> head.append(' ').append(p.size).append(" s | MB |"));
        lines.add(head + " exponent in m | declared steps/s |");
        lines.add("|---|" + "---|".repeat(2 * first.size() + 2));
        points.forEach((id, all) -> lines.add(row(id, all)));
        Path report = Files.createDirectories(Path.of("target", "bench")).resolve("growth.md");
        Files.write(report, lines);
        lines.forEach(System.out::println);
        System.out.println("Machine: " + machine);
        System.out.println("Written to " + report);
    }

    private static String row(String id, List<Point> all) {
        StringBuilder row = new StringBuilder("| " + id + " |");
        MeasureCall call = MeasureCall.parse(id);
        Point last = null;
        Point previous = null;
        for (Point p : all) {
            if (Double.isNaN(p.seconds)) {
                row.append(String.format(
                        Locale.ROOT,
                        " est. %.0f | est. %.0f |",
                        call.estimate(p.n, p.m) / 6e8,
                        call.memory(p.n, p.m, 2) * 1e-6));
            } else {
                row.append(String.format(
                        Locale.ROOT, " %.4g | %s%.3g |", p.seconds, p.collected ? "~" : "", p.bytes * 1e-6));
                previous = last;
                last = p;
            }
        }
        if (last == null || previous == null) {
            return row + " | |";
        }
        return row
                + String.format(
                        Locale.ROOT,
                        " %.2f | %.3g |",
                        exponent(previous, last),
                        call.estimate(last.n, last.m) / last.seconds);
    }
}
