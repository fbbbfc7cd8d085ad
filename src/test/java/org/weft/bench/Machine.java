package org.weft.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * What this machine can do at most, measured: what a kernel's time is held against.
 *
 * @param bytesPerSecond reading memory in order, all processors together
 * @param gathersPerSecond reading single numbers anywhere in 256 MB, all processors together
 * @param cachedGathersPerSecond the same in 256 kB
 * @param operationsPerSecond word operations (and, or, shift, add) on what is in registers, all processors together
 */
record Machine(
        double bytesPerSecond, double gathersPerSecond, double cachedGathersPerSecond, double operationsPerSecond) {
    private static final int LARGE = 1 << 25;
    private static final int SMALL = 1 << 15;
    private static final int READS = 1 << 24;

    /** Measures for about three seconds; the best of five tries each. */
    static Machine measured() {
        int threads = Runtime.getRuntime().availableProcessors();
        double[] numbers = new double[LARGE];
        Arrays.fill(numbers, 1);
        int[] anywhere = indices(LARGE);
        int[] near = indices(SMALL);
        double[] sink = new double[threads * 16];
        double stream = best(threads, t -> {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            int share = LARGE / threads;
            for (int i = t * share; i < (t + 1) * share; i += 4) {
                a += numbers[i];
                b += numbers[i + 1];
                c += numbers[i + 2];
                d += numbers[i + 3];
            }
            sink[t * 16] += a + b + c + d;
        });
        double gather = best(threads, t -> sink[t * 16] += gathered(numbers, anywhere));
        double cached = best(threads, t -> sink[t * 16] += gathered(numbers, near));
        double operations = best(threads, t -> sink[t * 16] += shifted(t));
        if (Double.isNaN(sink[0])) {
            throw new IllegalStateException("nothing was read");
        }
        return new Machine(
                8.0 * LARGE / stream,
                (double) READS * threads / gather,
                (double) READS * threads / cached,
                16.0 * READS * threads / operations);
    }

    private static int[] indices(int bound) {
        SplittableRandom random = new SplittableRandom(1);
        return random.ints(READS, 0, bound).toArray();
    }

    private static double gathered(double[] numbers, int[] at) {
        double a = 0;
        double b = 0;
        for (int i = 0; i < READS; i += 2) {
            a += numbers[at[i]];
            b += numbers[at[i + 1]];
        }
        return a + b;
    }

    /** Sixteen operations a round in four chains that do not wait for each other. */
    private static double shifted(long seed) {
        long a = seed + 1;
        long b = seed + 2;
        long c = seed + 3;
        long d = seed + 4;
        for (int i = 0; i < READS; i++) {
            a = (a ^ a << 7) + (a & i);
            b = (b ^ b << 7) + (b & i);
            c = (c ^ c << 7) + (c & i);
            d = (d ^ d << 7) + (d & i);
        }
        return a + b + c + d;
    }

    private static double best(int threads, IntConsumer work) {
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 5; round++) {
            Thread[] all = new Thread[threads];
            long begin = System.nanoTime();
            for (int t = 0; t < threads; t++) {
                int own = t;
                all[t] = new Thread(() -> work.accept(own));
                all[t].start();
            }
            for (Thread each : all) {
                try {
                    each.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            best = Math.min(best, (System.nanoTime() - begin) * 1e-9);
        }
        return best;
    }
}
