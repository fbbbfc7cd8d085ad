// Takes :Current from actors of other revisions, a bounded number at a time.
MATCH (a:Current {dataset: $dataset})
WHERE a.revision <> $revision
WITH a LIMIT $limit
REMOVE a:Current
RETURN count(*) AS changed
