package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs jobs, two at a time, with a bounded queue; remembers ended ones for a quarter of an hour. */
public final class Jobs implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int QUEUED = 64;
    private static final long REMEMBERED = TimeUnit.MINUTES.toNanos(15);

    private final Map<String, Job> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final int threads;
    private final ThreadPoolExecutor pool;

    Jobs(int threads) {
        this.threads = threads;
        this.pool = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUED), task -> {
                    Thread t = new Thread(task, "weft-job");
                    t.setDaemon(true);
                    return t;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts a job, or queues it.
     *
     * @param afterwards cleans up behind it, however it ends; null for nothing
     * @throws WeftException (unavailable) where the queue is full
     */
    public Job start(String kind, Job.Work work, @Nullable Runnable afterwards) {
        forgetOld();
        byte[] id = new byte[12];
        random.nextBytes(id);
        Job job = new Job(HexFormat.of().formatHex(id), kind, work, threads);
        if (afterwards != null) {
            job.afterwards(afterwards);
        }
        known.put(job.id(), job);
        try {
            pool.execute(job::run);
        } catch (RejectedExecutionException e) {
            known.remove(job.id());
            if (afterwards != null) {
                afterwards.run();
            }
            throw new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "Weft has " + QUEUED + " jobs waiting already.",
                    "Wait for some of them to end, then try again.",
                    e);
        }
        return job;
    }

    private void forgetOld() {
        long now = System.nanoTime();
        known.values().removeIf(j -> j.state().state().ended() && now - j.endedAt() > REMEMBERED);
    }

    /** The job with an id. */
    public Job job(String id) {
        Job job = known.get(id);
        if (job == null) {
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "There is no job '" + id + "'.",
                    "Jobs are forgotten a quarter of an hour after they end.");
        }
        return job;
    }

    /** How all remembered jobs stand. */
    public List<JobState> states() {
        return known.values().stream().map(Job::state).toList();
    }

    /** Stops all jobs and waits for them, up to ten seconds. */
    @Override
    public void close() {
        known.values().forEach(Job::cancel);
        pool.shutdown();
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
