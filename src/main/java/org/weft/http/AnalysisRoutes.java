package org.weft.http;

import org.jspecify.annotations.Nullable;
import org.weft.drawing.Scene;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.MeasureCall;
import org.weft.measures.Tool;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.Excess;
import org.weft.problem.WeftException;
import org.weft.store.DatasetInfo;
import org.weft.workbench.Analysis;
import org.weft.workbench.ExportFile;
import org.weft.workbench.ExportRequest;
import org.weft.workbench.FundingReport;
import org.weft.workbench.PairQuery;
import org.weft.workbench.PairsReport;
import org.weft.workbench.Profile;
import org.weft.workbench.ReachQuery;
import org.weft.workbench.ReachReport;
import org.weft.workbench.SceneRequest;
import org.weft.workbench.Target;
import org.weft.workbench.ViewReport;
import org.weft.workbench.Workbench;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What is asked of a view of a dataset: scores, pairs, one agency, the picture, files. */
final class AnalysisRoutes {
    private static final String CHAPTER = "analysis";
    private static final String QUEUE = "queue";
    private static final String BASE = "/api/datasets/{dataset}/";
    private static final long PATIENCE_SECONDS = 20;

    private static final Parameter VIEW = Parameter.text(
            "view",
            "What is measured: the view's JSON, or @HASH of one stored with POST /api/views; the default view if absent",
            "{\"level\":\"rolled-up\"}",
            8_000);
    private static final Parameter GROUP =
            Parameter.text("group", "Another grouping attribute than the dataset's own", "sector");
    private static final Parameter MEASURES = Parameter.text(
            "measures",
            "Addresses of measures, separated by commas; the default set if absent",
            "betweenness,reach:k=2",
            4_000);
    private static final Parameter AS = Parameter.text(
            "as",
            "Prints measures as another program does (" + String.join(", ", Tool.ids())
                    + "), and notes what differs; all that it has if measures are absent",
            "igraph");
    private static final Parameter SIZE =
            Parameter.text("size", "The node measure that sizes the marks; none for marks of one size", "betweenness");
    private static final Parameter WIDTH =
            Parameter.integer("width", "Width of the frame in pixels", "720", 200, 10_000);
    private static final Parameter HEIGHT =
            Parameter.integer("height", "Height of the frame in pixels", "620", 200, 10_000);
    private static final Parameter SEED =
            Parameter.integer("seed", "Seed of the layout: the same seed gives the same picture", "1", 0, 1L << 53);
    private static final Parameter ASYNC =
            Parameter.flag("async", "Whether to answer with a job at once (202), and compute behind it");

    private static final Parameter BUDGET =
            Parameter.number("budget", "Seconds of estimated work; the server's setting if absent", null, 0.001, 1e9);
    private static final String OVER_ABOUT = "What to do where the estimate is past the budget: refuse says what it"
            + " would take; run computes all the same; approximate estimates, each value with its error";
    private static final Parameter OVER =
            Parameter.choice("over", OVER_ABOUT, "refuse", "refuse", "run", "approximate");
    private static final Parameter OVER_OR_QUEUE = Parameter.choice(
            "over", OVER_ABOUT + "; queue answers with a job (202)", "refuse", "refuse", "run", "approximate", "queue");

