MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(f:Forum {index: $index})
SET f = $properties
