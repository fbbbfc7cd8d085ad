MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(w:Wave)
WITH collect(w) AS waves
UNWIND range(0, size($index) - 1) AS i
MATCH (a:Actor) WHERE elementId(a) = $actor[i]
WITH i, a, [w IN waves WHERE w.index = $wave[i]][0] AS wave
CREATE (a)-[p:PRESENT_IN {index: $index[i]}]->(wave)
SET p += $attributes[i]
