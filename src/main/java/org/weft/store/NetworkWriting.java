package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.weft.graph.Workers;
import org.weft.network.Actor;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Representation;
import org.weft.network.Respondent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes a network into a revision that is being loaded, in batches of parallel columns; O(n + m). */
final class NetworkWriting {
    private final Bolt bolt;
    private final Load load;
    private final Network network;
    private final int batch;
    private final Workers workers;
    private final long total;
    private long done;
    private String[] element = new String[0];

    NetworkWriting(Bolt bolt, Load load, Network network, int batch, Workers workers) {
        this.bolt = bolt;
        this.load = load;
        this.network = network;
        this.batch = batch;
        this.workers = workers;
        this.total = network.actors().size() + (long) network.flows().size();
    }

    /** Writes everything. Stops between batches where the work is no longer wanted. */
    void run() {
        workers.cancellation().check();
        kindsAndWaves();
        actors();
        element = elements();
        presences();
        representations();
        respondents();
        forums();
        flows();
    }

    private void step(int units) {
        done += units;
        workers.progress().at("storing", done, total);
        workers.cancellation().check();
    }

    private void kindsAndWaves() {
        Map<String, Object> parameters = load.parameters();
        parameters.put(
                "kinds",
                indexed(
                        network.kinds().size(),
                        i -> NetworkProperties.kind(i, network.kinds().get(i))));
        parameters.put(
                "waves",
                indexed(
                        network.waves().size(),
                        i -> NetworkProperties.wave(i, network.waves().get(i))));
        load.write(tx -> {
            Query.LOAD_KINDS.on(tx, parameters).consume();
            Query.LOAD_WAVES.on(tx, parameters).consume();
        });
    }

    private static List<Map<String, Object>> indexed(int size, IntFunction<Map<String, Object>> properties) {
        return IntStream.range(0, size).mapToObj(properties).toList();
    }

    private void actors() {
        List<Actor> actors = network.actors();
        for (int from = 0; from < actors.size(); from += batch) {
            int to = Math.min(actors.size(), from + batch);
            Map<String, Object> agencies = actorColumns(from, to, true);
            Map<String, Object> representatives = actorColumns(from, to, false);
            load.write(tx -> {
                Query.LOAD_AGENCIES.on(tx, agencies).consume();
                Query.LOAD_REPRESENTATIVES.on(tx, representatives).consume();
            });
            step(to - from);
        }
    }

