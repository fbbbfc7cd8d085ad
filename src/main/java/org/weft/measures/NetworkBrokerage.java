package org.weft.measures;

import org.weft.graph.groups.TotalsByChance;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.GOULD;

/** How much mediation there is in the network, by role. */
final class NetworkBrokerage implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "network-brokerage", "Brokerage in the network")
            .question("How much mediation is there between sectors and within them, and is it more than chance?")
            .high("Many pairs of agencies are joined only through others in this role.")
            .convention("sum of each brokerage role over all agencies")
            .unit("pairs")
            .range("0 to n(n - 1)(n - 2); value=z may be negative")
            .direction("along flows; without direction every pair counts both ways")
            .undefined("no agency has a group; value=z: the total cannot vary")
            .cost(
                    "O(m d), d the largest degree",
                    "O(n)",
                    new Cost((n, m) -> n + 2.2 * EgoNetworks.smaller(n, m), (n, m, t) -> 80.0 * n + 8.0 * n * t))
            .parameter(BrokerageRoles.ROLE)
            .parameter(ParameterSpec.words(
                    "value",
                    "count: pairs; expected: by chance, given the sizes of groups and the density; z: (count - expected) /"
                            + " standard deviation.",
                    "count",
                    "expected",
                    "z"))
            .parameter(BY)
            .source(GOULD)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        Groups groups = workings.groups(parameters.word("by"));
        boolean any = !groups.names().isEmpty();
        long[][] counts = any ? workings.brokerage(parameters.word("by")) : new long[0][];
        TotalsByChance chance = new TotalsByChance(
                groups.sizes(), BrokerageRoles.density(workings.graph(), groups), workings.directed());
        String value = parameters.word("value");
        outcome.unit(value.equals("z") ? "standard deviations" : "pairs");
        if (!value.equals("count")) {
            outcome.convention((value.equals("z") ? "(count - expected) / standard deviation of" : "expectation of")
                    + " the sum over all agencies, each flow there by chance with probability d, the density, and sizes"
                    + " of groups given");
        }
        BrokerageRoles.asked(parameters).forEach((name, role) -> {
            Parameters named = parameters.with("role", name);
            if (!any) {
                outcome.network(named, null, groups.none());
                return;
            }
            double count = 0;
            for (int r = 0; r < counts.length; r++) {
                for (long c : counts[r]) {
                    count += role == null || role.ordinal() == r ? c : 0;
                }
            }
            double expected = chance.expected(role);
            if (value.equals("z")) {
                double variance = chance.variance(role);
                // Rounding leaves a trace where nothing can vary.
                boolean varies = variance > 1e-12 * (1 + expected * expected);
                outcome.network(
                        named,
                        varies ? (count - expected) / Math.sqrt(variance) : null,
                        varies ? null : "the total cannot vary by chance with these groups and this density");
            } else {
                outcome.network(named, value.equals("count") ? count : expected, null);
            }
        });
        return outcome;
    }
}
