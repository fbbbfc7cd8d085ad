package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A board, panel, team or meeting.
 *
 * @param level where it sits; null where not known
 * @param decides whether it takes decisions; null where not known
 * @param chair the index of the actor who chairs it; {@link Network#NOBODY} where not known
 * @param attributes other columns
 */
public record Forum(
        String id,
        String name,
        @Nullable Level level,
        @Nullable Boolean decides,
        int chair,
        Map<String, String> attributes) {
    /** Freezes the attributes. */
    public Forum {
        attributes = Attributes.frozen(attributes);
    }
}
