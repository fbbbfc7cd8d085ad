package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A set of nodes.
 *
 * @param measure id of the measure
 * @param parameters every parameter, as JSON has it, and what names this set among several
 * @param address the shortest address that gives this set
 * @param label name for people
 * @param members nodes, ascending
 * @param value what the set is worth by the measure; null where a set has no value of its own
 * @param proven whether no set of that size can be better; null where a set has no value of its own
 */
public record MemberSet(
        String measure,
        Map<String, Object> parameters,
        String address,
        String label,
        int[] members,
        @Nullable Double value,
        @Nullable Boolean proven) {}
