MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE $from <= a.index < $to
MATCH (a)-[:ASKED]->(q:Respondent)
WITH q LIMIT $limit
DETACH DELETE q
RETURN count(*) AS deleted