    private final Workbench workbench;
    /** How many computations run at once; more wait their turn, for each may use all processors. */
    private final Semaphore turns =
            new Semaphore(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), true);

    AnalysisRoutes(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Route> routes() {
        return List.of(
                route("view", "view")
                        .says("A view, resolved: what it shows, and what a reader must know")
                        .gives(ViewReport.class)
                        .does(call -> answer(call, workers -> workbench.view(target(call), view(call)))),
                route("scores", "scores")
                        .says("Scores of a view, each with its convention")
                        .more("A computation stops when the caller leaves. What is estimated to take longer than the"
                                + " budget is refused (413) with the estimate and what may be asked for instead.")
                        .with(MEASURES, AS, ASYNC, BUDGET, OVER_OR_QUEUE)
                        .gives(Analysis.class)
                        .does(this::scores),
                route("pairs", "pairs")
                        .says("Who leans on whom: dependence, imbalance and mutual dependence of every pair")
                        .with(
                                Parameter.choice(
                                        "sort",
                                        "The column to sort by, with a minus before it for downward",
                                        "-imbalance",
                                        "imbalance",
                                        "-imbalance",
                                        "mutual",
                                        "-mutual",
                                        "dependence",
                                        "-dependence",
                                        "reverse",
                                        "-reverse",
                                        "strength",
                                        "-strength",
                                        "sources",
                                        "-sources",
                                        "source",
                                        "-source",
                                        "target",
                                        "-target"),
                                Parameter.integer("limit", "How many pairs of a group at most", "2000", 1, 100_000),
                                Parameter.integer("offset", "How many to skip", "0", 0, 100_000_000),
                                Parameter.text("agency", "Pairs of this agency alone", "Sheriff"),
                                Parameter.number("imbalance", "Threshold of imbalance in the summary", "0.25", 0, 1),
                                Parameter.number("mutual", "Threshold of mutual dependence in it", "0.5", 0, 2),
                                Parameter.choice(
                                        "form",
                                        "share of what is received; constraint: Burt's local constraint, which allows for"
                                                + " partners who could take each other's place",
                                        "share",
                                        "share",
                                        "constraint"))
                        .gives(PairsReport.class)
                        .does(call -> answer(
                                call, workers -> workbench.pairs(target(call), view(call), pairs(call), workers))),
                route("reach", "reach")
                        .says("How far an agency reaches: rings, routes and who carries it; and what nobody reaches")
                        .more(
                                "Without an agency, the groups and how all agencies stand. How they stand is estimated where"
                                        + " it is past the server's budget; a note says so.")
                        .with(
                                Parameter.text("agency", "The agency's id or name", "Sheriff"),
                                Parameter.choice(
                                        "direction", "out: whom it reaches; in: who reaches it", "out", "out", "in"),
                                Parameter.integer("steps", "How many steps to count", "3", 1, ReachQuery.MOST_STEPS),
                                Parameter.choice(
                                        "routes",
                                        "shortest: by steps; strongest: beside them the routes with the least sum of"
                                                + " 1/strength, and who carries those",
                                        "shortest",
                                        "shortest",
                                        "strongest"))
                        .gives(ReachReport.class)
                        .does(call -> answer(
                                call, workers -> workbench.reach(target(call), view(call), reach(call), workers))),
                route("funding", "funding")
                        .says("Who funds whom against who informs whom")
                        .with(
                                Parameter.text(
                                        "money",
                                        "The kinds that are given, separated by commas; if absent those in money, else"
                                                + " those one-way by nature",
                                        "money"),
                                Parameter.text(
                                        "information",
                                        "The kinds beside them, separated by commas; information if absent",
                                        "information"))
                        .gives(FundingReport.class)
                        .does(call -> answer(
                                call,
                                workers -> workbench.funding(
                                        target(call),
                                        view(call),
                                        call.list("money"),
                                        call.list("information"),
                                        workers))),
                route("agencies/{agency}", "agency")
                        .says("One agency: whom it informs, who informs it, who leans on whom, how far it reaches")
                        .with(Parameter.path("agency", "The agency's id", "Sheriff"), MEASURES)
                        .gives(Profile.class)
                        .does(call -> answer(
                                call,
                                workers -> workbench.profile(
                                        target(call),
                                        view(call),
                                        call.text("agency"),
                                        call.list("measures"),
                                        workers))),
                route("scene", "scene")
                        .says("The picture as data: positions, marks, ties, labels, legend")
                        .more(
                                "Where the size is past the server's budget it is estimated, or degree takes its place; the"
                                        + " caption says so.")
                        .with(SIZE, WIDTH, HEIGHT, SEED)
                        .gives(Scene.class)
                        .does(call -> answer(
                                call, workers -> workbench.scene(target(call), view(call), scene(call), workers))),
                route("export", "export")
                        .says("A file for other tools")
                        .with(
                                Parameter.choice("format", "The kind of file", "csv", ExportRequest.FORMATS),
                                Parameter.choice(
                                        "what",
                                        "Of csv: which table, or all as a zip",
                                        "agencies",
                                        ExportRequest.PARTS),
                                MEASURES,
                                AS,
                                BUDGET,
                                OVER,
                                SIZE,
                                WIDTH,
                                HEIGHT,
                                SEED,
                                Parameter.text("choose", "The agency that svg brings to the front", "Sheriff"))
                        .givesFile(
                                "text/csv",
                                "application/zip",
                                "application/graphml+xml",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                "image/svg+xml",
                                "application/json")
                        .does(this::export));
    }

    static Route.Draft route(String path, String id) {
        return Route.get(BASE + path, id)
                .in(CHAPTER)
                .with(DatasetRoutes.DATASET, DatasetRoutes.REVISION, VIEW, GROUP)
                .onStore()
                .failsWith(413);
    }

    private Reply scores(Call call) throws InterruptedException {
        List<String> measures = asTool(call);
        if (call.flag("async")) {
            workbench.dataset(call.text("dataset"));
            return inBackground(call, measures);
        }
        Budget budget = budget(call);
        try {
            return answer(call, workers -> workbench.analyse(target(call), view(call), measures, budget, workers));
        } catch (WeftException e) {
            Excess excess = e.excess();
            if (excess == null
                    || !call.text("over").equals(QUEUE)
                    || !excess.over().contains(QUEUE)) {
                throw e;
            }
        }
        call.forgetTag();
        return inBackground(call, measures);
    }

    private Reply inBackground(Call call, List<String> measures) {
        Target target = target(call);
        View view = view(call);
        return DatasetRoutes.started(
                workbench.jobs().start("scores", workers -> workbench.analyse(target, view, measures, workers), null));
    }

    private Budget budget(Call call) {
        Budget byDefault = workbench.budget();
        Budget.Over over = switch (call.text("over")) {
            case "run" -> Budget.Over.RUN;
            case "approximate" -> Budget.Over.APPROXIMATE;
            default -> Budget.Over.REFUSE;
        };
        double seconds = call.optional("budget") == null ? byDefault.seconds() : call.number("budget");
        return new Budget(seconds, byDefault.bytes(), over);
    }

    private Reply export(Call call) throws InterruptedException {
        ExportRequest request = new ExportRequest(
                        call.text("format"), call.text("what"), asTool(call), scene(call), call.optional("choose"))
                .within(budget(call));
        List<Object> more =
                request.format().equals("weft") ? List.of(workbench.savedWork(call.text("dataset"))) : List.of();
        return file(call, more, workers -> workbench.export(target(call), view(call), request, workers));
    }

    private Reply answer(Call call, Function<Workers, Object> computation) throws InterruptedException {
        return answer(call, List.of(), computation);
    }

    /** Computes when it is this call's turn, unless the caller holds the answer; {@code more} is what else it rests on. */
    Reply answer(Call call, List<Object> more, Function<Workers, Object> computation) throws InterruptedException {
        DatasetInfo dataset = workbench.dataset(call.text("dataset"));
        if (call.holdsAlready(DatasetRoutes.tag(dataset), more)) {
            return Reply.UNCHANGED;
        }
        return Reply.json(inTurn(call, computation));
    }

    /** The same with a file for an answer. */
    Reply file(Call call, List<Object> more, Function<Workers, ExportFile> computation) throws InterruptedException {
        DatasetInfo dataset = workbench.dataset(call.text("dataset"));
        if (call.holdsAlready(DatasetRoutes.tag(dataset), more)) {
            return Reply.UNCHANGED;
        }
        ExportFile file = inTurn(call, computation);
        return new Reply.Download(file.file(), file.name(), file.mediaType());
    }

    /** Computes when it is this call's turn. */
    <T> T inTurn(Call call, Function<Workers, T> computation) throws InterruptedException {
        if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new WeftException(
                    ErrorKind.UNAVAILABLE,
                    "Weft is busy with other computations.",
                    "Try again in a moment, or ask with async=true.");
        }
        try {
            return computation.apply(call.workers());
        } finally {
            turns.release();
        }
    }

    static Target target(Call call) {
        return new Target.Dataset(call.text("dataset"), call.optionalInteger("revision"), call.optional("group"));
    }

    View view(Call call) {
        return workbench.resolveView(call.optional("view"));
    }

    /** The measures asked for, as a program gives them where one is named. */
    private static List<String> asTool(Call call) {
        String tool = call.optional("as");
        return tool == null ? call.list("measures") : MeasureCall.as(Tool.of(tool), call.list("measures"));
    }

    private static PairQuery pairs(Call call) {
        return new PairQuery(
                call.text("sort"),
                call.integer("limit"),
                call.integer("offset"),
                call.optional("agency"),
                call.number("imbalance"),
                call.number("mutual"),
                call.text("form").equals("constraint"));
    }

    private static ReachQuery reach(Call call) {
        return new ReachQuery(
                call.optional("agency"),
                call.text("direction").equals("out"),
                call.integer("steps"),
                call.text("routes").equals("strongest"));
    }

    private static SceneRequest scene(Call call) {
        String size = call.optional("size");
        return new SceneRequest(
                sized(size), call.integer("width"), call.integer("height"), Long.parseLong(call.text("seed")));
    }

    private static @Nullable String sized(@Nullable String size) {
        if (size == null) {
            return SceneRequest.DEFAULT.size();
        }
        return size.equals("none") ? null : size;
    }
}
