package org.weft.store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.neo4j.driver.Record;
import org.weft.graph.Workers;
import org.weft.network.Actor;
import org.weft.network.Flow;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Representation;
import org.weft.network.Wave;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What erasing a person does, wherever Neo4j runs. Each test has a dataset of its own. */
abstract class ErasureContract {
    static final SourceNote NOTE = new SourceNote("flows.csv", "ab12", "{\"errors\":0}");
    private static final String ID = "POST-417";
    private static final String NAME = "Duty Worker North";

    String name = "";

    abstract Store store();

    @BeforeEach
    void nameDataset(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName() + " " + System.nanoTime();
    }

    static WeftException refused(ErrorKind kind, Runnable call) {
        WeftException e = assertThrows(WeftException.class, call::run);
        assertEquals(kind, e.kind(), e.what());
        assertFalse(e.remedy().isBlank(), e.what());
        return e;
    }

    DatasetInfo put(Network network) {
        return store().importNetwork(name, network, NOTE, Workers.one()).dataset();
    }

    Network current() {
        DatasetInfo dataset = store().find(name).orElseThrow();
        return store().read(dataset.id(), dataset.revision(), Workers.all());
    }

    int count(String dataset, String match) {
        return ask(
                        match + " RETURN count(*) AS n",
                        Map.of("dataset", dataset),
                        r -> r.get("n").asInt())
                .get(0);
    }

    <T> List<T> ask(String cypher, Map<String, Object> parameters, Function<Record, T> row) {
        return store().bolt().write(tx -> tx.run(cypher, parameters).list(row));
    }

    /** A person in every place where a network can hold one. */
    private static Network told() {
        Network.Builder b = new Network.Builder();
        b.add(Kind.named("information", true));
        b.add(new Wave("w1", "First", null));
        b.add(new Actor.Agency("A", "Housing", null, null, Map.of("contact", NAME, "sector", "housing")));
        b.add(new Actor.Representative(ID, NAME, Map.of("level", "frontline", "phone", "0161 496 0417")));
        b.add(new Actor.Representative("POST-4", "Duty Worker", Map.of("deputy", ID)));
        b.add(new Presence(1, 0, Map.of("phone", "0161 496 0999")));
        b.add(new Representation(1, 0, Network.ALL_WAVES, null));
        b.add(new Forum("F", "Panel", null, null, 1, Map.of("minutes", "kept by " + NAME + ".")));
        b.add(new Membership(0, 1, "deputy of " + NAME, Network.ALL_WAVES));
        Flows.Builder f = new Flows.Builder();
        f.add(new Flow("", 0, 1, 0, 2, null, null, null, null, 0, 2, Map.of()));
        f.add(new Flow(
                "t:" + ID + ">POST-4", 0, 1, 2, 3, null, null, null, null, 0, 0, Map.of("note", "asked " + NAME)));
        f.add(new Flow("mine", 0, 0, 2, 1, null, null, null, null, Network.ALL_WAVES, 1, Map.of()));
        return b.flows(f.build()).build();
    }

