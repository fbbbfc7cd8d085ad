MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE a.index >= 0
WITH a LIMIT $limit
DETACH DELETE a
RETURN count(*) AS deleted
