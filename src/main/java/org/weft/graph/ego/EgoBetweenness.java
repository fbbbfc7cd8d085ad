package org.weft.graph.ego;

import org.weft.graph.Csr;
import org.weft.graph.Workers;

import java.util.Arrays;

/**
 * Betweenness of each node within the network of itself and its neighbours in either direction (Everett and Borgatti
 * 2005): over ordered pairs of neighbours, the share of shortest paths that pass through it. One search from the node
 * tells for how many pairs a path runs through it; a search from each neighbour that stays among the neighbours, and stops
 * where no path can be as short, takes off what is shorter or equal without it. A neighbour that sends to no other needs
 * no search, so that a star costs nothing. Time O(sum over nodes of neighbours times arcs among them) at worst; memory
 * 4 n bytes a thread, and 40 a neighbour and 4 an arc of the largest such network.
 */
public final class EgoBetweenness {
    private static final int STEPS_BETWEEN_CHECKS = 1 << 18;

    private EgoBetweenness() {}

    /** Over ordered pairs; half of it over unordered pairs where the graph is undirected. */
    public static double[] of(Csr graph, Workers workers) {
        Csr ties = graph.underlying();
        Csr back = graph.transpose();
        double[] values = new double[graph.n()];
        Chunks chunks = Chunks.of(ties);
        workers.each("ego betweenness", chunks.count(), () -> new Search(graph, back, ties, workers), (search, c) -> {
            for (int v = chunks.from(c); v < chunks.to(c); v++) {
                if (ties.degree(v) > 1) {
                    values[v] = graph.directed() ? search.at(v) : search.at(v) / 2;
                }
            }
        });
        return values;
    }

    /** What one thread needs; neighbours of the node looked at are numbered from 0 within. */
    private static final class Search {
        private final Csr graph;
        private final Csr back;
        private final Csr ties;
        private final Workers workers;
        private final int[] number;
        private int size;
        private int[] begin = new int[0];
        private int[] targets = new int[0];
        private boolean[] sends = new boolean[0];
        private int[] fromEgo = new int[0];
        private double[] pathsFromEgo = new double[0];
        private int[] distance = new int[0];
        private double[] paths = new double[0];
        private int[] queue = new int[0];
        private int visited;
        private int steps;

        Search(Csr graph, Csr back, Csr ties, Workers workers) {
            this.graph = graph;
            this.back = back;
            this.ties = ties;
            this.workers = workers;
            number = new int[graph.n()];
        }

        double at(int ego) {
            size = ties.degree(ego);
            room();
            int from = ties.offsets()[ego];
            for (int i = 0; i < size; i++) {
                number[ties.targets()[from + i]] = i + 1;
                fromEgo[i] = -1;
                distance[i] = -1;
                sends[i] = false;
            }
            gather(ego);
            int farthest = fromEgo(ego);
            int reached = visited;
            double sum = 0;
            for (int s = 0; s < size && reached > 0; s++) {
                int others = reached - (fromEgo[s] >= 0 ? 1 : 0);
                if (begin[s] == begin[s + 1]) {
                    sum += sends[s] ? others : 0;
                } else {
                    sum += through(s, farthest, others);
                }
            }
            for (int i = 0; i < size; i++) {
                number[ties.targets()[from + i]] = 0;
            }
            return sum;
        }

        private void room() {
            if (sends.length < size) {
                int more = Math.max(size, 2 * sends.length);
                begin = new int[more + 1];
                sends = new boolean[more];
                fromEgo = new int[more];
                pathsFromEgo = new double[more];
                distance = new int[more];
                paths = new double[more];
                queue = new int[more];
            }
        }

        /** The arcs among the neighbours, and which of them send to the ego. */
        private void gather(int ego) {
            int count = 0;
            for (int a = back.offsets()[ego]; a < back.offsets()[ego + 1]; a++) {
                sends[number[back.targets()[a]] - 1] = true;
            }
            for (int i = 0; i < size; i++) {
                int v = ties.targets()[ties.offsets()[ego] + i];
                begin[i] = count;
                int degree = graph.degree(v);
                if (targets.length < count + Math.min(degree, size)) {
                    targets = Arrays.copyOf(targets, Math.max(2 * targets.length, count + Math.min(degree, size)));
                }
                // Of two sorted rows the shorter is walked through.
                if (degree <= 8L * size) {
                    for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                        int other = number[graph.targets()[a]];
                        if (other > 0) {
                            targets[count++] = other - 1;
                        }
                    }
                    step(degree);
                } else {
                    for (int other = 0; other < size; other++) {
                        if (graph.arc(v, ties.targets()[ties.offsets()[ego] + other]) >= 0) {
                            targets[count++] = other;
                        }
                    }
                    step(8 * size);
                }
            }
            begin[size] = count;
        }

        private void step(int more) {
            steps += more;
            if (steps > STEPS_BETWEEN_CHECKS) {
                workers.cancellation().check();
                steps = 0;
            }
        }

        /** Distances and numbers of shortest paths from the ego; gives the largest. */
        private int fromEgo(int ego) {
            visited = 0;
            for (int a = graph.offsets()[ego]; a < graph.offsets()[ego + 1]; a++) {
                int i = number[graph.targets()[a]] - 1;
                fromEgo[i] = 1;
                pathsFromEgo[i] = 1;
                queue[visited++] = i;
            }
            for (int head = 0; head < visited; head++) {
                extend(queue[head], fromEgo, pathsFromEgo);
            }
            return visited == 0 ? 0 : fromEgo[queue[visited - 1]];
        }

        private void extend(int v, int[] far, double[] ways) {
            for (int a = begin[v]; a < begin[v + 1]; a++) {
                int w = targets[a];
                if (far[w] < 0) {
                    far[w] = far[v] + 1;
                    ways[w] = 0;
                    queue[visited++] = w;
                }
                if (far[w] == far[v] + 1) {
                    ways[w] += ways[v];
                }
            }
            step(begin[v + 1] - begin[v]);
        }

        /** Sum over ends t of the share of the shortest paths from s to t that pass through the ego. */
        private double through(int s, int farthest, int others) {
            visited = 1;
            queue[0] = s;
            distance[s] = 0;
            paths[s] = 1;
            int toEgo = Integer.MAX_VALUE;
            double pathsToEgo = 0;
            for (int head = 0; head < visited; head++) {
                int v = queue[head];
                if (sends[v] && distance[v] + 1 <= toEgo) {
                    toEgo = distance[v] + 1;
                    pathsToEgo += paths[v];
                }
                if (toEgo == Integer.MAX_VALUE || distance[v] < toEgo + farthest) {
                    extend(v, distance, paths);
                }
            }
            double sum = toEgo == Integer.MAX_VALUE ? 0 : others;
            for (int i = 0; i < visited; i++) {
                int t = queue[i];
                if (i > 0 && toEgo != Integer.MAX_VALUE && fromEgo[t] >= 0) {
                    int way = toEgo + fromEgo[t];
                    if (distance[t] < way) {
                        sum--;
                    } else if (distance[t] == way) {
                        sum -= paths[t] / (paths[t] + pathsToEgo * pathsFromEgo[t]);
                    }
                }
            }
            for (int i = 0; i < visited; i++) {
                distance[queue[i]] = -1;
            }
            return sum;
        }
    }
}
