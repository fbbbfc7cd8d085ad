package org.weft.network;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole partnership as it was told: kinds, waves, actors, who speaks for whom, flows, forums. Immutable; everything
 * refers to everything else by index, in the order of the lists. A {@link View} says what of it is to be measured.
 */
public final class Network {
    /** Stands for every wave. */
    public static final int ALL_WAVES = -1;
    /** Stands for every kind. */
    public static final int ALL_KINDS = -1;
    /** Stands for no actor. */
    public static final int NOBODY = -1;
    /** The attribute by which agencies are grouped unless the dataset says otherwise. */
    public static final String DEFAULT_GROUPING = "sector";

    private final List<Kind> kinds;
    private final List<Wave> waves;
    private final List<Actor> actors;
    private final List<Presence> presences;
    private final List<Representation> representations;
    private final List<Respondent> respondents;
    private final Flows flows;
    private final List<Forum> forums;
    private final List<Membership> memberships;
    private final String grouping;
    private final Map<String, Integer> actorIndex;
    private final Set<String> numericAttributes;

    private Network(Builder b) {
        kinds = List.copyOf(b.kinds);
        waves = List.copyOf(b.waves);
        actors = List.copyOf(b.actors);
        presences = List.copyOf(b.presences);
        representations = List.copyOf(b.representations);
        respondents = List.copyOf(b.respondents);
        flows = b.flows;
        forums = List.copyOf(b.forums);
        memberships = List.copyOf(b.memberships);
        grouping = b.grouping;
        actorIndex = new HashMap<>(actors.size() * 2);
        for (int i = 0; i < actors.size(); i++) {
            if (actorIndex.put(actors.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "two actors with the id " + actors.get(i).id());
            }
        }
        check();
        numericAttributes = findNumericAttributes();
    }

    private void check() {
        for (int i = 0; i < flows.size(); i++) {
            bound(flows.source(i), 0, actors.size());
            bound(flows.target(i), 0, actors.size());
            bound(flows.kind(i), 0, kinds.size());
            bound(flows.wave(i), ALL_WAVES, waves.size());
            bound(flows.reportedBy(i), NOBODY, actors.size());
            if (!(flows.strength(i) > 0) || Double.isInfinite(flows.strength(i))) {
                throw new IllegalArgumentException("strength " + flows.strength(i) + " is not above 0 and finite");
            }
        }
        presences.forEach(p -> {
            bound(p.actor(), 0, actors.size());
            bound(p.wave(), 0, waves.size());
        });
        representations.forEach(r -> {
            bound(r.wave(), ALL_WAVES, waves.size());
            if (actors.get(r.representative()).isAgency()
                    || !actors.get(r.agency()).isAgency()) {
                throw new IllegalArgumentException("a representative speaks for an agency, not the other way round");
            }
        });
        respondents.forEach(r -> {
            bound(r.actor(), 0, actors.size());
            bound(r.wave(), ALL_WAVES, waves.size());
            bound(r.kind(), ALL_KINDS, kinds.size());
        });
        forums.forEach(f -> bound(f.chair(), NOBODY, actors.size()));
        memberships.forEach(m -> {
            bound(m.forum(), 0, forums.size());
            bound(m.actor(), 0, actors.size());
            bound(m.wave(), ALL_WAVES, waves.size());
        });
    }

    private static void bound(int index, int from, int to) {
        if (index < from || index >= to) {
            throw new IllegalArgumentException("index " + index + " is outside " + from + " to " + (to - 1));
        }
    }

