package org.weft.findings;

import org.weft.graph.Csr;
import org.weft.graph.connectivity.Components;
import org.weft.network.Actor;
import org.weft.network.Flows;
import org.weft.network.RestsOn;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Links that rest on one post: those that cut somebody off, and posts that hold several. */
final class SinglePost implements Rule {
    private static final RuleDeclaration DECLARATION = new RuleDeclaration(
            "single-post",
            "One post holds the link",
            "Links between agencies of which every flow passes through one and the same [post]: where agencies would be"
                    + " cut off without it, and where one post holds at least {links} links so.",
            List.of(Threshold.count("links", "how many links one post holds alone at least", 3, 2)),
            new Backing(
                    "Joint working that rests on key individuals and their personal relations may not outlast them.",
                    Source.robinson("2.8, with DCSF 2007"),
                    "Links that rest on respect for professional roles, not on who holds them.",
                    Source.robinson("2.11")));

    @Override
    public RuleDeclaration declaration() {
        return DECLARATION;
    }

    /** A link of two agencies, and how many flows it has and how many of them are said to rest on a person. */
    private record Held(int a, int b, int flows, int onPerson) {}

    @Override
    public void look(Picture picture, Look look) {
        if (picture.network.actors().size() == picture.network.agencyCount()) {
            look.notLookedAt("the data name no posts");
            return;
        }
        if (picture.projection.view().level() != View.ViewLevel.ROLLED_UP) {
            look.notLookedAt("this view leaves posts out");
            return;
        }
        Map<Integer, List<Held>> held = held(picture);
        List<Actor> actors = picture.network.actors();
        List<Integer> posts = held.keySet().stream()
                .sorted(Comparator.comparing((Integer p) -> actors.get(p).name())
                        .thenComparing(p -> actors.get(p).id()))
                .toList();
        long before = reachable(Components.weak(picture.ties));
        List<Integer> several = new ArrayList<>();
        for (int post : posts) {
            picture.workers.cancellation().check();
            List<Held> links = held.getOrDefault(post, List.of());
            if (cuts(picture.ties, links)) {
                Components left = Components.weak(without(picture.ties, links));
                cutOff(picture, look, actors.get(post), links, left, before - reachable(left));
            }
            if (links.size() >= look.value("links")) {
                several.add(post);
            }
        }
        if (!several.isEmpty()) {
            many(picture, look, several, held);
        }
    }

    /** The links that each post holds alone; a link of one post at either end is held by both. */
    private static Map<Integer, List<Held>> held(Picture picture) {
        Flows flows = picture.network.flows();
        Map<Integer, List<Held>> held = new TreeMap<>();
        for (int u = 0; u < picture.n; u++) {
            for (int i = picture.ties.offsets()[u]; i < picture.ties.offsets()[u + 1]; i++) {
                int v = picture.ties.targets()[i];
                if (v < u) {
                    continue;
                }
                Set<Integer> all = new LinkedHashSet<>();
                Arrays.stream(picture.projection.flowsOf(u, v)).forEach(all::add);
                Arrays.stream(picture.projection.flowsOf(v, u)).forEach(all::add);
                Set<Integer> posts = null;
                int onPerson = 0;
                for (int f : all) {
                    Set<Integer> here = new HashSet<>();
                    for (int end : new int[] {flows.source(f), flows.target(f)}) {
                        if (!picture.network.actors().get(end).isAgency()) {
                            here.add(end);
                        }
                    }
                    onPerson += flows.restsOn(f) == RestsOn.PERSON ? 1 : 0;
                    if (posts == null) {
                        posts = here;
                    } else {
                        posts.retainAll(here);
                    }
                }
                for (int post : posts == null ? Set.<Integer>of() : posts) {
                    held.computeIfAbsent(post, p -> new ArrayList<>()).add(new Held(u, v, all.size(), onPerson));
                }
            }
        }
        return held;
    }

    /** Whether the ends of some link no longer come to each other without all of these links. */
    private static boolean cuts(Csr ties, List<Held> gone) {
        Set<Long> pairs = pairs(gone);
        return gone.stream()
                .anyMatch(h -> !throughOneOther(ties, pairs, h.a, h.b) && !throughAny(ties, pairs, h.a, h.b));
    }

