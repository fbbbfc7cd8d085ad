package org.weft.comparison;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Workers;
import org.weft.network.Projection;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.List;

/**
 * Who could be introduced to whom with most gain: single new flows, one forum, one co-ordinator. Suggestions to talk
 * about; whether an introduction is wanted, the agencies know.
 *
 * @param goal what is to be gained
 * @param label the number that gains, for people
 * @param convention how it is computed, and what a gain of it is
 * @param unit its unit
 * @param today its value today
 * @param offers new flows, the largest gain first
 * @param proven whether no pair that may be offered gains more than those that are
 * @param candidates how many absent flows were looked at
 * @param unknown how many were not, because an end did not answer: the flow may be there already
 * @param busy the busiest tenth, by number of partners: each is offered once at most
 * @param forum members of one forum, all tied to each other; null where it was not asked for or nothing is gained
 * @param coordinator those whom one added agency should be tied with, both ways; null likewise
 * @param kind of which kind a new flow is taken to be; null where that does not matter
 * @param strength how strong it is taken to be; null where that does not matter
 * @param notes what a reader must know, as sentences
 */
public record Introductions(
        Goal goal,
        String label,
        String convention,
        String unit,
        double today,
        List<Offer> offers,
        boolean proven,
        long candidates,
        long unknown,
        List<Named> busy,
        @Nullable Meeting forum,
        @Nullable Meeting coordinator,
        @Nullable Named kind,
        @Nullable Double strength,
        List<String> notes) {
    /** How many agencies a view may have where reach is to be gained. */
    public static final int MOST_AGENCIES = 6_000;

    /** How many flows are offered at most. */
    public static final int MOST_OFFERS = 100;

    /** How many members a meeting may have at most. */
    public static final int MOST_MEMBERS = 20;

    /** Freezes the lists. */
    public Introductions {
        offers = List.copyOf(offers);
        busy = List.copyOf(busy);
        notes = List.copyOf(notes);
    }

    /** What is to be gained. */
    public enum Goal {
        /** Mean distance-weighted reach. */
        REACH,
        /** Fewer pairs in no common component. */
        FRAGMENTATION,
        /** Less imbalance between partners. */
        EVENNESS
    }

    /**
     * What is asked.
     *
     * @param goal what is to be gained
     * @param offers how many flows to offer
     * @param members how many members a forum, or a co-ordinator, should have; below 2 for no meetings
     */
    public record Wish(Goal goal, int offers, int members) {
        /** Refuses what is out of range. */
        public Wish {
            if (offers < 1 || offers > MOST_OFFERS || members < 0 || members > MOST_MEMBERS) {
                throw new WeftException(
                        ErrorKind.BAD_REQUEST,
                        offers + " suggestions with " + members + " members are not possible.",
                        "Ask for 1 to " + MOST_OFFERS + " suggestions, and up to " + MOST_MEMBERS + " members.");
            }
        }
    }

    /**
     * A flow that is not there.
     *
     * @param source who would inform
     * @param target who would be informed; without direction the other end
     * @param gain by how much the number would be better: larger reach, smaller fragmentation or imbalance
     * @param after the number after
     * @param pairs how many pairs of agencies come nearer, or into one component; ordered pairs where flows have
     *     direction; null for evenness
     */
    public record Offer(
            Named source,
            Named target,
            double gain,
            double after,
            @Nullable Long pairs) {}

    /**
     * Who would meet.
     *
     * @param members those to bring together, a greedy choice with exchanges, not proven best
     * @param gain in mean distance-weighted reach among today's agencies
     * @param after its value after
     */
    public record Meeting(List<Named> members, double gain, double after) {
        /** Freezes the list. */
        public Meeting {
            members = List.copyOf(members);
        }
    }

    /**
     * Looks for introductions. For reach, every absent flow is given a bound in O(n), and the most promising are computed
     * until none of the others can be better: O(n³) and what those take, within a budget of steps, after which the best
     * found is given as not proven; 4 n² bytes. Among more than {@value NearerFlows#MOST_BOUNDED} agencies what flows
     * promise is estimated from what some agencies would gain, in O(n²), and the best of those that promise most is not
     * proven. Fragmentation takes O(n log n), evenness O(n + m log m).
     *
     * @throws WeftException (too large) where reach is asked for among more than {@value #MOST_AGENCIES} agencies
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public static Introductions of(Projection today, Wish wish, Workers workers) {
        return of(today, new Absent(today), wish, workers);
    }

    /**
     * The same without flows from agencies that give none at all where the data do not say who was asked: such a flow may be
     * there already. Time, memory and refusals as of the others.
     */
    public static Introductions byReporters(Projection today, Wish wish, Workers workers) {
        return of(today, new Absent(today, true), wish, workers);
    }

    private static Introductions of(Projection today, Absent absent, Wish wish, Workers workers) {
        if (wish.goal() == Goal.REACH && today.size() > MOST_AGENCIES) {
            throw new WeftException(
                    ErrorKind.TOO_LARGE,
                    "What brings agencies nearer is looked for among at most " + MOST_AGENCIES
                            + " agencies; the view has " + today.size() + ".",
                    "Filter the view, by a sector for example, or ask for fragmentation or evenness.");
        }
        if (today.size() < 3) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "The view has fewer than 3 agencies.", "Choose a view with more.");
        }
        return switch (wish.goal()) {
            case REACH -> reach(today, absent, wish, workers);
            case FRAGMENTATION -> new JoinedParts(today).introductions(absent, wish.offers());
            case EVENNESS -> new EvenPower(today).introductions(absent, wish.offers(), workers.cancellation());
        };
    }

    private static Introductions reach(Projection today, Absent absent, Wish wish, Workers workers) {
        Distances distances = Distances.of(today.graph(), workers);
        NearerFlows search = new NearerFlows(today, absent, distances);
        double total = distances.total();
        List<Offer> offers = search.best(wish.offers(), total, workers);
        List<String> notes = new ArrayList<>(absent.notes());
        if (!search.proven()) {
            notes.add("Computing every promising flow would take too long: the best of the " + search.computed()
                    + " that promised most are given, and not proven to be the best."
                    + (today.size() > NearerFlows.MOST_BOUNDED
                            ? " What they promised was estimated: what " + NearerFlows.ASKED
                                    + " agencies, drawn with a fixed seed, would gain by each."
                            : ""));
        }
        Meeting forum = null;
        Meeting coordinator = null;
        if (wish.members() > 1 && !offers.isEmpty()) {
            Meetings meetings = new Meetings(today, distances, Math.min(wish.members(), today.size()));
            int a = today.nodeOf(offers.get(0).source().id());
            int b = today.nodeOf(offers.get(0).target().id());
            forum = meetings.from(a, b, 1, total, workers);
            coordinator = meetings.from(a, b, 2, total, workers);
            notes.add("Members of the forum, and those whom a co-ordinator would tie, were chosen one after the other,"
                    + " from the best introduction on, then exchanged one by one while that gained more; other choices"
                    + " may be as good or better"
                    + (meetings.limited() ? ", and only those with most partners were tried." : "."));
        }
        return new Introductions(
                Goal.REACH,
                "Mean distance-weighted reach",
                "mean over all agencies of the sum of 1/steps to the others, along flows; a gain is a larger mean",
                "agencies",
                total / today.size(),
                offers,
                search.proven(),
                absent.count(),
                absent.unknown(),
                absent.busy(),
                forum,
                coordinator != null && coordinator.gain() > 0 ? coordinator : null,
                null,
                null,
                notes);
    }
}
