package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.drawing.Scene;
import org.weft.findings.Thresholds;
import org.weft.formats.ReadOptions;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.MeasureCall;
import org.weft.network.Edit;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.store.Erasure;
import org.weft.store.RevisionInfo;
import org.weft.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that can be asked of Weft, for the command line and the API alike. Safe for several threads. Work on files
 * never touches the store.
 */
public final class Workbench implements AutoCloseable {
    private final Settings settings;
    private final StoreAccess access;
    private final Library library;
    private final Analyses analyses;
    private final Scenery scenery;
    private final Pairs pairs;
    private final Reaches reaches;
    private final Funding funding;
    private final Profiles profiles;
    private final FindingReports findings;
    private final Simulations simulations;
    private final Briefs briefs;
    private final Scenarios scenarios;
    private final Exports exports;
    private final Imports imports;
    private final Jobs jobs;
    private final StoredViews views;

    /**
     * A workbench over a store that is opened when it is first needed.
     *
     * @param opener opens the store; called again some seconds after it failed
     */
    public Workbench(Settings settings, Supplier<Store> opener) {
        this.settings = settings;
        this.access = new StoreAccess(opener);
        this.library = new Library(access, settings.cacheBytes());
        this.analyses = new Analyses(library);
        this.scenery = new Scenery(library, analyses);
        this.pairs = new Pairs(library);
        this.reaches = new Reaches(library, analyses);
        this.funding = new Funding(library);
        this.profiles = new Profiles(library, analyses);
        this.findings = new FindingReports(access, library, analyses);
        this.simulations = new Simulations(library, analyses);
        this.briefs = new Briefs(library, analyses, scenery);
        this.scenarios = new Scenarios(access);
        this.exports = new Exports(library, analyses, pairs, scenery);
        this.imports = new Imports(access, findings, scenarios);
        this.jobs = new Jobs(settings.threads());
        this.views = new StoredViews(access);
    }

    /** A workbench for files alone; whatever needs the store is refused. */
    public static Workbench forFiles(Settings settings) {
        return new Workbench(settings, () -> {
            throw new WeftException(ErrorKind.BAD_REQUEST, "This command works on files alone.", "Name a file.");
        });
    }

    /** Begins to open the store, and returns at once. */
    public void openStore() {
        access.open();
    }

    /** How the store stands. */
    public StoreState storeState() {
        return access.state();
    }

    /**
     * Waits until the store is ready.
     *
     * @param millis how long at most
     * @throws WeftException why it cannot be opened, or (unavailable) that it takes longer
     */
    public void awaitStore(long millis) {
        access.store(millis);
    }

    /** The settings. */
    public Settings settings() {
        return settings;
    }

    /** What a computation for one caller may use, without a way to stop it. */
    public Workers workers() {
        return new Workers(settings.threads(), org.weft.graph.Cancellation.NEVER, org.weft.graph.Progress.NONE);
    }

    /** The jobs. */
    public Jobs jobs() {
        return jobs;
    }

    // ---- files

    /** Says what is wrong with files, and stores nothing. */
    public SheetReport check(List<Path> files, ReadOptions options) {
        return Imports.check(files, options);
    }

    /**
     * Starts an import. Its result is an {@link Imported}.
     *
     * @param afterwards cleans up behind it, as uploaded files; null for nothing
     */
    public Job importFiles(ImportRequest request, @Nullable Runnable afterwards) {
        return jobs.start("import", workers -> imports.run(request, workers), afterwards);
    }

    /** The samples. */
    public List<Sample> samples() {
        return Sample.ALL;
    }

    /** Starts storing a sample under its name, or that of the request. Its result is an {@link Imported}. */
    public Job openSample(String id, @Nullable String name) {
        Sample sample = Sample.named(id);
        Path folder = temporary().resolve("sample-" + sample.id() + "-" + System.nanoTime());
        sample.copyTo(folder);
        ReadOptions options = new ReadOptions(null, false, sample.grouping(), org.weft.formats.Limits.DEFAULT);
        ImportRequest request = new ImportRequest(
                name == null ? sample.name() : name, List.of(folder), options, false, "sample " + sample.id());
        return importFiles(request, () -> deleteTree(folder));
    }

