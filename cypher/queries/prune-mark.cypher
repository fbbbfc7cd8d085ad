// Marks a revision for deletion unless somebody is reading it or it has become current. Takes its lock first.
MATCH (d:Dataset {id: $dataset})-[:HAS]->(r:Revision {number: $revision})
SET r.seenAt = timestamp()
WITH d, r
WHERE r.state IN ['READY', 'RETIRED'] AND d.current <> r.number AND NOT EXISTS {
  MATCH (x:Reading {dataset: $dataset, revision: $revision}) WHERE x.until > timestamp()
}
SET r.state = 'DELETING'
RETURN r.number AS revision
