package org.weft.cli;

import org.weft.graph.Progress;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** A line that shows how far the work is, on a terminal alone; it is gone when the work ends. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long BEFORE_FIRST = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start;
    private int drawn;

    ProgressLine(Console console, boolean quiet) {
        this.out = console.messages();
        this.shown = !quiet && console.isTerminal(Console.Stream.ERR);
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (!shown || now - start < BEFORE_FIRST || now - last < BETWEEN) {
            return;
        }
        last = now;
        String text = text(what, done, total);
        int columns = TextTable.columns(text);
        out.print("\r" + text + " ".repeat(Math.max(0, drawn - columns)));
        out.flush();
        drawn = columns;
    }

    /** The line without the control signs, as "Writing flows [######      ] 25 %". */
    static String text(String what, long done, long total) {
        if (total <= 0) {
            return what + "…";
        }
        double share = Math.min(1, Math.max(0, (double) done / total));
        int full = (int) (share * BAR);
        return what + " [" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + (int) (share * 100) + " %";
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
            out.flush();
            drawn = 0;
        }
    }
}
