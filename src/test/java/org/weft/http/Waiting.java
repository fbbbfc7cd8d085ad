package org.weft.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.fail;

/** Waits for what happens in other threads. */
final class Waiting {
    private Waiting() {}

    /** Returns the milliseconds it took until the condition held; fails after so many seconds. */
    static long until(String what, int seconds, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(seconds)) {
                fail("not within " + seconds + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Whether any thread of the process is in one of Weft's kernels. */
    static boolean computing() {
        return Thread.getAllStackTraces().values().stream().anyMatch(frames -> {
            for (StackTraceElement frame : frames) {
                if (frame.getClassName().startsWith("org.weft.graph.")
                        || frame.getClassName().startsWith("org.weft.measures.")) {
                    return true;
                }
            }
            return false;
        });
    }
}
