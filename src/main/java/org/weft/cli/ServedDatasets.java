package org.weft.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.weft.graph.Progress;
import org.weft.measures.Budget;
import org.weft.network.Edit;
import org.weft.network.Nearest;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.store.DatasetInfo;
import org.weft.store.Erasure;
import org.weft.store.RevisionInfo;
import org.weft.workbench.Analysis;
import org.weft.workbench.ExportRequest;
import org.weft.workbench.ImportRequest;
import org.weft.workbench.Imported;
import org.weft.workbench.Scenario;
import org.weft.workbench.ScenarioList;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Datasets of a store that a server has open, through its API. */
final class ServedDatasets implements DatasetAccess {
    private static final long BETWEEN_LOOKS = 120;
    private static final String SCENARIOS = "/scenarios";

    private final RunningServer server;
    private final Invocation invocation;

    ServedDatasets(RunningServer server, Invocation invocation) {
        this.server = server;
        this.invocation = invocation;
    }

    /** The answer to the list of datasets. */
    record DatasetList(List<DatasetInfo> datasets) {}

    /** The answer to the list of revisions. */
    record RevisionList(List<RevisionInfo> revisions) {}

    @Override
    public List<DatasetInfo> datasets() {
        return server.get("/api/datasets", DatasetList.class).datasets();
    }

    @Override
    public DatasetInfo dataset(String ref) {
        String wanted = ref.startsWith(FileOperands.DATASET) ? ref.substring(FileOperands.DATASET.length()) : ref;
        List<DatasetInfo> all = datasets();
        for (DatasetInfo each : all) {
            if (each.id().equals(wanted)) {
                return each;
            }
        }
        for (DatasetInfo each : all) {
            if (key(each.name()).equals(key(wanted))) {
                return each;
            }
        }
        List<String> names = all.stream().map(DatasetInfo::name).toList();
        String nearest = Nearest.of(wanted, names);
        throw new WeftException(
                ErrorKind.NOT_FOUND,
                "There is no dataset '" + wanted + "'.",
                nearest != null
                        ? "Did you mean '" + nearest + "'?"
                        : names.isEmpty()
                                ? "Nothing is stored yet: import files, or open a sample."
                                : "'weft datasets' lists what is stored.");
    }

    /** Names are the same without regard to case and spacing, as in the store. */
    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public Imported importFiles(ImportRequest request, Progress progress) {
        UploadForm form = new UploadForm();
        form.field("name", request.name());
        form.field("add", Boolean.toString(request.add()));
        form.field("columnSends", Boolean.toString(request.options().columnSends()));
        if (Boolean.TRUE.equals(request.options().undirected())) {
            form.field("undirected", "true");
        }
        String grouping = request.options().grouping();
        if (grouping != null) {
            form.field("grouping", grouping);
        }
        request.files().forEach(form::files);
        progress.at("Sending the files", 0, 0);
        JsonNode job = server.post("/api/datasets", form.contentType(), form.body(), JsonNode.class);
        return finish(job, progress);
    }

    private Imported finish(JsonNode started, Progress progress) {
        String path = "/api/jobs/" + encoded(started.path("id").asText());
        JsonNode job = started;
        boolean asked = false;
        while (true) {
            switch (job.path("state").asText()) {
                case "done" -> {
                    return Answers.convert(job.path("result"), Imported.class);
                }
                case "failed", "cancelled" -> throw Answers.problem(500, job.path("problem"));
                default ->
                    progress.at(
                            job.path("words").asText(),
                            job.path("done").asLong(),
                            job.path("total").asLong());
            }
            if (invocation.interrupts().stopped() && !asked) {
                asked = true;
                server.send("DELETE", path, null);
            }
            pause();
            job = server.get(path, JsonNode.class);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WeftException(ErrorKind.CANCELLED, "Stopped on request.", "", e);
        }
    }

    @Override
    public DatasetInfo rename(String ref, String name) {
        return server.send("PATCH", path(ref), Map.of("name", name), DatasetInfo.class);
    }

    @Override
    public void delete(String ref) {
        server.send("DELETE", path(ref), null);
    }

    @Override
    public List<RevisionInfo> revisions(String ref) {
        return server.get(path(ref) + "/revisions", RevisionList.class).revisions();
    }

    @Override
    public DatasetInfo undo(String ref) {
        return server.send("POST", path(ref) + "/undo", null, DatasetInfo.class);
    }

    @Override
    public Erasure erase(String ref, String actor) {
        return server.send("POST", path(ref) + "/erase", Map.of("actor", actor), Erasure.class);
    }

    @Override
    public View view(String hash) {
        JsonNode kept = server.get("/api/views/" + encoded(hash), JsonNode.class);
        return View.fromJson(kept.path("view").toString());
    }

