"""The peers of the benchmark: python-igraph, networkx and NetworKit, each task timed around the call alone.

Started with a file of flows (source,target,strength; agencies are numbers from 0), the number of agencies, and
"directed" or "undirected" (then a file holds each tie once). Reads a line "library task" and answers
"seconds checksum", or "absent" where the library has no such thing. The checksum is a sum over the result, by which
the caller sees that both computed the same.
"""
import csv
import gzip
import math
import sys
import time
import warnings

warnings.simplefilter("ignore")


def read(path):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path)
    with opened as lines:
        rows = csv.reader(lines)
        next(rows)
        return [(int(row[0]), int(row[1]), float(row[2])) for row in rows]


def total(values):
    return math.fsum(v for v in values if v is not None and not math.isnan(v) and not math.isinf(v))


class Igraph:
    def __init__(self, n, flows, directed):
        import igraph

        self.igraph = igraph
        self.graph = igraph.Graph(n=n, edges=[(s, t) for s, t, _ in flows], directed=directed)
        self.graph.es["weight"] = [w for _, _, w in flows]
        self.graph.es["length"] = [1 / w for _, _, w in flows]
        self.underlying = self.graph.as_undirected(mode="collapse", combine_edges={"weight": "sum"}) if directed else self.graph
        self.symmetrised = self.graph.as_undirected(mode="collapse", combine_edges={"weight": "max"}) if directed else self.graph

    def all_pairs(self):
        g = self.graph
        parts = []
        for mode in ("out", "in"):
            parts.append(total(g.harmonic_centrality(mode=mode)))
            g.closeness(mode=mode)
            g.eccentricity(mode=mode)
        return total(parts)

    def betweenness(self):
        return total(self.graph.betweenness())

    def betweenness_weighted(self):
        return total(self.graph.betweenness(weights="length"))

    def edge_betweenness(self):
        return total(self.graph.edge_betweenness())

    def pagerank(self):
        return max(self.graph.pagerank(weights="weight"))

    def eigenvector(self):
        return total(self.symmetrised.eigenvector_centrality(scale=False, weights="weight"))

    def hits(self):
        self.graph.authority_score()
        return total(self.graph.hub_score())

    def clustering(self):
        return total(self.underlying.transitivity_local_undirected(mode="nan"))

    def clustering_weighted(self):
        return total(self.underlying.transitivity_local_undirected(mode="nan", weights="weight"))

    def transitivity(self):
        return self.underlying.transitivity_undirected()

    def k_core(self):
        return total(self.underlying.coreness())

    def components(self):
        g = self.graph
        return len(g.connected_components("weak")) + len(g.connected_components("strong"))

    def articulation_points(self):
        return len(self.underlying.articulation_points())

    def bridges(self):
        return len(self.underlying.bridges())

    def constraint(self):
        return total(self.graph.constraint(weights="weight"))

    def triad_census(self):
        return list(self.graph.triad_census())[8]

    def dyad_census(self):
        return list(self.graph.dyad_census())[0]

    def assortativity(self):
        return self.graph.assortativity_degree(directed=True)

    def reciprocity(self):
        return self.graph.reciprocity()

    def louvain(self):
        return self.underlying.community_multilevel(weights="weight").modularity

    def leiden(self):
        parts = self.underlying.community_leiden(objective_function="modularity", weights="weight", n_iterations=2)
        return parts.modularity

    def leiden_settled(self):
        parts = self.underlying.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
        return parts.modularity

    def reach_2(self):
        return total(v - 1 for v in self.graph.neighborhood_size(order=2, mode="out"))


