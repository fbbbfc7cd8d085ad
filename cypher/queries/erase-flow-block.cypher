MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(b:FlowBlock {block: $block})
SET b = $columns
