package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The nearest of several texts to one that was mistyped. */
public final class Nearest {
    private Nearest() {}

    /**
     * The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours; case costs nothing), if
     * it is near enough to be meant: at most a third of the longer text, or one begins with the other.
     *
     * @return the nearest, or null where none is near; O(candidates × length²)
     */
    public static @Nullable String of(String given, List<String> candidates) {
        String wanted = given.toLowerCase(Locale.ROOT);
        String best = null;
        double bestCost = Double.POSITIVE_INFINITY;
        for (String candidate : candidates) {
            String c = candidate.toLowerCase(Locale.ROOT);
            int longer = Math.max(c.length(), wanted.length());
            int limit = Math.max(1, longer / 3);
            double cost;
            if (wanted.length() >= 3 && c.startsWith(wanted) || c.length() >= 3 && wanted.startsWith(c)) {
                cost = Math.min(0.5 + 0.01 * Math.abs(c.length() - wanted.length()), limit);
            } else if (Math.abs(c.length() - wanted.length()) > limit) {
                continue;
            } else {
                cost = distance(wanted, c);
            }
            if (cost <= limit && cost < bestCost) {
                bestCost = cost;
                best = candidate;
            }
        }
        return best;
    }

    /** Edit distance in which swapping two neighbours counts once; O(|a| |b|). */
    public static int distance(String a, String b) {
        int[] two = new int[b.length() + 1];
        int[] one = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            one[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], one[j]) + 1, one[j - 1] + swap);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], two[j - 2] + 1);
                }
            }
            int[] spare = two;
            two = one;
            one = now;
            now = spare;
        }
        return one[b.length()];
    }
}
