// What there is to read, where nothing can be written.
MATCH (d:Dataset {id: $dataset})-[:HAS]->(r:Revision {number: $revision})
WHERE r.state IN ['READY', 'RETIRED'] AND d.current > 0
RETURN d.grouping AS grouping, d.erasures AS erasures, r.agencies + r.representatives AS actors, r.flows AS flows,
  r.blocks AS blocks, r.attributes AS attributes, r.flowAttributes AS flowAttributes
