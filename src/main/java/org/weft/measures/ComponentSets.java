package org.weft.measures;

import org.weft.graph.connectivity.Components;

import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** The parts into which the network falls. */
final class ComponentSets implements Measure {
    private static final int LISTED = 1000;

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.SET, "components", "Components")
            .question("Is it one partnership, or several that do not speak to each other?")
            .high("The network falls into many pieces which nothing joins.")
            .convention("agencies joined by flows in whatever direction; an agency without flows is a component")
            .unit("components")
            .range("1 to n; 0 for no agencies")
            .direction("weak: ignored; strong: each reaches every other along flows; without direction both are one")
            .parameter(ParameterSpec.words(
                    "form", "weak: joined in whatever direction; strong: each reaches every other.", "weak", "strong"))
            .source(WASSERMAN_FAUST)
            .source(
                    "Tarjan (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1:146-160,"
                            + " doi:10.1137/0201010")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean strong = parameters.is("form", "strong") && workings.directed();
        Outcome outcome = new Outcome(DECLARATION, parameters);
        if (strong) {
            outcome.convention(
                    "agencies each of which reaches every other along flows; an agency by itself is a" + " component");
        }
        Components components = workings.components(strong);
        outcome.network(components.count());
        outcome.unit("agencies");
        int largest = components.count() == 0 ? 0 : components.sizes()[0];
        outcome.network(parameters.with("value", "largest"), (double) largest, null);
        list(outcome, parameters, "component", components.members(), "Components");
        return outcome;
    }

    /** Lists the largest parts, each named by its number. */
    static void list(Outcome outcome, Parameters parameters, String name, int[][] members, String plural) {
        for (int c = 0; c < Math.min(LISTED, members.length); c++) {
            outcome.set(parameters.with(name, Integer.toString(c + 1)), members[c]);
        }
        if (members.length > LISTED) {
            outcome.note(plural + ": the largest " + LISTED + " of " + members.length + " are listed.");
        }
    }
}
