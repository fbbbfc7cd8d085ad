package org.weft.comparison;

import org.weft.graph.Workers;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For every ordered pair of units, whether and in how many steps the first reaches the second, today and after: what
 * changed, in numbers, by unit and by name.
 */
final class PairChanges {
    /** How many pairs lost, and how many gained, are kept by name. */
    static final int NAMED = 100_000;

    final int units;
    /** By unit, how many others it reaches, and how many reach it. */
    final int[] reachesToday;

    final int[] reachesAfter;
    final int[] reachedByToday;
    final int[] reachedByAfter;
    /** By unit, the sum of 1/steps to the others. */
    final double[] closeToday;

    final double[] closeAfter;
    /** By unit, to how many it loses its last way, from how many, and the same for what is gained. */
    final int[] lostTo;

    final int[] lostFrom;
    final int[] gainedTo;
    final int[] gainedFrom;
    private final List<Batch> batches;
    private final long[] counts = new long[8];
    private long[] atToday = new long[2];
    private long[] atAfter = new long[2];

    private static final int LOST = 0;
    private static final int GAINED = 1;
    private static final int LONGER = 2;
    private static final int SHORTER = 3;
    private static final int CERTAINLY_LOST = 4;
    private static final int POSSIBLY_LOST = 5;
    private static final int CERTAINLY_GAINED = 6;
    private static final int POSSIBLY_GAINED = 7;

    /** What came of 64 sources. */
    private static final class Batch {
        final long[] counts = new long[8];
        long[] atToday = new long[2];
        long[] atAfter = new long[2];
        final Pairs lost = new Pairs();
        final Pairs gained = new Pairs();
    }

    /** Pairs as source and target in one number, up to a bound. */
    private static final class Pairs {
        long[] pairs = new long[16];
        int size;

        void add(int source, int target) {
            if (size < NAMED) {
                pairs = size == pairs.length ? Arrays.copyOf(pairs, 2 * size) : pairs;
                pairs[size++] = (long) source << 32 | target;
            }
        }
    }

    private record Search(UnitSteps today, UnitSteps after) {}

    private PairChanges(int units, int batches) {
        this.units = units;
        this.batches = new ArrayList<>(batches);
        reachesToday = new int[units];
        reachesAfter = new int[units];
        reachedByToday = new int[units];
        reachedByAfter = new int[units];
        closeToday = new double[units];
        closeAfter = new double[units];
        lostTo = new int[units];
        lostFrom = new int[units];
        gainedTo = new int[units];
        gainedFrom = new int[units];
    }

    /** Compares all pairs of units, 64 sources at a time. O(n m levels / 64). */
    static PairChanges of(
            Units units,
            Projection today,
            Unknown unknownToday,
            Projection after,
            Unknown unknownAfter,
            Workers workers) {
        int count = units.count();
        int chunks = (count + UnitSteps.SOURCES - 1) / UnitSteps.SOURCES;
        PairChanges found = new PairChanges(count, chunks);
        for (int c = 0; c < chunks; c++) {
            found.batches.add(new Batch());
        }
        int[][] nodesToday = units.nodesToday();
        int[][] nodesAfter = units.nodesAfter();
        workers.each(
                "pairs",
                chunks,
                () -> new Search(
                        new UnitSteps(today.graph(), units.ofToday(), nodesToday, unknownToday, workers.cancellation()),
                        new UnitSteps(
                                after.graph(), units.ofAfter(), nodesAfter, unknownAfter, workers.cancellation())),
                (search, chunk) -> {
                    search.today.from(chunk * UnitSteps.SOURCES);
                    search.after.from(chunk * UnitSteps.SOURCES);
                    found.compare(search, chunk * UnitSteps.SOURCES, found.batches.get(chunk));
                });
        for (Batch batch : found.batches) {
            for (int i = 0; i < found.counts.length; i++) {
                found.counts[i] += batch.counts[i];
            }
            found.atToday = added(found.atToday, batch.atToday);
            found.atAfter = added(found.atAfter, batch.atAfter);
        }
        return found;
    }

