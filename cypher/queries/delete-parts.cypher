// Kinds, waves, forums and blocks of a revision.
MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(x)
WITH x LIMIT $limit
DETACH DELETE x
RETURN count(*) AS deleted
