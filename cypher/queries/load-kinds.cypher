MATCH (r:Revision {dataset: $dataset, number: $revision})
UNWIND $kinds AS properties
CREATE (r)-[:HAS]->(k:Kind)
SET k = properties