    private Set<String> findNumericAttributes() {
        Map<String, Boolean> numeric = new LinkedHashMap<>();
        for (Actor a : actors) {
            a.attributes().forEach((name, value) -> numeric.merge(name, isNumber(value), Boolean::logicalAnd));
        }
        for (Presence p : presences) {
            p.attributes().forEach((name, value) -> numeric.merge(name, isNumber(value), Boolean::logicalAnd));
        }
        Set<String> names = new LinkedHashSet<>();
        numeric.forEach((name, all) -> {
            if (all) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * Whether a text is a number that loses nothing by being read as one: "12.5" and "-3" are, "007", "1e5" and
     * postcodes are not.
     */
    public static boolean isNumber(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int digits = 0;
        int fraction = -1;
        int start = i;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                fraction = fraction < 0 ? fraction : fraction + 1;
            } else if (c == '.' && fraction < 0 && digits > 0) {
                fraction = 0;
            } else {
                return false;
            }
        }
        boolean leadingZero = digits > 1 && text.charAt(start) == '0' && text.charAt(start + 1) != '.';
        return digits > 0 && digits <= 15 && fraction != 0 && !leadingZero;
    }

    /** The kinds of flow. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** The waves, earliest first; empty where the data has none. */
    public List<Wave> waves() {
        return waves;
    }

    /** All actors: agencies and representatives. */
    public List<Actor> actors() {
        return actors;
    }

    /** Who takes part when. */
    public List<Presence> presences() {
        return presences;
    }

    /** Who speaks for whom. */
    public List<Representation> representations() {
        return representations;
    }

    /** Who was asked and answered; empty where it is not known. */
    public List<Respondent> respondents() {
        return respondents;
    }

    /** The flows. */
    public Flows flows() {
        return flows;
    }

    /** The forums. */
    public List<Forum> forums() {
        return forums;
    }

    /** Who sits in which forum. */
    public List<Membership> memberships() {
        return memberships;
    }

    /** The attribute by which agencies are coloured, mixed and reached. */
    public String grouping() {
        return grouping;
    }

    /** The index of the actor with an id, or {@link #NOBODY}. */
    public int actor(String id) {
        return actorIndex.getOrDefault(id, NOBODY);
    }

    /** The index of the kind with an id, or -1. */
    public int kind(String id) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the wave with an id, or -1. */
    public int wave(String id) {
        for (int i = 0; i < waves.size(); i++) {
            if (waves.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Number of agencies. */
    public int agencyCount() {
        return (int) actors.stream().filter(Actor::isAgency).count();
    }

    /** Whether an attribute's every value, over all actors and waves, is a number. */
    public boolean isNumeric(String attribute) {
        return numericAttributes.contains(attribute);
    }

    /** The attributes that some agency has, in order of first appearance. */
    public List<String> agencyAttributes() {
        Set<String> names = new LinkedHashSet<>();
        actors.stream()
                .filter(Actor::isAgency)
                .forEach(a -> names.addAll(a.attributes().keySet()));
        presences.stream()
                .filter(p -> actors.get(p.actor()).isAgency())
                .forEach(p -> names.addAll(p.attributes().keySet()));
        return List.copyOf(names);
    }

    /**
     * The id of a flow: its own, or one made of kind, ends, wave and who stated it, which is the same whenever the same
     * data is read again.
     */
    public String flowId(int i) {
        String given = flows.givenId(i);
        if (given != null) {
            return given;
        }
        StringBuilder made = new StringBuilder(kinds.get(flows.kind(i)).id())
                .append(':')
                .append(actors.get(flows.source(i)).id())
                .append('>')
                .append(actors.get(flows.target(i)).id());
        if (flows.wave(i) != ALL_WAVES) {
            made.append('@').append(waves.get(flows.wave(i)).id());
        }
        if (flows.reportedBy(i) != NOBODY) {
            made.append('/').append(actors.get(flows.reportedBy(i)).id());
        }
        return made.toString();
    }

    /** Flow i as a record. */
    public Flow flow(int i) {
        return new Flow(
                flowId(i),
                flows.kind(i),
                flows.source(i),
                flows.target(i),
                flows.strength(i),
                flows.rung(i),
                flows.formality(i),
                flows.restsOn(i),
                flows.level(i),
                flows.wave(i),
                flows.reportedBy(i),
                flows.attributes(i));
    }

    /** The same network under another grouping attribute. */
    public Network groupedBy(String attribute) {
        Builder b = new Builder();
        b.kinds.addAll(kinds);
        b.waves.addAll(waves);
        b.actors.addAll(actors);
        b.presences.addAll(presences);
        b.representations.addAll(representations);
        b.respondents.addAll(respondents);
        b.flows = flows;
        b.forums.addAll(forums);
        b.memberships.addAll(memberships);
        b.grouping = attribute;
        return b.build();
    }

    /** Collects the parts of a network. Indices are positions in the order added. Not for several threads. */
    public static final class Builder {
        private final List<Kind> kinds = new ArrayList<>();
        private final List<Wave> waves = new ArrayList<>();
        private final List<Actor> actors = new ArrayList<>();
        private final List<Presence> presences = new ArrayList<>();
        private final List<Representation> representations = new ArrayList<>();
        private final List<Respondent> respondents = new ArrayList<>();
        private final List<Forum> forums = new ArrayList<>();
        private final List<Membership> memberships = new ArrayList<>();
        private Flows flows = new Flows.Builder().build();
        private String grouping = DEFAULT_GROUPING;

        /** Adds a kind and returns its index. */
        public int add(Kind kind) {
            kinds.add(kind);
            return kinds.size() - 1;
        }

        /** Adds a wave and returns its index. */
        public int add(Wave wave) {
            waves.add(wave);
            return waves.size() - 1;
        }

        /** Adds an actor and returns its index. */
        public int add(Actor actor) {
            actors.add(actor);
            return actors.size() - 1;
        }

        /** Adds a presence. */
        public Builder add(Presence presence) {
            presences.add(presence);
            return this;
        }

        /** Adds a representation. */
        public Builder add(Representation representation) {
            representations.add(representation);
            return this;
        }

        /** Adds a respondent. */
        public Builder add(Respondent respondent) {
            respondents.add(respondent);
            return this;
        }

        /** Adds a forum and returns its index. */
        public int add(Forum forum) {
            forums.add(forum);
            return forums.size() - 1;
        }

        /** Adds a membership. */
        public Builder add(Membership membership) {
            memberships.add(membership);
            return this;
        }

        /** Sets the flows. */
        public Builder flows(Flows all) {
            flows = all;
            return this;
        }

        /** Sets the grouping attribute; null keeps the default. */
        public Builder grouping(@Nullable String attribute) {
            grouping = attribute == null ? DEFAULT_GROUPING : attribute;
            return this;
        }

        /**
         * The network.
         *
         * @throws IllegalArgumentException where an index is out of range, an id stands twice or a strength is not above 0
         */
        public Network build() {
            return new Network(this);
        }
    }
}
