package org.weft.network;

import org.jspecify.annotations.Nullable;

/**
 * That an actor sits in a forum.
 *
 * @param forum the forum's index
 * @param actor the actor's index
 * @param role its role there; null where none was given
 * @param wave the wave's index; {@link Network#ALL_WAVES} for all
 */
public record Membership(int forum, int actor, @Nullable String role, int wave) {}
