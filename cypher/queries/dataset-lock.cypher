// Takes a dataset's lock until the transaction ends.
MATCH (d:Dataset {id: $dataset})
SET d.touchedAt = timestamp()
RETURN d.id AS id, d.name AS name, d.current AS current
