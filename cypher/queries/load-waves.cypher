MATCH (r:Revision {dataset: $dataset, number: $revision})
UNWIND $waves AS properties
CREATE (r)-[:HAS]->(w:Wave)
SET w = properties
