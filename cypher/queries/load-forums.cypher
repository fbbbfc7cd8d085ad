MATCH (r:Revision {dataset: $dataset, number: $revision})
UNWIND $forums AS properties
CREATE (r)-[:HAS]->(f:Forum)
SET f = properties
