package org.weft.measures;

import org.jspecify.annotations.Nullable;
import org.weft.graph.Csr;
import org.weft.graph.PairSums;
import org.weft.graph.Workers;
import org.weft.graph.connectivity.Biconnectivity;
import org.weft.graph.connectivity.Components;
import org.weft.graph.groups.Brokerage;
import org.weft.graph.hierarchy.Condensation;
import org.weft.graph.hierarchy.Reachability;
import org.weft.graph.paths.AllPairs;
import org.weft.graph.paths.FlowBetweenness;
import org.weft.graph.paths.Lengths;
import org.weft.graph.paths.StepDependencies;
import org.weft.graph.paths.StepDependencies.Sum;
import org.weft.graph.paths.WeightedAllPairs;
import org.weft.graph.paths.WeightedBetweenness;
import org.weft.graph.paths.WithinSteps;
import org.weft.graph.spectral.CurrentFlow;
import org.weft.graph.spectral.Eigenvector;
import org.weft.graph.spectral.Hits;
import org.weft.network.Network;
import org.weft.network.Projection;
import org.weft.network.Scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What a measure works with: the projection, workers whose progress is its own, and what it shares with the other
 * measures of its run: what was announced, notes, and results that several need, each computed once, by the first to
 * ask. Announcements come before the first result; from then on several measures may be computed at the same time.
 */
public final class Workings {
    private static final String UNDECLARED = "scale not declared: strengths are used as given.";

    private final Projection projection;
    private final Workers workers;
    private final @Nullable Precision precision;
    private final @Nullable Estimates estimates;
    private final Announced announced;
    private final ConcurrentMap<String, CompletableFuture<Object>> kept;
    private final Set<String> notes;

    /** A way along flows. */
    enum Direction {
        /** From source to target. */
        OUT,
        /** From target to source. */
        IN
    }

    /** Estimates with a precision; computes exactly where it is null. */
    Workings(Projection projection, Workers workers, @Nullable Precision precision) {
        this.projection = projection;
        this.workers = workers;
        this.precision = precision;
        this.estimates = precision == null ? null : new Estimates(this, precision);
        announced = new Announced();
        kept = new ConcurrentHashMap<>();
        notes = Collections.synchronizedSet(new LinkedHashSet<>());
    }

    private Workings(Workings run, Workers workers) {
        projection = run.projection;
        this.workers = workers;
        precision = run.precision;
        estimates = precision == null ? null : new Estimates(this, precision);
        announced = run.announced;
        kept = run.kept;
        notes = run.notes;
    }

    /** The same run for a measure with workers of its own. */
    Workings with(Workers own) {
        return new Workings(this, own);
    }

    /** Marks what a call gave as an estimate, where it is one. */
    void mark(Outcome outcome, MeasureCall call) {
        Approximation method = call.measure().approximation(call.chosen());
        if (estimates != null && method != null) {
            outcome.estimated(estimates.of(method, direction(call.chosen())));
        }
    }

    /** Marks entries that stand beside those of a measure, and are estimated in another way. */
    void mark(Outcome beside, Approximation method) {
        if (estimates != null) {
            beside.estimated(estimates.of(method, Direction.OUT));
        }
    }

    /** What stands in for searches over all pairs; null where they are done. */
    @Nullable
    Estimates estimates() {
        return estimates;
    }

    Projection projection() {
        return projection;
    }

    Workers workers() {
        return workers;
    }

    Csr graph() {
        return projection.graph();
    }

    int n() {
        return projection.size();
    }

    boolean directed() {
        return projection.directed();
    }

    /** The direction that a parameter names; without direction all are one. */
    Direction direction(Parameters parameters) {
        return directed() && parameters.is("direction", "in") ? Direction.IN : Direction.OUT;
    }

    Csr along(Direction direction) {
        return direction == Direction.OUT ? graph() : graph().transpose();
    }

    /** Why strengths may not be added up; null where they may, and then a note is left if nobody said what they mean. */
    @Nullable
    String refusal() {
        if (projection.strengthRefused() == null && projection.scale().type() == Scale.Type.UNDECLARED) {
            notes.add(UNDECLARED);
        }
        return projection.strengthRefused();
    }

    /** Leaves a note where strengths are used of a kind of which nobody said what they mean. */
    void noteUndeclared(List<String> kinds) {
        Network network = projection.network();
        for (String id : kinds) {
            int kind = network.kind(id);
            if (kind >= 0 && network.kinds().get(kind).scale().type() == Scale.Type.UNDECLARED) {
                notes.add(UNDECLARED);
            }
        }
    }

    /** Whether a call weighs flows by strength. */
    boolean weighted(Parameters parameters) {
        return parameters.is("weight", "strength");
    }

    List<String> notes() {
        return new ArrayList<>(notes);
    }

