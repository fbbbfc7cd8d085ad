package org.weft.measures;

import org.weft.graph.ego.Dyads;

import java.util.Map;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** How much of the flow is answered. */
final class Reciprocity implements Measure {
    static final String NO_FLOWS = "no flows";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "reciprocity", "Reciprocity")
            .question("How much goes both ways?")
            .high("Most flows are answered: it is a conversation, not an announcement.")
            .convention(
                    "share of flows that are answered by a flow the other way, 2M/(2M + A) for M mutual and A one-way"
                            + " pairs")
            .unit("share")
            .range("0 to 1; form=index from -1, negative where less is answered than the density would answer")
            .direction("needs direction")
            .weight("form=weighted: the smaller of the two strengths is answered")
            .undefined("a view without direction; no flows; form=all-dyads: fewer than 2 agencies; form=index: every"
                    + " possible flow is there; weighted: strengths are ordinal codes without amounts")
            .parameter(ParameterSpec.words(
                    "form",
                    "arc: share of flows that are answered; dyad: share of the pairs with a flow that have both; all-dyads:"
                            + " share of all pairs that have both or none (sna's default); weighted: share of strength that"
                            + " is answered; index: that of flows beyond the density (UCINET).",
                    "arc",
                    "dyad",
                    "all-dyads",
                    "weighted",
                    "index"))
            .source(WASSERMAN_FAUST)
            .source("Hanneman and Riddle (2005), Introduction to Social Network Methods, University of California,"
                    + " Riverside")
            .source(
                    "Squartini, Picciolo, Ruzzenenti and Garlaschelli (2013), Reciprocity of weighted networks, Scientific"
                            + " Reports 3:2729, doi:10.1038/srep02729")
            .build();

    private static final Map<String, String> CONVENTIONS = Map.of(
            "dyad",
            "share of the pairs with a flow that have flows both ways, M/(M + A) for M mutual and A one-way pairs; pairs"
                    + " without a flow not counted",
            "all-dyads",
            "(M + N)/(M + A + N) for M mutual, A one-way pairs and N without a flow, which count as answered",
            "weighted",
            "sum over ordered pairs of the smaller of the two strengths / sum of all strengths",
            "index",
            "(R - density)/(1 - density), R the share of flows that are answered");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        String form = parameters.word("form");
        outcome.convention(CONVENTIONS.getOrDefault(form, DECLARATION.convention()));
        if (!workings.directed()) {
            return outcome.noNetwork(
                    "the view has no direction: " + workings.projection().undirectedBecause());
        }
        if (form.equals("weighted")) {
            return weighted(outcome, workings);
        }
        if (form.equals("all-dyads") && workings.n() < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        Dyads dyads = EgoNetworks.dyads(workings);
        double mutual = dyads.mutual();
        double oneWay = dyads.asymmetric();
        if (form.equals("all-dyads")) {
            return outcome.network((mutual + dyads.none()) / (mutual + oneWay + dyads.none()));
        }
        if (workings.graph().arcs() == 0) {
            return outcome.noNetwork(NO_FLOWS);
        }
        return switch (form) {
            case "dyad" -> outcome.network(mutual / (mutual + oneWay));
            case "index" -> beyondDensity(outcome, workings, 2 * mutual / (2 * mutual + oneWay));
            default -> outcome.network(2 * mutual / (2 * mutual + oneWay));
        };
    }

    private static Outcome weighted(Outcome outcome, Workings workings) {
        String refusal = workings.refusal();
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        if (workings.graph().arcs() == 0) {
            return outcome.noNetwork(NO_FLOWS);
        }
        double[] answeredAndAll = Dyads.answeredWeight(workings.graph(), workings.workers());
        return outcome.network(answeredAndAll[0] / answeredAndAll[1]);
    }

    /** A share beyond what as many flows at random would give. */
    static Outcome beyondDensity(Outcome outcome, Workings workings, double share) {
        double density = workings.graph().arcs() / (workings.n() * (workings.n() - 1.0));
        return density == 1
                ? outcome.noNetwork("every possible flow is there")
                : outcome.network((share - density) / (1 - density));
    }
}
