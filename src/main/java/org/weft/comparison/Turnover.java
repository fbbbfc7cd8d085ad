package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Components;
import org.weft.graph.paths.AllPairs;
import org.weft.network.Actor;
import org.weft.network.Edit;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What remains of the agencies' network if each post falls vacant with one probability, each by itself: drawn again and
 * again. Agencies stay, and so do flows told between agencies themselves; flows told of a post go with it.
 *
 * @param probability of each post to fall vacant
 * @param repeats how often it was drawn
 * @param seed the same seed gives the same numbers, whatever the number of threads
 * @param posts number of posts that may fall vacant
 * @param withoutPosts number of agencies that no post speaks for, whose flows all stay
 * @param vacant how many posts fell vacant
 * @param reachable share of all ordered pairs of agencies that reach each other (each pair once without direction)
 * @param closeness mean of 1/steps over the same pairs
 * @param fragmentation F of the network without direction
 * @param isolated agencies without a flow
 * @param unanswered how many agencies were asked and did not answer: what they would have told is not in these numbers
 * @param sure how sure it is, as sentences: for answers that are missing, and for chance
 */
public record Turnover(
        double probability,
        int repeats,
        long seed,
        int posts,
        int withoutPosts,
        Spread vacant,
        Spread reachable,
        Spread closeness,
        Spread fragmentation,
        Spread isolated,
        int unanswered,
        List<String> sure) {
    /** Freezes the list. */
    public Turnover {
        sure = List.copyOf(sure);
    }

    /** How many draws are made at most. */
    public static final int MOST_REPEATS = 100_000;

    private static final double MOST_WORK = 2e10;

    /**
     * How a number is spread over the draws.
     *
     * @param label what it is
     * @param unit its unit
     * @param today its value with every post filled; null for the number of vacant posts
     * @param mean over the draws
     * @param low 5 % of draws lie below or at it: the value of rank ⌈0.05 r⌉ of r
     * @param median 50 %
     * @param high 95 %
     */
    public record Spread(
            String label, String unit, @Nullable Double today, double mean, double low, double median, double high) {}

    /** The numbers of one draw, in the order of the components. */
    private static final int NUMBERS = 5;

    /**
     * Draws and measures: O(r (f log f + n m / 64)) for r draws, f flows, n agencies and m ties.
     *
     * @throws WeftException (bad request) where the view does not roll posts up, there are none, or numbers are outside
     *     their range; (over budget) where it would take hours
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public static Turnover of(Projection today, double probability, int repeats, long seed, Workers workers) {
        if (!(probability >= 0 && probability <= 1) || repeats < 1 || repeats > MOST_REPEATS) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "A turnover of " + probability + " drawn " + repeats + " times cannot be simulated.",
                    "Give a probability from 0 to 1, and 1 to " + MOST_REPEATS + " repeats.");
        }
        List<String> posts = posts(today);
        double draws = (double) repeats
                * (today.flowCount() + (double) today.size() * today.graph().arcs() / 16);
        if (draws > MOST_WORK) {
            throw new WeftException(
                    ErrorKind.OVER_BUDGET,
                    "Drawing " + repeats + " times would take very long on this network.",
                    "Ask for fewer repeats: " + Math.max(1, (int) (MOST_WORK / draws * repeats)) + " are possible.");
        }
        int withoutPosts = 0;
        for (int v = 0; v < today.size(); v++) {
            withoutPosts += today.representativesOf(v).isEmpty() ? 1 : 0;
        }
        double[] now = numbers(today, 0);
        double[][] drawn = new double[NUMBERS][repeats];
        workers.each("turnover", repeats, () -> today, (same, repeat) -> {
            // A stream of its own for each draw, so that threads do not matter.
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + repeat);
            List<String> vacant = posts.stream()
                    .filter(post -> random.nextDouble() < probability)
                    .toList();
            double[] one = numbers(without(today, vacant), vacant.size());
            for (int i = 0; i < NUMBERS; i++) {
                drawn[i][repeat] = one[i];
            }
        });
        Unknown unknown = Unknown.of(today);
        return new Turnover(
                probability,
                repeats,
                seed,
                posts.size(),
                withoutPosts,
                spread("Posts that fall vacant", "posts", null, drawn[0]),
                spread("Pairs that can reach each other", "share", now[1], drawn[1]),
                spread("Mean closeness", "1/steps", now[2], drawn[2]),
                spread("Fragmentation", "share", now[3], drawn[3]),
                spread("Agencies with no flow at all", "agencies", now[4], drawn[4]),
                unknown.nodes().length,
                List.of(
                        unknown.sentence(
                                "with them, today and in every draw, as many pairs could reach each other or more"
                                        + " and as many agencies would have a flow or more, never fewer"),
                        byChance(drawn[1])));
    }

    /** How far the mean of the draws may lie from that of draws without end. */
    private static String byChance(double[] drawn) {
        if (drawn.length < 2) {
            return "One draw does not tell how far others lie from it.";
        }
        double mean = mean(drawn);
        double squares = 0;
        for (double value : drawn) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (drawn.length - 1) / drawn.length);
        return String.format(
                Locale.ROOT,
                "The mean share of pairs that can reach each other is known to ±%.4f by this many draws (twice its"
                        + " standard error).",
                2 * error);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Ids of the posts that speak for an agency of the view, in order. */
    private static List<String> posts(Projection p) {
        if (p.view().level() != View.ViewLevel.ROLLED_UP) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "Turnover is simulated where the view rolls posts up to their agencies.",
                    "Choose the level rolled-up.");
        }
        if (p.size() < 2) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "The view has fewer than 2 agencies.", "Choose a view with more.");
        }
        List<Actor> actors = p.network().actors();
        List<String> ids = new ArrayList<>();
        for (int v = 0; v < p.size(); v++) {
            p.representativesOf(v).forEach(r -> ids.add(actors.get(r).id()));
        }
        List<String> posts = ids.stream().distinct().sorted(Units.BY_ID).toList();
        if (posts.isEmpty()) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "The dataset has no posts that speak for agencies in this view.",
                    "Add representatives to the data; 'weft template' shows how.");
        }
        return posts;
    }

    private static Projection without(Projection today, List<String> vacant) {
        if (vacant.isEmpty()) {
            return today;
        }
        List<Edit> edits = new ArrayList<>(today.view().edits());
        edits.add(new Edit.Remove(vacant, List.of()));
        return Projector.project(today.network(), today.view().withEdits(edits));
    }

    private static double[] numbers(Projection p, int vacant) {
        double pairs = p.size() * (p.size() - 1.0);
        AllPairs all = AllPairs.search(p.graph(), AllPairs.Question.DISTANCES, Workers.one());
        double inverse = 0;
        for (int d = 1; d < all.pairsAt().length; d++) {
            inverse += (double) all.pairsAt()[d] / d;
        }
        double joined = 0;
        for (int size : Components.weak(p.graph()).sizes()) {
            joined += size * (size - 1.0);
        }
        int isolated = 0;
        for (int v = 0; v < p.size(); v++) {
            isolated += p.graph().underlying().degree(v) == 0 ? 1 : 0;
        }
        return new double[] {vacant, all.reachablePairs() / pairs, inverse / pairs, 1 - joined / pairs, isolated};
    }

    private static Spread spread(String label, String unit, @Nullable Double today, double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        return new Spread(
                label,
                unit,
                today,
                mean(sorted),
                quantile(sorted, 0.05),
                quantile(sorted, 0.5),
                quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length - 1e-9) - 1)];
    }
}