    /** Whether two nodes have a common neighbour; most have, so that the search is seldom needed. */
    private static boolean throughOneOther(Csr ties, Set<Long> gone, int a, int b) {
        int i = ties.offsets()[a];
        int j = ties.offsets()[b];
        while (i < ties.offsets()[a + 1] && j < ties.offsets()[b + 1]) {
            int x = ties.targets()[i];
            int y = ties.targets()[j];
            if (x == y && !gone.contains(pair(a, x)) && !gone.contains(pair(b, x))) {
                return true;
            }
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return false;
    }

    private static boolean throughAny(Csr ties, Set<Long> gone, int from, int to) {
        boolean[] seen = new boolean[ties.n()];
        int[] queue = new int[ties.n()];
        int tail = 0;
        queue[tail++] = from;
        seen[from] = true;
        for (int head = 0; head < tail; head++) {
            int u = queue[head];
            for (int i = ties.offsets()[u]; i < ties.offsets()[u + 1]; i++) {
                int v = ties.targets()[i];
                if (!seen[v] && !gone.contains(pair(u, v))) {
                    if (v == to) {
                        return true;
                    }
                    seen[v] = true;
                    queue[tail++] = v;
                }
            }
        }
        return false;
    }

    private static long pair(int u, int v) {
        return (long) Math.min(u, v) << 32 | Math.max(u, v);
    }

    private static Set<Long> pairs(List<Held> links) {
        Set<Long> pairs = new HashSet<>();
        links.forEach(h -> pairs.add(pair(h.a, h.b)));
        return pairs;
    }

    private static Csr without(Csr ties, List<Held> gone) {
        Set<Long> pairs = pairs(gone);
        int[] source = new int[ties.ties()];
        int[] target = new int[ties.ties()];
        int size = 0;
        for (int u = 0; u < ties.n(); u++) {
            for (int i = ties.offsets()[u]; i < ties.offsets()[u + 1]; i++) {
                int v = ties.targets()[i];
                if (u < v && !pairs.contains(pair(u, v))) {
                    source[size] = u;
                    target[size++] = v;
                }
            }
        }
        return Csr.of(ties.n(), false, Arrays.copyOf(source, size), Arrays.copyOf(target, size), null);
    }

    /** Ordered pairs in a common part. */
    private static long reachable(Components parts) {
        long pairs = 0;
        for (int size : parts.sizes()) {
            pairs += (long) size * (size - 1);
        }
        return pairs;
    }

    private static void cutOff(Picture picture, Look look, Actor post, List<Held> links, Components left, long lost) {
        // Of the two sides of a link that was cut, the smaller is the one cut off.
        Set<Integer> parts = new HashSet<>();
        List<int[]> cut = new ArrayList<>();
        for (Held h : links) {
            int a = left.of()[h.a];
            int b = left.of()[h.b];
            if (a != b) {
                parts.add(left.sizes()[a] <= left.sizes()[b] ? a : b);
                cut.add(new int[] {h.a, h.b});
            }
        }
        List<Integer> off = picture.where(v -> parts.contains(left.of()[v]));
        int rest = left.sizes()[0];
        List<Integer> ends = picture.sorted(
                cut.stream().flatMap(p -> Arrays.stream(p).boxed()).distinct().toList());
        String between = cut.size() == 1
                ? "Everything between " + picture.names(ends) + " passes through one [post], " + post.name() + "."
                : Words.capital(Words.several(cut.size(), "link passes", "links pass")) + " through one [post] alone, "
                        + post.name() + ".";
        String confirmed = picture.confirmed(cut);
        Sureness sure = Sureness.of(picture, ends, false);
        look.find(
                        Words.capital(Words.several(off.size(), "agency hangs", "agencies hang")) + " on one [post]: "
                                + post.name(),
                        between + " Should it fall vacant, " + picture.names(off) + " would be cut off from the"
                                + " largest part that is left, of " + Words.agencies(rest) + ": plan cover.")
                .post(post)
                .of(off)
                .showing(ends)
                .evidence(
                        Evidence.counted(
                                "agencies cut off without the post",
                                off.size(),
                                "agencies",
                                "on the smaller side of each link that it holds alone; direction ignored"),
                        Evidence.counted(
                                "links that the post holds alone",
                                links.size(),
                                "links",
                                "every flow passes through it"))
                .weighs(Consequence.LOST, lost)
                .sure(confirmed == null ? sure : sure.and(confirmed));
    }

    private static void many(Picture picture, Look look, List<Integer> posts, Map<Integer, List<Held>> held) {
        List<Actor> actors = picture.network.actors();
        List<Integer> heaviest = posts.stream()
                .sorted(Comparator.comparingInt(
                        (Integer p) -> -held.getOrDefault(p, List.of()).size()))
                .toList();
        Map<Long, Held> links = new LinkedHashMap<>();
        posts.forEach(p -> held.getOrDefault(p, List.of()).forEach(h -> links.put(pair(h.a, h.b), h)));
        Set<Integer> agencies = new HashSet<>();
        links.values().forEach(h -> agencies.addAll(List.of(h.a, h.b)));
        Set<Long> alone = new HashSet<>();
        held.values().forEach(l -> l.forEach(h -> alone.add(pair(h.a, h.b))));
        int flows = links.values().stream().mapToInt(Held::flows).sum();
        int onPerson = links.values().stream().mapToInt(Held::onPerson).sum();
        List<String> named = heaviest.stream()
                .map(p -> actors.get(p).name() + " ("
                        + held.getOrDefault(p, List.of()).size() + ")")
                .toList();
        boolean one = posts.size() == 1;
        Look.Draft draft = look.find(
                        Words.capital(Words.several(posts.size(), "post holds", "posts hold")) + " several links alone",
                        (one ? "One [post] holds" : Words.capital(Words.count(posts.size())) + " [posts|post] hold")
                                + " links between agencies alone: " + Words.list(named) + ". That is "
                                + Words.digits(links.size()) + " of " + Words.digits(picture.ties.ties())
                                + " links; should " + (one ? "it" : "one") + " fall vacant, its links go quiet.")
                .evidence(
                        Evidence.counted(
                                "links that some post holds alone",
                                alone.size(),
                                "links",
                                "every flow of both agencies with each other passes through one [post], of "
                                        + Words.digits(picture.ties.ties()) + " links"),
                        Evidence.counted(
                                "flows of these links that are said to rest on a person",
                                onPerson,
                                "statements",
                                "of " + Words.digits(flows) + " statements about these links"))
                .showing(agencies)
                .weighs(Consequence.NARROW, 2L * links.size());
        heaviest.forEach(p -> draft.post(actors.get(p)));
        draft.sure(Sureness.of(picture, picture.sorted(agencies), false));
    }
}
