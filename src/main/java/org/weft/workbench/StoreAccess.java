package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.Store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Opens the store once, in the background where asked to, and tries again where that failed. */
final class StoreAccess implements AutoCloseable {
    private static final long TRY_AGAIN = TimeUnit.SECONDS.toNanos(5);

    private final Supplier<Store> opener;
    private @Nullable CompletableFuture<Store> opening;
    private long failedAt;
    private boolean closed;

    StoreAccess(Supplier<Store> opener) {
        this.opener = opener;
    }

    /** Begins to open the store, and returns at once. */
    synchronized CompletableFuture<Store> open() {
        if (closed) {
            throw new WeftException(ErrorKind.UNAVAILABLE, "Weft is stopping.", "Start it again.");
        }
        CompletableFuture<Store> current = opening;
        boolean failed = current != null && current.isCompletedExceptionally();
        if (current == null || failed && System.nanoTime() - failedAt > TRY_AGAIN) {
            CompletableFuture<Store> made = new CompletableFuture<>();
            Thread opens = new Thread(
                    () -> {
                        try {
                            made.complete(opener.get());
                        } catch (RuntimeException | Error e) {
                            ProblemReport.log(e);
                            failedAt = System.nanoTime();
                            made.completeExceptionally(e);
                        }
                    },
                    "weft-store-open");
            opens.setDaemon(true);
            opens.start();
            opening = made;
            return made;
        }
        return current;
    }

    /**
     * The store; waits for it while it is being opened, up to a minute.
     *
     * @throws WeftException why it cannot be opened, or (unavailable) that it takes long
     */
    Store store() {
        return store(60_000);
    }

    Store store(long waitMillis) {
        try {
            return open().get(waitMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw ProblemReport.weftException(e);
        } catch (TimeoutException e) {
            throw new WeftException(
                    ErrorKind.UNAVAILABLE, "The database is still starting.", "Try again in a few seconds.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeftException(ErrorKind.CANCELLED, "Stopped on request.", "", e);
        }
    }

    StoreState state() {
        CompletableFuture<Store> current;
        synchronized (this) {
            current = opening;
        }
        if (current == null || !current.isDone()) {
            return new StoreState(StoreState.State.STARTING, false, "The database is starting.");
        }
        if (current.isCompletedExceptionally()) {
            try {
                current.join();
            } catch (RuntimeException e) {
                return new StoreState(
                        StoreState.State.UNAVAILABLE,
                        false,
                        ProblemReport.weftException(e).what());
            }
        }
        var status = current.join().status();
        return status.ready()
                ? new StoreState(StoreState.State.READY, true, "")
                : new StoreState(StoreState.State.UNAVAILABLE, false, status.problem());
    }

    /** Closes the store if it was opened, waiting for an opening that is under way. */
    @Override
    public void close() {
        CompletableFuture<Store> current;
        synchronized (this) {
            closed = true;
            current = opening;
        }
        if (current != null) {
            Store store = current.handle((s, e) -> s).join();
            if (store != null) {
                store.close();
            }
        }
    }
}
