// The same for flows of which more is known; a null leaves the property out.
UNWIND range(0, size($source) - 1) AS i
MATCH (a:Actor) WHERE elementId(a) = $source[i]
MATCH (b:Actor) WHERE elementId(b) = $target[i]
CREATE (a)-[f:FLOW {index: $from + i, id: $id[i], kind: $kind[i], strength: $strength[i], wave: $wave[i],
  reportedBy: $reportedBy[i], rung: $rung[i], formality: $formality[i], restsOn: $restsOn[i], level: $level[i]}]->(b)
SET f += $attributes[i]
