package org.weft.graph.core;

import org.weft.graph.PairSums;
import org.weft.graph.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The discrete model of core and periphery (Borgatti and Everett 2000, Models of core/periphery structures, Social
 * Networks 21:375-395): the division whose ideal matrix correlates best with the flows.
 *
 * <p>Up to {@value #EXACT} nodes every division is tried, in O(2^n d). Otherwise, from many starts in parallel, nodes cross
 * over one by one, and up to {@value #SWAPPED} nodes change places two by two, as long as the fit rises: O(n + m) a
 * round. Memory: 60 n bytes a thread and n bytes a start.
 */
public final class CoreSearch {
    /** What the ideal matrix holds where core and periphery meet. */
    public enum Form {
        /** Nothing: these cells are left out, as UCINET does. */
        IGNORE,
        /** 1: whoever is tied to the core is as he should be. */
        MAX,
        /** 0: only the core is tied. */
        BLOCK
    }

    /**
     * A core that was found.
     *
     * @param members ascending
     * @param fit the correlation
     */
    public record Core(int[] members, double fit) {}

    /**
     * What a search found.
     *
     * @param cores the best first, then others that fit nearly as well; none where no division has a fit
     * @param agreement mean over the starts that came near the best fit of the Jaccard similarity with the best core
     * @param near how many starts came near the best fit
     * @param starts number of starts
     * @param exact whether every division was tried
     */
    public record Found(List<Core> cores, double agreement, int near, int starts, boolean exact) {}

    static final int EXACT = 20;
    static final int SWAPPED = 500;

    /** How far below the best a fit is nearly as good. */
    public static final double NEAR = 0.01;

    private static final double ROUNDING = 1e-10;
    private static final int LISTED = 4;

    private CoreSearch() {}

    /** From how many starts a network is searched. */
    public static int starts(long n, long entries) {
        return (int) Math.max(4, Math.min(200, 1_500_000 / (n + entries + 1)));
    }

    /**
     * Searches.
     *
     * @param sums what runs between each pair, both cells added up
     * @param squares the squares of both cells added up, of the same pairs
     */
    public static Found search(PairSums sums, PairSums squares, Form form, long seed, Workers workers) {
        int n = sums.n();
        int starts = starts(n, sums.targets().length);
        boolean exact = n <= EXACT;
        Core[] reached = new Core[starts];
        workers.each("core", starts, () -> new Division(sums, squares, form), (division, s) -> {
            new Climb(division, new SplittableRandom(seed * 1_000_003L + s), workers.cancellation()).from(s);
            reached[s] = core(division);
        });
        List<Core> all = new ArrayList<>(Arrays.asList(reached));
        if (exact) {
            all.addAll(new EveryDivision(new Division(sums, squares, form), workers).best(LISTED));
        }
        List<Core> cores = distinct(all);
        if (cores.isEmpty()) {
            return new Found(List.of(), Double.NaN, 0, starts, exact);
        }
        Core best = cores.get(0);
        double sum = 0;
        int near = 0;
        for (Core each : reached) {
            if (each.fit >= best.fit - NEAR) {
                sum += jaccard(each.members, best.members);
                near++;
            }
        }
        return new Found(cores, near == 0 ? Double.NaN : sum / near, near, starts, exact);
    }

    static Core core(Division division) {
        return new Core(
                IntStream.range(0, division.n).filter(v -> division.core[v]).toArray(), division.fit());
    }

    /** The best, and of the others, none twice, those nearly as good; of equal fit that with the first members first. */
    private static List<Core> distinct(List<Core> all) {
        List<Core> sorted = new ArrayList<>(all);
        sorted.removeIf(c -> c.fit == Double.NEGATIVE_INFINITY);
        // Rounded, because one core reached on two ways differs in the last digits.
        sorted.sort((a, b) -> {
            int byFit = Double.compare(Math.rint(b.fit / ROUNDING), Math.rint(a.fit / ROUNDING));
            return byFit != 0 ? byFit : Arrays.compare(a.members, b.members);
        });
        List<Core> distinct = new ArrayList<>();
        for (Core each : sorted) {
            boolean known = distinct.stream().anyMatch(c -> Arrays.equals(c.members, each.members));
            if (!known && distinct.size() < LISTED && each.fit >= sorted.get(0).fit - NEAR) {
                distinct.add(each);
            }
        }
        return distinct;
    }

    /** Shared members over members of either; both ascending. */
    static double jaccard(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int either = a.length + b.length - shared;
        return either == 0 ? 1 : (double) shared / either;
    }
}