    /** What a key stands for: computed by the first to ask, while others wait; where that failed, it fails for all. */
    @SuppressWarnings("unchecked")
    <T> T once(String key, Supplier<T> compute) {
        CompletableFuture<Object> made = new CompletableFuture<>();
        CompletableFuture<Object> found = kept.putIfAbsent(key, made);
        if (found == null) {
            try {
                made.complete(compute.get());
            } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
            }
            found = made;
        }
        try {
            return (T) found.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Takes note of what a call will need of the work that calls share. */
    void announce(MeasureCall call) {
        call.measure().announce(this, call.chosen());
        if (call.cost(directed()) == Cost.ALL_PAIRS) {
            announced.allPairs();
        }
    }

    /** Says that reach within k steps will be asked for, so that one search answers all. */
    void announceReach(Parameters parameters, int k, boolean byGroup) {
        announced.reach(direction(parameters), k, byGroup);
    }

    /** Says that sums of powers of a base will be asked for, so that the same search answers them. */
    void announceDecay(Parameters parameters, double base) {
        announced.decay(direction(parameters), base);
    }

    /** Sum of base^(d - 1) over those whom each node reaches, or who reach it, for a base that was announced. */
    double[] decayed(Direction direction, double base) {
        return allPairs(direction).decayed()[Arrays.binarySearch(announced.basesOf(direction), base)];
    }

    /** What one search over all pairs tells of a direction; the first to ask has it done for both. */
    AllPairs allPairs(Direction direction) {
        if (estimates != null) {
            return estimates.balls(direction);
        }
        if (!directed()) {
            return once("all pairs", () -> AllPairs.search(graph(), asked(Direction.OUT), workers));
        }
        AllPairs.Both both = once(
                "all pairs both ways",
                () -> AllPairs.both(graph(), asked(Direction.OUT), asked(Direction.IN), workers));
        return direction == Direction.OUT ? both.out() : both.in();
    }

    /** The same along ties, whatever the direction of flows; by itself, because few ask for it. */
    AllPairs allPairsOfTies() {
        if (!directed()) {
            return allPairs(Direction.OUT);
        }
        return estimates != null
                ? estimates.ballsOfTies()
                : once(
                        "all pairs of ties",
                        () -> AllPairs.search(graph().underlying(), AllPairs.Question.DISTANCES, workers));
    }

    /** Others within k steps that were announced, by node. */
    int[] within(Direction direction, int k) {
        int[][] within = wholeSearch()
                ? allPairs(direction).within()
                : withinSteps(direction).within();
        return within[question(direction, k)];
    }

    /** Members of each group within k steps, by group, then node. */
    int[][] withinGroup(Direction direction, int k) {
        int[][][] within = estimates != null
                ? estimates.groups(direction)
                : wholeSearch()
                        ? allPairs(direction).withinGroup()
                        : withinSteps(direction).withinGroup();
        return within[question(direction, k)];
    }

    /** Whether reach comes out of a search over all pairs that is done anyway. */
    private boolean wholeSearch() {
        return estimates != null || announced.hasAllPairs();
    }

    private WithinSteps withinSteps(Direction direction) {
        return once("within steps " + direction, () -> WithinSteps.of(along(direction), asked(direction), workers));
    }

    AllPairs.Question asked(Direction direction) {
        boolean byGroup = announced.isByGroup(direction);
        return new AllPairs.Question(
                announced.stepsOf(direction),
                byGroup ? groups().of() : new int[0],
                byGroup ? groups().names().size() : 0,
                announced.basesOf(direction));
    }

    /** Which of the announced numbers of steps k is. */
    private int question(Direction direction, int k) {
        return Arrays.binarySearch(announced.stepsOf(direction), k);
    }

    Lengths lengths(Direction direction) {
        return once("lengths " + direction, () -> Lengths.of(along(direction)));
    }

    WeightedAllPairs weightedAllPairs(Direction direction) {
        if (estimates != null) {
            return estimates.lengths(direction).pairs();
        }
        return once(
                "weighted all pairs " + direction,
                () -> WeightedAllPairs.search(along(direction), lengths(direction), workers));
    }

    /** Says that sums over shortest paths by steps will be asked for, so that one search from every node answers all. */
    void announcePaths(Sum sum) {
        announced.paths(sum);
    }

    /** All sums over shortest paths that were announced, which those asked for are among. */
    private StepDependencies pathSums() {
        return once("path sums", () -> StepDependencies.of(graph(), announced.pathSums(), workers));
    }

    /** Raw betweenness; over unordered pairs where there is no direction. */
    double[] betweenness(boolean weighted) {
        return once("betweenness " + weighted, () -> {
            double[] values = estimates != null
                    ? estimates.betweenness(Sum.NODES, weighted).values().clone()
                    : weighted
                            ? WeightedBetweenness.of(graph(), lengths(Direction.OUT), workers)
                            : pathSums().nodes();
            return unordered(values);
        });
    }

    FlowBetweenness flowBetweenness(boolean weighted) {
        return once("flow betweenness " + weighted, () -> FlowBetweenness.of(graph(), weighted, workers));
    }

    /** Raw stress; over unordered pairs where there is no direction. */
    double[] stress() {
        return once(
                "stress",
                () -> unordered(
                        estimates != null
                                ? estimates
                                        .betweenness(Sum.STRESS, false)
                                        .values()
                                        .clone()
                                : pathSums().stress()));
    }

    /** Raw betweenness of each arc; over unordered pairs where there is no direction. */
    double[] edgeBetweenness(boolean weighted) {
        return once(
                "edge betweenness " + weighted,
                () -> estimates != null
                        ? estimates.betweenness(Sum.ARCS, weighted).values()
                        : weighted
                                ? WeightedBetweenness.ofArcs(graph(), lengths(Direction.OUT), workers)
                                : pathSums().arcs());
    }

    /** Sums over ordered pairs as those over unordered ones, where there is no direction. */
    private double[] unordered(double[] values) {
        if (!directed()) {
            for (int v = 0; v < values.length; v++) {
                values[v] /= 2;
            }
        }
        return values;
    }

    /** Half the width of the interval around what shortest paths are counted for; null where it is exact. */
    double @Nullable [] margins(Sum what, boolean weighted) {
        boolean whole = directed() || what == Sum.ARCS;
        return estimates == null
                ? null
                : scaled(estimates.betweenness(what, weighted).margins(), whole ? 1 : 0.5);
    }

    /** Half the width of the interval around each sum of 1/length; null where it is exact, or by steps. */
    double @Nullable [] lengthMargins(Direction direction) {
        return estimates == null ? null : estimates.lengths(direction).margins();
    }

    /** The same around each sum of lengths. */
    double @Nullable [] totalMargins(Direction direction, boolean weighted) {
        return estimates == null || !weighted
                ? null
                : estimates.lengths(direction).totalMargins();
    }

    /** Margins of values that are divided by something. */
    static double @Nullable [] scaled(double @Nullable [] margins, double factor) {
        return margins == null
                ? null
                : Arrays.stream(margins).map(m -> m * factor).toArray();
    }

    Components components(boolean strong) {
        return once("components " + strong, () -> strong ? Components.strong(graph()) : Components.weak(graph()));
    }

    /** The strong components as they follow each other along a direction. */
    Condensation condensation(Direction direction) {
        return once("condensation " + direction, () -> Condensation.of(along(direction), components(true)));
    }

    /** How many agencies each strong component reaches in a direction, its own among them. */
    int[] reached(Direction direction) {
        return once("reached " + direction, () -> Reachability.counts(condensation(direction), workers));
    }

    Biconnectivity biconnectivity() {
        return once("biconnectivity", () -> Biconnectivity.of(graph()));
    }

    /** The principal eigenvector of the underlying graph. */
    Eigenvector principal(boolean weighted) {
        return once("principal " + weighted, () -> Eigenvector.symmetric(graph().underlying(), weighted, workers));
    }

    /** The largest eigenvalue of the flows as they run; NaN where it is not found. */
    double spectralRadius(boolean weighted) {
        return directed()
                ? once("spectral radius " + weighted, () -> Eigenvector.radius(graph(), weighted, workers))
                : principal(weighted).value();
    }

    Hits hits(boolean weighted) {
        return once("hits " + weighted, () -> Hits.of(graph(), weighted, workers));
    }

    /** Sums of resistances to all others of the component, on the underlying graph. */
    double[] resistances(boolean weighted) {
        return once(
                "resistances " + weighted,
                () -> CurrentFlow.farness(graph().underlying(), weighted, components(false), workers));
    }

    /** Nodes in the order of their ids: what is searched for in this order does not depend on how they are stored. */
    int[] idOrder() {
        return once("id order", () -> IdOrder.of(projection));
    }

    /** What runs between pairs of nodes, in the order of ids. */
    PairSums pairSums(PairSums.Of what) {
        return once(
                "pair sums " + what, () -> PairSums.of(graph(), what, IdOrder.ascending(idOrder()) ? null : idOrder()));
    }

    List<PairTable> pairTables() {
        return once("pairs", () -> PairTable.of(projection, workers.cancellation()));
    }

    /** The same with Burt's local constraint in place of shares. */
    List<PairTable> constraintTables() {
        return once("pairs by constraint", () -> PairTable.byConstraint(projection, workers));
    }

    Groups groups() {
        return groups("");
    }

    /** The groups by an attribute; blank for the grouping attribute. */
    Groups groups(String by) {
        return once("groups " + by, () -> Groups.of(projection, by));
    }

    /** Brokerage in each role, by role and node. */
    long[][] brokerage(String by) {
        Groups groups = groups(by);
        return once(
                "brokerage " + groups.attribute(),
                () -> Brokerage.counts(graph(), groups.of(), groups.sizes().length, workers));
    }

    /** Flows or strengths sent, received or both; without direction each tie counts once. */
    double[] sums(String direction, boolean weighted) {
        return once("sums " + direction + weighted, () -> {
            double[] sums = new double[n()];
            if (!directed() || !direction.equals("in")) {
                addSums(graph(), weighted, sums);
            }
            if (directed() && !direction.equals("out")) {
                addSums(graph().transpose(), weighted, sums);
            }
            return sums;
        });
    }

    private static void addSums(Csr graph, boolean weighted, double[] sums) {
        for (int v = 0; v < sums.length; v++) {
            if (!weighted) {
                sums[v] += graph.degree(v);
                continue;
            }
            double sum = 0;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                sum += graph.weights()[a];
            }
            sums[v] += sum;
        }
    }
}
