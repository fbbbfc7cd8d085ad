UNWIND range(0, size($index) - 1) AS i
MATCH (a:Actor {dataset: $dataset, revision: $revision, index: $source[i]})-[f:FLOW {index: $index[i]}]->()
SET f = $properties[i]
