package org.weft.store;

import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.weft.graph.Workers;
import org.weft.network.Actor;
import org.weft.network.Forum;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Erases a person from every revision of a dataset, from its saved documents and from the notes of its imports. First the
 * person goes on the list, so that no later import brings them back and an erasure that was cut short is resumed at the
 * next start; then each revision is changed in one transaction, by writing what differs.
 */
final class Erasing {
    private final Bolt bolt;
    private final Revisions revisions;
    private final Documents documents;
    private final SecureRandom random = new SecureRandom();

    Erasing(Bolt bolt, Revisions revisions, Documents documents) {
        this.bolt = bolt;
        this.revisions = revisions;
        this.documents = documents;
    }

    List<ErasedPerson> list(String dataset) {
        List<ErasedPerson> persons = new ArrayList<>();
        for (Record row : bolt.read(
                tx -> Query.ERASED_LIST.on(tx, Map.of("dataset", dataset)).list())) {
            persons.add(new ErasedPerson(
                    row.get("salt").asString(),
                    row.get("hash").asString(),
                    row.get("pseudonym").asString(),
                    Instant.ofEpochMilli(row.get("at").asLong())));
        }
        return persons;
    }

    Erasure erase(String dataset, String actorId) {
        List<String> names = names(dataset, actorId);
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        random.nextBytes(bytes);
        String pseudonym = "erased-" + HexFormat.of().formatHex(bytes, 0, 5);
        ErasedPerson person = new ErasedPerson(salt, Migration.sha256(salt + actorId), pseudonym, Instant.now());
        add(dataset, List.of(person));
        int changed = 0;
        for (String name : names) {
            changed += documents.erase(dataset, actorId, name, pseudonym);
        }
        return new Erasure(dataset, pseudonym, resume(dataset), changed);
    }

    /** The names the actor has had. */
    private List<String> names(String dataset, String actorId) {
        Set<String> names = new TreeSet<>();
        for (RevisionInfo revision : revisions.list(dataset)) {
            Network network = revisions.read(dataset, revision.number(), Workers.one());
            int actor = network.actor(actorId);
            if (actor != Network.NOBODY) {
                names.add(network.actors().get(actor).name());
            }
        }
        if (names.isEmpty()) {
            throw new WeftException(
                    ErrorKind.NOT_FOUND,
                    "No revision of the dataset has an agency or representative with the id \"" + actorId + "\".",
                    "Give the id as it stands in the data; it is case-sensitive.");
        }
        return List.copyOf(names);
    }

    /** Puts persons on the list, from an erasure or from the list of a backup. */
    void add(String dataset, List<ErasedPerson> persons) {
        for (ErasedPerson person : persons) {
            Map<String, Object> parameters = Map.of(
                    "dataset", dataset,
                    "salt", person.salt(),
                    "hash", person.hash(),
                    "pseudonym", person.pseudonym(),
                    "at", person.at().toEpochMilli());
            bolt.write(tx -> Query.ERASED_ADD.on(tx, parameters).consume());
        }
    }

    /** Ends what was begun in any dataset. */
    void resumeAll() {
        for (Record row : bolt.read(tx -> Query.ERASED_PENDING.on(tx).list())) {
            resume(row.get("dataset").asString());
        }
    }

    /** Applies the list to every revision and returns the numbers of those it changed. */
    List<Integer> resume(String dataset) {
        List<ErasedPerson> list = list(dataset);
        List<Integer> changed = new ArrayList<>();
        for (RevisionInfo revision : revisions.list(dataset)) {
            Network before = revisions.read(dataset, revision.number(), Workers.one());
            Pseudonyms.Result after = Pseudonyms.apply(before, list);
            if (after.persons() > 0) {
                bolt.write(tx -> {
                    new Difference(tx, dataset, revision.number(), before, after.network()).write();
                    note(tx, dataset, revision, before, after.network());
                    return revision;
                });
                changed.add(revision.number());
            }
        }
        bolt.write(tx -> Query.ERASED_DONE.on(tx, Map.of("dataset", dataset)).consume());
        return changed;
    }

