MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE $from <= a.index < $to
MATCH (a)-[p:REPRESENTS]->(b:Agency)
RETURN collect([p.index, a.index, b.index, p.wave, p.share]) AS about
