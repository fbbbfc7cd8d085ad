package org.weft.measures;

import org.jspecify.annotations.Nullable;

/**
 * That a value is an estimate, and how good a one.
 *
 * @param method the method's name, with who found it
 * @param size what it rests on, as "256 registers" or "500 sources"
 * @param error how far the exact value may lie off
 * @param seed what it was drawn by: the same seed gives the same estimate
 * @param margins by node, half the width of the interval; null where the error is the same for all
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Estimate(String method, String size, String error, long seed, double @Nullable [] margins) {
    Estimate with(double[] each) {
        return new Estimate(method, size, error, seed, each);
    }

    /** In one clause, as a convention ends with it. */
    String words() {
        return "estimated by " + method + " with " + size + ", seed " + seed + ": " + error;
    }
}
