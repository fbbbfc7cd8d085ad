package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One flow as somebody stated it.
 *
 * @param id stable id
 * @param kind the kind's index
 * @param source index of the actor where it starts
 * @param target index of the actor where it arrives
 * @param strength above 0 and finite, on the kind's scale
 * @param rung depth of collaboration on the dataset's ladder; null where not known
 * @param formality how formal it is; null where not known
 * @param restsOn whether it rests on a person or a role; null where not known
 * @param level where it sits; null where not known
 * @param wave the wave's index; {@link Network#ALL_WAVES} for all
 * @param reportedBy index of the actor who said so; {@link Network#NOBODY} counts as the end that provides (of an
 *     undirected kind: the source)
 * @param attributes other columns
 */
public record Flow(
        String id,
        int kind,
        int source,
        int target,
        double strength,
        @Nullable Integer rung,
        @Nullable String formality,
        @Nullable RestsOn restsOn,
        @Nullable Level level,
        int wave,
        int reportedBy,
        Map<String, String> attributes) {}
