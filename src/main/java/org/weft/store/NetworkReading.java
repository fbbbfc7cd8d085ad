package org.weft.store;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.weft.graph.Workers;
import org.weft.network.Actor;
import org.weft.network.Flows;
import org.weft.network.Forum;
import org.weft.network.Kind;
import org.weft.network.Level;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.Presence;
import org.weft.network.Representation;
import org.weft.network.Respondent;
import org.weft.network.Scale;
import org.weft.network.Wave;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a complete revision back into the network it was made from, in O(n + m), by rows of long parallel lists. */
final class NetworkReading {
    private static final int WINDOW = 5_000;
    private static final int BLOCKS_A_TASK = 8;

    private final Bolt bolt;
    private final String dataset;
    private final int revision;
    private final Value about;
    private final Workers workers;
    private final List<String> attributes;
    private final Network.Builder network = new Network.Builder();
    private final Map<String, Integer> waveIndex = new HashMap<>();
    private final Map<String, Integer> kindIndex = new HashMap<>();

    /**
     * @param about what the start of the reading said: grouping, actors, flows, blocks, attributes, flowAttributes
     */
    NetworkReading(Bolt bolt, String dataset, int revision, Value about, Workers workers) {
        this.bolt = bolt;
        this.dataset = dataset;
        this.revision = revision;
        this.about = about;
        this.workers = workers;
        this.attributes = about.get("attributes").asList(Value::asString);
    }

