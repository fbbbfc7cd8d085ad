package org.weft.findings;

import org.weft.network.Flows;
import org.weft.network.Level;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Agencies that work with others on one side, the strategic or the working side, and are missing on the other. */
final class LevelGap implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "level-gap",
            "Gap between levels",
            "Of the agencies with a flow at the working [levels|level], process and frontline, more than {share} have none"
                    + " at the strategic ones, governance and strategic; or the other way round; of at least {agencies}.",
            List.of(
                    Threshold.share("share", "more than what share is missing at the other levels", 0.5),
                    Threshold.count("agencies", "how many agencies work on the one side at least", 4, 1)),
            new Backing(
                    "Work together at one level stalls where another level is not as far: thresholds and funding do not"
                            + " follow.",
                    Source.robinson("3.5, with Brown and others 2002"),
                    "Structure and process looked after at each level.",
                    Source.robinson("3.6, with Miller and McNicholl 2003")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public void look(Picture picture, Look look) {
        Flows flows = picture.network.flows();
        Set<Integer> strategic = new TreeSet<>();
        Set<Integer> working = new TreeSet<>();
        int said = 0;
        int all = 0;
        for (int u = 0; u < picture.n; u++) {
            for (int a = picture.graph.offsets()[u]; a < picture.graph.offsets()[u + 1]; a++) {
                int v = picture.graph.targets()[a];
                for (int f : picture.projection.flowsOf(u, v)) {
                    Level level = flows.level(f);
                    all++;
                    said += level == null ? 0 : 1;
                    if (level == Level.GOVERNANCE || level == Level.STRATEGIC) {
                        strategic.addAll(List.of(u, v));
                    } else if (level == Level.PROCESS || level == Level.FRONTLINE) {
                        working.addAll(List.of(u, v));
                    }
                }
            }
        }
        if (said == 0) {
            look.notLookedAt("no flow says at which level it sits");
            return;
        }
        Sureness extra = Sureness.of(picture, List.of(), true);
        Sureness sure = said == all
                ? extra
                : extra.asReported(
                        Words.percent((double) said / all) + " of the statements say at which level they sit.");
        one(
                picture,
                look,
                working,
                strategic,
                "at process or frontline level",
                "at governance or strategic level",
                sure);
        one(
                picture,
                look,
                strategic,
                working,
                "at governance or strategic level",
                "at process or frontline level",
                sure);
    }

    private static void one(
            Picture picture,
            Look look,
            Set<Integer> here,
            Set<Integer> there,
            String atHere,
            String atThere,
            Sureness sure) {
        List<Integer> missing =
                picture.sorted(here.stream().filter(v -> !there.contains(v)).toList());
        if (here.size() < look.value("agencies") || missing.size() <= look.value("share") * here.size()) {
            return;
        }
        look.find(
                        Words.capital(Words.several(missing.size(), "agency works", "agencies work"))
                                + " together at one level and not at the other",
                        "Of the " + Words.agencies(here.size()) + " with a flow " + atHere + ", "
                                + Words.count(missing.size()) + (missing.size() == 1 ? " has" : " have") + " none "
                                + atThere + " ([level]): " + picture.names(missing) + ".")
                .of(missing)
                .evidence(
                        Evidence.counted("agencies with a flow " + atHere, here.size(), "agencies", "at either end"),
                        Evidence.counted(
                                "of these, those without one " + atThere, missing.size(), "agencies", "at either end"))
                .weighs(Consequence.UNEVEN, 2L * missing.size() * there.size())
                .sure(sure);
    }
}
