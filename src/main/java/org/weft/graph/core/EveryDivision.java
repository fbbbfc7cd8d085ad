package org.weft.graph.core;

import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.List;

/** Tries every division of a small network, each of which differs from the one before by one node (Gray 1953). */
final class EveryDivision {
    private static final double ROUNDING = 1e-10;

    private final Division division;
    private final Workers workers;

    EveryDivision(Division division, Workers workers) {
        this.division = division;
        this.workers = workers;
    }

    /** The best divisions, at most {@code count} of them; of equal ones those met first. */
    List<CoreSearch.Core> best(int count) {
        int[] masks = new int[count];
        double[] fits = new double[count];
        int found = 0;
        int mask = 0;
        int end = 1 << division.n;
        for (int i = 1; i < end; i++) {
            if ((i & 4095) == 0) {
                workers.cancellation().check();
            }
            int v = Integer.numberOfTrailingZeros(i);
            division.cross(v);
            mask ^= 1 << v;
            double fit = division.fit();
            if (fit == Double.NEGATIVE_INFINITY || found == count && fit <= fits[count - 1] + ROUNDING) {
                continue;
            }
            int at = found < count ? found++ : count - 1;
            while (at > 0 && fits[at - 1] + ROUNDING < fit) {
                fits[at] = fits[at - 1];
                masks[at] = masks[at - 1];
                at--;
            }
            fits[at] = fit;
            masks[at] = mask;
        }
        List<CoreSearch.Core> best = new ArrayList<>();
        boolean[] members = new boolean[division.n];
        for (int k = 0; k < found; k++) {
            for (int v = 0; v < members.length; v++) {
                members[v] = (masks[k] >> v & 1) == 1;
            }
            // Added up anew, because a million crossings leave rounding behind.
            division.set(members);
            best.add(CoreSearch.core(division));
        }
        return best;
    }
}
