package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.weft.network.Flows;
import org.weft.network.Level;
import org.weft.network.Network;
import org.weft.network.RestsOn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Some 10,000 flows of a revision as parallel columns: the ends, kind and wave are indices. This is what is read back,
 * because a row of lists is read several times faster than as many relationships; the {@code FLOW} relationships say the
 * same for people's queries. Revisions never change but when a person is erased, which reaches both. A column that says
 * nothing is left out: kinds where all are the first, strengths where all are 1, and what no flow has.
 */
final class FlowBlock {
    /** How many flows a block holds. */
    static final int SIZE = 10_000;

    private static final int NO_RUNG = Integer.MIN_VALUE;

    private final int size;
    private final int[] source;
    private final int[] target;
    private final int @Nullable [] kind;
    private final double @Nullable [] strength;
    private final int @Nullable [] wave;
    private final int @Nullable [] reportedBy;
    private final int @Nullable [] rung;
    private final @Nullable String @Nullable [] restsOn;
    private final @Nullable String @Nullable [] level;
    private final @Nullable String @Nullable [] formality;
    private final @Nullable String @Nullable [] id;
    private final Map<String, @Nullable String[]> attributes = new LinkedHashMap<>();

    /** Reads a block's columns as they came from the database. */
    FlowBlock(Value columns, List<String> attributeNames) {
        int[] sources = Columns.ints(columns, "source");
        int[] targets = Columns.ints(columns, "target");
        source = sources == null ? new int[0] : sources;
        target = targets == null ? new int[0] : targets;
        size = source.length;
        kind = Columns.ints(columns, "kind");
        strength = Columns.doubles(columns, "strength");
        wave = Columns.ints(columns, "wave");
        reportedBy = Columns.ints(columns, "reportedBy");
        rung = Columns.ints(columns, "rung");
        restsOn = Columns.get(columns, "restsOn", "restsOnCodes");
        level = Columns.get(columns, "level", "levelCodes");
        formality = Columns.get(columns, "formality", "formalityCodes");
        id = Columns.get(columns, "id", "idCodes");
        for (String name : attributeNames) {
            @Nullable String[] column = Columns.get(columns, Columns.PREFIX + name, Columns.CODES + name);
            if (column != null) {
                attributes.put(name, column);
            }
        }
    }

    /** The columns of one block of a network's flows. */
    static Map<String, Object> columns(Network network, int block) {
        Flows flows = network.flows();
        int from = block * SIZE;
        int size = Math.min(SIZE, flows.size() - from);
        Map<String, Object> columns = new HashMap<>();
        columns.put("block", block);
        columns.put("source", ints(size, i -> flows.source(from + i)));
        columns.put("target", ints(size, i -> flows.target(from + i)));
        putInts(columns, "kind", size, 0, i -> flows.kind(from + i));
        if (any(size, i -> flows.strength(from + i) != 1)) {
            double[] strengths = new double[size];
            Arrays.setAll(strengths, i -> flows.strength(from + i));
            columns.put("strength", Values.value(strengths));
        }
        putInts(columns, "wave", size, Network.ALL_WAVES, i -> flows.wave(from + i));
        putInts(columns, "reportedBy", size, Network.NOBODY, i -> flows.reportedBy(from + i));
        putInts(columns, "rung", size, NO_RUNG, i -> {
            Integer rung = flows.rung(from + i);
            return rung == null ? NO_RUNG : rung;
        });
        Columns.put(columns, "restsOn", "restsOnCodes", size, i -> word(flows.restsOn(from + i)));
        Columns.put(columns, "level", "levelCodes", size, i -> word(flows.level(from + i)));
        Columns.put(columns, "formality", "formalityCodes", size, i -> flows.formality(from + i));
        Columns.put(columns, "id", "idCodes", size, i -> flows.givenId(from + i));
        for (String name : flows.attributeNames()) {
            String key = Columns.PREFIX + name;
            Columns.put(columns, key, Columns.CODES + name, size, i -> flows.attribute(from + i, name));
        }
        return columns;
    }

    /** How many blocks so many flows take. */
    static int count(int flows) {
        return (flows + SIZE - 1) / SIZE;
    }

    private static void putInts(Map<String, Object> columns, String key, int size, int usual, IntUnaryOperator column) {
        if (any(size, i -> column.applyAsInt(i) != usual)) {
            columns.put(key, ints(size, column));
        }
    }

    private static Value ints(int size, IntUnaryOperator column) {
        int[] values = new int[size];
        Arrays.setAll(values, column);
        return Values.value(values);
    }

    private static boolean any(int size, IntPredicate unusual) {
        for (int i = 0; i < size; i++) {
            if (unusual.test(i)) {
                return true;
            }
        }
        return false;
    }

    /** An enumeration's value as the store says it. */
    static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #word}. */
    static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String word) {
        return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    int size() {
        return size;
    }

    /** Adds the block's flows, in order. */
    void addTo(Flows.Builder flows) {
        for (int i = 0; i < size; i++) {
            flows.add(source[i], target[i], kind == null ? 0 : kind[i], strength == null ? 1 : strength[i]);
            if (wave != null) {
                flows.wave(wave[i]);
            }
            if (reportedBy != null) {
                flows.reportedBy(reportedBy[i]);
            }
            if (rung != null && rung[i] != NO_RUNG) {
                flows.rung(rung[i]);
            }
            if (restsOn != null) {
                flows.restsOn(value(RestsOn.class, restsOn[i]));
            }
            if (level != null) {
                flows.level(value(Level.class, level[i]));
            }
            if (formality != null) {
                flows.formality(formality[i]);
            }
            if (id != null) {
                flows.id(id[i]);
            }
            int flow = i;
            attributes.forEach((name, column) -> {
                String value = column[flow];
                if (value != null) {
                    flows.attribute(name, value);
                }
            });
        }
    }
}
