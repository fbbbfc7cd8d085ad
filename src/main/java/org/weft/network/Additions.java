package org.weft.network;

import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Adds a wave or a kind of flow to a network that is there already. */
public final class Additions {
    private final Network base;
    private final Network more;
    private final Network.Builder made = new Network.Builder();
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> waves = new LinkedHashMap<>();
    private final Map<String, Integer> actors = new LinkedHashMap<>();
    private final Map<String, Integer> forums = new LinkedHashMap<>();

    private Additions(Network base, Network more) {
        this.base = base;
        this.more = more;
    }

    /**
     * Both networks as one. Actors, kinds and forums with the same id are the same; what {@code base} says of them stays,
     * and what {@code more} says otherwise of an actor's attributes holds in the waves that are new with it. An actor that
     * is new with a new wave is present in that wave alone.
     *
     * @throws WeftException (conflict) where both hold flows of one kind in one wave, where only one of them has waves, or
     *     where an id stands for an agency in one and a representative in the other
     */
    public static Network add(Network base, Network more) {
        return new Additions(base, more).join();
    }

    private Network join() {
        if (base.waves().isEmpty() && !more.waves().isEmpty() && base.flows().size() > 0) {
            throw conflict(
                    "The dataset has no waves, so what is there would count for wave '"
                            + more.waves().get(0).id() + "' too.",
                    "Import the data that is there again with a wave of its own, then add this one.");
        }
        refuseOverlap();
        base.kinds().forEach(k -> kinds.put(k.id(), made.add(k)));
        more.kinds().forEach(k -> kinds.computeIfAbsent(k.id(), id -> made.add(k)));
        base.waves().forEach(w -> waves.put(w.id(), made.add(w)));
        more.waves().forEach(w -> waves.computeIfAbsent(w.id(), id -> made.add(w)));
        joinActors();
        joinForums();
        Flows.Builder flows = new Flows.Builder();
        for (Network n : List.of(base, more)) {
            for (int i = 0; i < n.flows().size(); i++) {
                flows.add(moved(n, n.flow(i), n.flows().givenId(i)));
            }
        }
        return made.flows(flows.build()).grouping(base.grouping()).build();
    }

