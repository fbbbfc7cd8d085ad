MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE $from <= a.index < $to
MATCH (a)-[p:PRESENT_IN]->(w:Wave)
RETURN collect([p.index, a.index, w.index]) AS about, collect([k IN $keys | p[k]]) AS attributes
