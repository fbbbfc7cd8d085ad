package org.weft.comparison;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A score of every agency, today and after: who gains and who loses.
 *
 * @param id which score; an address of the catalogue where it is a measure of it
 * @param label its name for people
 * @param convention how it is computed
 * @param unit unit of the values
 * @param over what it is counted over
 * @param rows every agency of either picture: those who gain most first, then those who lose, then those without a change
 */
public record Shift(String id, String label, String convention, String unit, String over, List<Row> rows) {
    /** Freezes the rows. */
    public Shift {
        rows = List.copyOf(rows);
    }

    /**
     * One agency.
     *
     * @param agency who
     * @param today its value today; null where not defined
     * @param after its value after
     * @param change after minus today; null where one of them is not defined
     * @param reason why a value is missing, or what is to be known of it
     */
    public record Row(
            Named agency,
            @Nullable Double today,
            @Nullable Double after,
            @Nullable Double change,
            @Nullable String reason) {}
}
