package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Scale;
import org.weft.network.Wave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What can be chosen in views of a dataset.
 *
 * @param kinds the kinds of flow
 * @param waves the waves, earliest first
 * @param grouping the grouping attribute
 * @param groupings attributes that could group agencies: those with 2 to 40 values
 * @param levels the levels that make sense here
 * @param attributes all attributes of agencies
 * @param strengths the different strengths, ascending; empty where there are more than twelve
 * @param forums the forums, in the order of the dataset
 * @param respondents whether it is recorded who was asked
 * @param reporters whether flows say who stated them
 */
public record DatasetOptions(
        List<KindOption> kinds,
        List<Wave> waves,
        String grouping,
        List<Grouping> groupings,
        List<String> levels,
        List<Attribute> attributes,
        List<Double> strengths,
        List<ForumOption> forums,
        boolean respondents,
        boolean reporters) {
    private static final int MOST_GROUPS = 40;
    private static final int MOST_STRENGTHS = 12;

    /** A kind of flow, and how many flows there are of it. */
    public record KindOption(
            String id,
            String label,
            boolean directed,
            String scale,
            String unit,
            List<Scale.Code> codes,
            String provider,
            String power,
            boolean oneWay,
            String verb,
            String inverseVerb,
            int flows) {}

    /** A forum. */
    public record ForumOption(String id, String name) {}

    /** An attribute that could group agencies, and how many values it has. */
    public record Grouping(String attribute, String label, int values) {}

    /** An attribute; its values where there are at most forty, else none. */
    public record Attribute(String name, String label, boolean numeric, List<String> values) {}

    static DatasetOptions of(Network network) {
        int[] flows = new int[network.kinds().size()];
        TreeSet<Double> strengths = new TreeSet<>();
        for (int i = 0; i < network.flows().size(); i++) {
            flows[network.flows().kind(i)]++;
            if (strengths.size() <= MOST_STRENGTHS) {
                strengths.add(network.flows().strength(i));
            }
        }
        List<KindOption> kinds = new ArrayList<>();
        for (int k = 0; k < flows.length; k++) {
            kinds.add(option(network.kinds().get(k), flows[k]));
        }
        List<Attribute> attributes = attributes(network);
        List<Grouping> groupings = attributes.stream()
                .filter(a -> a.values().size() >= 2 || a.name().equals(network.grouping()))
                .map(a -> new Grouping(a.name(), a.label(), a.values().size()))
                .toList();
        return new DatasetOptions(
                kinds,
                network.waves(),
                network.grouping(),
                groupings,
                levels(network),
                attributes,
                strengths.size() > MOST_STRENGTHS ? List.of() : List.copyOf(strengths),
                network.forums().stream()
                        .map(f -> new ForumOption(f.id(), f.name()))
                        .toList(),
                !network.respondents().isEmpty(),
                network.flows().hasReporters());
    }

    private static KindOption option(Kind k, int flows) {
        return new KindOption(
                k.id(),
                k.label(),
                k.directed(),
                k.scale().type().name().toLowerCase(Locale.ROOT),
                k.scale().unit(),
                k.scale().codes(),
                k.provider().name().toLowerCase(Locale.ROOT),
                k.power().name().toLowerCase(Locale.ROOT),
                k.oneWay(),
                k.verb(),
                k.inverseVerb(),
                flows);
    }

    private static List<String> levels(Network network) {
        List<String> levels = new ArrayList<>();
        boolean people = network.actors().size() > network.agencyCount();
        levels.add("rolled-up");
        if (people) {
            levels.add("agencies");
            levels.add("representatives");
        }
        if (!network.forums().isEmpty()) {
            levels.add("forums");
        }
        return levels;
    }

    private static List<Attribute> attributes(Network network) {
        Map<String, @Nullable TreeSet<String>> values = new LinkedHashMap<>();
        network.agencyAttributes().forEach(name -> values.put(name, new TreeSet<>()));
        for (Actor a : network.actors()) {
            if (a.isAgency()) {
                collect(values, a.attributes());
            }
        }
        network.presences().stream()
                .filter(p -> network.actors().get(p.actor()).isAgency())
                .forEach(p -> collect(values, p.attributes()));
        List<Attribute> list = new ArrayList<>();
        values.forEach((name, found) -> list.add(new Attribute(
                name,
                Profiles.label(name),
                network.isNumeric(name),
                found == null || found.size() > MOST_GROUPS ? List.of() : List.copyOf(found))));
        return list;
    }

    private static void collect(Map<String, @Nullable TreeSet<String>> values, Map<String, String> attributes) {
        attributes.forEach((name, value) -> {
            TreeSet<String> found = values.get(name);
            if (found != null && found.size() <= MOST_GROUPS) {
                found.add(value);
            }
        });
    }
}
