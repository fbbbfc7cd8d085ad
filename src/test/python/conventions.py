"""What igraph and NetworkX print for two networks that Weft ships: one line for each function that Weft names in its
tables of conventions. Run from the folder of the project; writes CSV with the columns tool, name, network, numbers.
The network is a sample's folder, with "/max" where it was symmetrised by the larger of two strengths. Numbers are in the
order of agencies.csv, or name=number with blanks between where they belong to pairs or classes. Where a function refuses
a network there is no line.
"""
import csv
import math
import sys
import warnings

import igraph
import networkx

warnings.simplefilter("ignore")
CLASSES = "003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300".split()


def read(sample, kind):
    with open(f"src/main/samples/{sample}/agencies.csv", encoding="utf-8") as lines:
        ids = [row["id"] for row in csv.DictReader(lines)]
    with open(f"src/main/samples/{sample}/flows.csv", encoding="utf-8") as lines:
        flows = {
            (row["source"], row["target"]): float(row["strength"])
            for row in csv.DictReader(lines)
            if row["kind"] == kind
        }
    return ids, flows


def symmetrised(flows):
    ties = {}
    for (a, b), strength in flows.items():
        ties[min(a, b), max(a, b)] = max(strength, ties.get((min(a, b), max(a, b)), 0))
    return ties


def of_igraph(ids, flows, directed):
    at = {name: i for i, name in enumerate(ids)}
    g = igraph.Graph(n=len(ids), edges=[(at[a], at[b]) for a, b in flows], directed=directed)
    g.es["weight"] = list(flows.values())
    lengths = [1 / w for w in flows.values()]
    for mode in ("all", "in", "out"):
        yield f"degree(mode='{mode}')", g.degree(mode=mode)
        yield f"strength(mode='{mode}', weights='weight')", g.strength(mode=mode, weights="weight")
    yield "betweenness()", g.betweenness()
    yield "betweenness(weights=1/strength)", g.betweenness(weights=lengths)
    yield "edge_betweenness()", {f"{a}->{b}": x for (a, b), x in zip(flows, g.edge_betweenness())}
    weighted = g.edge_betweenness(weights=lengths)
    yield "edge_betweenness(weights=1/strength)", {f"{a}->{b}": x for (a, b), x in zip(flows, weighted)}
    nearness = g.harmonic_centrality(mode="out", weights=lengths)
    yield "harmonic_centrality(mode='out', weights=1/strength)", nearness
    yield "diameter(weights=1/strength)", g.diameter(weights=lengths)
    yield "biconnected_components()", len(g.as_undirected().biconnected_components())
    for mode in ("out", "in"):
        yield f"harmonic_centrality(mode='{mode}')", g.harmonic_centrality(mode=mode)
        yield f"closeness(mode='{mode}')", g.closeness(mode=mode)
        yield f"eccentricity(mode='{mode}')", g.eccentricity(mode=mode)
        sizes = g.neighborhood_size(order=2, mode=mode, mindist=1)
        yield f"neighborhood_size(order=2, mode='{mode}', mindist=1)", sizes
    raw = g.harmonic_centrality(mode="out", normalized=False)
    yield "harmonic_centrality(mode='out', normalized=False)", raw
    yield "eigenvector_centrality(directed=True)", g.eigenvector_centrality(directed=True)
    yield "pagerank()", g.pagerank()
    yield "pagerank(weights='weight')", g.pagerank(weights="weight")
    yield "hub_score()", g.hub_score()
    yield "authority_score()", g.authority_score()
    yield "constraint()", g.constraint()
    yield "constraint(weights='weight')", g.constraint(weights="weight")
    yield "transitivity_local_undirected()", g.transitivity_local_undirected()
    yield "transitivity_avglocal_undirected()", g.transitivity_avglocal_undirected()
    yield "transitivity_undirected()", g.transitivity_undirected()
    yield "coreness(mode='all')", g.coreness(mode="all")
    yield "density()", g.density()
    if directed:
        yield "reciprocity()", g.reciprocity()
        yield "reciprocity(mode='ratio')", g.reciprocity(mode="ratio")
        yield "dyad_census()", dict(zip(("mutual", "asymmetric", "null"), g.dyad_census()))
        yield "triad_census()", dict(zip(CLASSES, tuple(g.triad_census())))
    yield "average_path_length()", g.average_path_length()
    yield "diameter()", g.diameter()
    yield "connected_components(mode='strong')", len(g.connected_components(mode="strong"))
    yield "connected_components(mode='weak')", len(g.connected_components(mode="weak"))
    yield "articulation_points()", len(g.articulation_points())
    yield "bridges()", len(g.bridges())
    yield "assortativity_degree(directed=True)", g.assortativity_degree(directed=True)


