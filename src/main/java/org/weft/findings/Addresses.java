package org.weft.findings;

/** The measures that rules read, by their addresses. */
final class Addresses {
    static final String BETWEENNESS = "betweenness";
    static final String DOMINANCE = "dominance";
    static final String ONE_WAY = "one-way-share";
    static final String FRAGMENTATION = "fragmentation-change";

    private Addresses() {}
}
