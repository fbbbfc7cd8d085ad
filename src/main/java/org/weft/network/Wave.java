package org.weft.network;

import org.jspecify.annotations.Nullable;

/**
 * A dated picture of the network. Waves are in the order of time as the data gives them; the last is the latest.
 *
 * @param id its id
 * @param label its name for people
 * @param date the date as ISO 8601 (year, month or day); null where none was given
 */
public record Wave(String id, String label, @Nullable String date) {}
