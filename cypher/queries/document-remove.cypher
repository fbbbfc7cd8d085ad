MATCH (x:Document {dataset: $dataset, type: $type, key: $key})
DELETE x
RETURN count(*) AS removed
