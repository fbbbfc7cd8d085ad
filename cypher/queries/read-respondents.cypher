MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE $from <= a.index < $to
MATCH (a)-[:ASKED]->(q:Respondent)
RETURN collect([q.index, a.index, q.wave, q.kind, q.answered]) AS about
