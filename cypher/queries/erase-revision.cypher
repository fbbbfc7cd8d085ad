MATCH (r:Revision {dataset: $dataset, number: $revision})
SET r.source = $source, r.log = $log