def of_networkx(ids, flows, directed):
    n = networkx
    g = n.DiGraph() if directed else n.Graph()
    g.add_nodes_from(ids)
    for (a, b), w in flows.items():
        g.add_edge(a, b, weight=w, length=1 / w)
    under = g.to_undirected()

    def each(values):
        return [dict(values)[name] for name in ids]

    yield "degree()", each(g.degree())
    yield "degree(weight='weight')", each(g.degree(weight="weight"))
    if directed:
        yield "in_degree()", each(g.in_degree())
        yield "out_degree()", each(g.out_degree())
        yield "in_degree(weight='weight')", each(g.in_degree(weight="weight"))
        yield "out_degree(weight='weight')", each(g.out_degree(weight="weight"))
        yield "in_degree_centrality()", each(n.in_degree_centrality(g))
        yield "out_degree_centrality()", each(n.out_degree_centrality(g))
    yield "betweenness_centrality()", each(n.betweenness_centrality(g))
    yield "betweenness_centrality(normalized=False)", each(n.betweenness_centrality(g, normalized=False))
    yield "betweenness_centrality(weight='length')", each(n.betweenness_centrality(g, weight="length"))
    ties = n.edge_betweenness_centrality(g)
    yield "edge_betweenness_centrality()", {f"{a}->{b}": x for (a, b), x in ties.items()}
    ties = n.edge_betweenness_centrality(g, weight="length")
    yield "edge_betweenness_centrality(weight='length')", {f"{a}->{b}": x for (a, b), x in ties.items()}
    yield "harmonic_centrality()", each(n.harmonic_centrality(g))
    yield "closeness_centrality()", each(n.closeness_centrality(g))
    # Run further than by default, where they stop while still some millionths off.
    yield "pagerank()", each(n.pagerank(g, tol=1e-15, max_iter=10000))
    yield "eigenvector_centrality()", each(n.eigenvector_centrality(g, tol=1e-14, max_iter=100000))
    if max(abs(x) for x in n.adjacency_spectrum(g, weight=None)) < 10:
        yield "katz_centrality()", each(n.katz_centrality(g, tol=1e-14, max_iter=100000))
    hubs, authorities = n.hits(g, tol=1e-15, max_iter=100000)
    yield "hits() hubs", each(hubs)
    yield "hits() authorities", each(authorities)
    yield "constraint()", each(n.constraint(g))
    yield "effective_size()", each(n.effective_size(g))
    yield "clustering()", each(n.clustering(g))
    yield "average_clustering()", n.average_clustering(g)
    yield "transitivity(G.to_undirected())", n.transitivity(under)
    yield "core_number()", each(n.core_number(g))
    yield "density()", n.density(g)
    if directed:
        yield "overall_reciprocity()", n.overall_reciprocity(g)
        yield "triadic_census()", n.triadic_census(g)
        yield "number_weakly_connected_components()", n.number_weakly_connected_components(g)
        yield "number_strongly_connected_components()", n.number_strongly_connected_components(g)
    connected = n.is_strongly_connected(g) if directed else n.is_connected(g)
    yield "global_reaching_centrality()", n.global_reaching_centrality(g)
    yield "biconnected_components(G.to_undirected())", len(list(n.biconnected_components(under)))
    if directed:
        yield "flow_hierarchy()", n.flow_hierarchy(g)
    if connected:
        yield "wiener_index()", n.wiener_index(g)
        yield "eccentricity()", each(n.eccentricity(g))
        yield "average_shortest_path_length()", n.average_shortest_path_length(g)
        yield "diameter()", n.diameter(g)
        yield "radius()", n.radius(g)
    if connected and not directed:
        yield "current_flow_closeness_centrality()", each(n.current_flow_closeness_centrality(g))
        yield "global_efficiency()", n.global_efficiency(g)
    yield "number_of_isolates()", n.number_of_isolates(g)
    yield "articulation_points(G.to_undirected())", len(list(n.articulation_points(under)))
    yield "bridges(G.to_undirected())", len(list(n.bridges(under)))
    yield "degree_assortativity_coefficient()", n.degree_assortativity_coefficient(g)


def text(numbers):
    if isinstance(numbers, dict):
        return " ".join(f"{name}={number:.17g}" for name, number in numbers.items())
    if isinstance(numbers, list):
        return " ".join("NaN" if math.isnan(x) else f"{x:.17g}" for x in numbers)
    return f"{numbers:.17g}"


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["tool", "name", "network", "numbers"])
for sample, kind in (("knoke", "information"), ("mount-st-helens", "contact")):
    ids, flows = read(sample, kind)
    for directed in (True, False):
        told = flows if directed else symmetrised(flows)
        for tool, lines in (("igraph", of_igraph), ("networkx", of_networkx)):
            for name, numbers in lines(ids, told, directed):
                out.writerow([tool, name, sample if directed else f"{sample}/max", text(numbers)])
