package org.weft.graph.keyplayers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best sets of a search, and the next best. Sets are to be offered in ascending order of their nodes, so that what is
 * kept of many equal ones does not depend on how the search was cut into parts.
 */
final class Leaders {
    static final int BEST = 50;
    static final int RUNNERS_UP = 10;

    private record Entry(long score, int[] set) {}

    private final List<Entry> best = new ArrayList<>();
    private final List<Entry> runners = new ArrayList<>();
    private long bestScore = Long.MIN_VALUE;
    private long count;

    /** Whether a set of this score would be kept or counted. */
    boolean wants(long score) {
        return score >= bestScore || score > least();
    }

    /** The score above which sets are kept. */
    long least() {
        return runners.size() < RUNNERS_UP ? -Long.MAX_VALUE : runners.get(runners.size() - 1).score;
    }

    /** Takes the set made of the first nodes and the last one, ascending. */
    void offer(long score, int[] prefix, int length, int last) {
        if (!wants(score)) {
            return;
        }
        if (score == bestScore && best.size() == BEST) {
            count++;
            return;
        }
        int[] set = Arrays.copyOf(prefix, length + 1);
        set[length] = last;
        add(new Entry(score, set));
    }

    /** Takes a set that is given whole. */
    void offer(long score, int[] set) {
        offer(score, set, set.length - 1, set[set.length - 1]);
    }

    /** A set with one node exchanged, ascending. */
    static int[] ascending(int[] set, int place, int node) {
        int[] other = set.clone();
        other[place] = node;
        Arrays.sort(other);
        return other;
    }

    private void add(Entry entry) {
        if (entry.score > bestScore) {
            runners.addAll(0, best.subList(0, Math.min(best.size(), RUNNERS_UP)));
            best.clear();
            count = 0;
            bestScore = entry.score;
        }
        if (entry.score == bestScore) {
            count++;
            if (best.size() < BEST) {
                best.add(entry);
            }
        } else {
            int at = runners.size();
            while (at > 0 && runners.get(at - 1).score < entry.score) {
                at--;
            }
            runners.add(at, entry);
        }
        while (runners.size() > RUNNERS_UP) {
            runners.remove(runners.size() - 1);
        }
    }

    /** Takes over what a later part of the search found. */
    void join(Leaders later) {
        long unlisted = later.count - later.best.size();
        for (Entry entry : later.best) {
            add(entry);
        }
        if (later.bestScore == bestScore) {
            count += unlisted;
        }
        for (Entry entry : later.runners) {
            add(entry);
        }
    }

    /** What was found. */
    KeySets sets(boolean proven) {
        List<int[]> sets = new ArrayList<>();
        List<Long> scores = new ArrayList<>();
        for (List<Entry> part : List.of(best, runners)) {
            part.sort(Comparator.comparingLong(Entry::score).reversed().thenComparing(Entry::set, Arrays::compare));
            part.forEach(e -> {
                sets.add(e.set);
                scores.add(e.score);
            });
        }
        return new KeySets(
                List.copyOf(sets), scores.stream().mapToDouble(s -> s).toArray(), best.size(), count, proven);
    }
}
