// The same flows once more, as columns of whole numbers: what Weft reads back, some 10,000 flows a row.
MATCH (r:Revision {dataset: $dataset, number: $revision})
CREATE (r)-[:HAS]->(b:FlowBlock)
SET b = $columns
