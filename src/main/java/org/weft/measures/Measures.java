package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Nearest;
import org.weft.network.Projection;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The catalogue of measures, and the one way to run them. */
public final class Measures {
    private static final List<Measure> ACTIVITY = List.of(new Degree(), new Partners(), new Strength());

    private static final List<Measure> PATHS = List.of(
            new BetweennessCentrality(),
            new StressCentrality(),
            new TieBetweenness(),
            new FlowBetweennessCentrality(),
            new HarmonicCloseness(),
            new Closeness(),
            new Farness(),
            new Eccentricity(),
            new Reach(),
            new DistanceWeightedReach(),
            new BetaReach());

    private static final List<Measure> STANDING = List.of(
            new EigenvectorCentrality(),
            new PageRankCentrality(),
            new KatzCentrality(),
            HubsAndAuthorities.hub(),
            HubsAndAuthorities.authority(),
            new BonacichPower(),
            new InformationCentrality());

    private static final List<Measure> EGO_NETWORKS = List.of(
            new Constraint(),
            new EffectiveSize(),
            new Efficiency(),
            new ConstraintHierarchy(),
            new IndirectInvestment(),
            new LocalConstraint(),
            new ClusteringCoefficient(),
            new EgoDensity(),
            new EgoNetworkBetweenness(),
            new CoreNumber());

    private static final List<Measure> GROUPS = List.of(
            new BrokerageRoles(),
            new NetworkBrokerage(),
            new ExternalInternal(),
            new NetworkExternalInternal(),
            new Assortativity(),
            new GroupModularity(),
            GroupMixing.densities(),
            GroupMixing.counts(),
            new BreadthOfReach(),
            new PartnerDiversity());

    private static final List<Measure> POWER = List.of(
            new Dominance(),
            new SoleSourceDependants(),
            new Dependence(),
            PairContrast.imbalance(),
            PairContrast.mutualDependence(),
            new DependenceReceived(),
            new PowerInequality(),
            new OneWayShare(),
            new ImbalancedShare(),
            PowerByGroup.imbalance(),
            PowerByGroup.dominance(),
            new ImbalanceByChance(),
            new DependencePercentile());

    private static final List<Measure> WHOLE = List.of(
            new Density(),
            new Reciprocity(),
            new DyadCensus(),
            new TriadCensus(),
            new Transitivity(),
            new MeanClustering(),
            new Degeneracy(),
            new DegreeHIndex(),
            new Centralization(),
            new SpectralRadius(),
            new Gini(),
            new Herfindahl(),
            new DegreeDistribution(),
            new ComponentSets(),
            new Isolates(),
            new ArticulationPoints(),
            new Bridges(),
            new AveragePathLength(),
            new ReachableShare(),
            new Fragmentation());

    private static final List<Measure> DISTANCES = List.of(
            new PathLengthDistribution(),
            new Diameter(),
            new Radius(),
            new WienerIndex(),
            new DependencySum(),
            new Compactness());

    private static final List<Measure> HIERARCHY = List.of(
            new KrackhardtConnectedness(),
            new KrackhardtHierarchy(),
            new KrackhardtEfficiency(),
            new KrackhardtUpperBounds(),
            new FlowHierarchy(),
            new GlobalReachingCentrality(),
            new ComponentRatio(),
            new Bicomponents());

    private static final List<Measure> COMMUNITIES =
            List.of(new Communities(), new CommunityAgreement(), new CorePeriphery(), new ContinuousCoreness());

    private static final List<Measure> KEY_PLAYERS = List.of(
            new FragmentationChange(),
            new FragmentingKeyPlayers(),
            new ReachingKeyPlayers(),
            new SmallestReachingSet());

    private static final List<Measure> COMPARISON = List.of(new QapCorrelation());

    private static final List<Measure> ALL = Stream.of(
                    ACTIVITY,
                    PATHS,
                    STANDING,
                    EGO_NETWORKS,
                    GROUPS,
                    POWER,
                    WHOLE,
                    DISTANCES,
                    HIERARCHY,
                    COMMUNITIES,
                    KEY_PLAYERS,
                    COMPARISON)
            .flatMap(List::stream)
            .toList();

    /** What is computed where nobody says which measures: six columns for the agencies, and the network as a whole. */
    public static final List<MeasureCall> DEFAULT_SET = Stream.of(
                    "degree:direction=in",
                    "degree:direction=out",
                    "betweenness",
                    "harmonic",
                    "reach",
                    "dominance",
                    "density",
                    "reciprocity",
                    "centralization",
                    "centralization:of=in-degree",
                    "components",
                    "isolates",
                    "average-path-length",
                    "articulation-points",
                    "bridges",
                    "gini")
            .map(MeasureCall::parse)
            .toList();

    private Measures() {}

    /** Every measure, in the order in which lists show them. */
    public static List<Measure> all() {
        return ALL;
    }

    /**
     * The measure of an id.
     *
     * @throws WeftException (not found) where there is none; names the nearest
     */
    public static Measure find(String id) {
        for (Measure measure : ALL) {
            if (measure.declaration().id().equals(id)) {
                return measure;
            }
        }
        String nearest =
                Nearest.of(id, ALL.stream().map(m -> m.declaration().id()).toList());
        throw new WeftException(
                ErrorKind.NOT_FOUND,
                "There is no measure '" + id + "'.",
                nearest == null ? "`weft measures` lists them." : "Did you mean '" + nearest + "'?");
    }

