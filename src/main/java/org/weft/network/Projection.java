package org.weft.network;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.graph.Csr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * What a {@link View} makes of a {@link Network}: nodes, one graph to measure, and the way back from each arc to the
 * flows behind it. Immutable.
 */
public final class Projection {
    private static final String SHORT_NAME = "short_name";

    private final Network network;
    private final View view;
    private final List<Working.Member> nodes;
    private final List<Working.Member> members;
    private final List<Tie> ties;
    private final Csr graph;
    private final String undirectedBecause;
    private final Scale scale;
    private final @Nullable String strengthRefused;
    private final Function<Cancellation, List<PowerGroup>> findPowerGroups;
    private volatile @Nullable List<PowerGroup> powerGroups;
    private final long selfFlows;
    private final List<String> notes;
    private final Map<String, Integer> nodeOf = new HashMap<>();
    private final Map<Integer, List<Working.Speaks>> speaks;
    private final Set<Integer> waves;
    private final Set<Integer> kinds;
    private final List<Seats> forums;
    private volatile @Nullable Map<Long, List<Tie>> tiesOfPair;

    /**
     * A forum as the view sees it.
     *
     * @param forum its id
     * @param name its name
     * @param nodes the nodes that sit in it, ascending; at agency levels through their representatives too
     */
    public record Seats(String forum, String name, List<Integer> nodes) {
        /** Freezes the nodes. */
        public Seats {
            nodes = List.copyOf(nodes);
        }
    }

    Projection(
            Working working,
            RollUp rolled,
            Csr graph,
            String undirectedBecause,
            Scale scale,
            @Nullable String strengthRefused,
            Function<Cancellation, List<PowerGroup>> findPowerGroups) {
        this.network = working.network;
        this.view = working.view;
        this.nodes = rolled.nodes;
        this.members = working.members;
        this.ties = rolled.ties;
        this.graph = graph;
        this.undirectedBecause = undirectedBecause;
        this.scale = scale;
        this.strengthRefused = strengthRefused;
        this.findPowerGroups = findPowerGroups;
        this.selfFlows = rolled.selfFlows;
        this.notes = List.copyOf(working.notes);
        this.speaks = working.speaks;
        this.waves = working.waves;
        this.kinds = working.kinds;
        for (int v = 0; v < nodes.size(); v++) {
            nodeOf.put(nodes.get(v).id, v);
        }
        List<Seats> seats = new ArrayList<>();
        for (Working.Seats f : working.forums) {
            List<Integer> sitting = new ArrayList<>();
            if (view.level() == View.ViewLevel.REPRESENTATIVES) {
                f.members().forEach(m -> {
                    Integer v = nodeOf.get(working.members.get(m).id);
                    if (v != null) {
                        sitting.add(v);
                    }
                });
            } else {
                for (int v : rolled.seatsOf(f)) {
                    sitting.add(v);
                }
            }
            seats.add(new Seats(f.id(), f.name(), sitting));
        }
        this.forums = List.copyOf(seats);
    }

    /** The view. */
    public View view() {
        return view;
    }

    /** The network the view was applied to. */
    public Network network() {
        return network;
    }

    /** Number of nodes, with or without flows. */
    public int size() {
        return nodes.size();
    }

    /** A node's id in the dataset. */
    public String id(int node) {
        return nodes.get(node).id;
    }

    /** A node's name. */
    public String name(int node) {
        return nodes.get(node).name;
    }

    /** A node's short name for pictures and tables: its attribute {@code short_name}, else its name. */
    public String shortName(int node) {
        String given = nodes.get(node).attributes.get(SHORT_NAME);
        return given == null ? name(node) : given;
    }

    /** Whether a node is an agency; else it is a representative. */
    public boolean isAgency(int node) {
        return nodes.get(node).agency;
    }

    /** The index of a node's actor in the network; {@link Network#NOBODY} where an edit put it in. */
    public int actor(int node) {
        return nodes.get(node).actor;
    }

    /** The node with an id, or -1. */
    public int nodeOf(String id) {
        return nodeOf.getOrDefault(id, -1);
    }

    /** A node's attribute in the waves looked at; null where missing. */
    public @Nullable String attribute(int node, String name) {
        return nodes.get(node).attributes.get(name);
    }

