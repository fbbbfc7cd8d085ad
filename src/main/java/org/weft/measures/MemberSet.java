package org.weft.measures;

import java.util.Map;

/**
 * A set of nodes.
 *
 * @param measure id of the measure
 * @param parameters every parameter, as JSON has it, and what names this set among several
 * @param address the shortest address that gives this set
 * @param label name for people
 * @param members nodes, ascending
 */
public record MemberSet(String measure, Map<String, Object> parameters, String address, String label, int[] members) {}
