package org.weft.comparison;

import java.util.List;

/**
 * An agency of the picture after that stands for several of today.
 *
 * @param into the agency after
 * @param of those of today whose place it takes, in order of ids
 */
public record Merger(Named into, List<Named> of) {
    /** Freezes the list. */
    public Merger {
        of = List.copyOf(of);
    }
}
