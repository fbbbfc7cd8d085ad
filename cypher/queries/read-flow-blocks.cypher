// The flows: a row holds a whole block of columns.
MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(b:FlowBlock)
WHERE $from <= b.block < $to
RETURN properties(b) AS columns
