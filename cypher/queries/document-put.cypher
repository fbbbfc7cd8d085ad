MERGE (x:Document {dataset: $dataset, type: $type, key: $key})
SET x.json = $json, x.changedAt = timestamp()
