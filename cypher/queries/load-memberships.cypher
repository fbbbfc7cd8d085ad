UNWIND range(0, size($index) - 1) AS i
MATCH (a:Actor) WHERE elementId(a) = $actor[i]
MATCH (f:Forum) WHERE elementId(f) = $forum[i]
CREATE (a)-[:MEMBER_OF {index: $index[i], role: $role[i], wave: $wave[i]}]->(f)
