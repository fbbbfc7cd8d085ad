"""What a researcher's script does with python-igraph: flows from a CSV file to a CSV file of scored agencies.

Arguments: the file of flows (source,target,strength) and the file to write. Degree, PageRank, components, local
clustering, communities.
"""
import csv
import sys
import warnings

import igraph

warnings.simplefilter("ignore")


def main():
    with open(sys.argv[1], newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        graph = igraph.Graph.TupleList(((s, t, float(w)) for s, t, w in rows), directed=True, weights=True)
    underlying = graph.as_undirected(mode="collapse", combine_edges={"weight": "sum"})
    columns = [
        graph.vs["name"],
        graph.degree(mode="in"),
        graph.degree(mode="out"),
        graph.pagerank(weights="weight"),
        graph.connected_components("weak").membership,
        underlying.transitivity_local_undirected(mode="nan"),
        underlying.community_leiden(objective_function="modularity", weights="weight", n_iterations=2).membership,
    ]
    with open(sys.argv[2], "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["id", "in_degree", "out_degree", "pagerank", "component", "clustering", "community"])
        writer.writerows(zip(*columns))


if __name__ == "__main__":
    main()
