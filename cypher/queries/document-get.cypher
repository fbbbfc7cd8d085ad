MATCH (x:Document {dataset: $dataset, type: $type, key: $key})
RETURN x.key AS key, x.json AS json, x.changedAt AS changedAt
