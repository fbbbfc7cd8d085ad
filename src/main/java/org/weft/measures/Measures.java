package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.Progress;
import org.weft.graph.Workers;
import org.weft.network.Nearest;
import org.weft.network.Projection;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            PowerByGroup.dominance());

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

    private static final List<Measure> KEY_PLAYERS =
            List.of(new FragmentationChange(), new FragmentingKeyPlayers(), new ReachingKeyPlayers());

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
        return Plan.of(calls, new Forecast.Size(graph.n(), graph.arcs(), threads), budget);
    }

    /** Computes what a plan has, as {@link #run(Projection, List, Workers)} does. */
    public static Scores run(Projection projection, Plan plan, Workers workers) {
        Set<MeasureCall> once = plan.calls();
        Steps steps = new Steps(workers.progress(), once.size());
        Workers own = new Workers(workers.threads(), workers.cancellation(), steps);
        Workings exact = new Workings(projection, own, null);
        Workings estimates = new Workings(projection, own, plan.precision());
        for (MeasureCall call : once) {
            call.measure().announce(plan.estimates(call) ? estimates : exact, call.chosen());
        }
        Outcomes outcomes = new Outcomes();
        for (MeasureCall call : once) {
            workers.cancellation().check();
            steps.begin(call.label());
            Workings workings = plan.estimates(call) ? estimates : exact;
            Outcome outcome = call.measure().compute(workings, call.chosen());
            workings.mark(outcome, call);
            AsTool as = call.as();
            outcomes.add(as == null ? outcome : as.marked(outcome, call));
        }
        steps.begin("measures");
        outcomes.notes.addAll(exact.notes());
        outcomes.notes.addAll(estimates.notes());
        return outcomes.scores();
    }

    /** Turns the progress of each kernel into that of the whole run: every call is a thousand units. */
    private static final class Steps implements Progress {
        private static final long UNITS = 1000;

        private final Progress whole;
        private final int calls;
        private volatile String label = "";
        private volatile int begun;

        Steps(Progress whole, int calls) {
            this.whole = whole;
            this.calls = calls;
        }

        void begin(String call) {
            label = call;
            whole.at(call, begun * UNITS, calls * UNITS);
            begun++;
        }

        @Override
        public void at(String what, long done, long total) {
            if (total > 0) {
                whole.at(label, (begun - 1) * UNITS + UNITS * done / total, calls * UNITS);
            }
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
