package org.weft.network;

import org.jspecify.annotations.Nullable;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network while the steps of a view are applied to it. Positions of the network's own actors stay as they are; actors
 * that edits put in come after them.
 */
final class Working {
    /** An actor under this view. */
    static final class Member {
        final String id;
        String name;
        final boolean agency;
        /** Its index in the network, {@link Network#NOBODY} where an edit made it. */
        final int actor;

        final Map<String, String> attributes;
        /** Its position among the members of this view. */
        int index;

        boolean in;

        Member(String id, String name, boolean agency, int actor, Map<String, String> attributes, boolean in) {
            this.id = id;
            this.name = name;
            this.agency = agency;
            this.actor = actor;
            this.attributes = attributes;
            this.in = in;
        }
    }

    /** That a representative speaks for an agency; negative share where equal shares are meant. */
    record Speaks(int agency, double share) {}

    /** A forum under this view. */
    record Seats(String id, String name, Set<Integer> members) {}

    final Network network;
    final View view;
    /** Indices of the waves looked at; empty where the network has none. */
    final Set<Integer> waves = new LinkedHashSet<>();
    /** Indices of the kinds looked at. */
    final Set<Integer> kinds = new LinkedHashSet<>();

    final List<Member> members = new ArrayList<>();
    final Map<Integer, List<Speaks>> speaks = new HashMap<>();
    final List<Seats> forums = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> added = new HashMap<>();

    Working(Network network, View view) {
        this.network = network;
        this.view = view;
        chooseWaves();
        chooseKinds();
        takeMembers();
        takeForums();
        takeFlows();
    }

    private void chooseWaves() {
        if (network.waves().isEmpty()) {
            if (!view.waves().isEmpty() && !view.waves().equals(List.of(View.ALL_WAVES))) {
                throw new WeftException(
                        ErrorKind.NOT_FOUND,
                        "There is no wave '" + view.waves().get(0) + "': this dataset has no waves.",
                        "Leave the wave out.");
            }
            return;
        }
        if (view.waves().isEmpty()) {
            waves.add(network.waves().size() - 1);
        }
        for (String id : view.waves()) {
            if (id.equals(View.ALL_WAVES)) {
                for (int w = 0; w < network.waves().size(); w++) {
                    waves.add(w);
                }
                continue;
            }
            int w = network.wave(id);
            if (w < 0) {
                throw missing("wave", id, network.waves().stream().map(Wave::id).toList());
            }
            waves.add(w);
        }
    }

    private void chooseKinds() {
        for (String id : view.kinds()) {
            int k = network.kind(id);
            if (k < 0) {
                throw missing(
                        "kind of flow",
                        id,
                        network.kinds().stream().map(Kind::id).toList());
            }
            kinds.add(k);
        }
        if (view.kinds().isEmpty()) {
            for (int k = 0; k < network.kinds().size(); k++) {
                kinds.add(k);
            }
        }
    }

    static WeftException missing(String what, String id, List<String> known) {
        String nearest = Nearest.of(id, known);
        String remedy = nearest == null ? "Known are: " + listed(known) + "." : "Did you mean '" + nearest + "'?";
        return new WeftException(ErrorKind.NOT_FOUND, "There is no " + what + " '" + id + "'.", remedy);
    }

    private static String listed(List<String> known) {
        return known.size() <= 12
                ? String.join(", ", known)
                : String.join(", ", known.subList(0, 12)) + " and " + (known.size() - 12) + " more";
    }

    /** Whether something of a wave, or of all of them, is looked at. */
    boolean looksAt(int wave) {
        return wave == Network.ALL_WAVES || waves.contains(wave);
    }

