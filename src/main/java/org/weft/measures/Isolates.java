package org.weft.measures;

import org.weft.graph.Csr;

import java.util.stream.IntStream;

import static org.weft.measures.CommonParameters.WASSERMAN_FAUST;

/** Agencies without any flow. */
final class Isolates implements Measure {
    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.SET, "isolates", "Isolates")
            .question("Who is on the list, but neither informs anybody nor is informed?")
            .high("Many agencies take no part at all.")
            .convention("agencies without a flow to or from another")
            .unit("agencies")
            .range("0 to n")
            .direction("ignored")
            .source(WASSERMAN_FAUST)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Csr out = workings.graph();
        Csr in = out.transpose();
        int[] isolates = IntStream.range(0, workings.n())
                .filter(v -> out.degree(v) == 0 && in.degree(v) == 0)
                .toArray();
        return new Outcome(DECLARATION, parameters).network(isolates.length).set(isolates);
    }
}
