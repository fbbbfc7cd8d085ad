MATCH (a:Actor {dataset: $dataset, revision: $revision, index: $actor})-[p:PRESENT_IN {index: $index}]->(:Wave)
SET p = $properties
