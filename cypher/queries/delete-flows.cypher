MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE $from <= a.index < $to
MATCH (a)-[f:FLOW]->()
WITH f LIMIT $limit
DELETE f
RETURN count(*) AS deleted
