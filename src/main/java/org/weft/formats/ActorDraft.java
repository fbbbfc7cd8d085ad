package org.weft.formats;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
import org.weft.network.Network;
import org.weft.network.Presence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** An agency or representative while its rows are read: one for all waves, or one for each wave. */
final class ActorDraft {
    final String id;
    final boolean agency;
    String name;
    private @Nullable String authority;
    private @Nullable String externalId;
    private @Nullable Map<String, String> always;
    private @Nullable TreeMap<Integer, Map<String, String>> byWave;

    ActorDraft(String id, String name, boolean agency) {
        this.id = id;
        this.name = name;
        this.agency = agency;
    }

    /** Whether a row for the wave, or for all waves, was there before. */
    boolean stated(int wave) {
        return wave == Network.ALL_WAVES ? always != null : byWave != null && byWave.containsKey(wave);
    }

    /** Takes the attributes of a row. */
    void state(int wave, Map<String, String> attributes) {
        if (wave == Network.ALL_WAVES) {
            always = attributes;
            return;
        }
        if (byWave == null) {
            byWave = new TreeMap<>();
        }
        byWave.put(wave, attributes);
    }

    void register(@Nullable String newAuthority, @Nullable String newExternalId) {
        authority = newAuthority == null ? authority : newAuthority;
        externalId = newExternalId == null ? externalId : newExternalId;
    }

    /** Whether it takes part in a wave, as far as its rows say. */
    boolean present(int wave) {
        return byWave == null || always != null || wave == Network.ALL_WAVES || byWave.containsKey(wave);
    }

    /** Writes numbers of an attribute with a point in place of the decimal comma. */
    void pointFor(String attribute) {
        if (always != null) {
            always.computeIfPresent(attribute, (k, v) -> v.replace(',', '.'));
        }
        if (byWave != null) {
            byWave.values().forEach(m -> m.computeIfPresent(attribute, (k, v) -> v.replace(',', '.')));
        }
    }

    /**
     * Adds the actor and its presences. What it is like in every one of its waves becomes its own attributes, the rest
     * its presences', so that the same facts always make the same network. A row for one wave is filled up from the row
     * for all waves.
     */
    void addTo(Network.Builder network, int index, int waves) {
        Map<String, String> own = always == null ? Map.of() : always;
        Map<Integer, Map<String, String>> presences = Map.of();
        if (byWave != null) {
            presences = new TreeMap<>();
            for (int w = 0; w < waves; w++) {
                Map<String, String> stated = byWave.get(w);
                if (stated != null || always != null) {
                    Map<String, String> merged = new LinkedHashMap<>(own);
                    merged.putAll(stated == null ? Map.of() : stated);
                    presences.put(w, merged);
                }
            }
            own = common(presences);
        }
        network.add(
                agency
                        ? new Actor.Agency(id, name, authority, externalId, own)
                        : new Actor.Representative(id, name, own));
        for (Map.Entry<Integer, Map<String, String>> p : presences.entrySet()) {
            Map<String, String> differing = new LinkedHashMap<>(p.getValue());
            differing.keySet().removeAll(own.keySet());
            network.add(new Presence(index, p.getKey(), differing));
        }
    }

    private static Map<String, String> common(Map<Integer, Map<String, String>> presences) {
        Map<String, String> shared =
                new LinkedHashMap<>(presences.values().iterator().next());
        presences
                .values()
                .forEach(m -> shared.entrySet().removeIf(e -> !e.getValue().equals(m.get(e.getKey()))));
        return shared;
    }
}
