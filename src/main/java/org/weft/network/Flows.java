package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * All flows of a network in parallel columns, because there may be millions of them. Columns that no flow fills take no
 * memory: a bare flow costs 28 bytes. Immutable.
 */
public final class Flows {
    private final int size;
    private final int[] source;
    private final int[] target;
    private final int[] kind;
    private final double[] strength;
    private final int @Nullable [] wave;
    private final int @Nullable [] reportedBy;
    private final int @Nullable [] rung;
    private final byte @Nullable [] restsOn;
    private final byte @Nullable [] level;
    private final @Nullable String @Nullable [] id;
    private final @Nullable String @Nullable [] formality;
    private final Map<String, @Nullable String[]> attributes;

    private Flows(Builder b) {
        size = b.size;
        source = Arrays.copyOf(b.source, size);
        target = Arrays.copyOf(b.target, size);
        kind = Arrays.copyOf(b.kind, size);
        strength = Arrays.copyOf(b.strength, size);
        wave = b.wave == null ? null : Arrays.copyOf(b.wave, size);
        reportedBy = b.reportedBy == null ? null : Arrays.copyOf(b.reportedBy, size);
        rung = b.rung == null ? null : Arrays.copyOf(b.rung, size);
        restsOn = b.restsOn == null ? null : Arrays.copyOf(b.restsOn, size);
        level = b.level == null ? null : Arrays.copyOf(b.level, size);
        id = b.id == null ? null : Arrays.copyOf(b.id, size);
        formality = b.formality == null ? null : Arrays.copyOf(b.formality, size);
        Map<String, @Nullable String[]> columns = new LinkedHashMap<>();
        b.attributes.forEach((name, values) -> columns.put(name, Arrays.copyOf(values, size)));
        attributes = columns;
    }

    /** Number of flows. */
    public int size() {
        return size;
    }

    /** Index of the actor where flow i starts. */
    public int source(int i) {
        return source[i];
    }

    /** Index of the actor where flow i arrives. */
    public int target(int i) {
        return target[i];
    }

    /** Index of flow i's kind. */
    public int kind(int i) {
        return kind[i];
    }

    /** Strength of flow i on its kind's scale. */
    public double strength(int i) {
        return strength[i];
    }

    /** Index of flow i's wave; {@link Network#ALL_WAVES} for all. */
    public int wave(int i) {
        return wave == null ? Network.ALL_WAVES : wave[i];
    }

    /** Index of the actor who stated flow i; {@link Network#NOBODY} where blank. */
    public int reportedBy(int i) {
        return reportedBy == null ? Network.NOBODY : reportedBy[i];
    }

    /** Whether any flow says who stated it. */
    public boolean hasReporters() {
        return reportedBy != null;
    }

    /** Rung of flow i; null where not known. */
    public @Nullable Integer rung(int i) {
        return rung == null || rung[i] == Integer.MIN_VALUE ? null : Integer.valueOf(rung[i]);
    }

    /** What flow i rests on; null where not known. */
    public @Nullable RestsOn restsOn(int i) {
        return restsOn == null || restsOn[i] == 0 ? null : RestsOn.values()[restsOn[i] - 1];
    }

    /** Level of flow i; null where not known. */
    public @Nullable Level level(int i) {
        return level == null || level[i] == 0 ? null : Level.values()[level[i] - 1];
    }

    /** Formality of flow i; null where not known. */
    public @Nullable String formality(int i) {
        return formality == null ? null : formality[i];
    }

    /** The id given to flow i; null where it has none of its own and {@link Network#flowId} derives one. */
    public @Nullable String givenId(int i) {
        return id == null ? null : id[i];
    }

    /** The other columns' headers. */
    public List<String> attributeNames() {
        return List.copyOf(attributes.keySet());
    }

    /** Flow i's value in another column; null where missing. */
    public @Nullable String attribute(int i, String name) {
        @Nullable String[] column = attributes.get(name);
        return column == null ? null : column[i];
    }