    /** The attributes that some node has, in order of first appearance. */
    public List<String> attributeNames() {
        Set<String> names = new LinkedHashSet<>();
        nodes.forEach(m -> names.addAll(m.attributes.keySet()));
        return List.copyOf(names);
    }

    /** A node's group: its value of the dataset's grouping attribute; null where missing. */
    public @Nullable String group(int node) {
        Working.Member m = nodes.get(node);
        String own = m.attributes.get(network.grouping());
        if (own != null || m.agency) {
            return own;
        }
        List<Working.Speaks> homes = speaks.getOrDefault(m.index, List.of());
        return homes.isEmpty()
                ? null
                : members.get(homes.get(0).agency()).attributes.get(network.grouping());
    }

    /** Ids of the agencies for which a representative's node speaks; the agency itself for an agency. */
    public List<String> agenciesOf(int node) {
        Working.Member m = nodes.get(node);
        if (m.agency) {
            return List.of(m.id);
        }
        return speaks.getOrDefault(m.index, List.of()).stream()
                .map(s -> members.get(s.agency()).id)
                .toList();
    }

    /** Indices of the network's representatives who speak for an agency's node in the waves looked at, ascending. */
    public List<Integer> representativesOf(int node) {
        int agency = nodes.get(node).index;
        Set<Integer> found = new TreeSet<>();
        speaks.forEach((representative, agencies) -> {
            Working.Member m = members.get(representative);
            if (m.in && m.actor >= 0 && agencies.stream().anyMatch(s -> s.agency() == agency)) {
                found.add(representative);
            }
        });
        return List.copyOf(found);
    }

    /** The graph to measure; its weights are collapsed strengths. */
    public Csr graph() {
        return graph;
    }

    /** Whether the graph has direction. */
    public boolean directed() {
        return graph.directed();
    }

    /** Why the graph has no direction; empty where it has. */
    public String undirectedBecause() {
        return undirectedBecause;
    }

    /** What the graph's weights mean. */
    public Scale scale() {
        return scale;
    }

    /** Why weights have neither sum nor length; null where they have. */
    public @Nullable String strengthRefused() {
        return strengthRefused;
    }

    /** The flows by what they mean for power, the group with most flows first. */
    public List<PowerGroup> powerGroups() {
        return powerGroups(Cancellation.NEVER);
    }

    /** The same, unless it is no longer wanted; they are kept once made. O(m log m) the first time. */
    public List<PowerGroup> powerGroups(Cancellation cancellation) {
        List<PowerGroup> found = powerGroups;
        if (found == null) {
            synchronized (this) {
                found = powerGroups;
                if (found == null) {
                    found = List.copyOf(findPowerGroups.apply(cancellation));
                    powerGroups = found;
                }
            }
        }
        return found;
    }

    /** How many flows stay within one node. */
    public long selfFlows() {
        return selfFlows;
    }

    /** What the view did that a reader must know, as sentences. */
    public List<String> notes() {
        return notes;
    }

    /** The forums, with the nodes that sit in them. */
    public List<Seats> forums() {
        return forums;
    }

    /** Indices of the waves looked at; empty where the network has none. */
    public Set<Integer> waves() {
        return Set.copyOf(waves);
    }

    /** Indices of the kinds looked at. */
    public Set<Integer> kinds() {
        return Set.copyOf(kinds);
    }

    /** Number of flows that run between different nodes. */
    public int flowCount() {
        return ties.size();
    }

    /** Takes one flow: its ends, and the index of its kind. */
    @FunctionalInterface
    public interface FlowReader {
        /** A flow without direction comes once. */
        void flow(int source, int target, int kind);
    }

    /** Hands over every flow that runs between different nodes, those weaker than the view wants included. */
    public void eachFlow(FlowReader reader) {
        for (Tie t : ties) {
            reader.flow(t.source, t.target, t.kind);
        }
    }

    private static long pair(int u, int v) {
        return (long) Math.min(u, v) << 32 | Math.max(u, v);
    }

    private List<Tie> tiesBetween(int u, int v) {
        Map<Long, List<Tie>> index = tiesOfPair;
        if (index == null) {
            index = new HashMap<>();
            for (Tie t : ties) {
                index.computeIfAbsent(pair(t.source, t.target), k -> new ArrayList<>(2))
                        .add(t);
            }
            tiesOfPair = index;
        }
        return index.getOrDefault(pair(u, v), List.of());
    }

