package org.weft.measures;

import org.weft.network.Nearest;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.HashMap;
import java.util.Map;

import static org.weft.measures.CommonParameters.BORGATTI;
import static org.weft.measures.CommonParameters.FEWER_THAN_2;
import static org.weft.measures.CommonParameters.OUT_OR_IN;

/** How much of the network, or of one group, an agency reaches within k steps. */
final class Reach implements Measure {
    private static final String EACH = "each";

    private static final Declaration DECLARATION = Declaration.of(Declaration.Family.NODE, "reach", "Reach")
            .question("What share of the partnership, or of one sector, hears of it within so many steps?")
            .high("A large part of the partnership hears of it within so many steps.")
            .convention("others within 2 steps along flows / (n - 1)")
            .unit("share")
            .range("0 to 1; form=count 0 to n - 1")
            .direction("out: whom it reaches; in: who reaches it; without direction both are one")
            .undefined("fewer than 2 agencies; by group: the group has no other member")
            .cost(
                    "O(n m / 64), for few steps the flows of those within k - 1",
                    "210 n bytes a thread, and 4 n a group",
                    Cost.within(2))
            .parameter(ParameterSpec.integer("k", "Number of steps.", 2, 1, 1_000_000))
            .parameter(OUT_OR_IN)
            .parameter(ParameterSpec.named(
                            "group",
                            "Only members of this group of the grouping attribute count; each: one score for each group.")
                    .withSynonyms(Map.of("*", EACH)))
            .parameter(ParameterSpec.words(
                    "form", "share: divided by the number of others; count: their number.", "share", "count"))
            .source(BORGATTI)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return Cost.within(parameters.integer("k"));
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        workings.announceReach(
                parameters, parameters.integer("k"), !parameters.word("group").isEmpty());
    }

    @Override
    public Approximation approximation(Parameters parameters) {
        return parameters.word("group").isEmpty() ? Approximation.BALLS : Approximation.GROUPS;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        int n = workings.n();
        int k = parameters.integer("k");
        boolean count = parameters.is("form", "count");
        outcome.unit(count ? "agencies" : "share");
        String group = parameters.word("group");
        if (group.isEmpty()) {
            outcome.convention("others within " + steps(workings, parameters, k) + (count ? "" : " / (n - 1)"));
        }
        if (n < 2 && !group.equals(EACH)) {
            return outcome.noNode(n, FEWER_THAN_2);
        }
        if (group.isEmpty()) {
            Workings.Direction direction = workings.direction(parameters);
            return outcome.node(scaled(workings.within(direction, k), count ? 1 : n - 1));
        }
        Groups groups = workings.groups();
        if (groups.names().isEmpty()) {
            String attribute = workings.projection().network().grouping();
            outcome.note("Reach by group: no agency has a value of '" + attribute + "'.");
        }
        if (group.equals(EACH) && !groups.names().contains(EACH)) {
            for (String each : groups.names()) {
                byGroup(outcome, workings, parameters.with("group", each));
            }
            return outcome;
        }
        return byGroup(outcome, workings, parameters);
    }

    private static Outcome byGroup(Outcome outcome, Workings workings, Parameters parameters) {
        String group = parameters.word("group");
        Groups groups = workings.groups();
        int g = groups.names().indexOf(group);
        if (g < 0) {
            String nearest = Nearest.of(group, groups.names());
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "No agency in the view is of the group '" + group + "'.",
                    nearest != null
                            ? "Did you mean '" + nearest + "'?"
                            : groups.names().isEmpty()
                                    ? "Choose a grouping attribute that agencies have."
                                    : "The groups are " + String.join(", ", groups.names()) + ".");
        }
        int k = parameters.integer("k");
        boolean count = parameters.is("form", "count");
        Workings.Direction direction = workings.direction(parameters);
        int[] within = workings.withinGroup(direction, k)[g];
        double[] values = scaled(within, 1);
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < values.length && !count; v++) {
            int others = groups.sizes()[g] - (groups.of()[v] == g ? 1 : 0);
            values[v] = others == 0 ? Double.NaN : values[v] / others;
            if (others == 0) {
                reasons.put(v, "the group has no other member");
            }
        }
        return outcome.convention("members of the group, the agency itself left out, within "
                        + steps(workings, parameters, k)
                        + (count ? "" : " / their number"))
                .node(parameters, values, reasons);
    }

    private static String steps(Workings workings, Parameters parameters, int k) {
        String way = !workings.directed()
                ? " along ties"
                : parameters.is("direction", "in") ? " back along flows" : " along flows";
        return k + (k == 1 ? " step" : " steps") + way;
    }

    private static double[] scaled(int[] counts, double most) {
        double[] values = new double[counts.length];
        for (int v = 0; v < values.length; v++) {
            values[v] = counts[v] / most;
        }
        return values;
    }
}
