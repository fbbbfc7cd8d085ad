package org.weft.http;

import org.jspecify.annotations.Nullable;
import org.weft.formats.Limits;
import org.weft.formats.ReadOptions;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;
import org.weft.settings.Settings;
import org.weft.store.DatasetInfo;
import org.weft.store.Erasure;
import org.weft.store.RevisionInfo;
import org.weft.workbench.DatasetOptions;
import org.weft.workbench.ImportRequest;
import org.weft.workbench.Job;
import org.weft.workbench.JobState;
import org.weft.workbench.SheetReport;
import org.weft.workbench.Target;
import org.weft.workbench.Workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Datasets: check and import files, list, rename, undo, erase a person, delete. */
final class DatasetRoutes {
    private static final String CHAPTER = "datasets";

    static final Parameter DATASET =
            Parameter.path("dataset", "The dataset's id, or its name", "Mount St. Helens, 1980");
    static final Parameter REVISION =
            Parameter.integer("revision", "The revision's number; the current one by default", null, 1, 1_000_000_000);

    private static final Parameter[] FORM = {
        Parameter.files("files", "Sheets (CSV, also .gz), one workbook (XLSX), or one zip"),
        Parameter.flag("undirected", "Whether the ties have no direction").inForm(),
        Parameter.flag("columnSends", "Whether in a matrix the column sends to the row")
                .inForm(),
        Parameter.text("grouping", "The attribute by which agencies are grouped", "sector")
                .inForm(),
    };

    private final Workbench workbench;
    private final Settings settings;

    DatasetRoutes(Workbench workbench, Settings settings) {
        this.workbench = workbench;
        this.settings = settings;
    }

    /** All datasets. */
    record DatasetList(List<DatasetInfo> datasets) {}

    /** All revisions of a dataset, the latest first. */
    record RevisionList(List<RevisionInfo> revisions) {}

    /** A sample to be stored, under its own name unless another is given. */
    record OpenSample(String sample, @Nullable String name) {}

    /** What of a dataset is to change; what is left out stays. */
    record DatasetChange(@Nullable String name, @Nullable String grouping) {}

    /** The person to be erased, by id. */
    record ErasePerson(String actor) {}

    /** Numbers of the revisions that went. */
    record Pruned(List<Integer> revisions) {}

    List<Route> routes() {
        return List.of(
                Route.post("/api/check", "check")
                        .in(CHAPTER)
                        .says("Say what is wrong with files, and store nothing")
                        .with(FORM)
                        .gives(SheetReport.class)
                        .needs(Rank.READ)
                        .failsWith(507)
                        .does(this::check),
                Route.get("/api/datasets", "datasets")
                        .in(CHAPTER)
                        .says("The datasets, by name")
                        .gives(DatasetList.class)
                        .onStore()
                        .does(call -> Reply.json(new DatasetList(workbench.datasets()))),
                Route.post("/api/datasets", "import")
                        .in(CHAPTER)
                        .says("Import files, or open a sample")
                        .more("Answers with a job at once; its result holds the dataset and what the check found."
                                + " A dataset of that name gets a new revision, or with add a wave or kind more."
                                + " With dryRun the files are checked only, and the answer is the check's.")
                        .with(Parameter.text("name", "The dataset's name", "Northern partnership")
                                .inForm()
                                .needed())
                        .with(FORM)
                        .with(Parameter.flag("add", "Whether to add a wave or kind to what is there")
                                .inForm())
                        .with(Parameter.flag("dryRun", "Whether to check only").inForm())
                        .reads(OpenSample.class, "{\"sample\":\"mount-st-helens\"}")
                        .gives(202, JobState.class)
                        .onStore()
                        .failsWith(404, 409, 422, 507)
                        .does(this::take),
                Route.get("/api/datasets/{dataset}", "dataset")
                        .in(CHAPTER)
                        .says("A dataset")
                        .with(DATASET)
                        .gives(DatasetInfo.class)
                        .onStore()
                        .does(call -> Reply.json(workbench.dataset(call.text("dataset")))),
                Route.patch("/api/datasets/{dataset}", "changeDataset")
                        .in(CHAPTER)
                        .says("Rename a dataset, or group its agencies by another attribute")
                        .with(DATASET)
                        .reads(DatasetChange.class, "{\"name\":\"Northern partnership\"}")
                        .gives(DatasetInfo.class)
                        .onStore()
                        .failsWith(409)
                        .does(this::change),
                Route.delete("/api/datasets/{dataset}", "deleteDataset")
                        .in(CHAPTER)
                        .says("Delete a dataset with all its revisions")
                        .with(DATASET)
                        .onStore()
                        .failsWith(409)
                        .does(call -> {
                            workbench.delete(call.text("dataset"));
                            return Reply.DONE;
                        }),
                Route.get("/api/datasets/{dataset}/revisions", "revisions")
                        .in(CHAPTER)
                        .says("The revisions of a dataset, the latest first")
                        .with(DATASET)
                        .gives(RevisionList.class)
                        .onStore()
                        .does(call -> Reply.json(new RevisionList(workbench.revisions(call.text("dataset"))))),
                Route.post("/api/datasets/{dataset}/undo", "undo")
                        .in(CHAPTER)
                        .says("Go back to the revision before the current one")
                        .with(DATASET)
                        .gives(DatasetInfo.class)
                        .onStore()
                        .failsWith(409)
                        .does(call -> Reply.json(workbench.undo(call.text("dataset")))),
                Route.post("/api/datasets/{dataset}/prune", "prune")
                        .in(CHAPTER)
                        .says("Delete revisions beyond the number that is kept")
                        .with(DATASET)
                        .gives(Pruned.class)
                        .onStore()
                        .does(call -> Reply.json(new Pruned(workbench.prune(call.text("dataset"))))),
                Route.post("/api/datasets/{dataset}/erase", "erase")
                        .in(CHAPTER)
                        .says("Take a person out of all revisions")
                        .more("The person's place in the network goes on under a pseudonym. This cannot be undone.")
                        .with(DATASET)
                        .reads(ErasePerson.class, "{\"actor\":\"R17\"}")
                        .gives(Erasure.class)
                        .onStore()
                        .failsWith(409)
                        .does(this::erase),
                Route.get("/api/datasets/{dataset}/options", "options")
                        .in(CHAPTER)
                        .says("What can be chosen in views: kinds, waves, groupings, levels, attributes")
                        .with(DATASET, REVISION)
                        .gives(DatasetOptions.class)
                        .onStore()
                        .does(this::options));
    }

