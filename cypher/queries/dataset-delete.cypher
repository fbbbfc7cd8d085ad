MATCH (d:Dataset {id: $dataset})
WHERE d.current = 0 AND NOT EXISTS { (d)-[:HAS]->(:Revision) }
OPTIONAL MATCH (x:Document {dataset: $dataset})
WHERE x.type >= '' AND x.key >= ''
DETACH DELETE x
WITH DISTINCT d
OPTIONAL MATCH (e:Erased {dataset: $dataset})
DETACH DELETE e
WITH DISTINCT d
DETACH DELETE d
