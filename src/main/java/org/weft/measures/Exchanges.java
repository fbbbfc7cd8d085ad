package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Cancellation;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Projector;
import org.weft.network.Scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One sort of flow against another between the same agencies, as money against information: for each pair in which one
 * gives, how much the other depends on it, and which way the other sort of flow runs between them. The two are never
 * added up. Nodes are those of the projection.
 *
 * @param given ids of the kinds that are given, as money
 * @param beside ids of the kinds beside them, as information
 * @param reason why there is nothing to compare; null where there is
 * @param pairs one for each giver and receiver
 */
public record Exchanges(
        List<String> given, List<String> beside, @Nullable String reason, List<Exchange> pairs) {
    /** Which way the other sort of flow runs between giver and receiver. */
    public enum Way {
        /** Both ways. */
        BOTH,
        /** To the giver alone: it is informed, and does not inform back. */
        TO_GIVER,
        /** To the receiver alone. */
        TO_RECEIVER,
        /** Neither way. */
        NEITHER,
        /** A direction in which nothing is reported may be missing, because an end did not answer. */
        UNKNOWN
    }

    /**
     * A giver and a receiver.
     *
     * @param strength what is given
     * @param dependence share of all that the receiver is given which comes from the giver; NaN where not defined
     * @param sources from how many the receiver is given
     * @param receiverOnGiver the receiver's dependence on the giver in the other sort; NaN where not defined
     * @param giverOnReceiver the giver's dependence on the receiver in the other sort; NaN where not defined
     * @param way which way the other sort runs
     */
    public record Exchange(
            int giver,
            int receiver,
            double strength,
            double dependence,
            int sources,
            double receiverOnGiver,
            double giverOnReceiver,
            Way way) {}

    /** Kinds of a network that are given with power to the giver: money; without money those one-way by nature. */
    public static List<String> usuallyGiven(Projection projection) {
        List<String> money = kinds(projection, kind -> kind.scale().type() == Scale.Type.MONEY);
        List<String> found = money.isEmpty() ? kinds(projection, Kind::oneWay) : money;
        return found.isEmpty() ? found : firstLike(projection.network(), found);
    }

    /** What stands beside them: the kind called information; without it the first that is not given and can be answered. */
    public static List<String> usuallyBeside(Projection projection, List<String> given) {
        List<String> answerable = kinds(projection, kind -> !kind.oneWay() && !given.contains(kind.id()));
        return answerable.contains("information")
                ? List.of("information")
                : answerable.subList(0, Math.min(1, answerable.size()));
    }

    /** Kinds whose amounts can be added to those of the first. */
    private static List<String> firstLike(Network network, List<String> kinds) {
        Kind first = network.kinds().get(network.kind(kinds.get(0)));
        return kinds.stream()
                .filter(id -> {
                    Kind kind = network.kinds().get(network.kind(id));
                    return kind.power() == first.power() && kind.scale().like(first.scale());
                })
                .toList();
    }

    private static List<String> kinds(Projection projection, Predicate<Kind> wanted) {
        return projection.kinds().stream()
                .sorted()
                .map(k -> projection.network().kinds().get(k))
                .filter(kind -> kind.power() != Kind.Power.NONE && wanted.test(kind))
                .map(Kind::id)
                .toList();
    }

    /**
     * Compares two sorts of flow under the projection's view. O(n + m log d).
     *
     * @throws org.weft.problem.WeftException (not found) where there is no such kind
     */
    public static Exchanges of(
            Projection projection, List<String> given, List<String> beside, Cancellation cancellation) {
        if (given.isEmpty() || beside.isEmpty()) {
            return new Exchanges(
                    given,
                    beside,
                    given.isEmpty()
                            ? "no kind of flow in the view is money or one-way by nature"
                            : "no other kind of flow in the view bears on power",
                    List.of());
        }
        PairTable first = table(projection, given, cancellation);
        PairTable second = table(projection, beside, cancellation);
        if (first == null || second == null) {
            return new Exchanges(
                    given,
                    beside,
                    "flows of " + String.join(" and ", first == null ? given : beside)
                            + " do not bear on power, or have no common unit",
                    List.of());
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int p = 0; p < second.size(); p++) {
            places.put(key(second.a()[p], second.b()[p]), p);
        }
        List<Exchange> pairs = new ArrayList<>();
        for (int p = 0; p < first.size(); p++) {
            Integer at = places.get(key(first.a()[p], first.b()[p]));
            if (first.fromAToB()[p] > 0) {
                pairs.add(exchange(first, p, true, second, at));
            }
            if (first.fromBToA()[p] > 0) {
                pairs.add(exchange(first, p, false, second, at));
            }
        }
        return new Exchanges(given, beside, null, List.copyOf(pairs));
    }

    private static @Nullable PairTable table(Projection projection, List<String> kinds, Cancellation cancellation) {
        Projection alone =
                Projector.project(projection.network(), projection.view().withKinds(kinds));
        List<PairTable> tables = PairTable.of(alone, cancellation);
        return tables.size() == 1 ? tables.get(0) : null;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    private static Exchange exchange(PairTable first, int p, boolean aGives, PairTable second, @Nullable Integer at) {
        int giver = aGives ? first.a()[p] : first.b()[p];
        int receiver = aGives ? first.b()[p] : first.a()[p];
        double toReceiver = at == null ? 0 : aGives ? second.fromAToB()[at] : second.fromBToA()[at];
        double toGiver = at == null ? 0 : aGives ? second.fromBToA()[at] : second.fromAToB()[at];
        return new Exchange(
                giver,
                receiver,
                aGives ? first.fromAToB()[p] : first.fromBToA()[p],
                aGives ? first.bOnA()[p] : first.aOnB()[p],
                first.sources()[receiver],
                share(second, receiver, toReceiver),
                share(second, giver, toGiver),
                way(toGiver > 0, toReceiver > 0, second.unanswered()[giver] || second.unanswered()[receiver]));
    }

    private static double share(PairTable table, int node, double from) {
        return table.reason(node) != null ? Double.NaN : from / table.received()[node];
    }

    private static Way way(boolean toGiver, boolean toReceiver, boolean silent) {
        if (toGiver && toReceiver) {
            return Way.BOTH;
        }
        if (silent) {
            return Way.UNKNOWN;
        }
        return toGiver ? Way.TO_GIVER : toReceiver ? Way.TO_RECEIVER : Way.NEITHER;
    }

    /** How many pairs there are of a way. */
    public int count(Way way) {
        return (int) pairs.stream().filter(e -> e.way() == way).count();
    }
}
