package org.weft.findings;

/**
 * What a finding weighs, comparable across rules: the ordered pairs of agencies that it concerns, each by how grave it is
 * for them, in hundredths of all ordered pairs.
 *
 * @param value factor times 100 times pairs / all pairs, 0 to 100
 * @param consequence how grave it is for each pair
 * @param pairs ordered pairs of agencies concerned
 * @param of all ordered pairs, n(n - 1)
 */
public record Weight(double value, Consequence consequence, long pairs, long of) {
    static Weight of(Consequence consequence, long pairs, int n) {
        long all = (long) n * (n - 1);
        long concerned = Math.max(0, Math.min(pairs, all));
        double value = all == 0 ? 0 : consequence.factor() * 100 * concerned / all;
        return new Weight(value, consequence, concerned, all);
    }
}
