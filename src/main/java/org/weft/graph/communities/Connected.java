package org.weft.graph.communities;

import java.util.Arrays;

/** Splits sets that ties do not hold together. */
final class Connected {
    private Connected() {}

    /** Makes each connected part of a set a set of its own, named by one of its nodes; O(n + m). */
    static void split(Level level, int[] set) {
        int n = level.n();
        int[] stack = new int[n];
        int[] part = new int[n];
        Arrays.fill(part, -1);
        for (int root = 0; root < n; root++) {
            if (part[root] >= 0) {
                continue;
            }
            int depth = 0;
            stack[depth++] = root;
            part[root] = root;
            while (depth > 0) {
                int v = stack[--depth];
                for (int e = level.offsets()[v]; e < level.offsets()[v + 1]; e++) {
                    int u = level.targets()[e];
                    if (part[u] < 0 && set[u] == set[root]) {
                        part[u] = root;
                        stack[depth++] = u;
                    }
                }
            }
        }
        System.arraycopy(part, 0, set, 0, n);
    }
}
