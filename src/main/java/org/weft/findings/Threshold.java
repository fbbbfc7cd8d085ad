package org.weft.findings;

/**
 * From where on a rule says something. Its value is ours: the literature that Weft reads gives none.
 *
 * @param id its name within the rule
 * @param words what it bounds, as a phrase
 * @param byDefault its value unless somebody sets another
 * @param least the smallest value allowed
 * @param most the largest value allowed
 * @param whole whether only whole numbers make sense
 */
public record Threshold(String id, String words, double byDefault, double least, double most, boolean whole) {
    /** Where its value comes from. */
    public static final String BASIS = "ours, no basis in the literature";

    /** A share from 0 to 1. */
    static Threshold share(String id, String words, double byDefault) {
        return new Threshold(id, words, byDefault, 0, 1, false);
    }

    /** A number of things. */
    static Threshold count(String id, String words, int byDefault, int least) {
        return new Threshold(id, words, byDefault, least, 1_000, true);
    }

    /** How many times something else. */
    static Threshold times(String id, String words, double byDefault) {
        return new Threshold(id, words, byDefault, 1, 100, false);
    }
}
