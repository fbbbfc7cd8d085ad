// Says that a load is alive.
MATCH (r:Revision {dataset: $dataset, number: $revision})
WHERE r.owner = $owner AND r.state = 'LOADING'
SET r.heartbeat = timestamp()
RETURN r.number AS revision