    Network run() {
        int actors = about.get("actors").asInt();
        network.grouping(about.get("grouping").asString(Network.DEFAULT_GROUPING));
        kinds();
        waves();
        int threads = Math.min(workers.threads(), 4);
        ExecutorService pool = Executors.newFixedThreadPool(threads, run -> {
            Thread thread = new Thread(run, "weft-store-read");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<List<FlowBlock>>> blocks = startBlocks(pool);
            actors(actors);
            presences(actors);
            representations(actors);
            respondents(actors);
            forums();
            memberships();
            network.flows(flows(blocks));
        } finally {
            pool.shutdownNow();
        }
        return network.build();
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", dataset);
        parameters.put("revision", revision);
        parameters.put("keys", Columns.keys(attributes));
        return parameters;
    }

    private Map<String, Object> window(int from, int to) {
        workers.cancellation().check();
        Map<String, Object> parameters = parameters();
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters;
    }

    private List<Record> list(Query query, Map<String, Object> parameters) {
        return bolt.read(tx -> query.on(tx, parameters).list());
    }

    private void kinds() {
        for (Record row : list(Query.READ_KINDS, parameters())) {
            Value k = row.get("kind");
            List<Scale.Code> codes = new ArrayList<>();
            for (int i = 0; i < k.get("codes").size(); i++) {
                double amount = k.get("codeAmounts").get(i).asDouble();
                codes.add(new Scale.Code(
                        k.get("codes").get(i).asDouble(),
                        k.get("codeLabels").get(i).asString(),
                        Double.isNaN(amount) ? null : (Double) amount));
            }
            Scale scale = new Scale(
                    word(Scale.Type.class, k.get("scale")), k.get("unit").asString(), codes);
            String id = k.get("id").asString();
            int index = network.add(new Kind(
                    id,
                    k.get("label").asString(),
                    k.get("directed").asBoolean(),
                    scale,
                    word(Kind.End.class, k.get("provider")),
                    word(Kind.Power.class, k.get("power")),
                    k.get("oneWay").asBoolean(),
                    k.get("verb").asString(),
                    k.get("inverseVerb").asString()));
            kindIndex.put(id, index);
        }
    }

    private void waves() {
        for (Record row : list(Query.READ_WAVES, parameters())) {
            String id = row.get("id").asString();
            int index = network.add(new Wave(id, row.get("label").asString(), text(row.get("date"))));
            waveIndex.put(id, index);
        }
    }

    private void actors(int count) {
        @Nullable Actor[] actors = new Actor[count];
        for (int from = 0; from < count; from += WINDOW) {
            for (Record row : list(Query.READ_ACTORS, window(from, from + WINDOW))) {
                for (int i = 0; i < row.get("index").size(); i++) {
                    Map<String, String> own =
                            Columns.attributes(attributes, row.get("attributes").get(i));
                    actors[row.get("index").get(i).asInt()] =
                            actor(row.get("about").get(i), own);
                }
            }
        }
        for (Actor actor : actors) {
            network.add(there(actor));
        }
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "A part of the stored revision is missing; it was changed by something other than Weft.",
                    "Undo to an earlier revision, or import the data again.");
        }
        return part;
    }

    private static Actor actor(Value about, Map<String, String> own) {
        String id = about.get(1).asString();
        String name = about.get(2).asString();
        return about.get(0).asBoolean()
                ? new Actor.Agency(id, name, text(about.get(3)), text(about.get(4)), own)
                : new Actor.Representative(id, name, own);
    }

    /** A row of a list with the place at which it stood. */
    private record Placed<T>(int index, T row) {}

    private static <T> List<T> inOrder(List<Placed<T>> rows) {
        return rows.stream()
                .sorted((a, b) -> Integer.compare(a.index, b.index))
                .map(Placed::row)
                .toList();
    }

    private void presences(int actors) {
        if (waveIndex.isEmpty()) {
            return;
        }
        List<Placed<Presence>> found = new ArrayList<>();
        for (int from = 0; from < actors; from += WINDOW) {
            for (Record row : list(Query.READ_PRESENCES, window(from, from + WINDOW))) {
                Value told = row.get("about");
                for (int i = 0; i < told.size(); i++) {
                    Value p = told.get(i);
                    Map<String, String> own =
                            Columns.attributes(attributes, row.get("attributes").get(i));
                    found.add(new Placed<>(
                            p.get(0).asInt(),
                            new Presence(p.get(1).asInt(), p.get(2).asInt(), own)));
                }
            }
        }
        inOrder(found).forEach(network::add);
    }

    private void representations(int actors) {
        List<Placed<Representation>> found = new ArrayList<>();
        for (int from = 0; from < actors; from += WINDOW) {
            for (Record row : list(Query.READ_REPRESENTATIONS, window(from, from + WINDOW))) {
                for (Value p : row.get("about").values()) {
                    Value share = p.get(4);
                    found.add(new Placed<>(
                            p.get(0).asInt(),
                            new Representation(
                                    p.get(1).asInt(),
                                    p.get(2).asInt(),
                                    wave(p.get(3)),
                                    share.isNull() ? null : (Double) share.asDouble())));
                }
            }
        }
        inOrder(found).forEach(network::add);
    }

    private void respondents(int actors) {
        List<Placed<Respondent>> found = new ArrayList<>();
        for (int from = 0; from < actors; from += WINDOW) {
            for (Record row : list(Query.READ_RESPONDENTS, window(from, from + WINDOW))) {
                for (Value p : row.get("about").values()) {
                    String kind = text(p.get(3));
                    found.add(new Placed<>(
                            p.get(0).asInt(),
                            new Respondent(
                                    p.get(1).asInt(),
                                    wave(p.get(2)),
                                    kind == null ? Network.ALL_KINDS : kindIndex.getOrDefault(kind, Network.ALL_KINDS),
                                    p.get(4).asBoolean())));
                }
            }
        }
        inOrder(found).forEach(network::add);
    }

    private void forums() {
        for (Record row : list(Query.READ_FORUMS, parameters())) {
            Value decides = row.get("decides");
            network.add(new Forum(
                    row.get("id").asString(),
                    row.get("name").asString(),
                    FlowBlock.value(Level.class, text(row.get("level"))),
                    decides.isNull() ? null : (Boolean) decides.asBoolean(),
                    row.get("chair").asInt(Network.NOBODY),
                    Columns.attributes(attributes, row.get("attributes"))));
        }
    }

    private void memberships() {
        List<Placed<Membership>> found = new ArrayList<>();
        for (Record row : list(Query.READ_MEMBERSHIPS, parameters())) {
            for (Value p : row.get("about").values()) {
                found.add(new Placed<>(
                        p.get(0).asInt(),
                        new Membership(p.get(1).asInt(), p.get(2).asInt(), text(p.get(3)), wave(p.get(4)))));
            }
        }
        inOrder(found).forEach(network::add);
    }

    private List<Future<List<FlowBlock>>> startBlocks(ExecutorService pool) {
        List<String> names = about.get("flowAttributes").asList(Value::asString);
        int blocks = about.get("blocks").asInt();
        List<Future<List<FlowBlock>>> tasks = new ArrayList<>();
        for (int from = 0; from < blocks; from += BLOCKS_A_TASK) {
            int first = from;
            tasks.add(pool.submit(() -> {
                @Nullable FlowBlock[] read = new FlowBlock[Math.min(BLOCKS_A_TASK, blocks - first)];
                for (Record row : list(Query.READ_FLOW_BLOCKS, window(first, first + BLOCKS_A_TASK))) {
                    Value columns = row.get("columns");
                    read[columns.get("block").asInt() - first] = new FlowBlock(columns, names);
                }
                return Arrays.stream(read).map(NetworkReading::there).toList();
            }));
        }
        return tasks;
    }

    private Flows flows(List<Future<List<FlowBlock>>> tasks) {
        Flows.Builder flows = new Flows.Builder();
        long total = about.get("flows").asLong();
        for (Future<List<FlowBlock>> task : tasks) {
            for (FlowBlock block : result(task)) {
                block.addTo(flows);
            }
            workers.progress().at("reading", flows.size(), total);
        }
        return flows.build();
    }

    private static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private int wave(Value id) {
        return id.isNull() ? Network.ALL_WAVES : waveIndex.getOrDefault(id.asString(), Network.ALL_WAVES);
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static <E extends Enum<E>> E word(Class<E> type, Value value) {
        return Objects.requireNonNull(FlowBlock.value(type, value.asString()));
    }
}
