// The dataset of a name, made where there is none. The SET takes its lock until the transaction ends.
MERGE (d:Dataset {key: $key})
ON CREATE SET d.id = $id, d.name = $name, d.current = 0, d.next = 1, d.erasures = 0, d.createdAt = timestamp()
SET d.touchedAt = timestamp()
RETURN d.id AS id, d.current AS current, d.next AS next, d.id = $id AS created
