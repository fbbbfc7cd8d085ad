package org.weft.measures;

import org.weft.graph.Csr;

import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** Number of different others an agency deals with. */
final class Partners implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "partners", "Partners")
            .question("How many different agencies does this one deal with, whoever starts it?")
            .high("It works with many others, so that many would feel its absence.")
            .convention("number of other agencies with a flow to or from it")
            .unit("agencies")
            .range("0 to n - 1")
            .direction("ignored")
            .source(WASSERMAN_FAUST)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Csr underlying = workings.graph().underlying();
        double[] partners = new double[workings.n()];
        for (int v = 0; v < partners.length; v++) {
            partners[v] = underlying.degree(v);
        }
        return new Outcome(DECLARATION, parameters).node(partners);
    }
}
