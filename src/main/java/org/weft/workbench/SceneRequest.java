package org.weft.workbench;

import org.jspecify.annotations.Nullable;

/**
 * How a view is to be drawn.
 *
 * @param size address of the node measure that sizes marks; null for marks of one size
 * @param width width of the frame in pixels, 200 to 10,000
 * @param height height of the frame in pixels, 200 to 10,000
 * @param seed seed of the layout
 */
public record SceneRequest(@Nullable String size, int width, int height, long seed) {
    /** Sized by betweenness, 720 by 620 pixels. */
    public static final SceneRequest DEFAULT = new SceneRequest("betweenness", 720, 620, 1);

    /** Refuses frames that nothing fits in. */
    public SceneRequest {
        if (width < 200 || height < 200 || width > 10_000 || height > 10_000) {
            throw new IllegalArgumentException("width and height must be 200 to 10,000");
        }
    }
}
