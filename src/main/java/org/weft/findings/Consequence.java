package org.weft.findings;

/** How grave it is for the ordered pairs of agencies that a finding concerns. The factors are ours. */
public enum Consequence {
    /** There is no way from the one to the other, or there would be none. */
    LOST(1, "no way is left, or would be left"),
    /** The way is narrow: it hangs on one post, or on few. */
    NARROW(0.5, "the way is narrow"),
    /** There is a way, but it is uneven: it goes one way, or one side carries it. */
    UNEVEN(0.25, "the way is uneven");

    private final double factor;
    private final String words;

    Consequence(double factor, String words) {
        this.factor = factor;
        this.words = words;
    }

    /** By how much each pair counts. */
    public double factor() {
        return factor;
    }

    /** What it means for a pair, in words. */
    public String words() {
        return words;
    }
}
