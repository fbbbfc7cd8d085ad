package org.weft.measures;

import java.util.List;

/**
 * What a run of measures gave, by shape, in the order asked for.
 *
 * @param scores values for each node
 * @param network values for the network
 * @param ties values for pairs
 * @param sets sets of nodes
 * @param tables values for pairs of groups
 * @param notes what a reader must know, as sentences, each once
 */
public record Scores(
        List<NodeScore> scores,
        List<NetworkValue> network,
        List<TieValue> ties,
        List<MemberSet> sets,
        List<GroupTable> tables,
        List<String> notes) {
    /** Freezes the lists. */
    public Scores {
        scores = List.copyOf(scores);
        network = List.copyOf(network);
        ties = List.copyOf(ties);
        sets = List.copyOf(sets);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}
