package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.groups.Brokerage;
import org.weft.graph.groups.BrokerageByChance;
import org.weft.graph.groups.Role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.weft.measures.CommonParameters.BY;
import static org.weft.measures.CommonParameters.GOULD;

/** Between which groups an agency mediates. */
final class BrokerageRoles implements Measure {
    static final String TOTAL = "total";

    static final ParameterSpec ROLE = ParameterSpec.words(
                    "role",
                    "coordinator: all three of one group; itinerant: both ends of another group; gatekeeper: from outside"
                            + " into its own; representative: from its own to outside; liaison: three groups; total: all;"
                            + " each: one entry for each.",
                    "each",
                    "coordinator",
                    "itinerant",
                    "gatekeeper",
                    "representative",
                    "liaison",
                    TOTAL)
            .withSynonyms(Map.of("consultant", "itinerant"));

    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "brokerage", "Brokerage roles")
            .question("Who mediates between sectors, or within its own, and in which role?")
            .high("Many pairs of agencies without a direct flow are joined by it in this role.")
            .convention("number of a -> v -> c without a -> c, a and c different, by the groups of a, v and c")
            .unit("pairs")
            .range("0 to (n - 1)(n - 2); value=z may be negative")
            .direction("along flows; without direction every pair counts both ways, and gatekeeper and representative"
                    + " are one")
            .undefined("the agency has no group; value=z: the role cannot vary, as in a group of one")
            .cost(
                    "O(m d), d the largest degree",
                    "O(n)",
                    new Cost((n, m) -> n + 2.2 * EgoNetworks.smaller(n, m), (n, m, t) -> 80.0 * n + 48.0 * n * t))
            .parameter(ROLE)
            .parameter(ParameterSpec.words(
                    "value",
                    "count: pairs; shared: each pair shared equally among its k brokers, 1/k for each; expected: by chance,"
                            + " given the sizes of groups and the density; z: (count - expected) / standard deviation.",
                    "count",
                    "shared",
                    "expected",
                    "z"))
            .parameter(BY)
            .source(GOULD)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** The roles that a call asks for, by name; null stands for all together. */
    static Map<String, @Nullable Role> asked(Parameters parameters) {
        Map<String, @Nullable Role> roles = new LinkedHashMap<>();
        for (Role role : Role.ALL) {
            roles.put(role.name().toLowerCase(Locale.ROOT), role);
        }
        roles.put(TOTAL, null);
        String wanted = parameters.word("role");
        if (!wanted.equals("each")) {
            roles.keySet().retainAll(List.of(wanted));
        }
        return roles;
    }

    /** Share of the arcs that there could be between nodes that have a group. */
    static double density(Csr graph, Groups groups) {
        double arcs = 0;
        for (int v = 0; v < graph.n(); v++) {
            for (int i = graph.offsets()[v]; i < graph.offsets()[v + 1]; i++) {
                arcs += groups.of()[v] >= 0 && groups.of()[graph.targets()[i]] >= 0 ? 1 : 0;
            }
        }
        double members = groups.members();
        return members < 2 ? 0 : arcs / (members * (members - 1));
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        Groups groups = workings.groups(parameters.word("by"));
        int n = workings.n();
        String value = parameters.word("value");
        outcome.unit(value.equals("z") ? "standard deviations" : "pairs");
        Map<String, @Nullable Role> roles = asked(parameters);
        if (groups.names().isEmpty()) {
            roles.keySet().forEach(role -> outcome.noNode(parameters.with("role", role), n, groups.none()));
            return outcome;
        }
        List<double[]> counted = counted(workings, parameters, groups);
        BrokerageByChance chance =
                new BrokerageByChance(groups.sizes(), density(workings.graph(), groups), workings.directed());
        roles.forEach((name, role) -> {
            double[] values =
                    role == null ? sum(counted, n) : counted.get(role.ordinal()).clone();
            Map<Integer, String> reasons = new HashMap<>();
            for (int v = 0; v < n; v++) {
                int group = groups.of()[v];
                if (group < 0) {
                    values[v] = Double.NaN;
                    reasons.put(v, groups.missing());
                    continue;
                }
                int size = groups.sizes()[group];
                double expected = chance.expected(role, size);
                double variance = chance.variance(role, size);
                if (value.equals("expected")) {
                    values[v] = expected;
                } else if (value.equals("z")) {
                    values[v] = variance > 0 ? (values[v] - expected) / Math.sqrt(variance) : Double.NaN;
                    if (variance <= 0) {
                        reasons.put(
                                v,
                                size == 1 && role != Role.ITINERANT && role != Role.LIAISON && role != null
                                        ? "the only one of its group, so that it cannot be in this role"
                                        : "the role cannot vary by chance with these groups and this density");
                    }
                }
            }
            outcome.convention(convention(value)).node(parameters.with("role", name), values, reasons);
        });
        return outcome;
    }

    private static String convention(String value) {
        return switch (value) {
            case "shared" ->
                "a -> v -> c without a -> c, 1/k of it for each of the k agencies that broker between a and c";
            case "expected" -> "d²(1 - d) times the pairs (a, c) of groups that give the role, d the density";
            case "z" ->
                "(count - expected) / standard deviation, each flow there by chance with probability d, the density,"
                        + " and sizes of groups given";
            default -> DECLARATION.convention();
        };
    }

    private static List<double[]> counted(Workings workings, Parameters parameters, Groups groups) {
        if (parameters.is("value", "shared")) {
            return List.of(Brokerage.shared(workings.graph(), groups.of(), workings.workers()));
        }
        List<double[]> counted = new ArrayList<>();
        for (long[] role : workings.brokerage(parameters.word("by"))) {
            counted.add(Arrays.stream(role).asDoubleStream().toArray());
        }
        return counted;
    }

    private static double[] sum(List<double[]> roles, int n) {
        double[] sum = new double[n];
        for (double[] role : roles) {
            for (int v = 0; v < n; v++) {
                sum[v] += role[v];
            }
        }
        return sum;
    }
}
