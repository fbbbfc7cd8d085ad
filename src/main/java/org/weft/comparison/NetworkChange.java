package org.weft.comparison;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A number for the network, today and after.
 *
 * @param id which number; an address of the catalogue where it is a measure of it
 * @param label its name for people
 * @param convention how it is computed
 * @param unit unit of the values
 * @param over what it is counted over
 * @param today its value today; null with a reason where it is not defined
 * @param after its value after
 * @param change after minus today; null where one of them is not defined
 * @param reason why a value is missing; null where none is
 * @param agencies whom it newly counts, where it counts agencies
 */
public record NetworkChange(
        String id,
        String label,
        String convention,
        String unit,
        String over,
        @Nullable Double today,
        @Nullable Double after,
        @Nullable Double change,
        @Nullable String reason,
        List<Named> agencies) {
    /** Freezes the list. */
    public NetworkChange {
        agencies = List.copyOf(agencies);
    }

    static NetworkChange of(
            String id, String label, String convention, String unit, String over, double today, double after) {
        return new NetworkChange(id, label, convention, unit, over, today, after, after - today, null, List.of());
    }

    NetworkChange naming(List<Named> more) {
        return new NetworkChange(id, label, convention, unit, over, today, after, change, reason, more);
    }
}
