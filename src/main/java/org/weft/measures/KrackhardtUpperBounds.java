package org.weft.measures;

import org.weft.graph.hierarchy.Condensation;
import org.weft.graph.hierarchy.UpperBounds;

import static org.weft.measures.CommonParameters.EVERETT_KRACKHARDT;
import static org.weft.measures.CommonParameters.KRACKHARDT;

/** How many pairs of agencies have somebody above both. */
final class KrackhardtUpperBounds implements Measure {
    /**
     * Pairs of components with several before them: the more flows there are, the more agencies are in one component.
     * Networks of many flows without a circuit take longer.
     */
    private static final Cost WORK = new Cost(
            (n, m) -> KrackhardtHierarchy.REACHED.time().steps(n, m) + 1.0 * n * n * apart(n, m),
            (n, m, threads) -> KrackhardtHierarchy.REACHED.space().bytes(n, m, threads) + n / 16.0 * n * apart(n, m));

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "krackhardt-lub", "Krackhardt least upper boundedness")
            .question("Is there for any two agencies one above both, to whom a dispute could be taken?")
            .high("Nearly any two agencies have a nearest common superior: there is unity of command.")
            .convention("1 - pairs in one component of the underlying graph without a least upper bound / sum of"
                    + " (s - 1)(s - 2)/2, s the sizes of the components; a bound of two reaches both or is one of them,"
                    + " and is the least where every other bound reaches it")
            .unit("share")
            .range("0 to 1")
            .direction("out: flows run down from those above; in: up to them, as reports do; without direction 1")
            .undefined("no component has 3 agencies")
            .cost(
                    "O(n (n + m) / 64), and the pairs of strong components with several before them, each until its"
                            + " bounds agree or contradict",
                    "68 n bytes a thread, and a bit for each of those and each above it",
                    WORK)
            .parameter(ParameterSpec.words(
                    "form",
                    "definition: a bound that all others reach; sna: one that reaches all others, which R sna takes for"
                            + " it.",
                    "definition",
                    "sna"))
            .parameter(ParameterSpec.words(
                    "direction",
                    "out: an agency is above those whom it sends to; in: above those from whom it receives.",
                    "out",
                    "in"))
            .source(KRACKHARDT)
            .source(EVERETT_KRACKHARDT)
            .build();

    private static double apart(long n, long m) {
        return Math.min(1, (double) n / Math.max(1, m));
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean sna = parameters.is("form", "sna");
        if (sna) {
            outcome.convention(
                    "1 - pairs in one component of the underlying graph without a common bound that reaches all"
                            + " their others / sum of (s - 1)(s - 2)/2, as R sna 2.7 computes it against its own help");
        }
        double most = 0;
        for (double size : workings.components(false).sizes()) {
            most += (size - 1) * (size - 2) / 2;
        }
        if (most == 0) {
            return outcome.noNetwork("no component has 3 agencies");
        }
        if (!workings.directed()) {
            return outcome.network(1);
        }
        Workings.Direction direction = workings.direction(parameters);
        Condensation strong = workings.condensation(direction);
        int[] reached = workings.reached(direction);
        long lacking = sna
                ? UpperBounds.withoutGreatest(strong, reached, workings.workers())
                : UpperBounds.withoutLeast(strong, reached, workings.workers());
        return outcome.network(1 - lacking / most);
    }
}
