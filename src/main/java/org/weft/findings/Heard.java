package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.network.Kind;
import org.weft.network.PowerGroup;

import java.util.ArrayList;
import java.util.List;

/** Agencies whose giving and receiving lie far apart: what both rules about it share. */
final class Heard {
    private Heard() {}

    /** Looks for agencies with at least {@code from} flows on one side and at most {@code share} of that on the other. */
    static void look(Picture picture, Look look, boolean takes) {
        if (!picture.projection.directed()) {
            look.notLookedAt("the view has no direction: " + picture.projection.undirectedBecause());
            return;
        }
        PowerGroup main = picture.mainFlows();
        if (main == null) {
            look.notLookedAt("no kind of flow in the view empowers who gives it");
            return;
        }
        List<Kind> kinds = main.kinds().stream().map(picture::kind).toList();
        if (kinds.stream().anyMatch(Kind::oneWay)) {
            look.notLookedAt("most flows are of a kind that is one-way by nature");
            return;
        }
        Csr gives = main.graph();
        Csr receives = gives.transpose();
        Csr much = takes ? receives : gives;
        Csr little = takes ? gives : receives;
        List<Integer> found = new ArrayList<>();
        List<Integer> silent = new ArrayList<>();
        long missing = 0;
        for (int v : picture.where(v -> much.degree(v) >= look.value("from")
                && little.degree(v) <= look.value("share") * much.degree(v) + 1e-9)) {
            if (picture.unanswered(v)) {
                silent.add(v);
            } else if (!takes || picture.answered(v) || little.degree(v) > 0) {
                // One that reports nothing, where nobody recorded who was asked, may not have been asked.
                found.add(v);
                missing += much.degree(v) - little.degree(v);
            }
        }
        if (!silent.isEmpty() && takes) {
            look.unknown(picture.names(silent) + (silent.size() == 1 ? " receives" : " receive")
                    + " far more than is known to come from " + (silent.size() == 1 ? "it" : "them")
                    + ", but did not answer: not known.");
        }
        if (!found.isEmpty()) {
            find(picture, look, kinds, found, missing, takes, much, little);
        }
    }

    private static void find(
            Picture picture,
            Look look,
            List<Kind> kinds,
            List<Integer> found,
            long missing,
            boolean takes,
            Csr much,
            Csr little) {
        boolean one = found.size() == 1;
        String gives = Kinds.gives(kinds);
        String takesVerb = Kinds.takes(kinds);
        int v = found.get(0);
        String sentence;
        if (one) {
            sentence = picture.name(v) + " " + (takes ? takesVerb : gives) + " " + Words.agencies(much.degree(v))
                    + " and " + (takes ? gives : takesVerb) + " "
                    + (little.degree(v) == 0 ? "none" : Words.count(little.degree(v))) + ".";
        } else {
            sentence = Words.list(found.stream()
                            .map(u -> picture.name(u) + " (" + much.degree(u) + ", " + little.degree(u) + ")")
                            .toList())
                    + ". The first figure is "
                    + (takes
                            ? "from how many agencies each receives, the second to how many it gives"
                            : "to how many agencies each gives, the second from how many it receives")
                    + " (" + Kinds.labels(kinds) + ").";
        }
        String who = Words.capital(Words.agencies(found.size()));
        Look.Draft draft = look.find(
                        takes
                                ? who + (one ? " receives and is little heard" : " receive and are little heard")
                                : who + (one ? " gives and hears" : " give and hear") + " little back",
                        sentence)
                .of(found)
                .weighs(Consequence.UNEVEN, missing);
        for (int u : found) {
            draft.evidence(
                    Evidence.counted(
                            "agencies that give to " + picture.name(u),
                            (takes ? much : little).degree(u),
                            "agencies",
                            "those with a flow to it (" + Kinds.labels(kinds) + ")"),
                    Evidence.counted(
                            "agencies to which " + picture.name(u) + " gives",
                            (takes ? little : much).degree(u),
                            "agencies",
                            "those with a flow from it (" + Kinds.labels(kinds) + ")"));
        }
        draft.sure(Sureness.of(picture, found, false));
    }
}
