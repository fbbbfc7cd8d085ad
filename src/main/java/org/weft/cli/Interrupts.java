package org.weft.cli;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns an interrupt (Ctrl-C, TERM) into a request to stop, and waits for the command to clean up behind itself. */
final class Interrupts {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private volatile boolean stopped;
    private volatile int code;

    /** Listens for interrupts of this process. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "weft-interrupt"));
    }

    private void shutDown() {
        if (ended.getCount() == 0) {
            return;
        }
        stop();
        try {
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.CANCELLED.code());
    }

    /** Asks the command to stop. */
    void stop() {
        stopped = true;
        synchronized (stops) {
            stops.forEach(Runnable::run);
        }
    }

    /** Whether the command has been asked to stop. */
    boolean stopped() {
        return stopped;
    }

    /** Runs an action at once when the command is asked to stop, until the handle is closed. */
    Handle onStop(Runnable action) {
        synchronized (stops) {
            stops.push(action);
        }
        if (stopped) {
            action.run();
        }
        return () -> {
            synchronized (stops) {
                stops.remove(action);
            }
        };
    }

    /** Says that the command has ended with a code. */
    void ended(int exitCode) {
        code = exitCode;
        ended.countDown();
    }

    /** Takes an action back. */
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits until asked to stop, or until a failure is handed in. */
    static final class Wait {
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile @Nullable RuntimeException failure;

        void end() {
            over.countDown();
        }

        void fail(RuntimeException e) {
            failure = e;
            over.countDown();
        }

        void await() {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            RuntimeException e = failure;
            if (e != null) {
                throw e;
            }
        }
    }
}
