package org.weft.measures;

import org.weft.graph.PairSums;
import org.weft.graph.core.CoreSearch;

import java.util.List;
import java.util.Locale;

import static org.weft.measures.CommonParameters.FEWER_THAN_3;

/** A core whose members all work together, and a periphery that does not. */
final class CorePeriphery implements Measure {
    static final ParameterSpec WEIGHT = ParameterSpec.words(
            "weight", "none: every flow counts 1; strength: flows count by their strength.", "none", "strength");
    static final String BORGATTI_EVERETT = "Borgatti and Everett (2000), Models of core/periphery structures, Social"
            + " Networks 21:375-395, doi:10.1016/S0378-8733(99)00019-2";
    private static final String NO_DIVISION =
            "no division has a fit: too few agencies, or all pairs that count are alike";

    private static final Cost SEARCH = new Cost(
            (n, m) -> 1e6 + 30 * Math.min(200 * (n + 2.0 * m), 1.5e6 + 4 * (n + 2.0 * m)),
            (n, m, threads) -> 80.0 * n * threads + 48.0 * m + 4.0 * n * CoreSearch.starts(n, 2 * m));

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.SET, "core-periphery", "Core and periphery")
            .question("Is there a core that works together, round which the others are gathered; and who is in it?")
            .high("Many agencies are in the core; the fit tells whether there is one at all.")
            .convention("division whose ideal matrix correlates best with the flows: 1 within the core, 0 within the"
                    + " periphery, cells between them left out (UCINET)")
            .unit("agencies")
            .range("1 to n - 1; fit -1 to 1; agreement 0 to 1")
            .direction("both cells of a pair count; without direction they are equal")
            .weight("weight=strength correlates with strengths, weight=none with flows of 1")
            .undefined(
                    "fewer than 3 agencies; no division has a fit, as where all pairs are alike; strengths are ordinal"
                            + " codes without amounts")
            .cost(
                    "O(n + m) a round, some ten rounds from 4 to 200 starts; all 2^n divisions up to 20 agencies",
                    "O(n + m)",
                    SEARCH)
            .parameter(ParameterSpec.words(
                    "form",
                    "Where core and periphery meet, the ideal is: ignore, nothing; max, 1; block, 0.",
                    "ignore",
                    "max",
                    "block"))
            .parameter(WEIGHT)
            .parameter(Communities.SEED)
            .source(BORGATTI_EVERETT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        String form = parameters.word("form");
        boolean weighted = workings.weighted(parameters);
        outcome.convention("division whose ideal matrix correlates best with the "
                + (weighted ? "strengths" : "flows, each 1") + ": 1 within the core, 0 within the periphery, "
                + switch (form) {
                    case "max" -> "1 between them";
                    case "block" -> "0 between them";
                    default -> "cells between them left out (UCINET)";
                });
        Parameters fit = parameters.with("value", "fit");
        Parameters agreement = parameters.with("value", "agreement");
        workings.workers().cancellation().check();
        String refusal = weighted ? workings.refusal() : null;
        if (refusal == null && workings.n() < 3) {
            refusal = FEWER_THAN_3;
        }
        if (refusal != null) {
            return outcome.noNetwork(refusal).network(fit, null, refusal).network(agreement, null, refusal);
        }
        PairSums sums = workings.pairSums(weighted ? PairSums.Of.CELLS : PairSums.Of.ARCS);
        CoreSearch.Found found = CoreSearch.search(
                sums,
                weighted ? workings.pairSums(PairSums.Of.SQUARES) : sums,
                CoreSearch.Form.valueOf(form.toUpperCase(Locale.ROOT)),
                parameters.integer("seed"),
                workings.workers());
        List<CoreSearch.Core> cores = found.cores();
        if (cores.isEmpty()) {
            return outcome.noNetwork(NO_DIVISION)
                    .network(fit, null, NO_DIVISION)
                    .network(agreement, null, NO_DIVISION);
        }
        outcome.network(cores.get(0).members().length);
        outcome.unit("correlation").network(fit, cores.get(0).fit(), null);
        outcome.unit("share")
                .convention("mean Jaccard similarity with the best core of those that starts reached whose"
                        + " fit is at most " + CoreSearch.NEAR + " lower");
        if (found.near() == 0) {
            outcome.network(agreement, null, "no start came near the best fit, which trying every division found");
        } else {
            outcome.network(agreement, found.agreement(), null);
        }
        for (int c = 0; c < cores.size(); c++) {
            int[] members = IdOrder.members(cores.get(c).members(), workings.idOrder());
            if (c == 0) {
                outcome.set(members);
            } else {
                outcome.set(parameters.with("runner-up", Integer.toString(c)), members);
                outcome.note("Core and periphery (" + form + "): runner-up " + c + " fits "
                        + String.format(Locale.ROOT, "%.4f", cores.get(c).fit()) + ".");
            }
        }
        return outcome.note("Core and periphery: seed " + parameters.integer("seed") + ", " + found.near() + " of "
                + found.starts() + " starts came near the best fit"
                + (found.exact() ? "; every division was tried." : "; the best of them is given."));
    }
}
