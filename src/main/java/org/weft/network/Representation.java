package org.weft.network;

import org.jspecify.annotations.Nullable;

/**
 * That a representative speaks for an agency.
 *
 * @param representative the representative's index
 * @param agency the agency's index
 * @param wave the wave's index; {@link Network#ALL_WAVES} for all
 * @param share the share of the post that is the agency's, above 0 and at most 1; null for equal shares
 */
public record Representation(
        int representative, int agency, int wave, @Nullable Double share) {}