    private void takeMembers() {
        List<Actor> actors = network.actors();
        boolean[] bound = new boolean[actors.size()];
        boolean[] present = new boolean[actors.size()];
        List<@Nullable Map<String, String>> changed =
                new ArrayList<>(java.util.Collections.nCopies(actors.size(), null));
        for (Presence p : network.presences()) {
            bound[p.actor()] = true;
            if (waves.contains(p.wave())) {
                present[p.actor()] = true;
                Map<String, String> own = changed.get(p.actor());
                if (own == null) {
                    own = new LinkedHashMap<>(actors.get(p.actor()).attributes());
                    changed.set(p.actor(), own);
                }
                own.putAll(p.attributes());
            }
        }
        for (int i = 0; i < actors.size(); i++) {
            Actor a = actors.get(i);
            Map<String, String> own = changed.get(i);
            members.add(new Member(
                    a.id(), a.name(), a.isAgency(), i, own == null ? a.attributes() : own, !bound[i] || present[i]));
            members.get(i).index = i;
        }
        for (Representation r : network.representations()) {
            if (looksAt(r.wave()) && members.get(r.agency()).in) {
                speakFor(r.representative(), r.agency(), r.share() == null ? -1 : r.share());
            }
        }
    }

    void speakFor(int representative, int agency, double share) {
        List<Speaks> list = speaks.computeIfAbsent(representative, k -> new ArrayList<>());
        if (list.stream().noneMatch(s -> s.agency() == agency)) {
            list.add(new Speaks(agency, share));
        }
    }

    private void takeForums() {
        for (Forum f : network.forums()) {
            forums.add(new Seats(f.id(), f.name(), new LinkedHashSet<>()));
        }
        for (Membership m : network.memberships()) {
            if (looksAt(m.wave()) && members.get(m.actor()).in) {
                forums.get(m.forum()).members().add(m.actor());
            }
        }
    }

    private void takeFlows() {
        Flows flows = network.flows();
        int absent = 0;
        boolean[] kindIn = new boolean[network.kinds().size()];
        kinds.forEach(k -> kindIn[k] = true);
        boolean[] waveIn = new boolean[network.waves().size()];
        waves.forEach(w -> waveIn[w] = true);
        List<Tie> taken = new ArrayList<>(flows.size());
        for (int i = 0; i < flows.size(); i++) {
            int wave = flows.wave(i);
            if (!kindIn[flows.kind(i)] || wave != Network.ALL_WAVES && !waveIn[wave]) {
                continue;
            }
            if (!members.get(flows.source(i)).in || !members.get(flows.target(i)).in) {
                absent++;
                continue;
            }
            Kind kind = network.kinds().get(flows.kind(i));
            Tie t = new Tie(
                    flows.source(i),
                    flows.target(i),
                    flows.kind(i),
                    flows.wave(i),
                    kind.scale().amount(flows.strength(i)),
                    i);
            t.providerFirst = kind.provider() == Kind.End.SOURCE;
            taken.add(t);
        }
        ties = taken;
        note(
                absent,
                "flow touches an actor who is not present in this wave and is left out",
                "flows touch actors who are not present in this wave and are left out");
    }

    void note(long count, String one, String many) {
        if (count > 0) {
            notes.add(count + " " + (count == 1 ? one : many) + ".");
        }
    }

    /** Index of the member with an id, in or out, or -1. */
    int find(String id) {
        Integer made = added.get(id);
        return made != null ? made : network.actor(id);
    }

    /** Index of the member with an id. */
    int member(String id) {
        int i = find(id);
        if (i < 0 || !members.get(i).in) {
            throw missing(
                    "agency or representative",
                    id,
                    members.stream().filter(m -> m.in).map(m -> m.id).toList());
        }
        return i;
    }

    int add(Member member) {
        int there = find(member.id);
        if (there >= 0 && members.get(there).in) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "There is an agency or representative '" + member.id + "' already.",
                    "Choose another id for the one to add.");
        }
        member.index = members.size();
        members.add(member);
        added.put(member.id, members.size() - 1);
        return members.size() - 1;
    }

    /** Takes members out, and with them the representatives whom that leaves without any agency. */
    void takeOut(Set<Integer> gone) {
        if (gone.isEmpty()) {
            return;
        }
        Set<Integer> all = new HashSet<>(gone);
        speaks.forEach((representative, agencies) -> {
            boolean touched = agencies.removeIf(s -> gone.contains(s.agency()));
            if (touched && agencies.isEmpty()) {
                all.add(representative);
            }
        });
        all.forEach(i -> members.get(i).in = false);
        forums.forEach(f -> f.members().removeAll(all));
        ties.removeIf(t -> all.contains(t.source) || all.contains(t.target));
    }
}
