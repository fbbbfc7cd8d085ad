// A dataset by its id, else by its name.
MATCH (d:Dataset)
WHERE d.current > 0 AND (d.id = $idOrName OR d.key = $key)
MATCH (r:Revision {dataset: d.id, number: d.current})
RETURN d.id AS id, d.name AS name, d.current AS revision, d.grouping AS grouping, d.erasures AS erasures,
  r {.importedAt, .agencies, .representatives, .flows, .kinds, .waves, .forums, .source} AS about
ORDER BY d.id = $idOrName DESC
LIMIT 1
