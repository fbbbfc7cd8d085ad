package org.weft.store;

import org.weft.network.Network;

/** How much there is in a revision. */
public record Counts(int agencies, int representatives, int flows, int kinds, int waves, int forums) {
    /** Counts a network, in O(n). */
    public static Counts of(Network network) {
        int agencies = network.agencyCount();
        return new Counts(
                agencies,
                network.actors().size() - agencies,
                network.flows().size(),
                network.kinds().size(),
                network.waves().size(),
                network.forums().size());
    }
}
