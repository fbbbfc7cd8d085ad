package org.weft.measures;

import org.jspecify.annotations.Nullable;

/** A measure of a network: what it is, and how it is computed. */
public interface Measure {
    /** All that is to be said of it. */
    Declaration declaration();

    /** Tells what it will need of the work that measures share; asked of every call before the first is computed. */
    default void announce(Workings workings, Parameters parameters) {}

    /** How the work of a variant grows where it hangs on whether the network is directed, too. */
    default Cost cost(Parameters parameters, boolean directed) {
        return cost(parameters);
    }

    /** How the work of one variant grows: searches by length take a heap, which searches by steps do without. */
    default Cost cost(Parameters parameters) {
        Cost usual = declaration().work();
        boolean searches = usual == Cost.ALL_PAIRS || usual == Cost.EVERY_SOURCE;
        return searches && parameters.is("weight", "strength") ? Cost.EVERY_SOURCE_HEAP : usual;
    }

    /**
     * How a variant is estimated where exact work is past a budget; null where it is not. What rests on a search that
     * several measures share is estimated as that search is.
     */
    default @Nullable Approximation approximation(Parameters parameters) {
        return Approximation.of(cost(parameters), declaration().work());
    }

    /**
     * Computes one variant. A value that is not defined is NaN with a reason.
     *
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    Outcome compute(Workings workings, Parameters parameters);
}
