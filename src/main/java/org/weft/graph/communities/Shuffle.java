package org.weft.graph.communities;

import java.util.SplittableRandom;

/** Orders drawn from a seed (Fisher and Yates). */
final class Shuffle {
    private Shuffle() {}

    /** Fills the first n places with 0 to n - 1 in an order in which each is as likely as any other. */
    static void order(int[] into, int n, SplittableRandom random) {
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            into[i] = into[j];
            into[j] = i;
        }
    }
}
