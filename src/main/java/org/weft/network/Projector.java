package org.weft.network;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Applies a {@link View} to a {@link Network}, step by step in the order that View gives. */
public final class Projector {
    private Projector() {}

    /**
     * The projection of a network under a view, in O(f log f) for f flows.
     *
     * @throws org.weft.problem.WeftException (not found, bad request) where the view names what is not there, or asks for
     *     a sum of unlike units
     */
    public static Projection project(Network network, View view) {
        Working working = new Working(network, view);
        filter(working);
        if (view.orient() == View.Orientation.PROVIDER) {
            orient(working);
        }
        new Reconciler(working).apply();
        new Editor(working).apply();
        RollUp rolled = new RollUp(working);
        if (view.level() == View.ViewLevel.FORUMS) {
            return forums(working, rolled);
        }
        Set<Integer> used = rolled.ties.isEmpty() ? working.kinds : Collapser.kindsOf(rolled.ties);
        boolean everyKindUndirected = !used.isEmpty()
                && used.stream().noneMatch(k -> network.kinds().get(k).directed());
        Collapser collapser = new Collapser(network.kinds(), view, rolled.nodes.size());
        Collapser.Rule rule = collapser.rule(used);
        if (rule.note() != null) {
            working.notes.add(rule.note());
        }
        Csr graph = collapser.graph(rolled.ties, rule, everyKindUndirected, null, Cancellation.NEVER);
        String undirectedBecause = everyKindUndirected
                ? "every kind of flow in the view is without direction"
                : view.symmetrise() == View.Symmetrise.NONE ? "" : "the view is symmetrised";
        working.note(
                rolled.selfFlows,
                "flow stays within one agency; it is counted and left out of measures",
                "flows stay within one agency; they are counted and left out of measures");
        List<Tie> ties = rolled.ties;
        int n = rolled.nodes.size();
        // Only when asked for: few measures need them, and they cost as much as the graph.
        return new Projection(
                working,
                rolled,
                graph,
                undirectedBecause,
                rule.scale(),
                rule.refused(),
                cancellation -> powerGroups(ties, n, network, view, cancellation));
    }

    private static void filter(Working working) {
        List<Filter> filters = working.view.filters();
        if (filters.isEmpty()) {
            return;
        }
        filters.forEach(f -> requireKnown(working, f));
        Set<Integer> gone = new HashSet<>();
        for (int i = 0; i < working.members.size(); i++) {
            Working.Member m = working.members.get(i);
            Filter.On on = m.agency ? Filter.On.AGENCY : Filter.On.REPRESENTATIVE;
            if (m.in && filters.stream().anyMatch(f -> f.on() == on && !f.keeps(value(m, f.attribute())))) {
                gone.add(i);
            }
        }
        working.takeOut(gone);
        List<Filter> onFlows =
                filters.stream().filter(f -> f.on() == Filter.On.FLOW).toList();
        if (!onFlows.isEmpty()) {
            Flows flows = working.network.flows();
            working.ties.removeIf(t -> onFlows.stream().anyMatch(f -> !f.keeps(value(flows, t.flow, f.attribute()))));
        }
    }

