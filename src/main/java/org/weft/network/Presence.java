package org.weft.network;

import java.util.Map;

/**
 * That an actor takes part in a wave, and what it is like then. An actor without any presence takes part in all waves;
 * one with some takes part in those alone.
 *
 * @param actor the actor's index
 * @param wave the wave's index
 * @param attributes what differs from the actor's own attributes in this wave
 */
public record Presence(int actor, int wave, Map<String, String> attributes) {
    /** Freezes the attributes. */
    public Presence {
        attributes = Attributes.frozen(attributes);
    }
}