    /** Flow i's values in the other columns; missing ones are absent. */
    public Map<String, String> attributes(int i) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        attributes.forEach((name, column) -> {
            String value = column[i];
            if (value != null) {
                found.put(name, value);
            }
        });
        return found;
    }

    /** Collects flows one by one. Not for several threads. */
    public static final class Builder {
        private int size;
        private int[] source = new int[16];
        private int[] target = new int[16];
        private int[] kind = new int[16];
        private double[] strength = new double[16];
        private int @Nullable [] wave;
        private int @Nullable [] reportedBy;
        private int @Nullable [] rung;
        private byte @Nullable [] restsOn;
        private byte @Nullable [] level;
        private @Nullable String @Nullable [] id;
        private @Nullable String @Nullable [] formality;
        private final Map<String, @Nullable String[]> attributes = new LinkedHashMap<>();

        /** Starts a flow; the other setters speak of the flow started last. */
        public Builder add(int sourceIndex, int targetIndex, int kindIndex, double value) {
            if (size == source.length) {
                grow(size + (size >> 1));
            }
            source[size] = sourceIndex;
            target[size] = targetIndex;
            kind[size] = kindIndex;
            strength[size] = value;
            size++;
            return this;
        }

        private void grow(int capacity) {
            source = Arrays.copyOf(source, capacity);
            target = Arrays.copyOf(target, capacity);
            kind = Arrays.copyOf(kind, capacity);
            strength = Arrays.copyOf(strength, capacity);
            wave = wave == null ? null : filled(wave, capacity, Network.ALL_WAVES);
            reportedBy = reportedBy == null ? null : filled(reportedBy, capacity, Network.NOBODY);
            rung = rung == null ? null : filled(rung, capacity, Integer.MIN_VALUE);
            restsOn = restsOn == null ? null : Arrays.copyOf(restsOn, capacity);
            level = level == null ? null : Arrays.copyOf(level, capacity);
            id = id == null ? null : Arrays.copyOf(id, capacity);
            formality = formality == null ? null : Arrays.copyOf(formality, capacity);
            attributes.replaceAll((name, values) -> Arrays.copyOf(values, capacity));
        }

        private static int[] filled(int[] old, int capacity, int value) {
            int[] larger = Arrays.copyOf(old, capacity);
            Arrays.fill(larger, old.length, capacity, value);
            return larger;
        }

        private int[] column(int @Nullable [] existing, int value) {
            return existing != null ? existing : filled(new int[0], source.length, value);
        }

        /** Sets the flow's wave. */
        public Builder wave(int waveIndex) {
            if (waveIndex != Network.ALL_WAVES || wave != null) {
                wave = column(wave, Network.ALL_WAVES);
                wave[size - 1] = waveIndex;
            }
            return this;
        }

        /** Sets who stated the flow. */
        public Builder reportedBy(int actorIndex) {
            if (actorIndex != Network.NOBODY || reportedBy != null) {
                reportedBy = column(reportedBy, Network.NOBODY);
                reportedBy[size - 1] = actorIndex;
            }
            return this;
        }

        /** Sets the flow's rung. */
        public Builder rung(@Nullable Integer value) {
            if (value != null || rung != null) {
                rung = column(rung, Integer.MIN_VALUE);
                rung[size - 1] = value == null ? Integer.MIN_VALUE : value;
            }
            return this;
        }

        /** Sets what the flow rests on. */
        public Builder restsOn(@Nullable RestsOn value) {
            if (value != null || restsOn != null) {
                restsOn = restsOn != null ? restsOn : new byte[source.length];
                restsOn[size - 1] = (byte) (value == null ? 0 : value.ordinal() + 1);
            }
            return this;
        }

        /** Sets the flow's level. */
        public Builder level(@Nullable Level value) {
            if (value != null || level != null) {
                level = level != null ? level : new byte[source.length];
                level[size - 1] = (byte) (value == null ? 0 : value.ordinal() + 1);
            }
            return this;
        }

        /** Sets the flow's own id. */
        public Builder id(@Nullable String value) {
            if (value != null || id != null) {
                id = id != null ? id : new String[source.length];
                id[size - 1] = value;
            }
            return this;
        }

        /** Sets the flow's formality. */
        public Builder formality(@Nullable String value) {
            if (value != null || formality != null) {
                formality = formality != null ? formality : new String[source.length];
                formality[size - 1] = value;
            }
            return this;
        }

        /** Sets the flow's value in another column. */
        public Builder attribute(String name, @Nullable String value) {
            @Nullable String[] column = attributes.computeIfAbsent(name, n -> new String[source.length]);
            column[size - 1] = value;
            return this;
        }

        /** Copies a flow as it is. */
        public Builder add(Flow f) {
            add(f.source(), f.target(), f.kind(), f.strength());
            wave(f.wave()).reportedBy(f.reportedBy()).rung(f.rung()).restsOn(f.restsOn());
            level(f.level()).id(f.id().isEmpty() ? null : f.id()).formality(f.formality());
            f.attributes().forEach((name, value) -> attribute(name, Objects.requireNonNull(value)));
            return this;
        }

        /** Number of flows so far. */
        public int size() {
            return size;
        }

        /** Changes the strength of an earlier flow. */
        public Builder strength(int i, double value) {
            strength[i] = value;
            return this;
        }

        /** Strength of an earlier flow. */
        public double strength(int i) {
            return strength[i];
        }

        /** Changes every value of another column that is not missing; does nothing where there is no such column. */
        public Builder replaceAttribute(String name, UnaryOperator<String> change) {
            @Nullable String[] column = attributes.get(name);
            for (int i = 0; column != null && i < size; i++) {
                String value = column[i];
                column[i] = value == null ? null : change.apply(value);
            }
            return this;
        }

        /** The flows collected; the builder may go on. */
        public Flows build() {
            return new Flows(this);
        }
    }
}
