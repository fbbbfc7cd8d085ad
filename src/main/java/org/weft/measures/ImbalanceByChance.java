package org.weft.measures;

import java.util.List;

import static org.weft.measures.CommonParameters.BURT;
import static org.weft.measures.CommonParameters.CASCIARO;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.KINDS;

/** Whether power is more unequal than the number of each agency's flows makes it. */
final class ImbalanceByChance implements Measure {
    private static final String IMBALANCE = "imbalance";
    private static final String ONE_WAY = "one-way";
    private static final String INEQUALITY = "inequality";
    private static final List<String> STATISTICS = List.of(IMBALANCE, ONE_WAY, INEQUALITY);

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "imbalance-by-chance", "Imbalance against chance")
            .question("Is power more unequal than it would be by chance, given how many flows each agency has?")
            .high("Dealings are unequal; whether more than chance would have it, the percentile says.")
            .convention(what(IMBALANCE) + chance(PowerByChance.DIRECTED))
            .unit("share")
            .range("0 to 1")
            .direction(
                    "provider first, each kind by whom it empowers; without direction the number of ties is kept, and"
                            + " there is no one-way share")
            .weight(
                    "each agency's strengths stay its own and fall to its new targets at random; without direction all are dealt"
                            + " at random")
            .undefined(
                    "no pair of which both sides are known; nobody dominates; one-way: flows have no"
                            + " direction, or a kind is one-way by nature; no kind bears on power; strengths are ordinal codes without amounts")
            .cost(PowerByChance.TIME, PowerByChance.MEMORY, PowerByChance.cost(200))
            .parameter(ParameterSpec.words(
                    "of",
                    "imbalance: mean imbalance of pairs; one-way: share of one-way pairs; inequality: Gini coefficient of"
                            + " positive dominance.",
                    IMBALANCE,
                    ONE_WAY,
                    INEQUALITY))
            .parameter(PowerByChance.PERMUTATIONS)
            .parameter(PowerByChance.SEED)
            .parameter(KINDS)
            .parameter(FORM)
            .source(CASCIARO)
            .source(BURT)
            .source(PowerByChance.STRONA)
            .source(PowerByChance.MASLOV)
            .source(PowerByChance.FOSDICK)
            .build();

    private static String what(String of) {
        return switch (of) {
            case ONE_WAY -> "pairs with a flow one way only / pairs with a flow";
            case INEQUALITY -> "Gini coefficient of max(0, dominance)";
            default -> "mean of |D(i|j) - D(j|i)| over pairs with a flow of which both sides are known";
        };
    }

    private static String chance(String kept) {
        return "; beside it the same over networks drawn at random " + kept
                + ": expected (mean), deviation, percentile (share of draws below, half of"
                + " those equal), p-greater and p-less (the network as it is included)";
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return PowerByChance.cost(parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        String of = parameters.word("of");
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention(what(of) + chance(PowerByChance.DIRECTED) + Dependence.inPlace(parameters));
        List<PairTable> tables = Dependence.tables(outcome, workings, parameters);
        if (tables.isEmpty()) {
            return outcome.noNetwork(Dependence.NO_POWER);
        }
        for (PairTable table : tables) {
            Parameters named = Dependence.named(parameters, table, workings);
            int index = Dependence.tables(workings, parameters).indexOf(table);
            PowerByChance chance = PowerByChance.of(workings.projection(), index, parameters);
            outcome.convention(what(of) + chance(chance.kept()) + Dependence.inPlace(parameters));
            String refused = chance.refused();
            if (refused == null && of.equals(ONE_WAY) && !chance.directed()) {
                refused = "flows have no direction";
            }
            if (refused == null && of.equals(ONE_WAY) && chance.oneWayByNature(workings.projection())) {
                refused = "a kind of flow is one-way by nature";
            }
            if (refused != null) {
                outcome.network(named, null, refused);
            } else {
                add(outcome, workings, parameters, named, chance, index);
            }
        }
        return outcome;
    }

    private static void add(
            Outcome outcome,
            Workings workings,
            Parameters parameters,
            Parameters named,
            PowerByChance chance,
            int index) {
        int draws = parameters.integer("permutations");
        int seed = parameters.integer("seed");
        double[][] values = workings.once(
                "power by chance " + parameters.word("form") + index + " " + draws + " " + seed,
                () -> values(workings, chance, draws, seed));
        int of = STATISTICS.indexOf(parameters.word("of"));
        double observed = values[draws][of];
        if (Double.isNaN(observed)) {
            outcome.network(
                    named,
                    null,
                    of == STATISTICS.indexOf(INEQUALITY)
                            ? PowerInequality.NOBODY
                            : "no pair of which both sides are known");
            return;
        }
        outcome.unit("share").network(named, observed, null);
        Tally tally = new Tally(observed);
        for (int d = 0; d < draws; d++) {
            tally.add(values[d][of]);
        }
        tally.list(outcome, named);
        outcome.note(DECLARATION.label() + ": " + chance.drawing(draws, seed));
    }

    /** The three statistics of every draw; last those of the network as it is. */
    private static double[][] values(Workings workings, PowerByChance chance, int draws, int seed) {
        double[][] values = new double[draws + 1][];
        values[draws] = statistics(chance.observed(workings.workers().cancellation()));
        workings.workers()
                .each(
                        "draws",
                        draws,
                        () -> values,
                        (own, d) -> own[d] = statistics(
                                chance.drawn(seed, d, workings.workers().cancellation())));
        return values;
    }

    private static double[] statistics(PairTable table) {
        double sum = 0;
        int known = 0;
        double oneWay = 0;
        for (int p = 0; p < table.size(); p++) {
            double imbalance = table.imbalance(p);
            if (!Double.isNaN(imbalance)) {
                sum += imbalance;
                known++;
            }
            oneWay += table.fromAToB()[p] == 0 || table.fromBToA()[p] == 0 ? 1 : 0;
        }
        return new double[] {
            known == 0 ? Double.NaN : sum / known,
            table.size() == 0 ? Double.NaN : oneWay / table.size(),
            PowerInequality.of(table)
        };
    }

    /** Where a value lies among those drawn. */
    private static final class Tally {
        private final double observed;
        private double sum;
        private double squares;
        private int count;
        private int below;
        private int equal;

        Tally(double observed) {
            this.observed = observed;
        }

        /** Draws in which the statistic is not defined tell nothing. */
        void add(double value) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
                squares += value * value;
                boolean same = Math.abs(value - observed) <= PowerByChance.SAME;
                equal += same ? 1 : 0;
                below += !same && value < observed ? 1 : 0;
            }
        }

        void list(Outcome outcome, Parameters named) {
            double mean = sum / count;
            value(outcome, named, "expected", mean);
            value(outcome, named, "deviation", Math.sqrt(Math.max(0, squares / count - mean * mean)));
            outcome.unit("share of draws");
            value(outcome, named, "percentile", (below + equal / 2.0) / count);
            value(outcome, named, "p-greater", (count - below + 1.0) / (count + 1));
            value(outcome, named, "p-less", (below + equal + 1.0) / (count + 1));
        }

        private void value(Outcome outcome, Parameters named, String name, double value) {
            outcome.network(
                    named.with("value", name),
                    count == 0 ? null : (Double) value,
                    count == 0 ? "it is defined in none of the networks drawn" : null);
        }
    }
}
