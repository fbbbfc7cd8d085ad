package org.weft.measures;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.EVEN;

/** How far the groups are communities of their own. */
final class GroupModularity implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "modularity", "Modularity of the groups")
            .question("Are the sectors communities of their own, with more flows within than chance would have it?")
            .high("Flows keep within groups far more than chance would have it.")
            .convention("sum over groups of (flows within / m - flows sent / m times flows received / m)")
            .unit("modularity")
            .range("-1 to 1")
            .direction("sent against received; without direction ties within against degrees")
            .weight("flows count by strength")
            .undefined("no flows between agencies that have a group; weight=strength: strengths are ordinal codes"
                    + " without amounts")
            .parameter(EVEN)
            .parameter(BY)
            .source(
                    "Newman and Girvan (2004), Finding and evaluating community structure in networks, Physical Review E"
                            + " 69:026113, doi:10.1103/PhysRevE.69.026113")
            .source("Leicht and Newman (2008), Community structure in directed networks, Physical Review Letters"
                    + " 100:118703, doi:10.1103/PhysRevLett.100.118703")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        String what = weighted ? "strength" : workings.directed() ? "flows" : "ties";
        outcome.convention(
                workings.directed()
                        ? "sum over groups of (" + what + " within / m - " + what + " sent / m times " + what
                                + " received / m), m the sum of all (Leicht and Newman)"
                        : "sum over groups of (" + what + " within / m - (sum of degrees"
                                + (weighted ? " by strength" : "") + " / 2m)²), m the sum of all (Newman and Girvan)");
        Groups groups = workings.groups(parameters.word("by"));
        if (groups.names().isEmpty()) {
            return outcome.noNetwork(groups.none());
        }
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNetwork(refusal);
        }
        Margins margins = Margins.of(workings.graph(), groups, weighted);
        return margins.total() == 0
                ? outcome.noNetwork("no flows between agencies that have a group")
                : outcome.network(margins.within() / margins.total() - margins.byChance());
    }
}