    /** A mistyped attribute would leave nothing, and nobody would know why. */
    private static void requireKnown(Working working, Filter filter) {
        Set<String> known = new TreeSet<>();
        if (filter.on() == Filter.On.FLOW) {
            known.addAll(List.of("strength", "rung", "level", "rests_on", "formality"));
            known.addAll(working.network.flows().attributeNames());
        } else {
            known.addAll(List.of("id", "name"));
            boolean agencies = filter.on() == Filter.On.AGENCY;
            if (agencies) {
                known.addAll(working.network.agencyAttributes());
            }
            for (Working.Member m : working.members) {
                if (m.agency == agencies) {
                    known.addAll(m.attributes.keySet());
                }
            }
        }
        if (!known.contains(filter.attribute())) {
            String nearest = Nearest.of(filter.attribute(), List.copyOf(known));
            String on = switch (filter.on()) {
                case AGENCY -> "Agencies";
                case REPRESENTATIVE -> "Representatives";
                case FLOW -> "Flows";
            };
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    on + " have no attribute '" + filter.attribute() + "'.",
                    nearest == null
                            ? "They have " + String.join(", ", known) + "."
                            : "Did you mean '" + nearest + "'?");
        }
    }

    private static @Nullable String value(Working.Member m, String attribute) {
        return switch (attribute) {
            case "id" -> m.id;
            case "name" -> m.name;
            default -> m.attributes.get(attribute);
        };
    }

    private static @Nullable String value(Flows flows, int i, String attribute) {
        return switch (attribute) {
            case "strength" -> Double.toString(flows.strength(i));
            case "rung" -> text(flows.rung(i));
            case "level" -> lower(flows.level(i));
            case "rests_on" -> lower(flows.restsOn(i));
            case "formality" -> flows.formality(i);
            default -> flows.attribute(i, attribute);
        };
    }

    private static @Nullable String text(@Nullable Integer value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : ViewJson.word(value);
    }

    private static void orient(Working working) {
        for (Tie t : working.ties) {
            if (!t.providerFirst && working.network.kinds().get(t.kind).directed()) {
                int source = t.source;
                t.source = t.target;
                t.target = source;
                t.providerFirst = true;
            }
        }
    }

    private static List<PowerGroup> powerGroups(
            List<Tie> all, int n, Network network, View view, Cancellation cancellation) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int k : Collapser.kindsOf(all)) {
            Kind kind = network.kinds().get(k);
            if (kind.power() == Kind.Power.NONE) {
                continue;
            }
            List<Integer> home = null;
            for (List<Integer> group : groups) {
                Kind first = network.kinds().get(group.get(0));
                if (first.power() == kind.power() && first.scale().like(kind.scale())) {
                    home = group;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(k);
        }
        Map<Integer, List<Tie>> byKind = new HashMap<>();
        all.forEach(t -> byKind.computeIfAbsent(t.kind, k -> new ArrayList<>()).add(t));
        groups.sort(Comparator.comparingInt((List<Integer> g) -> -g.stream()
                .mapToInt(k -> Objects.requireNonNull(byKind.get(k)).size())
                .sum()));
        List<PowerGroup> made = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<Tie> ties = new ArrayList<>();
            cancellation.check();
            group.forEach(k -> ties.addAll(Objects.requireNonNull(byKind.get(k))));
            // Power needs both directions even where every kind is undirected: each tie then gives both ways.
            Collapser collapser = new Collapser(network.kinds(), view, n);
            Collapser.Rule rule = collapser.rule(new LinkedHashSet<>(group));
            Csr graph = collapser.graph(
                    ties, rule, false, t -> turned(network.kinds().get(t.kind), t), cancellation);
            List<String> ids =
                    group.stream().map(k -> network.kinds().get(k).id()).toList();
            made.add(new PowerGroup(ids, graph, rule.refused()));
        }
        return made;
    }

    private static boolean turned(Kind kind, Tie t) {
        return kind.directed() && t.providerFirst != (kind.power() == Kind.Power.GIVER);
    }

    private static Projection forums(Working working, RollUp rolled) {
        int n = rolled.nodes.size();
        Map<Long, Integer> shared = new HashMap<>();
        for (Working.Seats forum : working.forums) {
            int[] seats = rolled.seatsOf(forum);
            for (int i = 0; i < seats.length; i++) {
                for (int j = i + 1; j < seats.length; j++) {
                    shared.merge((long) seats[i] << 32 | seats[j], 1, Integer::sum);
                }
            }
        }
        shared.values().removeIf(count -> count < working.view.minimumStrength());
        int[] source = new int[shared.size()];
        int[] target = new int[shared.size()];
        double[] weight = new double[shared.size()];
        boolean binary = working.view.collapse() == View.Collapse.ANY;
        int e = 0;
        for (Map.Entry<Long, Integer> pair : shared.entrySet()) {
            source[e] = (int) (pair.getKey() >>> 32);
            target[e] = pair.getKey().intValue();
            weight[e++] = binary ? 1 : pair.getValue();
        }
        Scale scale = new Scale(Scale.Type.COUNT, "forums shared", List.of());
        return new Projection(
                working,
                rolled,
                Csr.of(n, false, source, target, weight),
                "sharing a forum is without direction",
                scale,
                null,
                cancellation -> List.of());
    }
}
