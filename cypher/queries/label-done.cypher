// Remembers for which revision the labels stand.
MATCH (d:Dataset {id: $dataset})
WHERE d.current = $revision
SET d.labelled = $revision
