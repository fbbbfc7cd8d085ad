// Every document of a dataset, whatever its type.
MATCH (x:Document {dataset: $dataset})
WHERE x.type >= '' AND x.key >= ''
RETURN x.type AS type, x.key AS key, x.json AS json
