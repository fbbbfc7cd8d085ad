package org.weft.graph.spectral;

import org.jspecify.annotations.Nullable;

/** Of the separate parts of a network, the one with the largest eigenvalue, and whether it is the only one. */
final class DominantPart {
    /** Share within which two eigenvalues are taken to be the same. */
    static final double SAME = 1e-10;

    static final String NO_TIES = "no flows, so the spectral radius is 0";
    static final String TWO_PARTS = "the largest eigenvalue is not simple: two separate parts of the network share it";
    static final String TOO_CLOSE = "the two largest eigenvalues are too close to tell their vectors apart";

    private double second;
    private int part = -1;
    private @Nullable Lanczos found;

    /** Whether a part may have the largest eigenvalue that has none above a bound. */
    boolean possible(double bound) {
        return bound > 0 && bound >= value() * (1 - SAME);
    }

    void offer(int index, Lanczos one) {
        if (one.value() > value()) {
            second = value();
            found = one;
            part = index;
        } else {
            second = Math.max(second, one.value());
        }
    }

    double value() {
        return found == null ? 0 : found.value();
    }

    /** Its index, as it was offered; -1 where there is none. */
    int part() {
        return part;
    }

    /** The vector over the part; null where it is not defined. */
    double @Nullable [] vector() {
        return found == null || undefined() != null ? null : found.vector();
    }

    /** Why there is no vector; null where there is one. */
    @Nullable
    String undefined() {
        if (found == null) {
            return NO_TIES;
        }
        if (second > value() * (1 - SAME)) {
            return TWO_PARTS;
        }
        return found.error() <= Eigenvector.ACCURACY ? null : TOO_CLOSE;
    }
}
