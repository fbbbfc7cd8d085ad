// Loads under way in a dataset, each locked so that its last batch is seen.
MATCH (:Dataset {id: $dataset})-[:HAS]->(r:Revision {state: 'LOADING'})
SET r.seenAt = timestamp()
RETURN r.number AS revision, r.owner AS owner, r.ownerName AS ownerName, timestamp() - r.heartbeat AS age
