package org.weft.bench;

import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.measures.Measure;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.problem.WeftException;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * How long every measure of the catalogue goes on after it is told to stop: it is begun, told so after some moments, and
 * timed until it has ended, by stopping or because it was done. What ends before it is told is begun again and told so
 * earlier; what then takes less than three milliseconds needs no stopping.
 */
public final class Stopping {
    private static final double AIM_MILLIS = 100;
    private static final double TOO_SHORT_MILLIS = 3;

    private volatile long toldAt;
    private volatile boolean stopped;

    private Stopping() {}

    /** Arguments: n/m (100000/1000000), moments in milliseconds with commas (20,200,1000,3000), ids (all). */
    public static void main(String[] args) throws IOException {
        Inputs inputs = Inputs.of(args.length > 0 ? args[0] : "100000/1000000");
        String[] moments = (args.length > 1 ? args[1] : "20,200,1000,3000").split(",");
        List<String> only = args.length > 2 ? List.of(args[2].split(",")) : List.of();
        inputs.graph().transpose();
        double worst = 0;
        for (Measure measure : Measures.all()) {
            String id = measure.declaration().id();
            if (!only.isEmpty() && !only.contains(id)) {
                continue;
            }
            StringBuilder line = new StringBuilder();
            double longest = 0;
            for (String moment : moments) {
                double after = Double.parseDouble(moment);
                double took = new Stopping().took(inputs, MeasureCall.parse(id), after);
                while (Double.isNaN(took) && after >= TOO_SHORT_MILLIS) {
                    after /= 4;
                    took = new Stopping().took(inputs, MeasureCall.parse(id), after);
                }
                line.append(
                        Double.isNaN(took)
                                ? String.format(Locale.ROOT, " %14s", "ended")
                                : String.format(Locale.ROOT, " %6.0f: %6.1f", after, took));
                longest = Double.isNaN(took) ? longest : Math.max(longest, took);
            }
            worst = Math.max(worst, longest);
            System.out.printf(Locale.ROOT, "%-28s%s ms%s%n", id, line, longest > AIM_MILLIS ? "  TOO LONG" : "");
        }
        System.out.printf(Locale.ROOT, "on %s the longest took %.1f ms to stop%n", inputs.name(), worst);
    }

    /** Milliseconds from being told to stop until it has; NaN where it had ended before. */
    private double took(Inputs inputs, MeasureCall call, double afterMillis) {
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), () -> stopped, Progress.NONE);
        Thread teller = new Thread(() -> {
            try {
                Thread.sleep((long) afterMillis, (int) (afterMillis % 1 * 999_999));
            } catch (InterruptedException e) {
                return;
            }
            toldAt = System.nanoTime();
            stopped = true;
        });
        teller.setDaemon(true);
        teller.start();
        try {
            Measures.run(inputs.projection(), List.of(call), workers);
            if (stopped) {
                return (System.nanoTime() - toldAt) * 1e-6;
            }
        } catch (CancellationException e) {
            return (System.nanoTime() - toldAt) * 1e-6;
        } catch (WeftException e) {
            System.out.println(call + ": " + e.getMessage());
        } finally {
            teller.interrupt();
        }
        return Double.NaN;
    }
}
