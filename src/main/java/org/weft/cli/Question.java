package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Workers;
import org.weft.network.View;
import org.weft.workbench.Target;
import org.weft.workbench.Workbench;

import java.util.Map;

/**
 * What is asked of a view, and answered with one record: by the workbench of this process, or by a running server.
 *
 * @param route the last part of the route that answers it
 * @param query the parameters of that route; those that are null are left out
 * @param type what it gives
 * @param answering how the workbench answers it
 * @param <T> what it gives
 */
record Question<T>(String route, Map<String, @Nullable String> query, Class<T> type, Answering<T> answering) {
    /**
     * Answers from the workbench.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface Answering<T> {
        /** The answer. */
        T answer(Workbench workbench, Target target, View view, Workers workers);
    }
}
