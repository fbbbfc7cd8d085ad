package org.weft.network;

/**
 * A kind of flow, as "information" or "funding".
 *
 * @param id its id
 * @param label its name for people
 * @param directed false where a tie of this kind has no direction
 * @param scale what a strength means
 * @param provider the end that gives: "seeks advice from" runs from source to target, but the target gives
 * @param power whom giving empowers
 * @param oneWay whether it is one-way by nature, so that an answer is not to be expected
 * @param verb what the source does to the target, as "informs"
 * @param inverseVerb the same from the target's side, as "is informed by"
 */
public record Kind(
        String id,
        String label,
        boolean directed,
        Scale scale,
        End provider,
        Power power,
        boolean oneWay,
        String verb,
        String inverseVerb) {
    /** An end of a flow. */
    public enum End {
        /** Where the flow starts. */
        SOURCE,
        /** Where the flow arrives. */
        TARGET
    }

    /** Whom a flow empowers. */
    public enum Power {
        /** Giving empowers the giver, as information and funding do. */
        GIVER,
        /** Giving subordinates the giver, as reporting to a monitor may. */
        RECEIVER,
        /** Power does not come into it; left out of dependence. */
        NONE
    }

    /** A kind of which only the name is known: directed, scale undeclared, the source provides, power to the giver. */
    public static Kind named(String id, boolean directed) {
        return new Kind(
                id, id, directed, Scale.UNDECLARED, End.SOURCE, Power.GIVER, false, "informs", "is informed by");
    }
}
