// Where the database keeps a window of actors, by which flows find their ends.
MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE $from <= a.index < $to
RETURN collect(a.index) AS index, collect(elementId(a)) AS element
