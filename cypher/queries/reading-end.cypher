// Answers only if the revision was whole to the end.
OPTIONAL MATCH (x:Reading {id: $id})
DELETE x
WITH count(*) AS ended
MATCH (d:Dataset {id: $dataset})-[:HAS]->(r:Revision {number: $revision})
WHERE r.state IN ['READY', 'RETIRED']
RETURN d.erasures AS erasures
