package org.weft.findings;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.measures.NetworkValue;
import org.weft.measures.NodeScore;
import org.weft.measures.PairTable;
import org.weft.measures.Scores;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.PowerGroup;
import org.weft.network.Projection;
import org.weft.network.Respondent;
import org.weft.network.Response;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A view as the rules see it: its graph, names, answers, groups and scores. Whatever is listed goes by name. */
final class Picture {
    final Projection projection;
    final Network network;
    final Workers workers;
    /** Flows of all kinds in the view. */
    final Csr graph;
    /** Ties: pairs with a flow either way. */
    final Csr ties;

    final int n;
    private final Scores scores;
    private final int[] order;
    private final int[] place;
    private final Response[] responses;
    private final List<List<Integer>> posts = new ArrayList<>();
    private @Nullable TreeMap<String, List<Integer>> groups;
    private @Nullable List<PairTable> tables;

    Picture(Projection projection, Scores scores, Workers workers) {
        this.projection = projection;
        this.network = projection.network();
        this.workers = workers;
        this.scores = scores;
        graph = projection.graph();
        ties = graph.underlying();
        n = projection.size();
        order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(this::name).thenComparing(this::id))
                .mapToInt(Integer::intValue)
                .toArray();
        place = new int[n];
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
        }
        for (int v = 0; v < n; v++) {
            posts.add(projection.representativesOf(v));
        }
        responses = responses();
    }

    /** Whether each node answered: by itself or through a post, for a kind and in a wave that is looked at. */
    private Response[] responses() {
        Response[] found = new Response[n];
        Arrays.fill(found, network.respondents().isEmpty() ? Response.NOT_RECORDED : Response.NOT_ASKED);
        List<List<Integer>> nodes = new ArrayList<>();
        network.actors().forEach(a -> nodes.add(new ArrayList<>(1)));
        for (int v = 0; v < n; v++) {
            if (projection.actor(v) >= 0) {
                nodes.get(projection.actor(v)).add(v);
            }
            for (int post : posts.get(v)) {
                nodes.get(post).add(v);
            }
        }
        var waves = projection.waves();
        var kinds = projection.kinds();
        for (Respondent r : network.respondents()) {
            boolean here = (r.wave() == Network.ALL_WAVES || waves.contains(r.wave()))
                    && (r.kind() == Network.ALL_KINDS || kinds.contains(r.kind()));
            for (int v : here ? nodes.get(r.actor()) : List.<Integer>of()) {
                if (r.answered()) {
                    found[v] = Response.ANSWERED;
                } else if (found[v] != Response.ANSWERED) {
                    found[v] = Response.NOT_ANSWERED;
                }
            }
        }
        return found;
    }

    String id(int v) {
        return projection.id(v);
    }

    String name(int v) {
        return projection.shortName(v);
    }

    /** "a, b and c", by name. */
    String names(Collection<Integer> nodes) {
        return Words.list(listed(nodes));
    }

    List<String> listed(Collection<Integer> nodes) {
        return sorted(nodes).stream().map(this::name).toList();
    }

    /** All nodes by name; not to be written to. */
    int[] order() {
        return order;
    }

    /** Where a node comes when all go by name. */
    int place(int v) {
        return place[v];
    }

    /** Nodes by name. */
    List<Integer> sorted(Collection<Integer> nodes) {
        return nodes.stream().sorted(Comparator.comparingInt(v -> place[v])).toList();
    }

    /** All nodes by name that pass. */
    List<Integer> where(IntPredicate test) {
        return IntStream.of(order).filter(test).boxed().toList();
    }

    /** Whether the view leaves out flows or agencies, so that what is not in it may be there all the same. */
    boolean narrowed() {
        View view = projection.view();
        boolean posts = network.actors().size() > network.agencyCount();
        return posts && view.level() == View.ViewLevel.AGENCIES
                || !view.kinds().isEmpty()
                || !view.filters().isEmpty()
                || !view.edits().isEmpty()
                || view.minimumStrength() > 0
                || view.reconcile() != View.Reconciliation.EITHER;
    }

    /** Whether it is recorded who was asked. */
    boolean recorded() {
        return !network.respondents().isEmpty();
    }

    /** Whether it is known that a node answered. */
    boolean answered(int v) {
        return responses[v] == Response.ANSWERED;
    }

    /** Whether it is known that a node did not answer. */
    boolean unanswered(int v) {
        return recorded() && !answered(v);
    }

    int unansweredCount() {
        return (int) IntStream.range(0, n).filter(this::unanswered).count();
    }

    /** Indices of the representatives who speak for a node. */
    List<Integer> postsOf(int v) {
        return posts.get(v);
    }

    /** The nodes of each group of the grouping attribute, groups and nodes by name; those without one are left out. */
    TreeMap<String, List<Integer>> groups() {
        TreeMap<String, List<Integer>> found = groups;
        if (found == null) {
            found = new TreeMap<>();
            for (int v : order) {
                String group = projection.group(v);
                if (group != null) {
                    found.computeIfAbsent(group, g -> new ArrayList<>()).add(v);
                }
            }
            groups = found;
        }
        return found;
    }

    /** The values of all nodes of a measure. */
    NodeScore score(String measure) {
        return scores(measure).get(0);
    }

    /** The scores of a measure: several where there is one for each group of kinds. */
    List<NodeScore> scores(String measure) {
        List<NodeScore> found = scores.scores().stream()
                .filter(s -> s.measure().equals(measure))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the scores lack " + measure);
        }
        return found;
    }

    /** The value of a measure of the whole network; null where it was not asked for. */
    @Nullable
    NetworkValue networkValue(String measure) {
        return scores.network().stream()
                .filter(s -> s.measure().equals(measure))
                .findFirst()
                .orElse(null);
    }

    List<PairTable> tables() {
        List<PairTable> found = tables;
        if (found == null) {
            found = PairTable.of(projection);
            tables = found;
        }
        return found;
    }

    /** The kinds that are pooled with most flows, of those in which giving empowers the giver and which are not money. */
    @Nullable
    PowerGroup mainFlows() {
        return projection.powerGroups().stream()
                .filter(g -> g.kinds().stream()
                        .map(this::kind)
                        .allMatch(k -> k.power() == Kind.Power.GIVER && k.directed() && !Kinds.money(k)))
                .findFirst()
                .orElse(null);
    }

    Kind kind(String id) {
        return network.kinds().get(network.kind(id));
    }

    /** The flows of some kinds as arcs from the end that gives, whichever way they are told. */
    Csr given(IntPredicate kinds) {
        int[] source = new int[2 * graph.arcs()];
        int[] target = new int[2 * graph.arcs()];
        int size = 0;
        boolean told = projection.view().orient() == View.Orientation.TOLD;
        IntPredicate turned = k -> told && network.kinds().get(k).provider() == Kind.End.TARGET;
        boolean[] straight = projection.arcsOf(k -> kinds.test(k) && !turned.test(k));
        boolean[] back = projection.arcsOf(k -> kinds.test(k) && turned.test(k));
        for (int u = 0; u < n; u++) {
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int v = graph.targets()[a];
                int opposite = back[a] ? graph.arc(v, u) : -1;
                if (straight[a]) {
                    source[size] = u;
                    target[size++] = v;
                }
                if (back[a] && !(opposite >= 0 && straight[opposite])) {
                    source[size] = v;
                    target[size++] = u;
                }
            }
        }
        return Csr.of(n, true, Arrays.copyOf(source, size), Arrays.copyOf(target, size), null);
    }

    /** How many of some pairs both ends report, as a sentence; null where the data do not say who stated what. */
    @Nullable
    String confirmed(List<int[]> pairs) {
        if (!projection.confirmable() || pairs.isEmpty()) {
            return null;
        }
        long both = pairs.stream().filter(p -> projection.confirmed(p[0], p[1])).count();
        return pairs.size() == 1
                ? (both == 1 ? "Both ends report it." : "Only one end reports it.")
                : "Both ends report " + Words.count(both) + " of these " + Words.digits(pairs.size()) + " links.";
    }

    /** Attributes by node, as they are. */
    @Nullable
    String attribute(int v, String name) {
        return projection.attribute(v, name);
    }

    /** Whether some node has an attribute of this name. */
    boolean has(String attribute) {
        return projection.attributeNames().contains(attribute);
    }

    /** The kinds looked at, as indices with their kinds, in the network's order. */
    Map<Integer, Kind> kinds() {
        Map<Integer, Kind> found = new TreeMap<>();
        projection.kinds().forEach(k -> found.put(k, network.kinds().get(k)));
        return found;
    }
}
