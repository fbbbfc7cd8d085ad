// Gives :Current to actors of the current revision, a bounded number at a time.
MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE a.index >= 0 AND NOT a:Current
WITH a LIMIT $limit
SET a:Current
RETURN count(*) AS changed