    /** Where temporary files lie. */
    public Path temporary() {
        Path folder = settings.data().resolve("tmp");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WeftException(
                    ErrorKind.STORAGE,
                    "The directory " + folder + " cannot be made: " + e.getMessage(),
                    "Choose another data directory with --data, or make room.",
                    e);
        }
    }

    private static void deleteTree(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    /** An empty set of sheets with headers and notes: {@code xlsx}, or {@code zip} of CSV files. */
    public ExportFile template(String format) {
        return exports.template(format, temporary());
    }

    // ---- datasets

    /** The datasets, by name. */
    public List<DatasetInfo> datasets() {
        return access.store().datasets();
    }

    /** The dataset with an id or name, or {@code dataset:NAME}. */
    public DatasetInfo dataset(String ref) {
        return library.dataset(ref);
    }

    /** Gives a dataset another name. */
    public DatasetInfo rename(String ref, String name) {
        return access.store().rename(dataset(ref).id(), name);
    }

    /** Gives a dataset another grouping attribute. */
    public DatasetInfo group(String ref, String attribute) {
        return access.store().group(dataset(ref).id(), attribute);
    }

    /** Deletes a dataset with all its revisions. */
    public void delete(String ref) {
        access.store().delete(dataset(ref).id());
    }

    /** The revisions of a dataset, latest first. */
    public List<RevisionInfo> revisions(String ref) {
        return access.store().revisions(dataset(ref).id());
    }

    /** Goes back to the revision before the current one. */
    public DatasetInfo undo(String ref) {
        return access.store().undo(dataset(ref).id());
    }

    /** Deletes revisions beyond the number that is kept; says which. */
    public List<Integer> prune(String ref) {
        return access.store().prune(dataset(ref).id());
    }

    /** Takes a person out of all revisions. */
    public Erasure erase(String ref, String actor) {
        Erasure erased = access.store().erase(dataset(ref).id(), actor);
        library.forget();
        views.forget();
        return erased;
    }

    /** What can be chosen in views of a dataset or of files. */
    public DatasetOptions options(Target target) {
        return DatasetOptions.of(library.load(target, workers()).network());
    }

    // ---- views

    /** Keeps a view under its hash, so that a URL stays short; returns the hash. */
    public String storeView(View view) {
        return views.store(view);
    }

    /** The view of a text: nothing for the default, {@code @hash} for one that was kept, else JSON. */
    public View resolveView(@Nullable String text) {
        return views.resolve(text);
    }

    /** The changes of a JSON list, written as in a view's edits. */
    public List<Edit> resolveEdits(String json) {
        return StoredViews.edits(json);
    }

    /** A view of a target, resolved. */
    public ViewReport view(Target target, View view) {
        Loaded loaded = library.load(target, workers());
        Projection p = library.project(loaded, view);
        return new ViewReport(loaded.ref(), Analyses.viewInfo(loaded, p), p.notes());
    }

    // ---- what is asked of a view

    /** What may be taken while somebody waits, by the settings. */
    public Budget budget() {
        return new Budget(settings.budgetSeconds(), settings.budgetBytes(), Budget.Over.REFUSE);
    }

    /** Scores, whatever they take; of the default set where no measures are named. */
    public Analysis analyse(Target target, View view, List<String> measures, Workers workers) {
        return analyse(target, view, measures, Budget.ALL, workers);
    }

    /**
     * Scores within a budget.
     *
     * @throws WeftException (over budget) where they are past it and may not, or cannot, be estimated
     */
    public Analysis analyse(Target target, View view, List<String> measures, Budget budget, Workers workers) {
        List<MeasureCall> calls = Analyses.calls(measures);
        return analyses.analyse(library.load(target, workers), view, calls, budget, workers);
    }

    /** Who leans on whom. */
    public PairsReport pairs(Target target, View view, PairQuery query, Workers workers) {
        return pairs.report(library.load(target, workers), view, query, workers);
    }

    /** Who funds whom against who informs whom; by the usual kinds where lists are empty. */
    public FundingReport funding(
            Target target, View view, List<String> money, List<String> information, Workers workers) {
        return funding.report(library.load(target, workers), view, money, information, workers);
    }

    /** How far an agency reaches, and whom nobody reaches; how the others stand is estimated past the budget. */
    public ReachReport reach(Target target, View view, ReachQuery query, Workers workers) {
        return reaches.report(
                library.load(target, workers), view, query, budget().with(Budget.Over.APPROXIMATE), workers);
    }

    /** One agency; scores past the budget of the settings are estimated, or left open. */
    public Profile profile(Target target, View view, String agency, List<String> measures, Workers workers) {
        return profiles.profile(
                library.load(target, workers),
                view,
                agency,
                Analyses.calls(measures),
                budget().with(Budget.Over.APPROXIMATE),
                workers);
    }

    /** The picture; sizes past the budget of the settings are estimated, or give way to those of a cheap measure. */
    public Scene scene(Target target, View view, SceneRequest request, Workers workers) {
        return scenery.scene(
                library.load(target, workers), view, request, budget().with(Budget.Over.APPROXIMATE), workers);
    }

    /**
     * What the rules find; of a dataset with the thresholds saved with it, and others for this once.
     *
     * @param once thresholds by {@code rule.threshold}
     * @throws WeftException (bad request) where a threshold is not known or outside its range
     */
    public FindingsReport findings(Target target, View view, Map<String, Double> once, Workers workers) {
        Loaded loaded = library.load(target, workers);
        return findings.report(
                loaded, view, thresholds(loaded).with(once), budget().with(Budget.Over.APPROXIMATE), workers);
    }

    /**
     * The brief as a file, which the caller deletes; with the thresholds of {@link #findings}.
     *
     * @param format one of {@link org.weft.brief.Brief#FORMATS}
     */
    public ExportFile brief(Target target, View view, Map<String, Double> once, String format, Workers workers) {
        Loaded loaded = library.load(target, workers);
        return briefs.file(
                loaded,
                view,
                thresholds(loaded).with(once),
                dateOf(loaded),
                format,
                temporary(),
                budget().with(Budget.Over.APPROXIMATE),
                workers);
    }

    /** The day on which a revision was stored, in universal time, so that it is the same wherever it is read. */
    private String dateOf(Loaded loaded) {
        String id = loaded.ref().id();
        if (id == null) {
            return "";
        }
        return access.store().revisions(id).stream()
                .filter(r -> Objects.equals(r.number(), loaded.ref().revision()))
                .map(r -> r.importedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .findFirst()
                .orElse("");
    }

    private Thresholds thresholds(Loaded loaded) {
        SavedWork beside = loaded.saved();
        return beside == null
                ? findings.saved(Objects.requireNonNull(loaded.ref().id()))
                : beside.thresholds();
    }

    /** The thresholds of findings of a dataset. */
    public ThresholdsReport thresholds(String ref) {
        return ThresholdsReport.of(findings.saved(dataset(ref).id()));
    }

    /** The rules of findings, with their own thresholds. */
    public ThresholdsReport rules() {
        return ThresholdsReport.of(Thresholds.DEFAULT);
    }

    /**
     * Saves thresholds of findings with a dataset, in the place of those saved before; none for the rules' own.
     *
     * @throws WeftException (bad request) where one is not known or outside its range
     */
    public ThresholdsReport setThresholds(String ref, Map<String, Double> values) {
        Thresholds set = Thresholds.of(values);
        findings.save(dataset(ref).id(), set);
        return ThresholdsReport.of(set);
    }

    // ---- what if

    /**
     * A view against itself after changes: an empty kind of a flow to add stands for the view's commonest kind.
     *
     * @throws WeftException (over budget) where its scores are past the budget; (bad request, not found) where a change
     *     cannot be made
     */
    public WhatIfReport whatIf(Target target, View view, List<Edit> edits, Budget budget, Workers workers) {
        return simulations.whatIf(library.load(target, workers), view, edits, budget, workers);
    }

    /**
     * A view under a saved scenario, against itself without; the scenario is named by its id or name, and is saved with the
     * dataset or, in a Weft zip, beside the sheets.
     *
     * @throws WeftException (not found) where there is none of that name
     */
    public WhatIfReport whatIf(Target target, String name, Budget budget, Workers workers) {
        Loaded loaded = library.load(target, workers);
        SavedWork beside = loaded.saved();
        SavedWork.Plan plan = beside == null
                ? Scenarios.plan(
                        scenarios.find(Objects.requireNonNull(loaded.ref().id()), name))
                : beside.plan(name);
        return simulations.whatIf(loaded, plan.view(), plan.edits(), budget, workers);
    }

    /** The scenarios that are saved with a dataset, by name. */
    public ScenarioList scenarios(String ref) {
        List<Scenario> saved = scenarios.list(dataset(ref).id());
        return new ScenarioList(saved.stream().map(s -> inWords(ref, s)).toList());
    }

    /** The scenario of an id or a name. */
    public Scenario scenario(String ref, String scenario) {
        return inWords(ref, scenarios.find(dataset(ref).id(), scenario));
    }

    private Scenario inWords(String ref, Scenario scenario) {
        Network network = library.load(Target.dataset(ref), workers()).network();
        return scenario.inWords(EditSentences.of(network, Scenarios.edits(scenario)));
    }

    /**
     * Saves changes to a view under a name, as a new version where there is one of that name.
     *
     * @throws WeftException (bad request, not found) where a change cannot be made in the current revision
     */
    public Scenario saveScenario(String ref, String name, View view, List<Edit> edits) {
        Loaded loaded = library.load(Target.dataset(ref), workers());
        List<Edit> known = simulations.possible(loaded, view, edits);
        return inWords(ref, scenarios.save(dataset(ref).id(), name, view, known));
    }

    /** Takes back the last save of a scenario. */
    public Scenario undoScenario(String ref, String scenario) {
        return inWords(ref, scenarios.undo(dataset(ref).id(), scenario));
    }

    /** Deletes a scenario with its versions. */
    public void deleteScenario(String ref, String scenario) {
        scenarios.delete(dataset(ref).id(), scenario);
    }

    /** What becomes of the others without each agency in turn; with what rests on single posts where asked for. */
    public RemovalsReport removals(Target target, View view, boolean posts, Budget budget, Workers workers) {
        return simulations.removals(library.load(target, workers), view, posts, budget, workers);
    }

    /** Who could be introduced to whom with most gain. */
    public IntroductionsReport introductions(Target target, View view, Introductions.Wish wish, Workers workers) {
        return simulations.introductions(library.load(target, workers), view, wish, workers);
    }

    /** What remains while posts are vacant, each with the same probability. */
    public TurnoverReport turnover(
            Target target, View view, double probability, int repeats, long seed, Workers workers) {
        return simulations.turnover(library.load(target, workers), view, probability, repeats, seed, workers);
    }

    /** A file for another program; the caller deletes it. */
    public ExportFile export(Target target, View view, ExportRequest request, Workers workers) {
        Loaded loaded = library.load(target, workers);
        SavedWork beside = loaded.saved();
        SavedWork saved =
                beside == null ? saved(Objects.requireNonNull(loaded.ref().id())) : beside;
        return exports.export(loaded, view, request, saved, temporary(), workers);
    }

    private SavedWork saved(String id) {
        return new SavedWork(findings.saved(id), scenarios.plans(id));
    }

    /** What is saved with a dataset, on which a Weft zip rests beside the revision; empty where nothing is. */
    public String savedWork(String ref) {
        String json = saved(dataset(ref).id()).toJson();
        return json == null ? "" : json;
    }

    /** The measures. */
    public MeasureCatalogue measures() {
        return MeasureCatalogue.all();
    }

    /** Stops jobs and closes the store. */
    @Override
    public void close() {
        jobs.close();
        access.close();
    }
}
