package org.weft.graph.paths;

import org.weft.graph.Cancellation;
import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * How many other nodes each node reaches within few steps, by searches that end there.
 *
 * @param within by question, then node
 * @param withinGroup the same for the members of each group: by question, group, node; empty where no groups were given
 */
public record WithinSteps(int[][] within, int[][][] withinGroup) {
    private static final int SOURCES = 64;
    private static final int STEPS_BETWEEN_CHECKS = 1 << 20;

    /** A row of eight words takes about as long as so many nodes that are looked at one by one. */
    private static final double NODES_A_ROW = 4;

    /**
     * Searches from each node by itself where few walks are so short, else from 512 nodes at once as
     * {@link AllPairs#search} does, and no further than the largest number of steps asked for.
     *
     * <p>Time O(sum over nodes of the arcs of those within k - 1 steps) or O(m k n / 512) words, whichever is less;
     * memory 5 n bytes a thread or 220, 4 n for each question, and 4 n for each group and question.
     *
     * @param question the numbers of steps, at least one, and the groups
     */
    public static WithinSteps of(Csr graph, AllPairs.Question question, Workers workers) {
        int furthest = Arrays.stream(question.steps()).max().orElse(0);
        int n = graph.n();
        double rows = Math.ceil((double) n / AllPairs.BATCH) * furthest * ((double) n + graph.arcs());
        if (walks(graph, furthest, NODES_A_ROW * rows, workers.cancellation()) > NODES_A_ROW * rows) {
            AllPairs all = AllPairs.within(graph, question, furthest, workers);
            return new WithinSteps(all.within(), all.withinGroup());
        }
        WithinSteps found = new WithinSteps(
                new int[question.steps().length][n], new int[question.steps().length][question.groups()][n]);
        workers.runs(
                "reach",
                n,
                SOURCES,
                () -> new Search(graph, question, found, furthest, workers.cancellation()),
                (search, chunk, from, to) -> {
                    for (int s = from; s < to; s++) {
                        search.from(s);
                    }
                });
        return found;
    }

    /** At least the number of arcs that searches from each node look at; counting stops beyond {@code most}. */
    private static double walks(Csr graph, int steps, double most, Cancellation cancellation) {
        int n = graph.n();
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double sum = n;
        double[] from = new double[n];
        for (int v = 0; v < n; v++) {
            from[v] = graph.degree(v);
            sum += from[v];
        }
        for (int step = 2; step <= steps && sum <= most; step++) {
            double[] longer = new double[n];
            double before = sum;
            for (int v = 0; v < n; v++) {
                if (v % SOURCES == 0) {
                    cancellation.check();
                }
                double walks = 0;
                for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                    walks += from[targets[a]];
                }
                // No search looks at an arc twice.
                longer[v] = Math.min(walks, targets.length);
                sum += longer[v];
            }
            if (sum == before) {
                break;
            }
            from = longer;
        }
        return sum;
    }

    /** One thread's search from one node after the other. */
    private static final class Search {
        private final Csr graph;
        private final AllPairs.Question question;
        private final WithinSteps found;
        private final int furthest;
        private final Cancellation cancellation;
        /** The nodes that were met carry the mark of the search that met them. */
        private final byte[] marks;

        private byte mark;
        private final int[] met;
        /** Members met of each group; at 0 those without one. */
        private final int[] members;

        private int steps;

        Search(Csr graph, AllPairs.Question question, WithinSteps found, int furthest, Cancellation cancellation) {
            this.graph = graph;
            this.question = question;
            this.found = found;
            this.furthest = furthest;
            this.cancellation = cancellation;
            marks = new byte[graph.n()];
            met = new int[graph.n() + 1];
            members = new int[question.groups() + 1];
        }

        void from(int source) {
            if (++mark == 0) {
                Arrays.fill(marks, (byte) 0);
                mark = 1;
            }
            Arrays.fill(members, 0);
            marks[source] = mark;
            met[0] = source;
            int begin = 0;
            int size = 1;
            for (int distance = 1; distance <= furthest; distance++) {
                int end = size;
                // Of the last ones only the number counts, unless groups do.
                boolean counted = distance == furthest && question.groups() == 0;
                size = counted ? size + count(begin, end) : meet(begin, end);
                for (int i = end; i < size && question.groups() > 0; i++) {
                    members[question.groupOf()[met[i]] + 1]++;
                }
                boolean last = size == end || distance == furthest;
                note(source, distance, last, size - 1);
                if (last) {
                    break;
                }
                begin = end;
            }
        }

        /** Meets those that the nodes at some places send to; returns how many are met now. */
        private int meet(int begin, int end) {
            int[] offsets = graph.offsets();
            int[] targets = graph.targets();
            int size = end;
            for (int i = begin; i < end; i++) {
                int to = offsets[met[i] + 1];
                for (int a = offsets[met[i]]; a < to; a++) {
                    int v = targets[a];
                    met[size] = v;
                    size += unmet(v);
                    marks[v] = mark;
                }
                pause(to - offsets[met[i]]);
            }
            return size;
        }

        /** How many are new among those that the nodes at some places send to. */
        private int count(int begin, int end) {
            int[] offsets = graph.offsets();
            int[] targets = graph.targets();
            int count = 0;
            for (int i = begin; i < end; i++) {
                int to = offsets[met[i] + 1];
                for (int a = offsets[met[i]]; a < to; a++) {
                    int v = targets[a];
                    count += unmet(v);
                    marks[v] = mark;
                }
                pause(to - offsets[met[i]]);
            }
            return count;
        }

        /** 1 or 0; without a branch, because it cannot be foretold. */
        private int unmet(int v) {
            return -((marks[v] ^ mark) & 0xff) >>> 31;
        }

        private void pause(int more) {
            steps += more;
            if (steps > STEPS_BETWEEN_CHECKS) {
                cancellation.check();
                steps = 0;
            }
        }

        /** Answers the questions that end at a distance; where the search ends, those further on too. */
        private void note(int source, int distance, boolean last, int others) {
            for (int q = 0; q < question.steps().length; q++) {
                int asked = question.steps()[q];
                if (asked == distance || last && asked > distance) {
                    found.within[q][source] = others;
                    for (int g = 0; g < question.groups(); g++) {
                        found.withinGroup[q][g][source] = members[g + 1];
                    }
                }
            }
        }
    }
}
