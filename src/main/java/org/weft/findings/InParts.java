package org.weft.findings;

import org.weft.graph.connectivity.Components;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A network that is in several parts already, whoever leaves or stays. */
final class InParts implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "in-parts",
            "In several parts",
            "The agencies fall into two or more parts of at least {agencies} agencies each, without any [tie] from one part"
                    + " to another. Agencies without any tie are another rule's matter.",
            List.of(Threshold.count("agencies", "from how many agencies on a part counts", 2, 2)),
            new Backing(
                    "Fragmented relationships stand in the way of communication: what one part knows does not come to"
                            + " another.",
                    Source.wales("Communication in collaborative working"),
                    "Strong and trusting relationships, built on purpose.",
                    Source.wales("Communication in collaborative working")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        List<List<Integer>> parts = parts(picture, look.value("agencies"));
        if (parts.size() < 2) {
            return;
        }
        int largest = parts.get(0).size();
        List<List<Integer>> small = parts.subList(1, parts.size());
        List<Integer> off = picture.sorted(small.stream().flatMap(List::stream).toList());
        long all = (long) largest + off.size();
        long joined = 0;
        for (List<Integer> part : parts) {
            joined += (long) part.size() * (part.size() - 1);
        }
        String where = picture.narrowed() ? " in this view" : "";
        String sentence = small.size() == 1
                ? picture.names(off) + " have ties with each other and none" + where + " with the "
                        + Words.agencies(largest) + " of the largest part: nobody is reached across."
                : Words.capital(Words.count(small.size())) + " parts have ties within themselves and none" + where
                        + " with each other or with the " + Words.agencies(largest) + " of the largest: "
                        + String.join("; ", small.stream().map(picture::names).toList()) + ".";
        look.find("The network is in " + Words.count(parts.size()) + " parts", sentence)
                .of(off)
                .evidence(
                        Evidence.counted(
                                "parts",
                                parts.size(),
                                "parts",
                                "agencies joined by [ties|tie], directly or by way of others; direction ignored"),
                        Evidence.counted(
                                "agencies of the largest part",
                                largest,
                                "agencies",
                                "of parts of one size, that whose first agency by name comes first"),
                        Evidence.counted(
                                "share of pairs of agencies that lie in different parts",
                                1 - (double) joined / (all * (all - 1)),
                                "share",
                                "1 - the sum of s(s - 1) / (n(n - 1)), s the sizes of these parts and n their sum"))
                .weighs(Consequence.LOST, all * (all - 1) - joined)
                .sure(Sureness.of(picture, off, true));
    }

    /** The largest first; of one size by name. */
    private static List<List<Integer>> parts(Picture picture, double least) {
        Components found = Components.weak(picture.graph);
        List<List<Integer>> parts = new ArrayList<>();
        for (int size : found.sizes()) {
            parts.add(new ArrayList<>(size));
        }
        for (int v : picture.order()) {
            parts.get(found.of()[v]).add(v);
        }
        return parts.stream()
                .filter(part -> part.size() >= least)
                .sorted(Comparator.comparingInt((List<Integer> part) -> -part.size())
                        .thenComparingInt(part -> picture.place(part.get(0))))
                .toList();
    }
}
