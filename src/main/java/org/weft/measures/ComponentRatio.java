package org.weft.measures;

import static org.weft.measures.CommonParameters.FEWER_THAN_2;

/** Into how many of the parts it could fall into the network has fallen. */
final class ComponentRatio implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "component-ratio", "Component ratio")
            .question("How near is the network to falling apart into single agencies?")
            .high("There are nearly as many parts as agencies.")
            .convention("(components of the underlying graph - 1) / (n - 1)")
            .unit("share")
            .range("0 for one part to 1 for nothing but single agencies")
            .direction("weak: ignored; strong: each reaches every other along flows; without direction both are one")
            .undefined("fewer than 2 agencies")
            .parameter(ParameterSpec.words(
                    "form",
                    "weak: joined in whatever direction; strong: each reaches every other (UCINET, for networks with"
                            + " direction).",
                    "weak",
                    "strong"))
            .source("Borgatti, Everett and Johnson (2018), Analyzing Social Networks, 2nd edition, Sage")
            .source(CommonParameters.WASSERMAN_FAUST)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean strong = parameters.is("form", "strong") && workings.directed();
        if (strong) {
            outcome.convention("(strong components - 1) / (n - 1)");
        }
        if (workings.n() < 2) {
            return outcome.noNetwork(FEWER_THAN_2);
        }
        return outcome.network((workings.components(strong).count() - 1) / (workings.n() - 1.0));
    }
}