    @Override
    public Analysis analyse(Subject subject, List<String> measures, Budget budget, Progress progress) {
        return server.get(scores(subject, measures, budget), Analysis.class);
    }

    @Override
    public void analyseAsJson(
            Subject subject, List<String> measures, Budget budget, Progress progress, OutputStream out) {
        copy(scores(subject, measures, budget), out, true);
    }

    private String scores(Subject subject, List<String> measures, Budget budget) {
        Map<String, @Nullable String> query = query(subject);
        query.put("measures", measures.isEmpty() ? null : String.join(",", measures));
        put(query, budget);
        return path(subject.ref()) + "/scores" + text(query);
    }

    @Override
    public <T> T ask(Subject subject, Question<T> question, Progress progress) {
        return server.get(path(subject, question), question.type());
    }

    @Override
    public void askForJson(Subject subject, Question<?> question, Progress progress, OutputStream out) {
        copy(path(subject, question), out, true);
    }

    @Override
    public ScenarioList scenarios(String ref) {
        return server.get(path(ref) + SCENARIOS, ScenarioList.class);
    }

    @Override
    public Scenario scenario(String ref, String scenario) {
        return server.get(scenarioPath(ref, scenario), Scenario.class);
    }

    @Override
    public Scenario saveScenario(String ref, String name, View view, List<Edit> edits) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("view", Answers.read(view.toJson().getBytes(StandardCharsets.UTF_8), JsonNode.class));
        JsonNode changed =
                Answers.read(View.DEFAULT.withEdits(edits).toJson().getBytes(StandardCharsets.UTF_8), JsonNode.class);
        body.put("edits", edits.isEmpty() ? List.of() : changed.path("edits"));
        return server.send("POST", path(ref) + SCENARIOS, body, Scenario.class);
    }

    @Override
    public Scenario undoScenario(String ref, String scenario) {
        return server.send("POST", scenarioPath(ref, scenario) + "/undo", null, Scenario.class);
    }

    @Override
    public void deleteScenario(String ref, String scenario) {
        server.send("DELETE", scenarioPath(ref, scenario), null);
    }

    private String scenarioPath(String ref, String scenario) {
        return path(ref) + SCENARIOS + "/" + encoded(scenario);
    }

    private String path(Subject subject, Question<?> question) {
        Map<String, @Nullable String> query = query(subject);
        query.putAll(question.query());
        return path(subject.ref()) + "/" + question.route() + text(query);
    }

    @Override
    public void brief(Subject subject, Map<String, Double> once, String format, Progress progress, OutputStream out) {
        Map<String, @Nullable String> query = query(subject);
        query.put("format", format);
        query.put("thresholds", once.isEmpty() ? null : FindingsCommand.written(once));
        copy(path(subject.ref()) + "/brief" + text(query), out, false);
    }

    @Override
    public void export(Subject subject, ExportRequest request, Progress progress, OutputStream out) {
        Map<String, @Nullable String> query = query(subject);
        query.put("format", request.format());
        query.put("what", request.what());
        query.put("measures", request.measures().isEmpty() ? null : String.join(",", request.measures()));
        put(query, request.budget());
        if (request.format().equals("svg")) {
            query.put("size", request.scene().size());
            query.put("width", Integer.toString(request.scene().width()));
            query.put("height", Integer.toString(request.scene().height()));
            query.put("seed", Long.toString(request.scene().seed()));
        }
        copy(path(subject.ref()) + "/export" + text(query), out, false);
    }

    private static void put(Map<String, @Nullable String> query, Budget budget) {
        query.put("budget", budget.seconds() < Double.POSITIVE_INFINITY ? Double.toString(budget.seconds()) : null);
        query.put("over", budget.over().name().toLowerCase(Locale.ROOT));
    }

    private void copy(String path, OutputStream out, boolean line) {
        try (InputStream in = server.stream(path).body()) {
            in.transferTo(out);
            if (line) {
                out.write('\n');
            }
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "The answer of the server at " + server.address() + " broke off.",
                    "Try again.",
                    e);
        }
    }

    private Map<String, @Nullable String> query(Subject subject) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        query.put(
                "view",
                subject.view().equals(View.DEFAULT) ? null : subject.view().toJson());
        Integer revision = subject.revision();
        query.put("revision", revision == null ? null : revision.toString());
        query.put("group", subject.grouping());
        return query;
    }

    private String path(String ref) {
        return "/api/datasets/" + encoded(dataset(ref).id());
    }

    private static String text(Map<String, @Nullable String> query) {
        String text = query.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + encoded(String.valueOf(e.getValue())))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Leaves the server running. */
    @Override
    public void close() {}
}
