package org.weft.measures;

import org.weft.graph.Csr;
import org.weft.graph.ego.Cores;
import org.weft.graph.ego.Dyads;
import org.weft.graph.ego.StructuralHoles;
import org.weft.graph.ego.Triangles;
import org.weft.graph.ego.WeightedClustering;

/** What the measures of ego networks share within a run, and the parameters and sources that several have. */
final class EgoNetworks {
    static final ParameterSpec MODEL = ParameterSpec.words(
            "model",
            "whole: shares of all relations, both directions added; ego: only of those within the network of an agency and"
                    + " its partners (UCINET's default); underlying: of ties without direction, the larger strength of"
                    + " the two.",
            "whole",
            "ego",
            "underlying");

    static final String BURT = "Burt (1992), Structural Holes: The Social Structure of Competition, Harvard University"
            + " Press, doi:10.4159/9780674029095";
    static final String BORGATTI_HOLES =
            "Borgatti (1997), Structural holes: unpacking Burt's redundancy measures, Connections 20:35-38";
    static final String EVERETT_BORGATTI = "Everett and Borgatti (2005), Ego network betweenness, Social Networks"
            + " 27:31-38, doi:10.1016/j.socnet.2004.11.007";
    static final String WATTS_STROGATZ = "Watts and Strogatz (1998), Collective dynamics of 'small-world' networks,"
            + " Nature 393:440-442, doi:10.1038/30918";
    static final String FAGIOLO =
            "Fagiolo (2007), Clustering in complex directed networks, Physical Review E 76:026107,"
                    + " doi:10.1103/PhysRevE.76.026107";
    static final String ONNELA =
            "Onnela, Saramäki, Kertész and Kaski (2005), Intensity and coherence of motifs in weighted"
                    + " complex networks, Physical Review E 71:065103, doi:10.1103/PhysRevE.71.065103";
    static final String HOLLAND_LEINHARDT =
            "Holland and Leinhardt (1970), A method for detecting structure in sociometric"
                    + " data, American Journal of Sociology 76:492-513, doi:10.1086/224954";
    static final String SEIDMAN = "Seidman (1983), Network structure and minimum degree, Social Networks 5:269-287,"
            + " doi:10.1016/0378-8733(83)90028-X";

    static final String NO_PARTNERS = "no partners";
    static final String FEWER_THAN_2_PARTNERS = "fewer than 2 partners";
    static final String NO_AGENCIES = "no agencies";

    static final Cost TRIANGLES = new Cost(
            (n, m) -> n + 4.0 * m + 1.5 * smaller(n, m), (n, m, threads) -> 10.0 * m + 25.0 * n * (threads + 1));

    static final Cost COMMON_NEIGHBOURS = new Cost(
            (n, m) -> n + 8.0 * m + 2.0 * smaller(n, m), (n, m, threads) -> 80.0 * m + 4.0 * n * threads + 24.0 * n);

    private static final String DIRECTIONS = "directions of triangles";

    private EgoNetworks() {}

    /**
     * The smaller number of partners of the two ends, over all flows: never above m √m, and in networks that people make,
     * where a few have many partners, about the mean number.
     */
    static double smaller(long n, long m) {
        return m * Math.min(Math.sqrt(2.0 * m), 2.0 * m / Math.max(1, n));
    }

    /** Says that triangles will be asked for with their directions, so that one count gives all. */
    static void announceDirections(Workings workings) {
        workings.once(DIRECTIONS, () -> true);
    }

    static Triangles triangles(Workings workings, boolean directions) {
        boolean with = directions || workings.<Boolean>once(DIRECTIONS, () -> false);
        Csr graph = with ? workings.graph() : workings.graph().underlying();
        return workings.once("triangles " + graph.directed(), () -> Triangles.of(graph, workings.workers()));
    }

    static Dyads dyads(Workings workings) {
        return workings.once("dyads", () -> Dyads.of(workings.graph(), workings.workers()));
    }

