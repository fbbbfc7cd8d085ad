package org.weft.comparison;

import org.jspecify.annotations.Nullable;

/**
 * How far the numbers of pairs may lie off because some agencies did not answer. Every flow that such an agency could
 * have told of is unknown: it may be there or not. A pair is lost for certain where today's known flows join it and
 * after it would stay apart even if all unknown flows were there; it is possibly lost where it may be joined today and is
 * not joined after by known flows alone. Always {@code certain <= reported <= possible}.
 *
 * @param unanswered number of agencies of today's picture that were asked and did not answer
 * @param lost pairs lost; null where the dataset does not tell
 * @param gained pairs gained; null where the dataset does not tell
 * @param reason why there are no bounds; null where there are
 */
public record Bounds(
        int unanswered,
        @Nullable Range lost,
        @Nullable Range gained,
        @Nullable String reason) {
    /**
     * A number with its bounds, in pairs.
     *
     * @param certain at least so many
     * @param reported as many by what was reported
     * @param possible at most so many
     */
    public record Range(long certain, long reported, long possible) {}
}
