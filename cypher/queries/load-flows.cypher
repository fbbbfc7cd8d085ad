// A batch of flows from parallel columns; the ends are found by element id, which costs no index.
UNWIND range(0, size($source) - 1) AS i
MATCH (a:Actor) WHERE elementId(a) = $source[i]
MATCH (b:Actor) WHERE elementId(b) = $target[i]
CREATE (a)-[:FLOW {index: $from + i, id: $id[i], kind: $kind[i], strength: $strength[i]}]->(b)
