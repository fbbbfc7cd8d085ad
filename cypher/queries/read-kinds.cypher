MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(k:Kind)
RETURN properties(k) AS kind
ORDER BY k.index
