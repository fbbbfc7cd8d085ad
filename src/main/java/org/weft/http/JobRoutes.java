package org.weft.http;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.workbench.Job;
import org.weft.workbench.JobState;
import org.weft.workbench.Workbench;

import java.util.List;

/** Jobs: work that goes on by itself, with progress as events and a way to stop it. */
final class JobRoutes {
    private static final String CHAPTER = "jobs";
    private static final Parameter JOB = Parameter.path("job", "The job's id", "0a1b2c3d4e5f60718293a4b5");

    private final Workbench workbench;

    JobRoutes(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/jobs/{job}", "job")
                        .in(CHAPTER)
                        .says("How a job stands, and its result once it is done")
                        .more("Ended jobs are remembered for a quarter of an hour.")
                        .with(JOB)
                        .gives(JobState.class)
                        .does(call -> Reply.json(Failures.withStatus(job(call).state()))),
                Route.get("/api/jobs/{job}/events", "jobEvents")
                        .in(CHAPTER)
                        .says("A job's progress as server-sent events")
                        .more("Events are progress, done, failed and cancelled, each with the job's state as data; the"
                                + " stream begins with the present state and closes when the job ends.")
                        .with(JOB)
                        .gives(200, "text/event-stream", String.class)
                        .failsWith(503)
                        .does(call -> {
                            Job job = job(call);
                            if (!call.context().req().getMethod().equals("HEAD")) {
                                EventStream.write(call.context(), job);
                            }
                            return Reply.WRITTEN;
                        }),
                Route.delete("/api/jobs/{job}", "stopJob")
                        .in(CHAPTER)
                        .says("Stop a job")
                        .more("It ends within a moment, as cancelled unless it was done before.")
                        .with(JOB)
                        .failsWith(409)
                        .does(call -> {
                            Job job = job(call);
                            if (job.state().state().ended()) {
                                throw new WeftException(
                                        ErrorKind.CONFLICT, "The job has ended already.", "There is nothing to stop.");
                            }
                            job.cancel();
                            return Reply.DONE;
                        }));
    }

    private Job job(Call call) {
        return workbench.jobs().job(call.text("job"));
    }
}
