MATCH (a:Actor {dataset: $dataset, revision: $revision, index: $index})
SET a = $properties
