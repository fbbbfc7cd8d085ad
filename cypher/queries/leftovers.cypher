// What is to be deleted: revisions given up, and loads whose owner has not been heard of for too long.
MATCH (r:Revision)
WHERE r.state = 'DELETING' OR (r.state = 'LOADING' AND timestamp() - r.heartbeat >= $lease)
RETURN r.dataset AS dataset, r.number AS revision, r.state AS state
ORDER BY dataset, revision
