MATCH (x:Document {dataset: $dataset, type: $type})
WHERE x.key >= ''
RETURN x.key AS key, x.json AS json, x.changedAt AS changedAt
ORDER BY key