    private void refuseOverlap() {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < base.flows().size(); i++) {
            there.add(layer(base, i));
        }
        for (int i = 0; i < more.flows().size(); i++) {
            if (there.contains(layer(more, i))) {
                String kind = more.kinds().get(more.flows().kind(i)).id();
                int wave = more.flows().wave(i);
                String when = wave == Network.ALL_WAVES
                        ? ""
                        : " in wave '" + more.waves().get(wave).id() + "'";
                throw conflict(
                        "The dataset holds flows of kind '" + kind + "'" + when + " already.",
                        "Import without adding to replace the whole, or give the new flows a kind or wave of their own.");
            }
        }
    }

    private static String layer(Network n, int flow) {
        int wave = n.flows().wave(flow);
        return n.kinds().get(n.flows().kind(flow)).id()
                + '\n'
                + (wave == Network.ALL_WAVES ? "" : n.waves().get(wave).id());
    }

    private void joinActors() {
        base.actors().forEach(a -> actors.put(a.id(), made.add(a)));
        for (Actor a : more.actors()) {
            int there = base.actor(a.id());
            if (there == Network.NOBODY) {
                actors.put(a.id(), made.add(a));
            } else if (base.actors().get(there).isAgency() != a.isAgency()) {
                throw conflict(
                        "'" + a.id() + "' is an agency in one and a representative in the other.",
                        "Give one of them another id.");
            }
        }
        Set<Integer> newWaves = new LinkedHashSet<>();
        for (int w = 0; w < more.waves().size(); w++) {
            if (base.wave(more.waves().get(w).id()) < 0) {
                newWaves.add(w);
            }
        }
        for (int i = 0; i < base.actors().size(); i++) {
            presenceOfKnown(i, newWaves);
        }
        for (int i = 0; i < more.actors().size(); i++) {
            if (base.actor(more.actors().get(i).id()) == Network.NOBODY) {
                presenceOfNew(i, newWaves);
            }
        }
        Set<String> said = new HashSet<>();
        for (Network n : List.of(base, more)) {
            for (Representation r : n.representations()) {
                Representation moved =
                        new Representation(at(n, r.representative()), at(n, r.agency()), wave(n, r.wave()), r.share());
                if (said.add(moved.representative() + " " + moved.agency() + " " + moved.wave())) {
                    made.add(moved);
                }
            }
            n.respondents()
                    .forEach(r -> made.add(
                            new Respondent(at(n, r.actor()), wave(n, r.wave()), kind(n, r.kind()), r.answered())));
        }
    }

    private void presenceOfKnown(int i, Set<Integer> newWaves) {
        Map<Integer, Map<String, String>> bound = presencesOf(base, i);
        int inMore = more.actor(base.actors().get(i).id());
        Map<Integer, Map<String, String>> added = inMore < 0 ? Map.of() : presencesOf(more, inMore);
        Map<Integer, Map<String, String>> result = new LinkedHashMap<>();
        bound.forEach((w, attributes) -> result.put(wave(base, w), attributes));
        boolean changed = false;
        for (int w : newWaves) {
            Map<String, String> attributes = new LinkedHashMap<>();
            if (inMore >= 0 && (added.isEmpty() || added.containsKey(w))) {
                attributes.putAll(more.actors().get(inMore).attributes());
                attributes.putAll(added.getOrDefault(w, Map.of()));
                attributes
                        .entrySet()
                        .removeAll(base.actors().get(i).attributes().entrySet());
                result.put(wave(more, w), attributes);
                changed |= !attributes.isEmpty();
            } else if (inMore < 0 && bound.isEmpty()) {
                result.put(wave(more, w), attributes);
            }
        }
        if (bound.isEmpty() && (changed || inMore >= 0 && !added.isEmpty())) {
            // It took part in every wave; bound to the new one alone it would vanish from the earlier ones.
            for (int w = 0; w < base.waves().size(); w++) {
                result.putIfAbsent(wave(base, w), Map.of());
            }
        } else if (bound.isEmpty()) {
            return;
        }
        result.forEach((w, attributes) -> made.add(new Presence(i, w, attributes)));
    }

    private void presenceOfNew(int i, Set<Integer> newWaves) {
        Map<Integer, Map<String, String>> bound = presencesOf(more, i);
        int position = Objects.requireNonNull(actors.get(more.actors().get(i).id()));
        if (bound.isEmpty()) {
            newWaves.forEach(w -> made.add(new Presence(position, wave(more, w), Map.of())));
        }
        bound.forEach((w, attributes) -> made.add(new Presence(position, wave(more, w), attributes)));
    }

    private static Map<Integer, Map<String, String>> presencesOf(Network n, int actor) {
        Map<Integer, Map<String, String>> found = new LinkedHashMap<>();
        n.presences().stream().filter(p -> p.actor() == actor).forEach(p -> found.put(p.wave(), p.attributes()));
        return found;
    }

    private void joinForums() {
        for (Network n : List.of(base, more)) {
            for (Forum f : n.forums()) {
                forums.computeIfAbsent(
                        f.id(),
                        id -> made.add(
                                new Forum(id, f.name(), f.level(), f.decides(), at(n, f.chair()), f.attributes())));
            }
        }
        Set<Membership> said = new HashSet<>();
        for (Network n : List.of(base, more)) {
            for (Membership m : n.memberships()) {
                int forum = Objects.requireNonNull(
                        forums.get(n.forums().get(m.forum()).id()));
                Membership moved = new Membership(forum, at(n, m.actor()), m.role(), wave(n, m.wave()));
                if (said.add(moved)) {
                    made.add(moved);
                }
            }
        }
    }

    private Flow moved(Network n, Flow f, @org.jspecify.annotations.Nullable String givenId) {
        return new Flow(
                givenId == null ? "" : givenId,
                kind(n, f.kind()),
                at(n, f.source()),
                at(n, f.target()),
                f.strength(),
                f.rung(),
                f.formality(),
                f.restsOn(),
                f.level(),
                wave(n, f.wave()),
                at(n, f.reportedBy()),
                f.attributes());
    }

    private int at(Network n, int actor) {
        return actor == Network.NOBODY
                ? Network.NOBODY
                : Objects.requireNonNull(actors.get(n.actors().get(actor).id()));
    }

    private int wave(Network n, int wave) {
        return wave == Network.ALL_WAVES
                ? Network.ALL_WAVES
                : Objects.requireNonNull(waves.get(n.waves().get(wave).id()));
    }

    private int kind(Network n, int kind) {
        return kind == Network.ALL_KINDS
                ? Network.ALL_KINDS
                : Objects.requireNonNull(kinds.get(n.kinds().get(kind).id()));
    }

    private static WeftException conflict(String message, String remedy) {
        return new WeftException(ErrorKind.CONFLICT, message, remedy);
    }
}
