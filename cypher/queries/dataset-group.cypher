// Sets the attribute by which a dataset's agencies are grouped.
MATCH (d:Dataset {id: $dataset})
WHERE d.current > 0
SET d.grouping = $grouping
RETURN d.id AS id
