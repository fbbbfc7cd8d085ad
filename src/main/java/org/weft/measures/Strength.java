package org.weft.measures;

import static org.weft.measures.CommonParameters.BARRAT;
import static org.weft.measures.CommonParameters.TOTAL_IN_OUT;

/** Sum of the strengths of an agency's flows. */
final class Strength implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "strength", "Strength")
            .question("How much passes through this agency's own links: how much does it give, how much does it get?")
            .high("It exchanges a great deal: a heavy sender, a heavy receiver, or both.")
            .convention("sum of the strengths of flows received and sent")
            .unit("as the strengths")
            .range("0 upwards")
            .direction("in, out or total; without direction each tie counts once, whichever is asked for")
            .weight("more is stronger; added up")
            .undefined("strengths are ordinal codes without amounts")
            .parameter(TOTAL_IN_OUT)
            .source(BARRAT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        String direction = parameters.word("direction");
        if (!workings.directed()) {
            outcome.convention("sum of the strengths of ties");
        } else if (!direction.equals("total")) {
            outcome.convention("sum of the strengths of flows " + (direction.equals("in") ? "received" : "sent"));
        }
        String unit = workings.projection().scale().unit();
        outcome.unit(unit.isEmpty() ? DECLARATION.unit() : unit);
        String refusal = workings.refusal();
        return refusal != null ? outcome.noNode(workings.n(), refusal) : outcome.node(workings.sums(direction, true));
    }
}
