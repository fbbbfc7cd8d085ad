package org.weft.formats;

import org.weft.network.Flows;
import org.weft.network.Network;

import java.util.Arrays;

/**
 * Collects flows and finds an earlier one of the same kind, ends, wave and teller. An open-addressed table over two
 * longs a flow, since there may be millions: 16 bytes a flow and 16 to 32 for the table, whose slots hold half the hash
 * beside the flow, so that another flow is told apart without looking it up.
 */
final class FlowTable {
    final Flows.Builder builder = new Flows.Builder();
    private long[] ends = new long[64];
    private long[] contexts = new long[64];
    private long[] slots = new long[256];
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
        long hash = hash(key, context);
        for (int at = slot(hash); slots[at] != 0; at = at + 1 & slots.length - 1) {
            if ((int) (slots[at] >>> 32) != (int) hash) {
                continue;
            }
            int flow = (int) slots[at] - 1;
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
            slots = new long[slots.length * 2];
            for (int i = 0; i < size; i++) {
                put(i);
            }
        } else {
            put(size - 1);
        }
    }

    private void put(int flow) {
        long hash = hash(ends[flow], contexts[flow]);
        int at = slot(hash);
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash << 32 | flow + 1;
    }

    private static long hash(long key, long context) {
        return (key * 0x9E3779B97F4A7C15L ^ context) * 0xC2B2AE3D27D4EB4FL;
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & slots.length - 1;
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
        slots = new long[1];
        return builder.build();
    }

    static {
        // Kinds and waves are bounded far below what 16 bits hold; actors take the lower half.
        assert Network.NOBODY == -1 && Network.ALL_WAVES == -1;
    }
}