    /**
     * Computes measures over a projection. What several need (a search over all pairs, betweenness, components) is
     * computed once. A call given twice is computed once.
     *
     * @throws WeftException (not found) where a parameter names a group that the projection does not have
     * @throws java.util.concurrent.CancellationException where the work is no longer wanted
     */
    public static Scores run(Projection projection, List<MeasureCall> calls, Workers workers) {
        return run(projection, Plan.exact(calls), workers);
    }

    /**
     * Decides how measures over a projection keep to a budget.
     *
     * @throws WeftException (over budget) where they are past it and may not, or cannot, be estimated
     */
    public static Plan plan(Projection projection, List<MeasureCall> calls, Budget budget, int threads) {
        Csr graph = projection.graph();
        return Plan.of(calls, new Forecast.Size(graph.n(), graph.arcs(), graph.directed(), threads), budget);
    }

    /** Computes what a plan has, as {@link #run(Projection, List, Workers)} does. */
    public static Scores run(Projection projection, Plan plan, Workers workers) {
        List<MeasureCall> calls = List.copyOf(plan.calls());
        Steps steps = new Steps(workers.progress(), calls.size());
        Workings exact = new Workings(projection, workers, null);
        Workings estimates = new Workings(projection, workers, plan.precision());
        for (MeasureCall call : calls) {
            (plan.estimates(call) ? estimates : exact).announce(call);
        }
        Outcome[] outcomes = new Outcome[calls.size()];
        inLanes(calls, projection, workers, c -> {
            MeasureCall call = calls.get(c);
            Progress progress = steps.begin(c, call.label());
            Workings workings = (plan.estimates(call) ? estimates : exact)
                    .with(new Workers(workers.threads(), workers.cancellation(), progress));
            Outcome outcome = call.measure().compute(workings, call.chosen());
            workings.mark(outcome, call);
            AsTool as = call.as();
            outcomes[c] = as == null ? outcome : as.marked(outcome, call);
            steps.end(c);
        });
        Outcomes all = new Outcomes();
        for (Outcome outcome : outcomes) {
            all.add(outcome);
        }
        all.notes.addAll(exact.notes());
        all.notes.addAll(estimates.notes());
        return all.scores();
    }

    /**
     * Does something for every call, for those that take longest first, for two at the same time where there are
     * threads: what one measure does on a single thread then fills the pauses of another. Where several fail, the first
     * in the order of calls is what the caller gets, whatever the number of threads.
     */
    private static void inLanes(List<MeasureCall> calls, Projection projection, Workers workers, IntConsumer body) {
        Csr graph = projection.graph();
        int[] order = IntStream.range(0, calls.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -calls.get(c).estimate(graph.n(), graph.ties())))
                .mapToInt(Integer::intValue)
                .toArray();
        ConcurrentSkipListMap<Integer, Throwable> failures = new ConcurrentSkipListMap<>();
        Workers lanes = new Workers(Math.min(Forecast.LANES, workers.threads()), workers.cancellation(), Progress.NONE);
        lanes.each("measures", order.length, () -> order, (scratch, i) -> {
            if (!failures.headMap(order[i]).isEmpty()) {
                return;
            }
            try {
                body.accept(order[i]);
            } catch (RuntimeException | Error e) {
                failures.put(order[i], e);
            }
        });
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.firstEntry().getValue();
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }

    /** Turns the progress of each kernel into that of the whole run: every call is a thousand units. */
    private static final class Steps {
        private static final long UNITS = 1000;

        private final Progress whole;
        private final AtomicLongArray parts;
        private final AtomicLong sum = new AtomicLong();

        Steps(Progress whole, int calls) {
            this.whole = whole;
            this.parts = new AtomicLongArray(calls);
        }

        Progress begin(int call, String label) {
            tell(label);
            return (what, done, total) -> {
                if (total > 0) {
                    reached(call, UNITS * done / total);
                    tell(label);
                }
            };
        }

        void end(int call) {
            reached(call, UNITS);
            tell("measures");
        }

        /** One at a time, so that what is told last is the most that was reached. */
        private synchronized void tell(String label) {
            whole.at(label, sum.get(), parts.length() * UNITS);
        }

        /** A measure of several kernels does not go back. */
        private void reached(int call, long part) {
            long before = parts.getAndAccumulate(call, part, Math::max);
            sum.addAndGet(Math.max(0, part - before));
        }
    }

    private static final class Outcomes {
        private final List<Outcome> all = new ArrayList<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private final Map<String, NetworkValue> network = new LinkedHashMap<>();

        void add(Outcome outcome) {
            all.add(outcome);
            notes.addAll(outcome.notes);
            // Each once, because the reachable share stands beside a path length and may be asked for by itself.
            outcome.network.forEach(v -> network.putIfAbsent(v.label() + v.parameters(), v));
        }

        Scores scores() {
            return new Scores(
                    all.stream().flatMap(o -> o.scores.stream()).toList(),
                    List.copyOf(network.values()),
                    all.stream().flatMap(o -> o.ties.stream()).toList(),
                    all.stream().flatMap(o -> o.sets.stream()).toList(),
                    all.stream().flatMap(o -> o.tables.stream()).toList(),
                    List.copyOf(notes));
        }
    }
}
