package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.graph.connectivity.Biconnectivity;
import org.weft.measures.NodeScore;

import java.util.ArrayList;
import java.util.List;

/** Agencies on which others hang: without them these have no way to the rest. */
final class FallsApart implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "falls-apart",
            "Would fall apart without it",
            "Without one agency, at least {agencies} others are cut off from the largest part that is left, whatever the"
                    + " direction of flows.",
            List.of(Threshold.count("agencies", "how many agencies are cut off at least", 2, 1)),
            new Backing(
                    "Joint working that rests on a few is hard to sustain once one of them goes.",
                    Source.robinson("2.8, with Broadhead and Armistead 2007"),
                    "Commitment at strategic level, so that links do not hang on one.",
                    Source.robinson("2.8, with Broadhead and Armistead 2007")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        boolean[] cuts = Biconnectivity.of(picture.graph).articulation();
        NodeScore change = picture.score(Addresses.FRAGMENTATION);
        for (int v : picture.where(u -> cuts[u])) {
            picture.workers.cancellation().check();
            List<List<Integer>> parts = without(picture.ties, v);
            parts.sort((a, b) -> b.size() - a.size());
            List<Integer> rest = parts.get(0);
            List<Integer> off = new ArrayList<>();
            long kept = 0;
            int all = 0;
            for (List<Integer> part : parts) {
                kept += (long) part.size() * (part.size() - 1);
                all += part.size();
                if (part != rest) {
                    off.addAll(part);
                }
            }
            if (off.size() < look.value("agencies")) {
                continue;
            }
            List<Integer> named = picture.sorted(off);
            String name = picture.name(v);
            look.find(
                            Words.capital(Words.several(off.size(), "agency hangs", "agencies hang"))
                                    + " on the rest through " + name + " alone",
                            "Without " + name + ", " + picture.names(named) + " would be cut off from the other "
                                    + Words.several(rest.size(), "agency.", "agencies."))
                    .of(List.of(v))
                    .of(named)
                    .evidence(
                            Evidence.counted(
                                    "agencies cut off without " + name,
                                    off.size(),
                                    "agencies",
                                    "those outside the largest part that is left; direction ignored"),
                            Evidence.of(change, v, name))
                    .weighs(Consequence.LOST, (long) all * (all - 1) - kept)
                    .sure(Sureness.of(picture, named, true));
        }
    }

    /** The parts into which the component of a node falls once the node is gone. */
    private static List<List<Integer>> without(Csr ties, int gone) {
        boolean[] seen = new boolean[ties.n()];
        seen[gone] = true;
        List<List<Integer>> parts = new ArrayList<>();
        for (int a = ties.offsets()[gone]; a < ties.offsets()[gone + 1]; a++) {
            int first = ties.targets()[a];
            if (seen[first]) {
                continue;
            }
            List<Integer> part = new ArrayList<>();
            seen[first] = true;
            part.add(first);
            for (int head = 0; head < part.size(); head++) {
                int u = part.get(head);
                for (int b = ties.offsets()[u]; b < ties.offsets()[u + 1]; b++) {
                    if (!seen[ties.targets()[b]]) {
                        seen[ties.targets()[b]] = true;
                        part.add(ties.targets()[b]);
                    }
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
