package org.weft.comparison;

import org.weft.graph.Workers;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses who should meet, one after the other: each time the one who adds most; then exchanges them one by one while that
 * adds more, within a bound of work. With {@code between} 1 all members are
 * tied to each other, as in a forum; with 2 an added co-ordinator stands between them.
 */
final class Meetings {
    private static final double MOST_WORK = 1e9;
    private static final double MOST_EXCHANGING = 7e8;

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
        List<Integer> members = new ArrayList<>(List.of(first, second));
        double now = withAll(members, between);
        double work = 0;
        boolean better = true;
        while (better) {
            while (members.size() < size) {
                double more = put(members, members.size(), now, between, workers);
                if (more <= now) {
                    break;
                }
                now = more;
            }
            better = false;
            for (int i = 0; i < members.size() && work < MOST_EXCHANGING; i++) {
                double more = put(members, i, now, between, workers);
                work += candidates.length * (double) n * n;
                better |= more > now;
                now = Math.max(now, more);
            }
        }
        List<Named> named = members.stream()
                .map(v -> new Named(projection.id(v), projection.name(v)))
                .toList();
        return new Introductions.Meeting(named, (now - today) / n, now / n);
    }

    /**
     * Puts the candidate that adds most in a place among the members, in the place of who is there if anybody is; nobody
     * where none makes the sum larger. Returns the sum after.
     */
    private double put(List<Integer> members, int place, double now, int between, Workers workers) {
        int[][] reach = reach(members, place);
        double[] sums = new double[candidates.length];
        workers.each("meetings", candidates.length, () -> reach, (same, c) -> {
            workers.cancellation().check();
            sums[c] = members.contains(candidates[c]) ? 0 : with(reach[0], reach[1], candidates[c], between);
        });
        int best = -1;
        for (int c = 0; c < sums.length; c++) {
            if (sums[c] > now + 1e-9
                    && (best < 0
                            || sums[c] > sums[best] + 1e-9
                            || sums[c] > sums[best] - 1e-9 && earlier(candidates[c], candidates[best]))) {
                best = c;
            }
        }
        if (best < 0) {
            return now;
        }
        if (place < members.size()) {
            members.set(place, candidates[best]);
        } else {
            members.add(candidates[best]);
        }
        return sums[best];
    }

    private double withAll(List<Integer> members, int between) {
        int[][] reach = reach(members, -1);
        return with(reach[0], reach[1], -1, between);
    }

    /** Steps from each node to the nearest member but the one at a place, and from that nearest to each node. */
    private int[][] reach(List<Integer> members, int but) {
        int[][] reach = new int[2][distances.n];
        Arrays.fill(reach[0], distances.far);
        Arrays.fill(reach[1], distances.far);
        for (int i = 0; i < members.size(); i++) {
            if (i != but) {
                join(reach[0], reach[1], members.get(i));
            }
        }
        return reach;
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
