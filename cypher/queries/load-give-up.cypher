// Marks a load for deletion: the owner's own, or one whose owner is not heard of. Takes its lock first.
MATCH (r:Revision {dataset: $dataset, number: $revision})
SET r.seenAt = timestamp()
WITH r
WHERE r.state = 'LOADING' AND (r.owner = $owner OR timestamp() - r.heartbeat >= $lease)
SET r.state = 'DELETING'
RETURN r.number AS revision
