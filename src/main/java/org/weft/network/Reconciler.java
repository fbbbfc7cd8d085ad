package org.weft.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
        boolean undirected =
                working.kinds.stream().anyMatch(k -> !network.kinds().get(k).directed());
        if (!undirected
                && !network.flows().hasReporters()
                && oneWave
                && network.waves().isEmpty()) {
            // Every flow is a lone statement of the end that provides.
            if (working.view.reconcile() == View.Reconciliation.CONFIRMED) {
                working.note(
                        working.ties.size(),
                        "flow is told by one end alone and is left out",
                        "flows are told by one end alone and are left out");
                working.ties = new ArrayList<>();
            }
            return;
        }
        Tie[] sorted = working.ties.toArray(new Tie[0]);
        Comparator<Tie> sameTie = Comparator.<Tie>comparingInt(t -> t.kind)
                .thenComparingInt(t -> oneWave ? 0 : t.wave)
                .thenComparingInt(this::first)
                .thenComparingInt(this::second);
        Arrays.sort(sorted, sameTie.thenComparingInt(t -> t.flow));
        List<Tie> kept = new ArrayList<>();
        int dropped = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sameTie.compare(sorted[from], sorted[to]) == 0) {
                to++;
            }
            Tie tie = reconcile(Arrays.asList(sorted).subList(from, to));
            if (tie != null) {
                kept.add(tie);
            } else {
                dropped++;
            }
            from = to;
        }
        kept.sort(Comparator.comparingInt(t -> t.flow));
        working.ties = kept;
        String rule = working.view.reconcile() == View.Reconciliation.CONFIRMED
                ? "confirmed by both ends"
                : "reported by the end that provides";
        working.note(dropped, "tie is not " + rule + " and is left out", "ties are not " + rule + " and are left out");
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

    private @org.jspecify.annotations.Nullable Tie reconcile(List<Tie> statements) {
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
            return null;
        }
        first.strength = sum / counted;
        first.confirmed = bySource && byTarget;
        if (flows.length > 1) {
            first.moreFlows = Arrays.copyOfRange(flows, 1, flows.length);
        }
        return first;
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