    private List<Tie> tiesAlong(int u, int v) {
        return tiesBetween(u, v).stream()
                .filter(t -> t.source == u
                        || !graph.directed()
                        || !network.kinds().get(t.kind).directed())
                .toList();
    }

    /** Indices of the network's flows behind the arc from u to v, statements included, ascending; empty for none. */
    public int[] flowsOf(int u, int v) {
        Set<Integer> found = new TreeSet<>();
        for (Tie t : tiesAlong(u, v)) {
            if (t.flow >= 0) {
                found.add(t.flow);
            }
            for (int f : t.moreFlows) {
                if (f >= 0) {
                    found.add(f);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a flow of a kind that is wanted is behind each arc of the graph; one pass over all flows, O(m log d). */
    public boolean[] arcsOf(IntPredicate wanted) {
        boolean[] found = new boolean[graph.arcs()];
        for (Tie t : ties) {
            if (wanted.test(t.kind)) {
                // There is none where the arc is weaker than the view wants.
                int arc = graph.arc(t.source, t.target);
                if (arc >= 0) {
                    found[arc] = true;
                }
                int back = graph.arc(t.target, t.source);
                if (back >= 0
                        && (!graph.directed() || !network.kinds().get(t.kind).directed())) {
                    found[back] = true;
                }
            }
        }
        return found;
    }

    /** Indices of the kinds behind the arc from u to v, ascending. */
    public List<Integer> kindsOf(int u, int v) {
        return List.copyOf(
                new TreeSet<>(tiesAlong(u, v).stream().map(t -> t.kind).toList()));
    }

    /**
     * Ids of the representatives through each of whom every flow between two nodes passes, in either direction, ascending:
     * none, one, or one at either end. Ties of another level than people rolled up have none.
     */
    public List<String> singlePosts(int u, int v) {
        Set<Integer> posts = null;
        for (Tie t : tiesBetween(u, v)) {
            Set<Integer> here = new HashSet<>();
            if (t.flow >= 0) {
                for (int end : new int[] {
                    network.flows().source(t.flow), network.flows().target(t.flow)
                }) {
                    if (!network.actors().get(end).isAgency()) {
                        here.add(end);
                    }
                }
            }
            if (posts == null) {
                posts = here;
            } else {
                posts.retainAll(here);
            }
        }
        return posts == null || !isAgency(u)
                ? List.of()
                : posts.stream().map(r -> network.actors().get(r).id()).sorted().toList();
    }

    /** Whether every flow between two nodes is said to rest on a person. */
    public boolean restsOnPerson(int u, int v) {
        List<Tie> between = tiesBetween(u, v);
        return !between.isEmpty()
                && between.stream().allMatch(t -> t.flow >= 0 && network.flows().restsOn(t.flow) == RestsOn.PERSON);
    }

    /** Whether the data says who stated flows, so that a tie can be confirmed; a shared forum is no statement. */
    public boolean confirmable() {
        return view.level() != View.ViewLevel.FORUMS && network.flows().hasReporters();
    }

    /** Whether both ends say that there is a flow between two nodes. */
    public boolean confirmed(int u, int v) {
        return tiesBetween(u, v).stream().anyMatch(t -> t.confirmed);
    }

    /** Whether a node answered, in the waves and for the kinds looked at. An agency answers through its posts too. */
    public Response response(int node) {
        if (network.respondents().isEmpty()) {
            return Response.NOT_RECORDED;
        }
        Set<Integer> voices = new HashSet<>(isAgency(node) ? representativesOf(node) : List.of());
        voices.add(nodes.get(node).actor);
        Response found = Response.NOT_ASKED;
        for (Respondent r : network.respondents()) {
            boolean here = (r.wave() == Network.ALL_WAVES || waves.contains(r.wave()))
                    && (r.kind() == Network.ALL_KINDS || kinds.contains(r.kind()));
            if (here && voices.contains(r.actor())) {
                if (r.answered()) {
                    return Response.ANSWERED;
                }
                found = Response.NOT_ANSWERED;
            }
        }
        return found;
    }
}
