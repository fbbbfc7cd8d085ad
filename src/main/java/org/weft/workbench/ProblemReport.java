package org.weft.workbench;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.weft.problem.ErrorKind;
import org.weft.problem.Excess;
import org.weft.problem.Problem;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * An error as both faces print it: the members of RFC 9457, and what Weft adds.
 *
 * @param type a URI that names the kind of error, as {@code urn:weft:problem:not-found}
 * @param title the kind in words
 * @param status the HTTP status; null on the command line
 * @param detail what is wrong here
 * @param remedy what to do about it
 * @param instance where it happened; null where that says nothing
 * @param requestId id under which the log knows it; null on the command line
 * @param problems the single problems of a file, at most {@link org.weft.problem.ProblemList#LISTED}
 * @param unlisted how many more there are
 * @param excess by how much work is past its budget, and what may be asked for instead; left out of other errors
 */
public record ProblemReport(
        String type,
        String title,
        @Nullable Integer status,
        String detail,
        String remedy,
        @Nullable String instance,
        @Nullable String requestId,
        List<Problem> problems,
        int unlisted,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Excess excess) {
    /** The report of a failure of any kind. */
    public static ProblemReport of(
            Throwable failure, @Nullable Integer status, @Nullable String instance, @Nullable String requestId) {
        WeftException e = weftException(failure);
        String word = e.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemReport(
                "urn:weft:problem:" + word,
                title(e.kind()),
                status,
                e.what(),
                e.remedy(),
                instance,
                requestId,
                e.problems(),
                0,
                e.excess());
    }

    /** A failure as Weft's own exception; what Weft did not foresee becomes an internal error without its innards. */
    public static WeftException weftException(Throwable failure) {
        Throwable t = failure;
        while ((t instanceof CompletionException || t instanceof ExecutionException) && t.getCause() != null) {
            t = t.getCause();
        }
        if (t instanceof WeftException e) {
            return e;
        }
        if (t instanceof CancellationException) {
            return new WeftException(ErrorKind.CANCELLED, "Stopped on request.", "Start it again when you want it.", t);
        }
        if (t instanceof OutOfMemoryError) {
            return new WeftException(
                    ErrorKind.TOO_LARGE,
                    "There was not enough memory for this.",
                    "Give Weft more, as with WEFT_JAVA_OPTS=-Xmx8g, or choose a smaller view.",
                    t);
        }
        return new WeftException(
                ErrorKind.INTERNAL,
                "Something went wrong inside Weft (" + t.getClass().getSimpleName() + ").",
                "The log has the details. If it happens again, please report it.",
                t);
    }

    /** Logs what Weft did not foresee, with where it came from; what it foresaw says all in its message. */
    static void log(Throwable failure) {
        WeftException e = weftException(failure);
        if (e.kind() == ErrorKind.INTERNAL) {
            LoggerFactory.getLogger(ProblemReport.class).error("unforeseen failure", e);
        }
    }

    private static String title(ErrorKind kind) {
        return switch (kind) {
            case BAD_REQUEST -> "Weft does not understand this request";
            case BAD_DATA -> "The data has errors";
            case NOT_FOUND -> "Not found";
            case METHOD_NOT_ALLOWED -> "Not possible here";
            case CONFLICT -> "In the way of something else";
            case TOO_LARGE -> "Too large";
            case OVER_BUDGET -> "More work than the budget allows";
            case UNSUPPORTED -> "Weft does not read this";
            case UNAUTHENTICATED -> "A token is needed";
            case FORBIDDEN -> "Not allowed";
            case MISDIRECTED -> "This server does not serve that host";
            case CANCELLED -> "Stopped";
            case UNAVAILABLE -> "Not reachable now";
            case STORAGE -> "The disk does not take it";
            case INTERNAL -> "A fault of Weft's own";
        };
    }
}