    static int[] cores(Workings workings) {
        return workings.once("cores", () -> Cores.underlying(workings.graph(), workings.workers()));
    }

    private static String variant(Parameters parameters) {
        return " " + parameters.word("model") + " " + parameters.word("weight");
    }

    static StructuralHoles holes(Workings workings, Parameters parameters) {
        return workings.once("structural holes" + variant(parameters), () -> {
            Csr graph = parameters.is("model", "underlying") ? workings.graph().underlying() : workings.graph();
            double[] strength = StructuralHoles.bothWays(graph, workings.weighted(parameters), workings.workers());
            return new StructuralHoles(graph.underlying(), strength, parameters.is("model", "ego"));
        });
    }

    static double[] indirect(Workings workings, Parameters parameters) {
        return workings.once(
                "indirect" + variant(parameters),
                () -> holes(workings, parameters).indirect(workings.workers()));
    }

    static double[] localConstraint(Workings workings, Parameters parameters) {
        return workings.once(
                "local constraint" + variant(parameters),
                () -> holes(workings, parameters).localConstraint(indirect(workings, parameters)));
    }

    static double[] effectiveSize(Workings workings, Parameters parameters) {
        return workings.once("effective size" + variant(parameters), () -> {
            StructuralHoles holes = holes(workings, parameters);
            double[] sizes = holes.sums(holes.redundancy(workings.workers()));
            Csr ties = workings.graph().underlying();
            for (int v = 0; v < sizes.length; v++) {
                sizes[v] = ties.degree(v) - sizes[v];
            }
            return sizes;
        });
    }

    /** Takes the value of those without partners away. */
    static void withoutPartners(Workings workings, double[] values) {
        for (int v = 0; v < values.length; v++) {
            if (workings.graph().underlying().degree(v) == 0) {
                values[v] = Double.NaN;
            }
        }
    }

    /** How much of the shares there is, and where they lie, in words. */
    static String shares(Workings workings, Parameters parameters) {
        String of = workings.weighted(parameters) ? "strength" : "flows";
        return switch (parameters.word("model")) {
            case "underlying" ->
                "p(i, j) the share of j in i's "
                        + (workings.weighted(parameters)
                                ? "strength of ties, the larger of the two directions"
                                : "ties");
            case "ego" -> "p(i, j) the share of j in i's " + of + " in both directions within the ego network";
            default -> "p(i, j) the share of j in i's " + of + (workings.directed() ? ", both directions added" : "");
        };
    }

    /** Local clustering under one of the models; NaN below two partners. */
    static double[] clustering(Workings workings, String model) {
        return workings.once("clustering " + model, () -> {
            Csr ties = workings.graph().underlying();
            return switch (model) {
                case "barrat" -> WeightedClustering.barrat(ties, workings.workers());
                case "onnela" -> WeightedClustering.onnela(ties, workings.workers());
                case "fagiolo" -> fagiolo(workings);
                default -> {
                    long[] triangles = triangles(workings, false).at();
                    double[] values = new double[workings.n()];
                    for (int v = 0; v < values.length; v++) {
                        double partners = ties.degree(v);
                        values[v] = partners < 2 ? Double.NaN : triangles[v] / (partners * (partners - 1) / 2);
                    }
                    yield values;
                }
            };
        });
    }

    private static double[] fagiolo(Workings workings) {
        Triangles triangles = triangles(workings, true);
        Dyads dyads = dyads(workings);
        Csr ties = workings.graph().underlying();
        double[] values = new double[workings.n()];
        for (int v = 0; v < values.length; v++) {
            // In an undirected graph each tie is two arcs.
            double both = dyads.mutualAt()[v];
            double total = ties.degree(v) + both;
            values[v] = ties.degree(v) < 2 ? Double.NaN : triangles.directedAt(v) / (total * (total - 1) - 2 * both);
        }
        return values;
    }
}
