package org.weft.cli;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Progress;
import org.weft.measures.Budget;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.store.Erasure;
import org.weft.store.RevisionInfo;
import org.weft.workbench.Analysis;
import org.weft.workbench.ExportRequest;
import org.weft.workbench.ImportRequest;
import org.weft.workbench.Imported;
import org.weft.workbench.Scenario;
import org.weft.workbench.ScenarioList;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Datasets as commands see them: in a store that this process opens, or through a server that has it open already. Both
 * give the same records and the same errors.
 */
interface DatasetAccess extends AutoCloseable {
    /**
     * What of a dataset is meant.
     *
     * @param ref its id, its name, or {@code dataset:NAME}
     * @param revision the revision's number; null for the current one
     * @param grouping another grouping attribute for this once; null for the dataset's own
     * @param view the view
     */
    record Subject(
            String ref,
            @Nullable Integer revision,
            @Nullable String grouping,
            View view) {}

    /** All datasets, by name. */
    List<DatasetInfo> datasets();

    /** The dataset of an id or name. */
    DatasetInfo dataset(String ref);

    /** Stores files as a dataset, or a new revision of one; waits until it is done. */
    Imported importFiles(ImportRequest request, Progress progress);

    /** Gives a dataset another name. */
    DatasetInfo rename(String ref, String name);

    /** Deletes a dataset. */
    void delete(String ref);

    /** The revisions of a dataset, latest first. */
    List<RevisionInfo> revisions(String ref);

    /** Goes back to the revision before. */
    DatasetInfo undo(String ref);

    /** Takes a person out of all revisions. */
    Erasure erase(String ref, String actor);

    /** A view that was kept under its hash. */
    View view(String hash);

    /** Scores of a view, within a budget. */
    Analysis analyse(Subject subject, List<String> measures, Budget budget, Progress progress);

    /** The same as JSON, byte for byte what the API serves. */
    void analyseAsJson(Subject subject, List<String> measures, Budget budget, Progress progress, OutputStream out);

    /** The answer to a question about a view. */
    <T> T ask(Subject subject, Question<T> question, Progress progress);

    /** The same as JSON, byte for byte what the API serves. */
    void askForJson(Subject subject, Question<?> question, Progress progress, OutputStream out);

    /** Writes the brief, with other thresholds of findings for this once. */
    void brief(Subject subject, Map<String, Double> once, String format, Progress progress, OutputStream out);

    /** The scenarios saved with a dataset. */
    ScenarioList scenarios(String ref);

    /** A scenario, by its name or id. */
    Scenario scenario(String ref, String scenario);

    /** Saves changes to a view as a scenario, or as the next version of one. */
    Scenario saveScenario(String ref, String name, View view, List<Edit> edits);

    /** Takes back the last save of a scenario. */
    Scenario undoScenario(String ref, String scenario);

    /** Deletes a scenario. */
    void deleteScenario(String ref, String scenario);

    /** Writes an export. */
    void export(Subject subject, ExportRequest request, Progress progress, OutputStream out);

    /**
     * The datasets of a data directory: through the server that runs on it, else in a store opened for this command.
     */
    static DatasetAccess of(Invocation invocation, Settings settings) {
        RunningServer server = RunningServer.find(settings.data());
        return server != null ? new ServedDatasets(server, invocation) : new StoredDatasets(invocation, settings);
    }

    @Override
    void close();
}
