MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(w:Wave)
RETURN w.id AS id, w.label AS label, w.date AS date
ORDER BY w.index
