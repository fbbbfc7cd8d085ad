package org.weft.network;

/**
 * That an actor was asked, and whether it answered.
 *
 * @param actor the actor's index
 * @param wave the wave's index; {@link Network#ALL_WAVES} for all
 * @param kind the kind's index; {@link Network#ALL_KINDS} for all
 * @param answered whether it answered
 */
public record Respondent(int actor, int wave, int kind, boolean answered) {}