class Networkx:
    def __init__(self, n, flows, directed):
        import networkx

        self.nx = networkx
        self.graph = networkx.DiGraph() if directed else networkx.Graph()
        self.graph.add_nodes_from(range(n))
        self.graph.add_weighted_edges_from(flows)
        for _, _, d in self.graph.edges(data=True):
            d["length"] = 1 / d["weight"]
        self.underlying = self.symmetrised() if directed else self.graph

    def symmetrised(self):
        """The larger of both strengths; to_undirected keeps whichever comes last."""
        made = self.networkx_graph()
        for s, t, d in self.graph.edges(data=True):
            before = made.get_edge_data(s, t, default={"weight": 0})["weight"]
            made.add_edge(s, t, weight=max(before, d["weight"]))
        return made

    def networkx_graph(self):
        made = self.nx.Graph()
        made.add_nodes_from(self.graph)
        return made

    def all_pairs(self):
        nx, g = self.nx, self.graph
        turned = g.reverse() if g.is_directed() else g
        for way in (g, turned):
            nx.closeness_centrality(way)
            harmonic = nx.harmonic_centrality(way)
        return total(nx.harmonic_centrality(g).values()) + total(harmonic.values())

    def betweenness(self):
        return total(self.nx.betweenness_centrality(self.graph, normalized=False).values())

    def betweenness_weighted(self):
        return total(self.nx.betweenness_centrality(self.graph, normalized=False, weight="length").values())

    def edge_betweenness(self):
        return total(self.nx.edge_betweenness_centrality(self.graph, normalized=False).values())

    def pagerank(self):
        return max(self.nx.pagerank(self.graph, tol=1e-14, max_iter=10000).values())

    def eigenvector(self):
        return total(abs(v) for v in self.nx.eigenvector_centrality_numpy(self.underlying, weight="weight").values())

    def hits(self):
        return total(self.nx.hits(self.graph)[0].values())

    def katz(self):
        return total(self.nx.katz_centrality(self.graph, alpha=0.005, max_iter=10000, tol=1e-12, weight=None).values())

    def clustering(self):
        return total(self.nx.clustering(self.underlying).values())

    def transitivity(self):
        return self.nx.transitivity(self.underlying)

    def k_core(self):
        return total(self.nx.core_number(self.underlying).values())

    def components(self):
        nx, g = self.nx, self.graph
        return nx.number_weakly_connected_components(g) + nx.number_strongly_connected_components(g)

    def articulation_points(self):
        return len(list(self.nx.articulation_points(self.underlying)))

    def bridges(self):
        return len(list(self.nx.bridges(self.underlying)))

    def constraint(self):
        return total(self.nx.constraint(self.graph, weight="weight").values())

    def effective_size(self):
        return total(self.nx.effective_size(self.graph, weight="weight").values())

    def triad_census(self):
        return self.nx.triadic_census(self.graph)["030T"]

    def louvain(self):
        nx = self.nx
        parts = nx.community.louvain_communities(self.underlying, seed=1)
        return nx.community.modularity(self.underlying, parts)


class Networkit:
    def __init__(self, n, flows, directed):
        import networkit

        self.nk = networkit
        self.graph = networkit.Graph(n, weighted=False, directed=directed)
        for s, t, _ in flows:
            self.graph.addEdge(s, t)
        self.underlying = networkit.graphtools.toUndirected(self.graph) if directed else self.graph
        self.underlying.removeMultiEdges()
        networkit.setSeed(1, False)

    def scores(self, algorithm):
        return total(algorithm.run().scores())

    def betweenness(self):
        return self.scores(self.nk.centrality.Betweenness(self.graph))

    def katz(self):
        return self.scores(self.nk.centrality.KatzCentrality(self.graph, alpha=0.005, beta=1, tol=1e-12))

    def clustering(self):
        return self.scores(self.nk.centrality.LocalClusteringCoefficient(self.underlying, turbo=True))

    def k_core(self):
        return self.scores(self.nk.centrality.CoreDecomposition(self.underlying))

    def louvain(self):
        return self.quality(self.nk.community.PLM(self.underlying, refine=False))

    def leiden(self):
        return self.quality(self.nk.community.ParallelLeiden(self.underlying, iterations=2))

    def quality(self, algorithm):
        return self.nk.community.Modularity().getQuality(algorithm.run().getPartition(), self.underlying)


def main():
    path, n, directed = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "directed"
    flows = read(path)
    libraries = {"igraph": Igraph, "networkx": Networkx, "networkit": Networkit}
    loaded = {}
    print("ready", flush=True)
    for line in sys.stdin:
        library, task = line.split()
        kind = libraries[library]
        try:
            if library not in loaded:
                loaded[library] = kind(n, flows, directed)
        except ImportError:
            print("absent", flush=True)
            continue
        run = getattr(loaded[library], task, None)
        if run is None:
            print("absent", flush=True)
            continue
        begin = time.perf_counter()
        checksum = run()
        seconds = time.perf_counter() - begin
        print("absent" if checksum is None else f"{seconds!r} {float(checksum)!r}", flush=True)


if __name__ == "__main__":
    main()
