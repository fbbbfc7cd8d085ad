package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.Workers;
import org.weft.network.Actor;
import org.weft.network.Edit;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What rests on single posts: the agencies' network without each post in turn. A post is spoken of, never a person's
 * work: many links through one post call for cover.
 *
 * @param posts one for each post that has flows: most pairs lost first, then most links, then by id
 * @param reason why there are none; null where there are
 * @param sure how sure it is, as a sentence
 */
public record SinglePosts(List<Post> posts, @Nullable String reason, String sure) {
    /** How many pairs of each post are named. */
    public static final int MOST = 500;

    private static final String CONSEQUENCE =
            "a link or a way that seems to rest on one post may have another beside it";

    /** Freezes the list. */
    public SinglePosts {
        posts = List.copyOf(posts);
    }

    /**
     * One post.
     *
     * @param post the representative
     * @param agencies whom it speaks for, with the share of their reach that rests on it
     * @param links pairs of agencies between whom every flow passes through it, in order of ids, at most {@link #MOST}
     * @param linksCount how many those are
     * @param linksCertain how many of them join agencies that answered both, so that no flow between them is unknown; null
     *     where the dataset does not tell who answered
     * @param pairsLost pairs of agencies that could no longer reach each other without it
     * @param bounds at least and at most how many those are, as answers are missing; null where the dataset does not tell
     * @param lost which, source first, in order of ids, at most {@link #MOST}
     */
    public record Post(
            Named post,
            List<Home> agencies,
            List<Pair> links,
            int linksCount,
            @Nullable Integer linksCertain,
            long pairsLost,
            Bounds.@Nullable Range bounds,
            List<Pair> lost) {
        /** Freezes the lists. */
        public Post {
            agencies = List.copyOf(agencies);
            links = List.copyOf(links);
            lost = List.copyOf(lost);
        }
    }

    /**
     * An agency for which a post speaks.
     *
     * @param agency the agency
     * @param reachesToday how many others it reaches today
     * @param reachesWithout how many of them it reaches without the post
     * @param share of those it reaches today, the share that it would not reach; null where it reaches nobody
     */
    public record Home(
            Named agency,
            int reachesToday,
            int reachesWithout,
            @Nullable Double share) {}

    /** Two agencies. */
    public record Pair(Named source, Named target) {}

    /**
     * Makes the view anew without each post: O(p (f log f + n m / 64)) for p posts, f flows, n agencies and m ties.
     *
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public static SinglePosts of(Projection today, Workers workers) {
        Unknown unknown = Unknown.of(today);
        if (today.view().level() != View.ViewLevel.ROLLED_UP) {
            return new SinglePosts(
                    List.of(),
                    "Posts are looked at where the view rolls them up to their agencies.",
                    unknown.sentence(CONSEQUENCE));
        }
        List<Post> posts = new ArrayList<>();
        boolean any = false;
        List<Link> links = links(today, unknown);
        List<Actor> actors = today.network().actors();
        for (int r = 0; r < actors.size(); r++) {
            workers.cancellation().check();
            List<Integer> homes = homes(today, r);
            if (!actors.get(r).isAgency() && !homes.isEmpty()) {
                any = true;
                Post post = post(today, actors.get(r), homes, links, unknown, workers);
                if (post.linksCount() > 0 || post.pairsLost() > 0) {
                    posts.add(post);
                }
            }
        }
        posts.sort(Comparator.comparingLong((Post p) -> -p.pairsLost())
                .thenComparingInt(p -> -p.linksCount())
                .thenComparing(p -> p.post().id(), Units.BY_ID));
        return new SinglePosts(
                posts,
                any ? null : "The dataset has no posts that speak for agencies in this view.",
                unknown.sentence(CONSEQUENCE));
    }

    /** A pair of agencies whose every flow passes through one post. */
    private record Link(String post, Pair pair, boolean certain) {}

    private static List<Link> links(Projection p, Unknown unknown) {
        boolean[] silent = new boolean[p.size()];
        for (int v : unknown.nodes()) {
            silent[v] = true;
        }
        Csr ties = p.graph().underlying();
        List<Link> links = new ArrayList<>();
        for (int u = 0; u < ties.n(); u++) {
            for (int a = ties.offsets()[u]; a < ties.offsets()[u + 1]; a++) {
                int v = ties.targets()[a];
                if (Units.BY_ID.compare(p.id(u), p.id(v)) > 0) {
                    continue;
                }
                for (String post : p.singlePosts(u, v)) {
                    links.add(new Link(post, new Pair(named(p, u), named(p, v)), !silent[u] && !silent[v]));
                }
            }
        }
        links.sort(Comparator.comparing((Link l) -> l.pair().source().id(), Units.BY_ID)
                .thenComparing(l -> l.pair().target().id(), Units.BY_ID));
        return links;
    }

    private static Named named(Projection p, int v) {
        return new Named(p.id(v), p.name(v));
    }

    private static List<Integer> homes(Projection p, int representative) {
        List<Integer> homes = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            if (p.representativesOf(v).contains(representative)) {
                homes.add(v);
            }
        }
        return homes;
    }

    private static Post post(
            Projection today, Actor actor, List<Integer> homes, List<Link> links, Unknown unknown, Workers workers) {
        List<Edit> edits = new ArrayList<>(today.view().edits());
        edits.add(new Edit.Remove(List.of(actor.id()), List.of()));
        Projection after = Projector.project(today.network(), today.view().withEdits(edits));
        Units units = Units.of(today, after);
        PairChanges pairs = PairChanges.of(units, today, unknown, after, Unknown.of(after), workers);
        boolean ordered = today.directed() || after.directed();
        List<Pair> lost = new ArrayList<>();
        for (long pair : pairs.lostPairs()) {
            int source = (int) (pair >>> 32);
            int target = (int) pair;
            if (lost.size() < MOST && (ordered || source < target)) {
                lost.add(new Pair(units.named(source), units.named(target)));
            }
        }
        List<Link> its = links.stream().filter(l -> l.post().equals(actor.id())).toList();
        List<Pair> own = its.stream().map(Link::pair).toList();
        return new Post(
                new Named(actor.id(), actor.name()),
                homes.stream()
                        .map(v -> units.ofToday()[v])
                        .sorted()
                        .map(u -> home(units.named(u), pairs.reachesToday[u], pairs.reachesAfter[u]))
                        .toList(),
                own.subList(0, Math.min(MOST, own.size())),
                own.size(),
                unknown.told()
                        ? (Integer) (int) its.stream().filter(Link::certain).count()
                        : null,
                pairs.count(pairs.lost(), ordered),
                pairs.bounds(unknown, ordered).lost(),
                lost);
    }

    private static Home home(Named agency, int today, int without) {
        return new Home(agency, today, without, today == 0 ? null : (Double) ((today - without) / (double) today));
    }
}
