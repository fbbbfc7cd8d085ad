package org.weft.formats;

import org.weft.network.Flows;
import org.weft.network.Network;

import java.util.Arrays;

/**
 * Collects flows and finds an earlier one of the same kind, ends, wave and teller. An open-addressed table over two
 * longs a flow, since there may be millions: 16 bytes a flow and 8 to 16 for the table.
 */
final class FlowTable {
    final Flows.Builder builder = new Flows.Builder();
    private long[] ends = new long[64];
    private long[] contexts = new long[64];
    private int[] slots = new int[256];
    private int size;

    /** What tells one statement from another besides its ends. */
    static long context(int kind, int wave, int teller) {
        return (long) kind << 48 | (long) (wave + 1) << 32 | (teller + 1);
    }

    private static long ends(int source, int target) {
        return (long) source << 32 | target;
    }

    /** The earlier flow, or -1. O(1). */
    int find(int source, int target, long context) {
        long key = ends(source, target);
        for (int at = slot(key, context); slots[at] != 0; at = at + 1 & slots.length - 1) {
            int flow = slots[at] - 1;
            if (ends[flow] == key && contexts[flow] == context) {
                return flow;
            }
        }
        return -1;
    }

    /** Remembers the flow that the builder took last. */
    void remember(int source, int target, long context) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            contexts = Arrays.copyOf(contexts, size * 2);
        }
        ends[size] = ends(source, target);
        contexts[size] = context;
        size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                put(i);
            }
        } else {
            put(size - 1);
        }
    }

    private void put(int flow) {
        int at = slot(ends[flow], contexts[flow]);
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = flow + 1;
    }

    private int slot(long key, long context) {
        long h = (key * 0x9E3779B97F4A7C15L ^ context) * 0xC2B2AE3D27D4EB4FL;
        return (int) (h >>> 32) & slots.length - 1;
    }

    /** The source of an earlier flow as it was remembered. */
    int source(int flow) {
        return (int) (ends[flow] >>> 32);
    }

    int size() {
        return size;
    }

    /** Lets go of what only reading needs. */
    Flows finish() {
        ends = new long[0];
        contexts = new long[0];
        slots = new int[1];
        return builder.build();
    }

    static {
        // Kinds and waves are bounded far below what 16 bits hold; actors take the lower half.
        assert Network.NOBODY == -1 && Network.ALL_WAVES == -1;
    }
}
