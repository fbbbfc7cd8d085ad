package org.weft.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one tie of all statements about it, and keeps those that the view's rule accepts. */
final class Reconciler {
    private final Working working;
    private final Network network;
    private final boolean oneWave;

    Reconciler(Working working) {
        this.working = working;
        this.network = working.network;
        this.oneWave = working.waves.size() <= 1;
    }

    void apply() {
        if (eachStandsAlone()) {
            // Every flow is a lone statement of the end that provides.
            if (working.view.reconcile() == View.Reconciliation.CONFIRMED) {
                sayDropped(working.ties.size());
                working.ties = new ArrayList<>();
            }
            return;
        }
        List<Tie> ties = working.ties;
        int members = working.members.size();
        // Flows as (second end, position), bucketed by the first end: the statements of one pair lie side by side.
        int[] begin = new int[members + 1];
        for (Tie t : ties) {
            begin[first(t) + 1]++;
        }
        for (int v = 0; v < members; v++) {
            begin[v + 1] += begin[v];
        }
        long[] rows = new long[ties.size()];
        int[] next = Arrays.copyOf(begin, members);
        for (int i = 0; i < rows.length; i++) {
            rows[next[first(ties.get(i))]++] = ((long) second(ties.get(i)) << 32) | i;
        }
        boolean[] kept = new boolean[rows.length];
        int dropped = 0;
        for (int v = 0; v < members; v++) {
            Arrays.sort(rows, begin[v], begin[v + 1]);
            for (int from = begin[v]; from < begin[v + 1]; ) {
                int to = from + 1;
                while (to < begin[v + 1] && rows[to] >>> 32 == rows[from] >>> 32) {
                    to++;
                }
                dropped += reconcilePair(rows, from, to, kept);
                from = to;
            }
        }
        List<Tie> left = new ArrayList<>(ties.size());
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                left.add(ties.get(i));
            }
        }
        working.ties = left;
        sayDropped(dropped);
    }

    /** Whether no two flows can be statements of one tie: directed kinds, no reporters, waves given for all or for none. */
    private boolean eachStandsAlone() {
        if (network.flows().hasReporters()
                || working.kinds.stream().anyMatch(k -> !network.kinds().get(k).directed())) {
            return false;
        }
        boolean some = false;
        boolean none = false;
        for (Tie t : working.ties) {
            some |= t.wave != Network.ALL_WAVES;
            none |= t.wave == Network.ALL_WAVES;
        }
        return !(some && none);
    }

    private void sayDropped(int dropped) {
        String rule = working.view.reconcile() == View.Reconciliation.CONFIRMED
                ? "confirmed by both ends"
                : "reported by the end that provides";
        working.note(dropped, "tie is not " + rule + " and is left out", "ties are not " + rule + " and are left out");
    }

    /** Reconciles the flows between two ends, kind by kind and wave by wave; returns how many ties are dropped. */
    private int reconcilePair(long[] rows, int from, int to, boolean[] kept) {
        boolean[] done = new boolean[to - from];
        int dropped = 0;
        for (int i = from; i < to; i++) {
            if (done[i - from]) {
                continue;
            }
            Tie one = working.ties.get((int) rows[i]);
            List<Tie> statements = new ArrayList<>(2);
            for (int j = i; j < to; j++) {
                Tie other = working.ties.get((int) rows[j]);
                if (other.kind == one.kind && (oneWave || other.wave == one.wave)) {
                    statements.add(other);
                    done[j - from] = true;
                }
            }
            if (reconcile(statements)) {
                kept[(int) rows[i]] = true;
            } else {
                dropped++;
            }
        }
        return dropped;
    }

    private int first(Tie t) {
        return directed(t) ? t.source : Math.min(t.source, t.target);
    }

    private int second(Tie t) {
        return directed(t) ? t.target : Math.max(t.source, t.target);
    }

    private boolean directed(Tie t) {
        return network.kinds().get(t.kind).directed();
    }

    /** Makes the first statement stand for all, where the rule keeps the tie. */
    private boolean reconcile(List<Tie> statements) {
        boolean bySource = false;
        boolean byTarget = false;
        double sum = 0;
        int counted = 0;
        Tie first = statements.get(0);
        int[] flows = new int[statements.size()];
        for (int s = 0; s < statements.size(); s++) {
            Tie t = statements.get(s);
            flows[s] = t.flow;
            boolean turned = t.source != first.source;
            boolean fromSource = saidBy(t, turned ? t.target : t.source);
            boolean fromTarget = saidBy(t, turned ? t.source : t.target);
            bySource |= fromSource;
            byTarget |= fromTarget;
            boolean byProvider = !directed(t) || (t.providerFirst ? fromSource : fromTarget);
            if (working.view.reconcile() != View.Reconciliation.REPORTED || byProvider) {
                sum += t.strength;
                counted++;
            }
        }
        boolean keep = switch (working.view.reconcile()) {
            case REPORTED -> counted > 0;
            case CONFIRMED -> bySource && byTarget;
            case EITHER -> true;
        };
        if (!keep) {
            return false;
        }
        first.strength = sum / counted;
        first.confirmed = bySource && byTarget;
        if (flows.length > 1) {
            first.moreFlows = Arrays.copyOfRange(flows, 1, flows.length);
        }
        return true;
    }

    /** Whether an end said it: itself, its representative, or the agency it speaks for; a blank is the end that provides. */
    private boolean saidBy(Tie t, int end) {
        int reporter = t.flow < 0 ? Network.NOBODY : network.flows().reportedBy(t.flow);
        if (reporter == Network.NOBODY) {
            boolean providerIsSource = !directed(t) || t.providerFirst;
            return end == (providerIsSource ? t.source : t.target);
        }
        return reporter == end || speaksFor(reporter, end) || speaksFor(end, reporter);
    }

    private boolean speaksFor(int representative, int agency) {
        List<Working.Speaks> agencies = working.speaks.get(representative);
        return agencies != null && agencies.stream().anyMatch(s -> s.agency() == agency);
    }
}
