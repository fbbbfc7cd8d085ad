UNWIND range(0, size($forum) - 1) AS i
MATCH (f:Forum) WHERE elementId(f) = $forum[i]
MATCH (a:Actor) WHERE elementId(a) = $actor[i]
CREATE (a)-[:CHAIRS]->(f)
