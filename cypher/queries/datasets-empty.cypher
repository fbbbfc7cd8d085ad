// Datasets that are deleted, or never got a revision; locked, so that no load begins in one meanwhile.
MATCH (d:Dataset)
WHERE d.current = 0
SET d.touchedAt = timestamp()
WITH d
WHERE d.current = 0 AND NOT EXISTS { (d)-[:HAS]->(:Revision) }
RETURN d.id AS dataset
