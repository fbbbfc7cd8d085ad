package org.weft.graph;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds up arrays in chunk order, whichever order they come in, so that the bits of the sum do not depend on the number
 * of threads. An array that comes early waits for its turn; arrays are used again.
 */
public final class OrderedSum {
    private final double[] total;
    private final Map<Integer, double[]> early = new HashMap<>();
    private final ArrayDeque<double[]> spare = new ArrayDeque<>();
    private int next;

    /** Of arrays of this length. */
    public OrderedSum(int length) {
        total = new double[length];
    }

    /** An array of zeros for one chunk. */
    public double[] lend() {
        synchronized (this) {
            double[] part = spare.poll();
            if (part != null) {
                return part;
            }
        }
        return new double[total.length];
    }

    /** Takes the array of a chunk back with its part of the sum. */
    public synchronized void add(int chunk, double[] part) {
        early.put(chunk, part);
        for (double[] ready = early.remove(next); ready != null; ready = early.remove(next)) {
            for (int i = 0; i < total.length; i++) {
                total[i] += ready[i];
                ready[i] = 0;
            }
            spare.add(ready);
            next++;
        }
    }

    /** The sum of all arrays; to be asked for when all have come. */
    public synchronized double[] total() {
        return total;
    }
}
