// Revisions beyond the number to keep, oldest first; undone ones go before others, the current one never.
MATCH (d:Dataset {id: $dataset})-[:HAS]->(r:Revision)
WHERE r.state IN ['READY', 'RETIRED'] AND r.number <> d.current
WITH r ORDER BY r.state = 'READY' DESC, r.number DESC SKIP $keep
RETURN r.number AS revision
ORDER BY revision
