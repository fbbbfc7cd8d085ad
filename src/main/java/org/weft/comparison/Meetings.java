package org.weft.comparison;

import org.weft.graph.Workers;
import org.weft.network.Projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses who should meet, one after the other: each time the one who adds most. With {@code between} 1 all members are
 * tied to each other, as in a forum; with 2 an added co-ordinator stands between them.
 */
final class Meetings {
    private static final double MOST_WORK = 1e9;

    private final Projection projection;
    private final Distances distances;
    private final int size;
    private final int[] candidates;

    Meetings(Projection projection, Distances distances, int size) {
        this.projection = projection;
        this.distances = distances;
        this.size = size;
        int n = distances.n;
        int most = (int) Math.min(n, Math.max(size, MOST_WORK / (size * (double) n * n)));
        // Those with most partners can bring most together; the order of ids settles the rest.
        candidates = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer v) -> -projection.graph().underlying().degree(v))
                        .thenComparing(projection::id, Units.BY_ID))
                .limit(most)
                .mapToInt(v -> v)
                .toArray();
    }

    /** Whether only some agencies were tried. */
    boolean limited() {
        return candidates.length < distances.n;
    }

    /** The members found from two to begin with, and what they gain. */
    Introductions.Meeting from(int first, int second, int between, double today, Workers workers) {
        int n = distances.n;
        int[] into = new int[n];
        int[] out = new int[n];
        Arrays.fill(into, distances.far);
        Arrays.fill(out, distances.far);
        boolean[] member = new boolean[n];
        int[] members = new int[size];
        int count = 0;
        for (int v : new int[] {first, second}) {
            member[v] = true;
            members[count++] = v;
            join(into, out, v);
        }
        double now = with(into, out, -1, between);
        while (count < size) {
            double[] sums = new double[candidates.length];
            workers.each("meetings", candidates.length, () -> into, (same, c) -> {
                workers.cancellation().check();
                sums[c] = member[candidates[c]] ? 0 : with(into, out, candidates[c], between);
            });
            int best = -1;
            for (int c = 0; c < sums.length; c++) {
                if (!member[candidates[c]]
                        && sums[c] > now + 1e-9
                        && (best < 0
                                || sums[c] > sums[best] + 1e-9
                                || sums[c] > sums[best] - 1e-9 && earlier(candidates[c], candidates[best]))) {
                    best = c;
                }
            }
            if (best < 0) {
                break;
            }
            now = sums[best];
            member[candidates[best]] = true;
            members[count++] = candidates[best];
            join(into, out, candidates[best]);
        }
        List<Named> named = Arrays.stream(members, 0, count)
                .mapToObj(v -> new Named(projection.id(v), projection.name(v)))
                .toList();
        return new Introductions.Meeting(named, (now - today) / n, now / n);
    }

    private boolean earlier(int a, int b) {
        return Units.BY_ID.compare(projection.id(a), projection.id(b)) < 0;
    }

    private void join(int[] into, int[] out, int v) {
        for (int u = 0; u < into.length; u++) {
            into[u] = Math.min(into[u], distances.to[v][u]);
            out[u] = Math.min(out[u], distances.from[v][u]);
        }
    }

    /** The sum of 1/steps with one more member, -1 for none: counted by distance, so that its bits need no order. */
    private double with(int[] into, int[] out, int more, int between) {
        int n = distances.n;
        int far = distances.far;
        long[] at = new long[2 * far + between + 1];
        for (int s = 0; s < n; s++) {
            int in = more < 0 ? into[s] : Math.min(into[s], distances.to[more][s]);
            short[] known = distances.from[s];
            for (int t = 0; t < n; t++) {
                int steps = known[t];
                if (in < far && t != s) {
                    int then = more < 0 ? out[t] : Math.min(out[t], distances.from[more][t]);
                    if (then < far && (steps == far || in + between + then < steps)) {
                        // Where there was no way, one by the meeting may be longer than the longest there was.
                        steps = in + between + then;
                        at[steps]++;
                        continue;
                    }
                }
                if (steps < far) {
                    at[steps]++;
                }
            }
        }
        double sum = 0;
        for (int d = 1; d < at.length; d++) {
            sum += (double) at[d] / d;
        }
        return sum;
    }
}
