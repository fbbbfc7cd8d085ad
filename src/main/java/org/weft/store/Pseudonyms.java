package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.weft.network.Actor;
import org.weft.network.Flow;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts pseudonyms in the place of erased persons. Their place in the network stays, so that what was measured stays
 * right: id and name become the pseudonym and every attribute goes. Elsewhere the id where it is the whole of a value,
 * and the name as whole words, become the pseudonym too.
 */
final class Pseudonyms {
    private static final int SHORTEST_NAME = 3;

    /** A network without the persons, and how many of its actors they were. */
    record Result(Network network, int persons) {}

    private record Person(
            String id,
            String name,
            String pseudonym,
            Pattern asToken,
            @Nullable Pattern asWords) {}

    private final Map<Integer, Person> persons = new HashMap<>();

    private Pseudonyms() {}

    /** Applies a list to a network; the network itself where nobody on the list is in it. O(list × n + m). */
    static Result apply(Network network, List<ErasedPerson> list) {
        Pseudonyms found = new Pseudonyms();
        for (int i = 0; i < network.actors().size(); i++) {
            Actor actor = network.actors().get(i);
            for (ErasedPerson erased : list) {
                if (erased.is(actor.id())) {
                    found.persons.put(i, person(actor, erased.pseudonym()));
                }
            }
        }
        return found.persons.isEmpty()
                ? new Result(network, 0)
                : new Result(found.rewrite(network), found.persons.size());
    }

    /** The person as a text may name them. */
    private static Person person(Actor actor, String pseudonym) {
        boolean named = actor.name().length() >= SHORTEST_NAME && !actor.name().equals(actor.id());
        return new Person(
                actor.id(), actor.name(), pseudonym, bounded(actor.id()), named ? bounded(actor.name()) : null);
    }

    private static Pattern bounded(String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])");
    }

    /** A text without one person: the id as a whole value, the name as whole words. */
    static String redact(String text, String id, String name, String pseudonym) {
        return redact(text, person(new Actor.Representative(id, name, Map.of()), pseudonym));
    }

    private static String redact(String text, Person person) {
        if (text.equals(person.id()) || text.equals(person.name())) {
            return person.pseudonym();
        }
        Pattern words = person.asWords();
        return words == null ? text : words.matcher(text).replaceAll(Matcher.quoteReplacement(person.pseudonym()));
    }

    private String redact(String text) {
        String redacted = text;
        for (Person person : persons.values()) {
            redacted = redact(redacted, person);
        }
        return redacted;
    }

    private Map<String, String> redact(Map<String, String> attributes) {
        Map<String, String> redacted = new LinkedHashMap<>();
        attributes.forEach((name, value) -> redacted.put(name, redact(value)));
        return redacted;
    }

    private Network rewrite(Network network) {
        Network.Builder b = new Network.Builder();
        network.kinds().forEach(b::add);
        network.waves().forEach(b::add);
        for (int i = 0; i < network.actors().size(); i++) {
            b.add(actor(i, network.actors().get(i)));
        }
        for (Presence p : network.presences()) {
            Map<String, String> own = persons.containsKey(p.actor()) ? Map.of() : redact(p.attributes());
            b.add(new Presence(p.actor(), p.wave(), own));
        }
        network.representations().forEach(b::add);
        network.respondents().forEach(b::add);
        for (Forum f : network.forums()) {
            b.add(new Forum(f.id(), redact(f.name()), f.level(), f.decides(), f.chair(), redact(f.attributes())));
        }
        for (Membership m : network.memberships()) {
            String role = m.role();
            b.add(new Membership(m.forum(), m.actor(), role == null ? null : redact(role), m.wave()));
        }
        return b.flows(flows(network)).grouping(network.grouping()).build();
    }

    private Actor actor(int index, Actor actor) {
        Person person = persons.get(index);
        if (person != null) {
            return actor.isAgency()
                    ? new Actor.Agency(person.pseudonym(), person.pseudonym(), null, null, Map.of())
                    : new Actor.Representative(person.pseudonym(), person.pseudonym(), Map.of());
        }
        if (actor instanceof Actor.Agency a) {
            return new Actor.Agency(a.id(), redact(a.name()), a.authority(), a.externalId(), redact(a.attributes()));
        }
        return new Actor.Representative(actor.id(), redact(actor.name()), redact(actor.attributes()));
    }

    private Flows flows(Network network) {
        Flows old = network.flows();
        Flows.Builder flows = new Flows.Builder();
        for (int i = 0; i < old.size(); i++) {
            Flow f = network.flow(i);
            String given = old.givenId(i);
            String formality = f.formality();
            flows.add(new Flow(
                    given == null ? "" : flowId(given, f),
                    f.kind(),
                    f.source(),
                    f.target(),
                    f.strength(),
                    f.rung(),
                    formality == null ? null : redact(formality),
                    f.restsOn(),
                    f.level(),
                    f.wave(),
                    f.reportedBy(),
                    redact(f.attributes())));
        }
        return flows.build();
    }

    /** A given id may be made of the ids of those whom the flow concerns. */
    private String flowId(String given, Flow flow) {
        String id = given;
        for (int actor : new int[] {flow.source(), flow.target(), flow.reportedBy()}) {
            Person person = persons.get(actor);
            if (person != null) {
                id = person.asToken().matcher(id).replaceAll(Matcher.quoteReplacement(person.pseudonym()));
            }
        }
        return id;
    }
}