    @Test
    void anErasedPersonIsNowhereLeftAndKeepsThePlace() {
        Network network = told();
        SourceNote note = new SourceNote("list of " + NAME, "", "{\"value\":\"" + ID + "\",\"line\":2}");
        store().importNetwork(name, network, note, Workers.one());
        DatasetInfo dataset =
                store().importNetwork(name, network, note, Workers.one()).dataset();
        String edits = "{\"edits\":[{\"op\":\"remove\",\"actors\":[\"" + ID + "\",\"A\"]}],\"minimumStrength\":2}";
        store().putDocument(dataset.id(), "view", "k", edits);
        store().putDocument(dataset.id(), "view", "other", "{\"kinds\":[ \"information\" ]}");
        store().putDocument(Store.SHARED, "view", name, edits);
        assertTrue(traces() > 0);

        Erasure erasure = store().erase(dataset.id(), ID);

        assertEquals(0, traces(), "id, name or number is still somewhere in the database");
        assertEquals(List.of(2, 1), erasure.revisions());
        assertEquals(2, erasure.documents());
        assertTrue(store().document(Store.SHARED, "view", name).isEmpty());
        assertEquals(edits.replace(ID, erasure.pseudonym()), document(dataset.id(), "k"));
        assertEquals("{\"kinds\":[ \"information\" ]}", document(dataset.id(), "other"));
        assertNotEquals(dataset.erasures(), store().find(name).orElseThrow().erasures());
        Network after = current();
        Actor person = after.actors().get(1);
        assertEquals(new Actor.Representative(erasure.pseudonym(), erasure.pseudonym(), Map.of()), person);
        assertEquals(network.actors().get(2).name(), after.actors().get(2).name(), "another with a name alike");
        assertEquals("housing", after.actors().get(0).attributes().get("sector"));
        assertEquals(1, after.forums().get(0).chair());
        assertEquals(
                "kept by " + erasure.pseudonym() + ".",
                after.forums().get(0).attributes().get("minutes"));
        assertEquals("mine", after.flowId(2));
        assertEquals("t:" + erasure.pseudonym() + ">POST-4", after.flowId(1));
        assertEquals("information:" + erasure.pseudonym() + ">A@w1/POST-4", after.flowId(0));
        assertEquals(
                Networks.flows(after).stream().map(Flow::id).toList(),
                ask(
                        "MATCH (:Actor {dataset: $dataset, revision: 1})-[f:FLOW]->() RETURN f.id AS id ORDER BY f.index",
                        Map.of("dataset", dataset.id()),
                        r -> r.get("id").asString()),
                "relationships say the same as blocks");
        for (int i = 0; i < 3; i++) {
            assertEquals(network.flows().strength(i), after.flows().strength(i));
        }
        refused(ErrorKind.NOT_FOUND, () -> store().erase(dataset.id(), ID));
    }

    private String document(String dataset, String key) {
        return store().document(dataset, "view", key).orElseThrow().json();
    }

    /** How many properties of any node or relationship hold the person's id, name or telephone number. */
    private long traces() {
        List<Object> values = new java.util.ArrayList<>();
        values.addAll(ask(
                "MATCH (n) RETURN properties(n) AS p",
                Map.of(),
                r -> r.get("p").asMap().values()));
        values.addAll(ask(
                "MATCH ()-[f]->() RETURN properties(f) AS p",
                Map.of(),
                r -> r.get("p").asMap().values()));
        return values.stream()
                .map(v -> v.toString().toLowerCase(Locale.ROOT))
                .filter(v -> v.contains(ID.toLowerCase(Locale.ROOT))
                        || v.contains("duty worker north")
                        || v.contains("0161"))
                .count();
    }

    @Test
    void anErasedPersonDoesNotComeBackWithALaterImport() {
        DatasetInfo dataset = put(told());
        Erasure erasure = store().erase(dataset.id(), ID);
        ImportReceipt receipt = store().importNetwork(name, told(), NOTE, Workers.one());
        assertEquals(1, receipt.erased());
        assertEquals(0, traces());
        assertEquals(erasure.pseudonym(), current().actors().get(1).id(), "the same pseudonym in all revisions");

        List<ErasedPerson> list = store().erasures(dataset.id());
        assertEquals(1, list.size());
        assertFalse(list.toString().contains(ID), list.toString());
        DatasetInfo restored = store().importNetwork(name + " restored", told(), NOTE, Workers.one())
                .dataset();
        assertTrue(traces() > 0);
        assertEquals(List.of(1), store().eraseAgain(restored.id(), list));
        assertEquals(0, traces());
    }

    @Test
    void nobodyIsErasedByMistake() {
        DatasetInfo dataset = put(told());
        refused(ErrorKind.NOT_FOUND, () -> store().erase(dataset.id(), "post-417"));
        refused(ErrorKind.NOT_FOUND, () -> store().erase("nowhere", ID));
        Networks.assertSame(told(), current(), "unchanged");
        assertEquals(List.of(), store().erasures(dataset.id()));
        store().delete(dataset.id());
    }
}
