MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(f:Forum)
RETURN collect(f.index) AS index, collect(elementId(f)) AS element
