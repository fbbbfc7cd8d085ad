package org.weft.graph.hierarchy;

import org.weft.graph.Csr;
import org.weft.graph.connectivity.Components;

import java.util.Arrays;

/**
 * The strong components of a graph, each made one node: what remains has no circuit. Components are numbered so that
 * every arc runs from a smaller number to a larger one.
 *
 * @param of the component of each node
 * @param sizes number of nodes of each component
 * @param arcs an arc wherever one runs from a node of one component to a node of another, each once
 */
public record Condensation(int[] of, int[] sizes, Csr arcs) {

    /** Condenses along strong components that are known. O(n + m log d) time, some 30 n + 20 m bytes. */
    public static Condensation of(Csr graph, Components strong) {
        int count = strong.count();
        int[] rank = ranks(graph, strong);
        int[] sizes = new int[count];
        int[][] members = new int[count][];
        int[][] known = strong.members();
        for (int c = 0; c < count; c++) {
            sizes[rank[c]] = strong.sizes()[c];
            members[rank[c]] = known[c];
        }
        int[] of = new int[graph.n()];
        for (int v = 0; v < of.length; v++) {
            of[v] = rank[strong.of()[v]];
        }
        int[] source = new int[graph.arcs()];
        int[] target = new int[graph.arcs()];
        int[] seen = new int[count];
        Arrays.fill(seen, -1);
        int size = 0;
        for (int c = 0; c < count; c++) {
            seen[c] = c;
            for (int v : members[c]) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int other = of[graph.targets()[a]];
                    if (seen[other] != c) {
                        seen[other] = c;
                        source[size] = c;
                        target[size++] = other;
                    }
                }
            }
        }
        Csr arcs = Csr.of(count, true, Arrays.copyOf(source, size), Arrays.copyOf(target, size), null);
        return new Condensation(of, sizes, arcs);
    }

    /** The place of each component in an order along the arcs: taken once all that lead to it are taken. */
    private static int[] ranks(Csr graph, Components strong) {
        int[][] members = strong.members();
        int[] waiting = new int[strong.count()];
        int[] of = strong.of();
        for (int v = 0; v < graph.n(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (of[graph.targets()[a]] != of[v]) {
                    waiting[of[graph.targets()[a]]]++;
                }
            }
        }
        int[] queue = new int[waiting.length];
        int ready = 0;
        for (int c = 0; c < waiting.length; c++) {
            if (waiting[c] == 0) {
                queue[ready++] = c;
            }
        }
        int[] rank = new int[waiting.length];
        for (int i = 0; i < ready; i++) {
            int c = queue[i];
            rank[c] = i;
            for (int v : members[c]) {
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int other = of[graph.targets()[a]];
                    if (other != c && --waiting[other] == 0) {
                        queue[ready++] = other;
                    }
                }
            }
        }
        return rank;
    }

    /** Number of strong components. */
    public int count() {
        return sizes.length;
    }
}
