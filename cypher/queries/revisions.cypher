// The complete revisions of a dataset, newest first.
MATCH (d:Dataset {id: $dataset})-[:HAS]->(r:Revision)
WHERE r.state IN ['READY', 'RETIRED'] AND d.current > 0
RETURN r.number AS number, r.state AS state, r.number = d.current AS current,
  r {.importedAt, .agencies, .representatives, .flows, .kinds, .waves, .forums, .source, .sha256, .log} AS about
ORDER BY number DESC
