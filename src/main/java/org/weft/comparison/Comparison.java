package org.weft.comparison;

import org.weft.graph.Workers;
import org.weft.measures.MeasureCall;
import org.weft.measures.Measures;
import org.weft.measures.Scores;
import org.weft.network.Projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changed between two pictures of one network, agencies matched by id. Pairs are counted among the agencies that are
 * in both; today's ways may run through those that leave. Lists are in order of ids, shorter ids first, unless they say
 * otherwise.
 *
 * @param ordered whether pairs are ordered; false where neither picture has direction
 * @param agencies number of agencies in both pictures, merged ones as one
 * @param pairs number of pairs of them
 * @param removed who is in today's picture alone
 * @param added who is in the picture after alone
 * @param merged who stands for several of today
 * @param network numbers of the network
 * @param pairsLost pairs that lose their last way
 * @param pairsGained pairs that newly have a way
 * @param longer pairs with a way in both pictures whose shortest is longer after
 * @param shorter pairs whose shortest way is shorter after
 * @param lost who loses a last way, those who lose most first
 * @param gained who gains a first way, those who gain most first
 * @param allNamed false where there are so many pairs that lists name only some; counts are whole
 * @param newlyIsolated who has flows today and none after
 * @param newlyUnreached who receives flows today and none after
 * @param kinds flows by kind, in the order of the dataset
 * @param flowsLost which flows go, at most {@value FlowChanges#MOST}
 * @param flowsGained which flows come, at most as many
 * @param shifts scores of every agency: power, reach and load
 * @param bounds how sure the numbers of pairs are
 * @param notes what a reader must know, as sentences
 */
public record Comparison(
        boolean ordered,
        int agencies,
        long pairs,
        List<Named> removed,
        List<Named> added,
        List<Merger> merged,
        List<NetworkChange> network,
        long pairsLost,
        long pairsGained,
        long longer,
        long shorter,
        List<WayChange> lost,
        List<WayChange> gained,
        boolean allNamed,
        List<Named> newlyIsolated,
        List<Named> newlyUnreached,
        List<KindChange> kinds,
        List<FlowChange> flowsLost,
        List<FlowChange> flowsGained,
        List<Shift> shifts,
        Bounds bounds,
        List<String> notes) {
    /** What is measured of both pictures; the scores of agencies first. */
    public static final List<MeasureCall> MEASURES = Stream.of(
                    "dominance",
                    "betweenness",
                    "degree",
                    "fragmentation",
                    "fragmentation:form=distance-weighted",
                    "density",
                    "reciprocity",
                    "power-inequality",
                    "imbalanced-share",
                    "one-way-share")
            .map(MeasureCall::parse)
            .toList();

    /** Freezes the lists. */
    public Comparison {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        merged = List.copyOf(merged);
        network = List.copyOf(network);
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
        newlyIsolated = List.copyOf(newlyIsolated);
        newlyUnreached = List.copyOf(newlyUnreached);
        kinds = List.copyOf(kinds);
        flowsLost = List.copyOf(flowsLost);
        flowsGained = List.copyOf(flowsGained);
        shifts = List.copyOf(shifts);
        notes = List.copyOf(notes);
    }

    /**
     * Compares. Two searches over all pairs and betweenness, twice: O(n m) for n agencies and m flows; 600 n bytes a
     * thread, and 8 bytes for each pair that is named.
     *
     * @param today the picture before
     * @param after the picture after: usually the same view with edits
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public static Comparison of(Projection today, Projection after, Workers workers) {
        return of(today, Measures.run(today, MEASURES, workers), after, workers);
    }

    /** Compares with a picture whose {@link #MEASURES} are known already. */
    public static Comparison of(Projection today, Scores scoresToday, Projection after, Workers workers) {
        Units units = Units.of(today, after);
        boolean ordered = today.directed() || after.directed();
        Unknown unknownToday = Unknown.of(today);
        PairChanges pairs = PairChanges.of(units, today, unknownToday, after, Unknown.of(after), workers);
        WayChanges ways = new WayChanges(units, pairs, ordered);
        FlowChanges flows = FlowChanges.of(units, today, after);
        Standing standing = new Standing(units, today, after);
        Scores scoresAfter = Measures.run(after, MEASURES, workers);
        NetworkChanges table = new NetworkChanges(units, pairs, standing, ordered);
        Set<String> notes = new LinkedHashSet<>(units.notes());
        if (today.directed() != after.directed()) {
            notes.add("One of the pictures has direction and the other has none; pairs are counted as ordered.");
        }
        notes.addAll(flows.notes());
        notes.addAll(scoresToday.notes());
        notes.addAll(scoresAfter.notes());
        return new Comparison(
                ordered,
                units.count(),
                pairs.count(pairs.pairs(), ordered),
                units.removed(),
                units.added(),
                units.mergers(),
                table.rows(today, scoresToday, after, scoresAfter),
                pairs.count(pairs.lost(), ordered),
                pairs.count(pairs.gained(), ordered),
                pairs.count(pairs.longer(), ordered),
                pairs.count(pairs.shorter(), ordered),
                ways.lost(),
                ways.gained(),
                pairs.allNamed(),
                standing.newlyIsolated(),
                standing.newlyUnreached(),
                flows.kinds(),
                flows.lost(),
                flows.gained(),
                new Shifts(units, pairs).of(today, scoresToday, after, scoresAfter),
                pairs.bounds(unknownToday, ordered),
                List.copyOf(notes));
    }
}
