UNWIND range(0, size($index) - 1) AS i
MATCH (a:Actor) WHERE elementId(a) = $representative[i]
MATCH (b:Actor) WHERE elementId(b) = $agency[i]
CREATE (a)-[:REPRESENTS {index: $index[i], wave: $wave[i], share: $share[i]}]->(b)
