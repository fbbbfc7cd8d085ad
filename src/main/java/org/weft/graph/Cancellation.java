package org.weft.graph;

import java.util.concurrent.CancellationException;

/** Says whether a computation is still wanted; asked often, so it must be cheap. */
@FunctionalInterface
public interface Cancellation {
    /** Never cancelled. */
    Cancellation NEVER = () -> false;

    /** Whether to stop. */
    boolean cancelled();

    /** Stops the caller where the work is no longer wanted. */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("stopped on request");
        }
    }
}
