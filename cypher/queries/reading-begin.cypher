// Says that a revision is being read, so that prune waits. Takes the revision's lock first.
MATCH (d:Dataset {id: $dataset})-[:HAS]->(r:Revision {number: $revision})
SET r.seenAt = timestamp()
WITH d, r
WHERE r.state IN ['READY', 'RETIRED'] AND d.current > 0
MERGE (x:Reading {id: $id})
SET x.dataset = $dataset, x.revision = $revision, x.until = timestamp() + $milliseconds
RETURN d.grouping AS grouping, d.erasures AS erasures, r.agencies + r.representatives AS actors, r.flows AS flows,
  r.blocks AS blocks, r.attributes AS attributes, r.flowAttributes AS flowAttributes
