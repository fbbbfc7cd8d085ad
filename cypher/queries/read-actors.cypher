// A window of actors as parallel lists.
MATCH (a:Actor {dataset: $dataset, revision: $revision})
WHERE $from <= a.index < $to
RETURN collect(a.index) AS index, collect([a:Agency, a.id, a.name, a.authority, a.externalId]) AS about,
  collect([k IN $keys | a[k]]) AS attributes
