// Every dataset that has a current revision.
MATCH (d:Dataset)
WHERE d.current > 0
MATCH (r:Revision {dataset: d.id, number: d.current})
RETURN d.id AS id, d.name AS name, d.current AS revision, d.grouping AS grouping, d.erasures AS erasures,
  r {.importedAt, .agencies, .representatives, .flows, .kinds, .waves, .forums, .source} AS about
ORDER BY d.key
