package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Workers;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A piece of work that goes on by itself, can be watched and can be stopped. */
public final class Job {
    /** What a job does. */
    @FunctionalInterface
    public interface Work {
        /** Does it; asks the workers' cancellation often and tells their progress. */
        Object run(Workers workers);
    }

    private final String id;
    private final String kind;
    private final Work work;
    private final int threads;
    private final CompletableFuture<Object> outcome = new CompletableFuture<>();
    private final List<Consumer<JobState>> listeners = new ArrayList<>();
    private volatile boolean cancelled;
    private volatile JobState now;
    private volatile long endedAt;
    private @Nullable Runnable afterwards;

    Job(String id, String kind, Work work, int threads) {
        this.id = id;
        this.kind = kind;
        this.work = work;
        this.threads = threads;
        this.now = new JobState(id, kind, JobState.State.WAITING, "Waiting", 0, 0, null, null);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** How it stands now. */
    public JobState state() {
        return now;
    }

    /** Runs after the job has ended in any way, to clean up behind it. */
    synchronized void afterwards(Runnable task) {
        afterwards = task;
    }

    void run() {
        if (cancelled) {
            end(JobState.State.CANCELLED, null, new CancellationException("stopped before it began"));
            return;
        }
        tell(new JobState(id, kind, JobState.State.RUNNING, "Starting", 0, 0, null, null));
        Workers workers = new Workers(threads, () -> cancelled, this::progress);
        try {
            Object result = work.run(workers);
            end(JobState.State.DONE, result, null);
        } catch (RuntimeException | Error e) {
            ProblemReport.log(e);
            WeftException known = ProblemReport.weftException(e);
            boolean stopped = known.kind() == org.weft.problem.ErrorKind.CANCELLED;
            end(stopped ? JobState.State.CANCELLED : JobState.State.FAILED, null, known);
        }
    }

    private synchronized void progress(String words, long done, long total) {
        JobState before = now;
        // Threads tell how far they are in any order; a job does not go back.
        boolean back = words.equals(before.words()) && total == before.total() && done < before.done();
        if (!before.state().ended() && !back) {
            tell(new JobState(id, kind, JobState.State.RUNNING, words, done, total, null, null));
        }
    }

    private void end(JobState.State state, @Nullable Object result, @Nullable Throwable failure) {
        JobState before = now;
        ProblemReport problem = failure == null ? null : ProblemReport.of(failure, null, null, id);
        Runnable after;
        synchronized (this) {
            after = afterwards;
            afterwards = null;
        }
        if (after != null) {
            after.run();
        }
        endedAt = System.nanoTime();
        tell(new JobState(id, kind, state, before.words(), before.done(), before.total(), result, problem));
        if (failure == null) {
            outcome.complete(result);
        } else {
            outcome.completeExceptionally(failure);
        }
    }

    private synchronized void tell(JobState state) {
        now = state;
        for (Consumer<JobState> listener : List.copyOf(listeners)) {
            listener.accept(state);
        }
    }

    /** Asks it to stop; it ends within a moment, as cancelled unless it was done before. */
    public void cancel() {
        cancelled = true;
    }

    /** Tells a listener how the job stands now, and at every change until the handle is closed. Listeners must be quick. */
    public synchronized AutoCloseable listen(Consumer<JobState> listener) {
        listener.accept(now);
        listeners.add(listener);
        return () -> {
            synchronized (this) {
                listeners.remove(listener);
            }
        };
    }

    /**
     * Waits for the result.
     *
     * @throws WeftException why it failed, or that it was stopped
     */
    public Object await() {
        try {
            return outcome.join();
        } catch (RuntimeException e) {
            throw ProblemReport.weftException(e);
        }
    }

    /** When it ended, on the clock of {@link System#nanoTime}. */
    long endedAt() {
        return endedAt;
    }
}