    private Map<String, Object> actorColumns(int from, int to, boolean agencies) {
        List<Integer> index = new ArrayList<>();
        List<String> id = new ArrayList<>();
        List<String> name = new ArrayList<>();
        List<@Nullable String> authority = new ArrayList<>();
        List<@Nullable String> externalId = new ArrayList<>();
        List<Map<String, Object>> attributes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Actor actor = network.actors().get(i);
            if (actor.isAgency() == agencies) {
                index.add(i);
                id.add(actor.id());
                name.add(actor.name());
                attributes.add(Columns.properties(actor.attributes()));
                if (actor instanceof Actor.Agency agency) {
                    authority.add(agency.authority());
                    externalId.add(agency.externalId());
                }
            }
        }
        Map<String, Object> columns = load.parameters();
        columns.put("index", index);
        columns.put("id", id);
        columns.put("name", name);
        columns.put("authority", authority);
        columns.put("externalId", externalId);
        columns.put("attributes", attributes);
        return columns;
    }

    /** The database's own address of each actor, good for as long as the load lasts. */
    private String[] elements() {
        String[] found = new String[network.actors().size()];
        for (int from = 0; from < found.length; from += batch) {
            Map<String, Object> window = load.parameters();
            window.put("from", from);
            window.put("to", from + batch);
            fill(found, bolt.read(tx -> Query.ACTOR_ELEMENTS.on(tx, window).single()));
        }
        return found;
    }

    private static void fill(String[] found, Record row) {
        for (int i = 0; i < row.get("index").size(); i++) {
            found[row.get("index").get(i).asInt()] = row.get("element").get(i).asString();
        }
    }

    /** Writes rows in batches; {@code columns} says what each column holds of a row. */
    private void rows(Query query, int size, Map<String, IntFunction<@Nullable Object>> columns) {
        for (int from = 0; from < size; from += batch) {
            int start = from;
            int length = Math.min(size - from, batch);
            Map<String, Object> parameters = load.parameters();
            parameters.put("index", IntStream.range(from, from + length).boxed().toList());
            columns.forEach((name, column) -> {
                @Nullable Object[] values = new Object[length];
                Arrays.setAll(values, i -> column.apply(start + i));
                parameters.put(name, Arrays.asList(values));
            });
            load.write(tx -> query.on(tx, parameters).consume());
            workers.cancellation().check();
        }
    }

    private void presences() {
        List<Presence> presences = network.presences();
        rows(
                Query.LOAD_PRESENCES,
                presences.size(),
                Map.of(
                        "actor", i -> element[presences.get(i).actor()],
                        "wave", i -> presences.get(i).wave(),
                        "attributes", i -> Columns.properties(presences.get(i).attributes())));
    }

    private void representations() {
        List<Representation> all = network.representations();
        rows(
                Query.LOAD_REPRESENTATIONS,
                all.size(),
                Map.of(
                        "representative", i -> element[all.get(i).representative()],
                        "agency", i -> element[all.get(i).agency()],
                        "wave",
                                i -> NetworkProperties.waveId(
                                        network, all.get(i).wave()),
                        "share", i -> all.get(i).share()));
    }

    private void respondents() {
        List<Respondent> all = network.respondents();
        rows(
                Query.LOAD_RESPONDENTS,
                all.size(),
                Map.of(
                        "actor", i -> element[all.get(i).actor()],
                        "wave",
                                i -> NetworkProperties.waveId(
                                        network, all.get(i).wave()),
                        "kind",
                                i -> NetworkProperties.kindId(
                                        network, all.get(i).kind()),
                        "answered", i -> all.get(i).answered()));
    }

    private void forums() {
        List<Forum> forums = network.forums();
        if (forums.isEmpty()) {
            return;
        }
        Map<String, Object> parameters = load.parameters();
        parameters.put("forums", indexed(forums.size(), i -> NetworkProperties.forum(i, forums.get(i))));
        load.write(tx -> Query.LOAD_FORUMS.on(tx, parameters).consume());
        String[] place = new String[forums.size()];
        fill(
                place,
                bolt.read(tx -> Query.FORUM_ELEMENTS.on(tx, load.parameters()).single()));
        List<Integer> chaired = IntStream.range(0, forums.size())
                .filter(i -> forums.get(i).chair() != Network.NOBODY)
                .boxed()
                .toList();
        rows(
                Query.LOAD_CHAIRS,
                chaired.size(),
                Map.of(
                        "forum", i -> place[chaired.get(i)],
                        "actor", i -> element[forums.get(chaired.get(i)).chair()]));
        List<Membership> memberships = network.memberships();
        rows(
                Query.LOAD_MEMBERSHIPS,
                memberships.size(),
                Map.of(
                        "actor", i -> element[memberships.get(i).actor()],
                        "forum", i -> place[memberships.get(i).forum()],
                        "role", i -> memberships.get(i).role(),
                        "wave",
                                i -> NetworkProperties.waveId(
                                        network, memberships.get(i).wave())));
    }

    private void flows() {
        Flows flows = network.flows();
        for (int block = 0; block < FlowBlock.count(flows.size()); block++) {
            int from = block * FlowBlock.SIZE;
            Map<String, Object> parameters = load.parameters();
            parameters.put("columns", FlowBlock.columns(network, block));
            load.write(tx -> Query.LOAD_FLOW_BLOCK.on(tx, parameters).consume());
            int end = Math.min(flows.size(), from + FlowBlock.SIZE);
            for (int start = from; start < end; start += batch) {
                int to = Math.min(end, start + batch);
                boolean full = toldInFull(start, to);
                Map<String, Object> columns = full ? fullColumns(start, to) : plainColumns(start, to);
                Query query = full ? Query.LOAD_FLOWS_TOLD_IN_FULL : Query.LOAD_FLOWS;
                load.write(tx -> query.on(tx, columns).consume());
                step(to - start);
            }
        }
    }

    private boolean toldInFull(int from, int to) {
        Flows flows = network.flows();
        for (int i = from; i < to; i++) {
            if (flows.wave(i) != Network.ALL_WAVES
                    || flows.reportedBy(i) != Network.NOBODY
                    || flows.rung(i) != null
                    || flows.formality(i) != null
                    || flows.restsOn(i) != null
                    || flows.level(i) != null
                    || !flows.attributes(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Object> plainColumns(int from, int to) {
        Flows flows = network.flows();
        Map<String, Object> columns = load.parameters();
        columns.put("from", from);
        columns.put("source", column(from, to, i -> element[flows.source(i)]));
        columns.put("target", column(from, to, i -> element[flows.target(i)]));
        columns.put("id", column(from, to, network::flowId));
        columns.put("kind", column(from, to, i -> NetworkProperties.kindId(network, flows.kind(i))));
        columns.put("strength", column(from, to, flows::strength));
        return columns;
    }

    private Map<String, Object> fullColumns(int from, int to) {
        Flows flows = network.flows();
        Map<String, Object> columns = new HashMap<>(plainColumns(from, to));
        columns.put("wave", column(from, to, i -> NetworkProperties.waveId(network, flows.wave(i))));
        columns.put("reportedBy", column(from, to, i -> NetworkProperties.actorId(network, flows.reportedBy(i))));
        columns.put("rung", column(from, to, flows::rung));
        columns.put("formality", column(from, to, flows::formality));
        columns.put("restsOn", column(from, to, i -> FlowBlock.word(flows.restsOn(i))));
        columns.put("level", column(from, to, i -> FlowBlock.word(flows.level(i))));
        columns.put("attributes", column(from, to, i -> Columns.properties(flows.attributes(i))));
        return columns;
    }

    private static List<@Nullable Object> column(int from, int to, IntFunction<@Nullable Object> value) {
        @Nullable Object[] values = new Object[to - from];
        Arrays.setAll(values, i -> value.apply(from + i));
        return Arrays.asList(values);
    }
}
