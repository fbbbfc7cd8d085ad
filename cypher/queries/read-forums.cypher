MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(f:Forum)
OPTIONAL MATCH (a:Actor)-[:CHAIRS]->(f)
RETURN f.id AS id, f.name AS name, f.level AS level, f.decides AS decides, a.index AS chair,
  [k IN $keys | f[k]] AS attributes
ORDER BY f.index
