package org.weft.measures;

import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.weft.measures.CommonParameters.BURT;
import static org.weft.measures.CommonParameters.CASCIARO;
import static org.weft.measures.CommonParameters.EMERSON;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.KINDS;

/** What share of all that an agency receives comes from another. */
final class Dependence implements Measure {
    static final String NO_POWER = "no kind of flow in the view bears on power";

    static final String TIME = "O(n + m log d); form=constraint O(sum over ties of the smaller number of partners)";

    /** Two searches for each pair, and both of its sides kept. */
    static final Cost PAIRS = new Cost((n, m) -> n + 12.0 * m, (n, m, threads) -> 24.0 * n + 72.0 * m);

    private static final Cost BY_CONSTRAINT = new Cost(
            (n, m) -> EgoNetworks.COMMON_NEIGHBOURS.time().steps(n, m)
                    + PAIRS.time().steps(n, m),
            (n, m, threads) -> EgoNetworks.COMMON_NEIGHBOURS.space().bytes(n, m, threads)
                    + PAIRS.space().bytes(n, m, threads));

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.PAIR, "dependence", "Dependence")
            .question("How much does one agency depend on another: what share of all it gets comes from there?")
            .high("Almost all that the one receives comes from the other.")
            .convention(
                    "D(i|j), i the source and j the target of the entry: the share of all that i receives which comes"
                            + " from j; both ways of every pair with a flow between them")
            .unit("share")
            .range("0 to 1")
            .direction("provider first, each kind by whom it empowers; kinds of different meaning apart")
            .weight("more is a larger share")
            .undefined("the agency receives nothing; it did not answer; strengths are ordinal codes without amounts")
            .cost(TIME, "O(n + m)", PAIRS)
            .parameter(KINDS)
            .parameter(FORM)
            .source(EMERSON)
            .source(CASCIARO)
            .source(BURT)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** How the work of a measure over pairs grows; the parameter form decides. */
    static Cost work(Parameters parameters) {
        return parameters.is("form", "constraint") ? BY_CONSTRAINT : PAIRS;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return work(parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        say(outcome, DECLARATION, parameters);
        for (PairTable table : tables(outcome, workings, parameters)) {
            int pairs = table.size();
            int[] source = new int[2 * pairs];
            int[] target = new int[2 * pairs];
            double[] values = new double[2 * pairs];
            Map<Integer, String> reasons = new HashMap<>();
            for (int p = 0; p < pairs; p++) {
                source[2 * p] = table.a()[p];
                target[2 * p] = table.b()[p];
                values[2 * p] = table.aOnB()[p];
                source[2 * p + 1] = table.b()[p];
                target[2 * p + 1] = table.a()[p];
                values[2 * p + 1] = table.bOnA()[p];
            }
            for (int i = 0; i < values.length; i++) {
                String reason = table.reason(source[i]);
                if (reason != null) {
                    reasons.put(i, reason);
                }
            }
            outcome.pairs(named(parameters, table, workings), source, target, values, reasons);
        }
        return outcome;
    }

    /** The tables that a call asks for; none, with a note, where no kind bears on power. */
    static List<PairTable> tables(Outcome outcome, Workings workings, Parameters parameters) {
        List<PairTable> all = tables(workings, parameters);
        if (all.isEmpty()) {
            outcome.note("Dependence: " + NO_POWER + ".");
            return all;
        }
        all.forEach(table -> workings.noteUndeclared(table.kinds()));
        String wanted = parameters.word("kinds");
        if (wanted.isEmpty()) {
            return all;
        }
        List<String> names = all.stream().map(Dependence::name).toList();
        int at = names.indexOf(wanted);
        if (at < 0) {
            String nearest = Nearest.of(wanted, names);
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "The view has no group of kinds '" + wanted + "' that bears on power.",
                    (nearest == null ? "" : "Did you mean '" + nearest + "'? ") + "The groups are "
                            + String.join(", ", names) + ".");
        }
        return List.of(all.get(at));
    }

    /** All tables over the projection, by the form that the parameters name. */
    static List<PairTable> tables(Workings workings, Parameters parameters) {
        return parameters.is("form", "constraint") ? workings.constraintTables() : workings.pairTables();
    }

    /** Says what stands in the place of dependence where it is not the share of what is received. */
    static void say(Outcome outcome, Declaration declaration, Parameters parameters) {
        if (parameters.is("form", "constraint")) {
            outcome.convention(declaration.convention() + inPlace(parameters));
        }
    }

    /** What is to be said of it, to be put behind what a measure is; nothing for shares. */
    static String inPlace(Parameters parameters) {
        return parameters.is("form", "constraint")
                ? "; in place of the share D(i|j) Burt's local constraint"
                        + " c(i,j) = (p(i,j) + sum over q of p(i,q) p(q,j))², p of flows both ways added"
                : "";
    }

    /** The name of a table: its kinds, joined by +. */
    static String name(PairTable table) {
        return String.join("+", table.kinds());
    }

    /** Gives the nodes their values by one table. */
    @FunctionalInterface
    interface Scoring {
        void score(Outcome outcome, Parameters named, PairTable table);
    }

    /** Values of nodes by each table that a call asks for; none, with the reason, where strengths have no sum. */
    static Outcome nodes(Declaration declaration, Workings workings, Parameters parameters, Scoring scoring) {
        Outcome outcome = new Outcome(declaration, parameters);
        say(outcome, declaration, parameters);
        List<PairTable> tables = tables(outcome, workings, parameters);
        if (tables.isEmpty()) {
            return outcome.noNode(workings.n(), NO_POWER);
        }
        for (PairTable table : tables) {
            Parameters named = named(parameters, table, workings);
            String refused = table.refused();
            if (refused != null) {
                outcome.noNode(named, workings.n(), refused);
            } else {
                scoring.score(outcome, named, table);
            }
        }
        return outcome;
    }

    /** The parameters of an entry: the group of kinds is named where there are several. */
    static Parameters named(Parameters parameters, PairTable table, Workings workings) {
        return workings.pairTables().size() > 1 ? parameters.with("kinds", name(table)) : parameters;
    }
}
