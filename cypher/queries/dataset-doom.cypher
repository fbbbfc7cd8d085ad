// Takes a dataset out of sight and frees its name; what it holds is deleted in batches afterwards.
MATCH (d:Dataset {id: $dataset})
SET d.current = 0, d.key = 'deleted:' + d.id, d.deleted = true
WITH d
OPTIONAL MATCH (d)-[:HAS]->(r:Revision)
SET r.state = 'DELETING'
