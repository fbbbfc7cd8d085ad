// Datasets whose labels do not yet follow the current revision.
MATCH (d:Dataset)
WHERE d.current > 0 AND coalesce(d.labelled, 0) <> d.current
RETURN d.id AS dataset, d.current AS revision
