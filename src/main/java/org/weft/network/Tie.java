package org.weft.network;

/** A flow on its way through a view: it is turned, reconciled, strengthened and rolled up. */
final class Tie {
    private static final int[] NO_FLOWS = {};

    int source;
    int target;
    final int kind;
    final int wave;
    double strength;
    /** Whether the end that provides is now the source. */
    boolean providerFirst;
    /** Whether both ends said it. */
    boolean confirmed;
    /** The network's flow behind it, -1 where an edit put it in. */
    final int flow;
    /** Further statements of the same tie. */
    int[] moreFlows = NO_FLOWS;

    Tie(int source, int target, int kind, int wave, double strength, int flow) {
        this.source = source;
        this.target = target;
        this.kind = kind;
        this.wave = wave;
        this.strength = strength;
        this.flow = flow;
    }

    Tie between(int newSource, int newTarget, double newStrength) {
        Tie t = new Tie(newSource, newTarget, kind, wave, newStrength, flow);
        t.providerFirst = providerFirst;
        t.confirmed = confirmed;
        t.moreFlows = moreFlows;
        return t;
    }
}
