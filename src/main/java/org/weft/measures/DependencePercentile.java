package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.weft.measures.CommonParameters.BURT;
import static org.weft.measures.CommonParameters.CASCIARO;
import static org.weft.measures.CommonParameters.EMERSON;
import static org.weft.measures.CommonParameters.FORM;
import static org.weft.measures.CommonParameters.KINDS;

/** How far an agency's dependence on a partner lies above what its number of sources alone would make it. */
final class DependencePercentile implements Measure {
    private static final String IMBALANCE = "imbalance";

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.PAIR, "dependence-percentile", "Dependence against chance")
            .question("Does an agency lean on a partner more than its number of sources alone would make it?")
            .high("It leans on this partner more than an agency with so many sources mostly leans on one of them.")
            .convention(what("dependence", PowerByChance.DIRECTED))
            .unit("share of draws")
            .range("0 to 1; 0.5 is just what chance gives")
            .direction("provider first, each kind by whom it empowers; without direction the number of ties is kept")
            .weight(
                    "each agency's strengths stay its own and fall to its new targets at random; without direction all are dealt"
                            + " at random")
            .undefined("the agency receives nothing; it, or for imbalance its partner, did not answer;"
                    + " strengths are ordinal codes without amounts")
            .cost(PowerByChance.TIME, PowerByChance.MEMORY, PowerByChance.cost(200))
            .parameter(ParameterSpec.words(
                    "of",
                    "dependence: of one agency on another, both ways; imbalance: of the pair.",
                    "dependence",
                    IMBALANCE))
            .parameter(PowerByChance.PERMUTATIONS)
            .parameter(PowerByChance.SEED)
            .parameter(KINDS)
            .parameter(FORM)
            .source(EMERSON)
            .source(CASCIARO)
            .source(BURT)
            .source(PowerByChance.STRONA)
            .source(PowerByChance.FOSDICK)
            .build();

    private static String what(String of, String kept) {
        String draws = " over networks drawn at random " + kept + "; those equal count half";
        return of.equals(IMBALANCE)
                ? "share of the imbalances |D(i|j) - D(j|i)| of the agency that depends more, with any partner, that are"
                        + " smaller" + draws
                : "share of the dependences of i, the source of the entry, on any of its sources that are smaller than"
                        + " D(i|j)" + draws;
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
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention(what(parameters.word("of"), PowerByChance.DIRECTED) + Dependence.inPlace(parameters));
        List<PairTable> tables = Dependence.tables(outcome, workings, parameters);
        for (PairTable table : tables) {
            PowerByChance chance = PowerByChance.of(
                    workings.projection(),
                    Dependence.tables(workings, parameters).indexOf(table),
                    parameters);
            outcome.convention(what(parameters.word("of"), chance.kept()) + Dependence.inPlace(parameters));
            Entries entries =
                    new Entries(chance.observed(workings.workers().cancellation()), parameters.is("of", IMBALANCE));
            long[][] counts = chance.refused() == null ? counts(workings, parameters, chance, entries) : null;
            add(outcome, Dependence.named(parameters, table, workings), workings, chance, entries, counts);
        }
        return outcome;
    }

    private static void add(
            Outcome outcome,
            Parameters named,
            Workings workings,
            PowerByChance chance,
            Entries entries,
            long @Nullable [][] counts) {
        int size = entries.owner.length;
        int[] source = new int[size];
        int[] target = new int[size];
        double[] values = new double[size];
        Map<Integer, String> reasons = new HashMap<>();
        for (int e = 0; e < size; e++) {
            source[e] = chance.node(entries.owner[e]);
            target[e] = chance.node(entries.partner[e]);
            String reason = chance.refused();
            if (reason == null && Double.isNaN(entries.value[e])) {
                reason = entries.reason(e, workings, chance);
            }
            values[e] = Double.NaN;
            if (reason != null) {
                reasons.put(e, reason);
            } else if (counts != null) {
                int owner = entries.owner[e];
                values[e] = (counts[0][e] + counts[1][e] / 2.0) / counts[2][owner];
            }
        }
        outcome.pairs(named, source, target, values, reasons);
    }

    /** For each entry how many drawn values of its agency are smaller and how many the same; third how many there are. */
    private static long[][] counts(Workings workings, Parameters parameters, PowerByChance chance, Entries entries) {
        int draws = parameters.integer("permutations");
        int seed = parameters.integer("seed");
        long[][] counts =
                new long[][] {new long[entries.owner.length], new long[entries.owner.length], new long[workings.n()]};
        workings.workers().each("draws", draws, () -> counts, (all, d) -> {
            PairTable drawn = chance.drawn(seed, d, workings.workers().cancellation());
            Entries there = new Entries(drawn, entries.imbalance);
            synchronized (all) {
                // Whole numbers add up to the same in any order.
                there.countBelow(entries, all);
            }
        });
        return counts;
    }

    /** What is compared: each side of each pair, or each pair once under the agency that depends more. */
    private static final class Entries {
        private final PairTable table;
        private final boolean imbalance;
        private final int[] owner;
        private final int[] partner;
        private final double[] value;

        Entries(PairTable table, boolean imbalance) {
            this.table = table;
            this.imbalance = imbalance;
            int size = (imbalance ? 1 : 2) * table.size();
            owner = new int[size];
            partner = new int[size];
            value = new double[size];
            for (int p = 0; p < table.size(); p++) {
                if (imbalance) {
                    boolean bDepends = table.advantageOfA(p) > 0;
                    set(
                            p,
                            bDepends ? table.b()[p] : table.a()[p],
                            bDepends ? table.a()[p] : table.b()[p],
                            table.imbalance(p));
                } else {
                    set(2 * p, table.a()[p], table.b()[p], table.aOnB()[p]);
                    set(2 * p + 1, table.b()[p], table.a()[p], table.bOnA()[p]);
                }
            }
        }

        private void set(int e, int from, int to, double share) {
            owner[e] = from;
            partner[e] = to;
            value[e] = share;
        }

        /** A dependence of 0 is on a partner that gives nothing, and so on no source. */
        private boolean counts(int e) {
            return !Double.isNaN(value[e]) && (imbalance || value[e] > 0);
        }

        /** Adds to each entry of the network as it is how many of these are smaller, and how many the same. */
        void countBelow(Entries observed, long[][] counts) {
            double[][] byOwner = byOwner();
            for (int v = 0; v < byOwner.length; v++) {
                counts[2][v] += byOwner[v].length;
            }
            for (int e = 0; e < observed.owner.length; e++) {
                double[] drawn = byOwner[observed.owner[e]];
                if (!Double.isNaN(observed.value[e])) {
                    int below = firstAbove(drawn, observed.value[e] - PowerByChance.SAME);
                    counts[0][e] += below;
                    counts[1][e] += firstAbove(drawn, observed.value[e] + PowerByChance.SAME) - below;
                }
            }
        }

        private double[][] byOwner() {
            int[] sizes = new int[table.received().length];
            for (int e = 0; e < owner.length; e++) {
                sizes[owner[e]] += counts(e) ? 1 : 0;
            }
            double[][] byOwner = new double[sizes.length][];
            for (int v = 0; v < sizes.length; v++) {
                byOwner[v] = new double[sizes[v]];
            }
            for (int e = 0; e < owner.length; e++) {
                if (counts(e)) {
                    byOwner[owner[e]][--sizes[owner[e]]] = value[e];
                }
            }
            for (double[] values : byOwner) {
                Arrays.sort(values);
            }
            return byOwner;
        }

        private static int firstAbove(double[] sorted, double bound) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        String reason(int e, Workings workings, PowerByChance chance) {
            for (int place : imbalance ? new int[] {owner[e], partner[e]} : new int[] {owner[e]}) {
                if (table.unanswered()[place]) {
                    return (imbalance ? workings.projection().id(chance.node(place)) + " " : "") + PairTable.UNANSWERED;
                }
            }
            return PairTable.NOTHING;
        }
    }
}