    private void compare(Search search, int first, Batch batch) {
        int sources = Math.min(units - first, UnitSteps.SOURCES);
        long all = sources == UnitSteps.SOURCES ? -1 : (1L << sources) - 1;
        int[] fromToday = new int[units];
        int[] fromAfter = new int[units];
        int[] fromLost = new int[units];
        int[] fromGained = new int[units];
        for (int t = 0; t < units; t++) {
            long others = t >= first && t < first + sources ? all & ~(1L << (t - first)) : all;
            long today = search.today.reached(t) & others;
            long after = search.after.reached(t) & others;
            fromToday[t] = Long.bitCount(today);
            fromAfter[t] = Long.bitCount(after);
            fromLost[t] = Long.bitCount(today & ~after);
            fromGained[t] = Long.bitCount(after & ~today);
            long couldToday = search.today.couldReach(t) & others;
            long couldAfter = search.after.couldReach(t) & others;
            batch.counts[LOST] += fromLost[t];
            batch.counts[GAINED] += fromGained[t];
            batch.counts[CERTAINLY_LOST] += Long.bitCount(today & ~couldAfter);
            batch.counts[POSSIBLY_LOST] += Long.bitCount(couldToday & ~after);
            batch.counts[CERTAINLY_GAINED] += Long.bitCount(after & ~couldToday);
            batch.counts[POSSIBLY_GAINED] += Long.bitCount(couldAfter & ~today);
            for (long left = today | after; left != 0; left &= left - 1) {
                pair(search, first, Long.numberOfTrailingZeros(left), t, batch);
            }
        }
        synchronized (this) {
            for (int t = 0; t < units; t++) {
                reachedByToday[t] += fromToday[t];
                reachedByAfter[t] += fromAfter[t];
                lostFrom[t] += fromLost[t];
                gainedFrom[t] += fromGained[t];
            }
        }
    }

    private void pair(Search search, int first, int source, int t, Batch batch) {
        int s = first + source;
        int before = search.today.steps(t, source);
        int then = search.after.steps(t, source);
        if (before > 0) {
            reachesToday[s]++;
            closeToday[s] += 1.0 / before;
            batch.atToday = counted(batch.atToday, before);
        }
        if (then > 0) {
            reachesAfter[s]++;
            closeAfter[s] += 1.0 / then;
            batch.atAfter = counted(batch.atAfter, then);
        }
        if (then == 0) {
            lostTo[s]++;
            batch.lost.add(s, t);
        } else if (before == 0) {
            gainedTo[s]++;
            batch.gained.add(s, t);
        } else if (then > before) {
            batch.counts[LONGER]++;
        } else if (then < before) {
            batch.counts[SHORTER]++;
        }
    }

    private static long[] counted(long[] at, int distance) {
        long[] wide = distance < at.length ? at : Arrays.copyOf(at, Math.max(2 * at.length, distance + 1));
        wide[distance]++;
        return wide;
    }

    private static long[] added(long[] sum, long[] part) {
        long[] wide = Arrays.copyOf(sum, Math.max(sum.length, part.length));
        for (int i = 0; i < part.length; i++) {
            wide[i] += part[i];
        }
        return wide;
    }

    /** Number of ordered pairs. */
    long pairs() {
        return units * (units - 1L);
    }

    /** A number of ordered pairs as it is told: of a graph without direction each pair once. */
    long count(long orderedPairs, boolean ordered) {
        return ordered ? orderedPairs : orderedPairs / 2;
    }

    long lost() {
        return counts[LOST];
    }

    long gained() {
        return counts[GAINED];
    }

    long longer() {
        return counts[LONGER];
    }

    long shorter() {
        return counts[SHORTER];
    }

    long reachingToday() {
        return sum(atToday);
    }

    long reachingAfter() {
        return sum(atAfter);
    }

    private static long sum(long[] at) {
        return Arrays.stream(at).sum();
    }

    /** Mean of 1/steps over the ordered pairs today; a pair without a way adds 0. */
    double closenessToday() {
        return mean(atToday);
    }

    double closenessAfter() {
        return mean(atAfter);
    }

    private double mean(long[] at) {
        double sum = 0;
        for (int d = 1; d < at.length; d++) {
            sum += (double) at[d] / d;
        }
        return sum / pairs();
    }

    /** Whether every lost and gained pair is kept by name. */
    boolean allNamed() {
        return lost() <= NAMED && gained() <= NAMED;
    }

    /** The lost pairs in order of sources, then of targets; source in the upper half. */
    long[] lostPairs() {
        return joined(batches.stream().map(b -> b.lost).toList());
    }

    long[] gainedPairs() {
        return joined(batches.stream().map(b -> b.gained).toList());
    }

    private static long[] joined(List<Pairs> parts) {
        return parts.stream()
                .flatMapToLong(p -> Arrays.stream(p.pairs, 0, p.size).sorted())
                .limit(NAMED)
                .toArray();
    }

    /** Bounds on the numbers of lost and gained pairs. */
    Bounds bounds(Unknown today, boolean ordered) {
        if (!today.told()) {
            return new Bounds(0, null, null, today.reason());
        }
        return new Bounds(
                today.nodes().length,
                range(CERTAINLY_LOST, LOST, POSSIBLY_LOST, ordered),
                range(CERTAINLY_GAINED, GAINED, POSSIBLY_GAINED, ordered),
                null);
    }

    private Bounds.Range range(int certain, int reported, int possible, boolean ordered) {
        return new Bounds.Range(
                count(counts[certain], ordered), count(counts[reported], ordered), count(counts[possible], ordered));
    }
}
