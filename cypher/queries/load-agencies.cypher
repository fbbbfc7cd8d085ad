UNWIND range(0, size($index) - 1) AS i
CREATE (a:Actor:Agency {dataset: $dataset, revision: $revision, index: $index[i], id: $id[i], name: $name[i],
  authority: $authority[i], externalId: $externalId[i]})
SET a += $attributes[i]
