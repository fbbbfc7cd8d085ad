package org.weft.measures;

import org.weft.graph.Csr;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.EVEN;
import static org.weft.measures.CommonParameters.KRACKHARDT_STERN;

/** Whether the network's flows cross groups more than chance would have it. */
final class NetworkExternalInternal implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "network-ei-index", "E-I index of the network")
            .question("Do agencies work across sectors, or mostly within their own?")
            .high(
                    "Most flows cross from one group to another; compare it with what the sizes of groups lead to expect.")
            .convention("(E - I) / (E + I) over flows, E between groups and I within")
            .unit("index")
            .range("-1 (all within) to 1 (all across); p-values 0 to 1")
            .direction("does not matter")
            .weight("strengths are added up")
            .undefined("no flows between agencies that have a group; weight=strength: strengths are ordinal codes"
                    + " without amounts")
            .cost(
                    "O(n log n + permutations times m)",
                    "O(n)",
                    new Cost((n, m) -> 1000.0 * (n + m), (n, m, t) -> 8.0 * n + 4.0 * n * t))
            .parameter(ParameterSpec.words(
                    "value",
                    "observed; expected: by chance, given the sizes of groups; p-low and p-high: share of random"
                            + " assignments of agencies to the groups that give as low, or as high, an index; each: all.",
                    "each",
                    "observed",
                    "expected",
                    "p-low",
                    "p-high"))
            .parameter(EVEN)
            .parameter(BY)
            .parameter(ParameterSpec.words(
                    "singletons",
                    "left-out: agencies that are the only one of their group take no part, since all they do is external;"
                            + " kept: they do.",
                    "left-out",
                    "kept"))
            .parameter(ParameterSpec.integer("permutations", "Number of random assignments.", 1000, 1, 1_000_000))
            .parameter(ParameterSpec.integer("seed", "Begins the random assignments.", 1, 0, Integer.MAX_VALUE))
            .source(KRACKHARDT_STERN)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        if (!permutes(parameters)) {
            return Cost.LINEAR;
        }
        double times = parameters.integer("permutations");
        return new Cost((n, m) -> times * ((double) n + m), DECLARATION.work().space());
    }

    private static boolean permutes(Parameters parameters) {
        return parameters.is("value", "each") || parameters.word("value").startsWith("p-");
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean weighted = workings.weighted(parameters);
        Groups groups = workings.groups(parameters.word("by"));
        int[] of = groups.of().clone();
        int alone = 0;
        for (int v = 0; v < of.length; v++) {
            if (of[v] >= 0 && groups.sizes()[of[v]] == 1) {
                alone++;
                of[v] = parameters.is("singletons", "left-out") ? -1 : of[v];
            }
        }
        if (alone > 0) {
            outcome.note("E-I index: " + alone + (alone == 1 ? " agency is" : " agencies are")
                    + " alone in a group and " + (parameters.is("singletons", "left-out") ? "left out." : "kept."));
        }
        String refusal = weighted ? workings.refusal() : null;
        int[] members = IntStream.range(0, of.length)
                .filter(v -> of[v] >= 0)
                .boxed()
                // The draw must not depend on the order in which the agencies came.
                .sorted(Comparator.comparing(workings.projection()::id))
                .mapToInt(Integer::intValue)
                .toArray();
        double total = refusal == null ? all(workings.graph(), of, weighted) : 0;
        String reason = refusal != null
                ? refusal
                : total > 0
                        ? null
                        : groups.names().isEmpty() ? groups.none() : "no flows between agencies that take part";
        double within = reason == null ? within(workings.graph(), of, weighted) : 0;
        int permutations = parameters.integer("permutations");
        int[] tails = reason == null && permutes(parameters)
                ? tails(workings, of, members, weighted, within, total, permutations, parameters.integer("seed"))
                : new int[2];
        for (String value : parameters.is("value", "each")
                ? new String[] {"observed", "expected", "p-low", "p-high"}
                : new String[] {parameters.word("value")}) {
            outcome.unit(value.startsWith("p-") ? "probability" : "index");
            outcome.convention(convention(value, weighted, permutations, parameters.integer("seed")));
            Double number = switch (value) {
                case "observed" -> 1 - 2 * within / total;
                case "expected" ->
                    1 - 2 * pairsWithin(of, members, groups.names().size());
                case "p-low" -> (1.0 + tails[0]) / (1.0 + permutations);
                default -> (1.0 + tails[1]) / (1.0 + permutations);
            };
            outcome.network(parameters.with("value", value), reason == null ? number : null, reason);
        }
        return outcome;
    }

    private static String convention(String value, boolean weighted, int permutations, int seed) {
        return switch (value) {
            case "observed" ->
                "(E - I) / (E + I) over " + (weighted ? "strengths of flows" : "flows")
                        + ", E between groups and I within";
            case "expected" -> "1 - 2 times the share of pairs of agencies that are of one group";
            default ->
                "(1 + number of random assignments with as " + (value.equals("p-low") ? "low" : "high")
                        + " an index) / (1 + " + permutations + "), seed " + seed;
        };
    }

    private static double all(Csr graph, int[] of, boolean weighted) {
        double sum = 0;
        for (int v = 0; v < of.length; v++) {
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                sum += of[v] >= 0 && of[graph.targets()[i]] >= 0 ? weighted ? graph.weights()[i] : 1 : 0;
            }
        }
        return sum;
    }

    private static double within(Csr graph, int[] of, boolean weighted) {
        return weighted ? strengthWithin(graph, of) : flowsWithin(graph, of);
    }

    private static double strengthWithin(Csr graph, int[] of) {
        double sum = 0;
        for (int v = 0; v < of.length; v++) {
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                sum += of[v] >= 0 && of[v] == of[graph.targets()[i]] ? graph.weights()[i] : 0;
            }
        }
        return sum;
    }

    /** Counts without a branch, because the processor could foresee none of them. */
    private static int flowsWithin(Csr graph, int[] of) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int apart = 0;
        int counted = 0;
        for (int v = 0; v < of.length; v++) {
            int own = of[v];
            if (own >= 0) {
                int last = offsets[v + 1];
                for (int i = offsets[v]; i < last; i++) {
                    int other = own ^ of[targets[i]];
                    apart += (other | -other) >>> 31;
                }
                counted += last - offsets[v];
            }
        }
        return counted - apart;
    }

    private static double pairsWithin(int[] of, int[] members, int groupCount) {
        double[] sizes = new double[groupCount];
        for (int v : members) {
            sizes[of[v]]++;
        }
        double pairs = Arrays.stream(sizes).map(s -> s * (s - 1)).sum();
        return pairs / ((double) members.length * (members.length - 1));
    }

    /** How many random assignments give as low, and as high, an index. */
    private static int[] tails(
            Workings workings,
            int[] of,
            int[] members,
            boolean weighted,
            double within,
            double total,
            int permutations,
            int seed) {
        Csr graph = workings.graph();
        byte[] low = new byte[permutations];
        byte[] high = new byte[permutations];
        double room = 1e-12 * total;
        workings.workers().each("E-I index", permutations, of::clone, (drawn, p) -> {
            Draws random = new Draws(seed * 1_000_003L + p);
            // Each draw begins at the same order, so that it does not depend on which thread made the one before.
            for (int v : members) {
                drawn[v] = of[v];
            }
            for (int i = members.length - 1; i > 0; i--) {
                int j = random.below(i + 1);
                int kept = drawn[members[i]];
                drawn[members[i]] = drawn[members[j]];
                drawn[members[j]] = kept;
            }
            double inside = within(graph, drawn, weighted);
            low[p] = (byte) (inside >= within - room ? 1 : 0);
            high[p] = (byte) (inside <= within + room ? 1 : 0);
        });
        int[] tails = new int[2];
        for (int p = 0; p < permutations; p++) {
            tails[0] += low[p];
            tails[1] += high[p];
        }
        return tails;
    }
}
