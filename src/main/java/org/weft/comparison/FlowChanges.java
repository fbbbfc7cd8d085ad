package org.weft.comparison;

import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which flows are in one picture alone, by who gives, who receives, and kind. O(f log f) for f flows.
 *
 * @param kinds numbers by kind, those that are in neither picture left out
 * @param lost today's that are gone, in order of sources, targets and kinds; at most {@link #MOST}
 * @param gained those that are new, likewise
 * @param internal how many of today's run between agencies that merge
 */
record FlowChanges(List<KindChange> kinds, List<FlowChange> lost, List<FlowChange> gained, long internal) {
    /** How many lost, and how many gained, are listed. */
    static final int MOST = 10_000;

    static FlowChanges of(Units units, Projection today, Projection after) {
        Network network = today.network();
        int k = network.kinds().size();
        long n = units.all();
        long[] before = keys(today, units.ofToday(), n, k);
        long[] then = keys(after, units.ofAfter(), n, k);
        long[][] sums = new long[k][4];
        long[] internal = new long[1];
        List<FlowChange> lost = new ArrayList<>();
        List<FlowChange> gained = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < then.length) {
            long key = Math.min(
                    i < before.length ? before[i] : Long.MAX_VALUE, j < then.length ? then[j] : Long.MAX_VALUE);
            int was = i;
            int is = j;
            while (i < before.length && before[i] == key) {
                i++;
            }
            while (j < then.length && then[j] == key) {
                j++;
            }
            int kind = (int) (key % k);
            int source = (int) (key / k / n);
            int target = (int) (key / k % n);
            long[] sum = sums[kind];
            sum[0] += i - was;
            sum[1] += j - is;
            int less = Math.max(0, i - was - (j - is));
            int more = Math.max(0, j - is - (i - was));
            sum[2] += less;
            sum[3] += more;
            if (source == target) {
                internal[0] += less;
            } else {
                list(lost, units, network, source, target, kind, less);
                list(gained, units, network, source, target, kind, more);
            }
        }
        List<KindChange> kinds = new ArrayList<>();
        for (int kind = 0; kind < k; kind++) {
            long[] sum = sums[kind];
            if (sum[0] > 0 || sum[1] > 0) {
                Kind of = network.kinds().get(kind);
                kinds.add(
                        new KindChange(of.id(), of.label(), sum[0], sum[1], sum[2], sum[3], sum[0] > 0 && sum[1] == 0));
            }
        }
        return new FlowChanges(kinds, lost, gained, internal[0]);
    }

    /** Every flow as a number, ascending; those without direction from the smaller unit. */
    private static long[] keys(Projection p, int[] unitOf, long n, int kinds) {
        long[] keys = new long[p.flowCount()];
        int[] size = new int[1];
        p.eachFlow((source, target, kind) -> {
            long s = unitOf[source];
            long t = unitOf[target];
            if (s > t && !p.network().kinds().get(kind).directed()) {
                long swap = s;
                s = t;
                t = swap;
            }
            keys[size[0]++] = (s * n + t) * kinds + kind;
        });
        Arrays.sort(keys);
        return keys;
    }

    private static void list(
            List<FlowChange> into, Units units, Network network, int source, int target, int kind, int flows) {
        if (flows > 0 && into.size() < MOST) {
            Kind of = network.kinds().get(kind);
            into.add(new FlowChange(units.named(source), units.named(target), of.id(), of.directed(), flows));
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (internal > 0) {
            notes.add((internal == 1 ? "1 flow" : internal + " flows")
                    + " between agencies that merge become internal and count as lost.");
        }
        if (lost.size() == MOST || gained.size() == MOST) {
            notes.add("Only the first " + MOST + " lost, and as many gained, flows are listed; numbers are whole.");
        }
        return notes;
    }
}
