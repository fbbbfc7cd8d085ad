package org.weft.measures;

import org.weft.graph.ego.Triads;

import static org.weft.measures.CommonParameters.FEWER_THAN_3;

/** How many sets of three agencies are of each type. */
final class TriadCensus implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "triad-census", "Triad census")
            .question("Of what patterns of three is the network made: chains, stars, closed circles?")
            .high("Many sets of three agencies are of this type.")
            .convention(
                    "number of sets of three agencies of each of the 16 types, named by their mutual, asymmetric and"
                            + " null pairs")
            .unit("sets of three")
            .range("0 to n(n - 1)(n - 2)/6; the 16 add up to it")
            .direction("each pair is mutual, asymmetric or null; without direction every tie counts as mutual, which"
                    + " leaves 003, 102, 201 and 300")
            .undefined(FEWER_THAN_3)
            .cost("O(m √m)", "O(n + m)", EgoNetworks.TRIANGLES)
            .source("Davis and Leinhardt (1972), The structure of positive interpersonal relations in small groups, in"
                    + " Sociological Theories in Progress 2:218-251, Houghton Mifflin")
            .source(
                    "Batagelj and Mrvar (2001), A subquadratic triad census algorithm for large sparse networks with small"
                            + " maximum degree, Social Networks 23:237-243, doi:10.1016/S0378-8733(01)00035-1")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        EgoNetworks.announceDirections(workings);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        long[] census = Triads.of(workings.graph(), EgoNetworks.dyads(workings), EgoNetworks.triangles(workings, true));
        for (int type = 0; type < census.length; type++) {
            Parameters named = parameters.with("type", Triads.TYPES.get(type));
            if (workings.n() < 3) {
                outcome.network(named, null, FEWER_THAN_3);
            } else {
                outcome.network(named, (double) census[type], null);
            }
        }
        return outcome;
    }
}
