UNWIND range(0, size($index) - 1) AS i
CREATE (a:Actor:Representative {dataset: $dataset, revision: $revision, index: $index[i], id: $id[i], name: $name[i]})
SET a += $attributes[i]
