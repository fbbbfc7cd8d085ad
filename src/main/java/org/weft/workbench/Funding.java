package org.weft.workbench;

import org.weft.graph.Workers;
import org.weft.measures.Exchanges;
import org.weft.measures.Exchanges.Exchange;
import org.weft.measures.Exchanges.Way;
import org.weft.network.Projection;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Sets who funds whom against who informs whom. */
final class Funding {
    private final Library library;

    Funding(Library library) {
        this.library = library;
    }

    /** Compares kinds of flow; the usual ones where lists are empty. */
    FundingReport report(Loaded loaded, View view, List<String> money, List<String> information, Workers workers) {
        Projection p = library.project(loaded, view);
        List<String> given = money.isEmpty() ? Exchanges.usuallyGiven(p) : money;
        List<String> beside = information.isEmpty() ? Exchanges.usuallyBeside(p, given) : information;
        Exchanges found = Exchanges.of(p, given, beside, workers.cancellation());
        Who who = new Who(p);
        List<FundingReport.Pair> pairs = new ArrayList<>();
        for (Exchange e : found.pairs()) {
            pairs.add(new FundingReport.Pair(
                    who.is(e.giver()),
                    who.is(e.receiver()),
                    e.strength(),
                    Analyses.number(e.dependence()),
                    e.sources(),
                    Analyses.number(e.receiverOnGiver()),
                    Analyses.number(e.giverOnReceiver()),
                    e.way().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        pairs.sort(
                Comparator.comparingDouble((FundingReport.Pair x) -> -Objects.requireNonNullElse(x.dependence(), -1.0))
                        .thenComparing(x -> x.funder().name())
                        .thenComparing(x -> x.funded().name())
                        .thenComparing(x -> x.funder().id() + " " + x.funded().id()));
        Set<String> notes = new LinkedHashSet<>(loaded.notes());
        notes.addAll(p.notes());
        return new FundingReport(
                loaded.ref(),
                Analyses.viewInfo(loaded, p),
                found.given(),
                found.beside(),
                found.reason(),
                new FundingReport.Summary(
                        pairs.size(),
                        found.count(Way.BOTH),
                        found.count(Way.TO_GIVER),
                        found.count(Way.TO_RECEIVER),
                        found.count(Way.NEITHER),
                        found.count(Way.UNKNOWN)),
                pairs,
                List.copyOf(notes));
    }
}