    private Reply check(Call call) throws IOException {
        requireForm(call);
        try (Upload upload = Upload.receive(call, workbench.temporary(), settings.maxUploadBytes())) {
            return Reply.json(workbench.check(upload.files(), options(call, upload)));
        }
    }

    private static void requireForm(Call call) {
        if (!call.sendsForm()) {
            throw new WeftException(
                    ErrorKind.UNSUPPORTED,
                    "The body is not a form with files.",
                    "Send multipart/form-data, as 'curl -F files=@flows.csv' does.");
        }
    }

    private ReadOptions options(Call call, Upload upload) {
        return new ReadOptions(
                call.flag("undirected") ? Boolean.TRUE : null,
                call.flag("columnSends"),
                call.optional("grouping"),
                Limits.DEFAULT.withFileBytes(settings.maxUploadBytes()));
    }

    private Reply take(Call call) throws IOException {
        if (!call.sendsForm()) {
            OpenSample wanted = call.body(OpenSample.class);
            return started(workbench.openSample(Call.needed("sample", wanted.sample()), wanted.name()));
        }
        Upload upload = Upload.receive(call, workbench.temporary(), settings.maxUploadBytes());
        boolean handedOver = false;
        try {
            ReadOptions options = options(call, upload);
            if (call.flag("dryRun")) {
                return Reply.json(workbench.check(upload.files(), options));
            }
            List<String> names = upload.files().stream()
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .toList();
            ImportRequest request = new ImportRequest(
                    call.text("name"), upload.files(), options, call.flag("add"), String.join(", ", names));
            handedOver = true;
            return started(workbench.importFiles(request, upload::close));
        } finally {
            if (!handedOver) {
                upload.close();
            }
        }
    }

    static Reply started(Job job) {
        return Reply.accepted(job.state(), "/api/jobs/" + job.id());
    }

    private Reply change(Call call) throws IOException {
        DatasetChange change = call.body(DatasetChange.class);
        String name = change.name();
        String grouping = change.grouping();
        DatasetInfo dataset = workbench.dataset(call.text("dataset"));
        if (name == null && grouping == null) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST, "Nothing is to change.", "Give a name, a grouping, or both.");
        }
        if (name != null) {
            dataset = workbench.rename(dataset.id(), name);
        }
        if (grouping != null) {
            dataset = workbench.group(dataset.id(), grouping);
        }
        return Reply.json(dataset);
    }

    private Reply erase(Call call) throws IOException {
        String actor = Call.needed("actor", call.body(ErasePerson.class).actor());
        return Reply.json(workbench.erase(call.text("dataset"), actor));
    }

    private Reply options(Call call) {
        DatasetInfo dataset = workbench.dataset(call.text("dataset"));
        Integer revision = call.optionalInteger("revision");
        if (call.holdsAlready(tag(dataset))) {
            return Reply.UNCHANGED;
        }
        return Reply.json(workbench.options(new Target.Dataset(dataset.id(), revision, null)));
    }

    /** What an answer about a dataset depends on. */
    static List<Object> tag(DatasetInfo dataset) {
        return List.of(dataset.id(), dataset.revision(), dataset.grouping(), dataset.erasures(), dataset.name());
    }
}
