package org.weft.problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The one error of the product: what is wrong, in words for the person at the screen, and what to do about it. Carries
 * the problems of a file where there are any.
 */
public final class WeftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String remedy;
    private final transient List<Problem> problems;
    private final transient @Nullable Excess excess;

    /** An error with its remedy. */
    public WeftException(ErrorKind kind, String message, String remedy) {
        this(kind, message, remedy, List.of(), null);
    }

    /** An error with its remedy and the failure that led to it. */
    public WeftException(ErrorKind kind, String message, String remedy, @Nullable Throwable cause) {
        this(kind, message, remedy, List.of(), cause);
    }

    /** An error with the problems that make it up. */
    public WeftException(
            ErrorKind kind, String message, String remedy, List<Problem> problems, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.remedy = remedy;
        this.problems = List.copyOf(problems);
        this.excess = null;
    }

    /** An error that says by how much work is past its budget. */
    public WeftException(Excess excess, String message, String remedy) {
        super(message);
        this.kind = ErrorKind.OVER_BUDGET;
        this.remedy = remedy;
        this.problems = List.of();
        this.excess = excess;
    }

    /** Which kind of error this is. */
    public ErrorKind kind() {
        return kind;
    }

    /** What the person can do about it; empty where nothing can be advised. */
    public String remedy() {
        return remedy;
    }

    /** The single problems, at most as many as are listed; empty where the message says all. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** By how much work is past its budget; null where that is not what is wrong. */
    public @Nullable Excess excess() {
        return excess;
    }

    /** The message, never null. */
    public String what() {
        String message = getMessage();
        return message == null ? kind.name() : message;
    }
}
