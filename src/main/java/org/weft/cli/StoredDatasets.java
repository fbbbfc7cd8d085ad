package org.weft.cli;

import org.weft.graph.Progress;
import org.weft.measures.Budget;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.store.Erasure;
import org.weft.store.RevisionInfo;
import org.weft.workbench.Analysis;
import org.weft.workbench.ExportFile;
import org.weft.workbench.ExportRequest;
import org.weft.workbench.ImportRequest;
import org.weft.workbench.Imported;
import org.weft.workbench.Job;
import org.weft.workbench.Scenario;
import org.weft.workbench.ScenarioList;
import org.weft.workbench.StoreState;
import org.weft.workbench.Target;
import org.weft.workbench.WeftJson;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Datasets in a store that this process opens for the one command. */
final class StoredDatasets implements DatasetAccess {
    private final Invocation invocation;
    private final Settings settings;
    private final Workbench workbench;

    StoredDatasets(Invocation invocation, Settings settings) {
        this.invocation = invocation;
        this.settings = settings;
        this.workbench = invocation.workbench(settings);
        try {
            onceOpen(workbench, invocation);
        } catch (RuntimeException e) {
            workbench.close();
            throw e;
        }
    }

    /** The datasets of a store, however long it takes to start: there is nothing else to do meanwhile. */
    static List<DatasetInfo> onceOpen(Workbench workbench, Invocation invocation) {
        workbench.openStore();
        while (true) {
            try {
                return workbench.datasets();
            } catch (WeftException e) {
                boolean starting = workbench.storeState().state() == StoreState.State.STARTING;
                if (!starting || invocation.interrupts().stopped()) {
                    throw e;
                }
            }
        }
    }

    @Override
    public List<DatasetInfo> datasets() {
        return workbench.datasets();
    }

    @Override
    public DatasetInfo dataset(String ref) {
        return workbench.dataset(ref);
    }

    @Override
    public Imported importFiles(ImportRequest request, Progress progress) {
        return finish(workbench.importFiles(request, null), invocation, progress);
    }

    /** Waits for a job that is an import, and stops it when the command is asked to stop. */
    static Imported finish(Job job, Invocation invocation, Progress progress) {
        try (Interrupts.Handle onStop = invocation.interrupts().onStop(job::cancel);
                AutoCloseable listening =
                        job.listen(state -> progress.at(state.words(), state.done(), state.total()))) {
            return (Imported) job.await();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a listener can always be taken away", e);
        }
    }

    @Override
    public DatasetInfo rename(String ref, String name) {
        return workbench.rename(ref, name);
    }

    @Override
    public void delete(String ref) {
        workbench.delete(ref);
    }

    @Override
    public List<RevisionInfo> revisions(String ref) {
        return workbench.revisions(ref);
    }

    @Override
    public DatasetInfo undo(String ref) {
        return workbench.undo(ref);
    }

    @Override
    public Erasure erase(String ref, String actor) {
        return workbench.erase(ref, actor);
    }

    @Override
    public View view(String hash) {
        return workbench.resolveView("@" + hash);
    }

    @Override
    public Analysis analyse(Subject subject, List<String> measures, Budget budget, Progress progress) {
        return workbench.analyse(
                target(subject), subject.view(), measures, budget, invocation.workers(settings, progress));
    }

    @Override
    public void analyseAsJson(
            Subject subject, List<String> measures, Budget budget, Progress progress, OutputStream out) {
        write(analyse(subject, measures, budget, progress), out);
    }

    @Override
    public <T> T ask(Subject subject, Question<T> question, Progress progress) {
        return question.answering()
                .answer(workbench, target(subject), subject.view(), invocation.workers(settings, progress));
    }

    @Override
    public void askForJson(Subject subject, Question<?> question, Progress progress, OutputStream out) {
        write(ask(subject, question, progress), out);
    }

    @Override
    public ScenarioList scenarios(String ref) {
        return workbench.scenarios(ref);
    }

    @Override
    public Scenario scenario(String ref, String scenario) {
        return workbench.scenario(ref, scenario);
    }

    @Override
    public Scenario saveScenario(String ref, String name, View view, List<Edit> edits) {
        return workbench.saveScenario(ref, name, view, edits);
    }

    @Override
    public Scenario undoScenario(String ref, String scenario) {
        return workbench.undoScenario(ref, scenario);
    }

    @Override
    public void deleteScenario(String ref, String scenario) {
        workbench.deleteScenario(ref, scenario);
    }

    /** Writes a record as the API does. */
    static void write(Object result, OutputStream out) {
        try {
            out.write(WeftJson.mapper().writeValueAsBytes(result));
            out.write('\n');
        } catch (IOException e) {
            throw new IllegalStateException("a result is always JSON", e);
        }
    }

    @Override
    public void brief(Subject subject, Map<String, Double> once, String format, Progress progress, OutputStream out) {
        copy(
                workbench.brief(target(subject), subject.view(), once, format, invocation.workers(settings, progress)),
                out);
    }

    @Override
    public void export(Subject subject, ExportRequest request, Progress progress, OutputStream out) {
        copy(workbench.export(target(subject), subject.view(), request, invocation.workers(settings, progress)), out);
    }

    /** Hands a temporary file on, and deletes it. */
    static void copy(ExportFile made, OutputStream out) {
        try {
            try {
                Files.copy(made.file(), out);
            } finally {
                Files.deleteIfExists(made.file());
            }
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The export cannot be written: " + e.getMessage() + ".",
                    "See that the disk has room, or write to another place.",
                    e);
        }
    }

    private static Target target(Subject subject) {
        return new Target.Dataset(subject.ref(), subject.revision(), subject.grouping());
    }

    @Override
    public void close() {
        workbench.close();
    }
}