    private static void note(
            TransactionContext tx, String dataset, RevisionInfo revision, Network before, Network after) {
        String source = revision.source();
        String log = revision.log();
        for (int i = 0; i < before.actors().size(); i++) {
            Actor was = before.actors().get(i);
            String is = after.actors().get(i).id();
            if (!was.id().equals(is)) {
                source = Pseudonyms.redact(source, was.id(), was.name(), is);
                log = Documents.redactJson(log, was.id(), was.name(), is);
            }
        }
        Query.ERASE_REVISION
                .on(tx, Map.of("dataset", dataset, "revision", revision.number(), "source", source, "log", log))
                .consume();
    }

    /** What differs between two states of one revision, and how it is written. */
    private record Difference(TransactionContext tx, String dataset, int revision, Network before, Network after) {
        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("dataset", dataset);
            parameters.put("revision", revision);
            return parameters;
        }

        void write() {
            actors();
            presences();
            forums();
            flows();
            blocks();
        }

        private void actors() {
            for (int i = 0; i < before.actors().size(); i++) {
                Actor actor = after.actors().get(i);
                if (!actor.equals(before.actors().get(i))) {
                    Map<String, Object> parameters = parameters();
                    parameters.put("index", i);
                    parameters.put("properties", NetworkProperties.actor(dataset, revision, i, actor));
                    Query.ERASE_ACTOR.on(tx, parameters).consume();
                }
            }
        }

        private void presences() {
            for (int i = 0; i < before.presences().size(); i++) {
                Presence presence = after.presences().get(i);
                if (!presence.equals(before.presences().get(i))) {
                    Map<String, Object> parameters = parameters();
                    parameters.put("actor", presence.actor());
                    parameters.put("index", i);
                    parameters.put("properties", NetworkProperties.presence(i, presence));
                    Query.ERASE_PRESENCE.on(tx, parameters).consume();
                }
            }
        }

        private void forums() {
            for (int i = 0; i < before.forums().size(); i++) {
                Forum forum = after.forums().get(i);
                if (!forum.equals(before.forums().get(i))) {
                    Map<String, Object> parameters = parameters();
                    parameters.put("index", i);
                    parameters.put("properties", NetworkProperties.forum(i, forum));
                    Query.ERASE_FORUM.on(tx, parameters).consume();
                }
            }
            for (int i = 0; i < before.memberships().size(); i++) {
                Membership membership = after.memberships().get(i);
                if (!membership.equals(before.memberships().get(i))) {
                    Map<String, Object> parameters = parameters();
                    parameters.put("forum", membership.forum());
                    parameters.put("index", i);
                    parameters.put("role", membership.role());
                    Query.ERASE_MEMBERSHIP.on(tx, parameters).consume();
                }
            }
        }

        private void flows() {
            List<Integer> index = new ArrayList<>();
            List<Integer> source = new ArrayList<>();
            List<Map<String, Object>> properties = new ArrayList<>();
            for (int i = 0; i < before.flows().size(); i++) {
                Map<String, Object> now = NetworkProperties.flow(after, i);
                if (!now.equals(NetworkProperties.flow(before, i))) {
                    index.add(i);
                    source.add(after.flows().source(i));
                    properties.add(now);
                }
            }
            Map<String, Object> parameters = parameters();
            parameters.put("index", index);
            parameters.put("source", source);
            parameters.put("properties", properties);
            Query.ERASE_FLOWS.on(tx, parameters).consume();
        }

        private void blocks() {
            for (int block = 0; block < FlowBlock.count(before.flows().size()); block++) {
                int from = block * FlowBlock.SIZE;
                int to = Math.min(before.flows().size(), from + FlowBlock.SIZE);
                for (int i = from; i < to; i++) {
                    if (!sameInBlock(i)) {
                        Map<String, Object> parameters = parameters();
                        parameters.put("block", block);
                        parameters.put("columns", FlowBlock.columns(after, block));
                        Query.ERASE_FLOW_BLOCK.on(tx, parameters).consume();
                        break;
                    }
                }
            }
        }

        private boolean sameInBlock(int i) {
            return Objects.equals(before.flows().givenId(i), after.flows().givenId(i))
                    && Objects.equals(before.flows().formality(i), after.flows().formality(i))
                    && before.flows().attributes(i).equals(after.flows().attributes(i));
        }
    }
}
