MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE a.index >= 0
RETURN max(a.index) AS largest
