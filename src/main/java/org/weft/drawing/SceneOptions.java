package org.weft.drawing;

import org.jspecify.annotations.Nullable;

/**
 * How a view is to be drawn.
 *
 * @param width width of the frame in pixels, 200 to 10,000
 * @param height height of the frame in pixels, 200 to 10,000
 * @param seed seed of the layout
 * @param grouping the attribute that colours marks; null for the network's own
 * @param sizeLabel what the sizes measure, as "Betweenness"; null for marks of one size
 * @param sizes one value for each node of the projection, NaN where not defined; null for marks of one size
 * @param caption the sentence under the picture; null for one made here
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a list of a million boxed numbers would cost more
public record SceneOptions(
        int width,
        int height,
        long seed,
        @Nullable String grouping,
        @Nullable String sizeLabel,
        double @Nullable [] sizes,
        @Nullable String caption) {
    /** The seed used where nobody asks for another. */
    public static final long DEFAULT_SEED = 1;

    /** Refuses frames that nothing fits in. */
    public SceneOptions {
        if (width < 200 || height < 200 || width > 10_000 || height > 10_000) {
            throw new IllegalArgumentException(
                    "a frame of " + width + " by " + height + " pixels is outside 200 to 10,000");
        }
        if ((sizeLabel == null) != (sizes == null)) {
            throw new IllegalArgumentException("sizes and their label go together");
        }
    }

    /** Marks of one size in a frame. */
    public static SceneOptions of(int width, int height) {
        return new SceneOptions(width, height, DEFAULT_SEED, null, null, null, null);
    }

    /** The same with marks sized by a measure. */
    public SceneOptions sizedBy(String label, double[] values) {
        return new SceneOptions(width, height, seed, grouping, label, values, caption);
    }

    /** The same coloured by an attribute. */
    public SceneOptions groupedBy(@Nullable String attribute) {
        return new SceneOptions(width, height, seed, attribute, sizeLabel, sizes, caption);
    }

    /** The same with another seed. */
    public SceneOptions seeded(long other) {
        return new SceneOptions(width, height, other, grouping, sizeLabel, sizes, caption);
    }

    /** The same with a sentence of its own. */
    public SceneOptions captioned(@Nullable String sentence) {
        return new SceneOptions(width, height, seed, grouping, sizeLabel, sizes, sentence);
    }
}
