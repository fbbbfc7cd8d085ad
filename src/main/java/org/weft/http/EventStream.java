package org.weft.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import org.weft.graph.Cancellation;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.Job;
import org.weft.workbench.JobState;
import org.weft.workbench.WeftJson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells one listener of a job's progress by server-sent events, until the job ends or the listener leaves. */
final class EventStream {
    /** How many may listen at once; each holds a thread. */
    private static final int LISTENERS = 64;

    private static final Semaphore FREE = new Semaphore(LISTENERS);
    private static final long BEAT_SECONDS = 10;

    private EventStream() {}

    /** Writes the job's states in order, the present one first; skips progress that a slow listener has not read. */
    static void write(Context ctx, Job job) throws IOException, InterruptedException {
        if (!FREE.tryAcquire()) {
            throw new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "Too many are listening to jobs already.",
                    "Ask for the job's state instead: GET /api/jobs/" + job.id() + ".");
        }
        try {
            follow(ctx, job);
        } finally {
            FREE.release();
        }
    }

    private static void follow(Context ctx, Job job) throws IOException, InterruptedException {
        ctx.disableCompression();
        HttpServletResponse response = ctx.res();
        response.setStatus(200);
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        Cancellation left = Connections.whenLeft(ctx.req());
        BlockingQueue<JobState> states = new LinkedBlockingQueue<>();
        AutoCloseable listening = job.listen(states::add);
        try {
            for (int number = 1; !left.cancelled(); number++) {
                JobState state = states.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                if (state == null) {
                    out.write(":\n\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    continue;
                }
                while (!state.state().ended() && states.peek() != null) {
                    state = states.remove();
                }
                out.write(event(state, number).getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (state.state().ended()) {
                    return;
                }
            }
        } finally {
            close(listening);
        }
    }

    private static String event(JobState state, int number) throws IOException {
        String name = state.state().ended() ? state.state().name().toLowerCase(Locale.ROOT) : "progress";
        return "id: " + number + "\nevent: " + name + "\ndata: "
                + WeftJson.mapper().writeValueAsString(Failures.withStatus(state)) + "\n\n";
    }

    private static void close(AutoCloseable listening) throws IOException {
        try {
            listening.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("could not stop listening", e);
        }
    }
}
