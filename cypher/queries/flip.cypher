// Makes a loaded revision the current one, if the load is still the owner's and all its batches are there.
// Compare and set: no row, no flip. Sent again after its answer was lost, it answers the same.
MATCH (d:Dataset {id: $dataset})
SET d.touchedAt = timestamp()
WITH d
MATCH (d)-[:HAS]->(r:Revision {number: $revision})
SET r.seenAt = timestamp()
WITH d, r
WHERE r.owner = $owner AND r.batch = $batch AND (r.state = 'LOADING' OR (r.state = 'READY' AND d.current = r.number))
SET r.state = 'READY', r.importedAt = timestamp(), d.current = r.number, d.grouping = coalesce($grouping, d.grouping)
RETURN r.number AS revision
