// Makes the newest earlier revision that was not itself undone the current one; the undone one is retired.
// Compare and set on the current revision, so that two undos at once are one.
MATCH (d:Dataset {id: $dataset, current: $current})-[:HAS]->(now:Revision {number: $current})
MATCH (d)-[:HAS]->(before:Revision {state: 'READY'})
WHERE before.number < now.number
WITH d, now, before ORDER BY before.number DESC LIMIT 1
SET now.state = 'RETIRED', d.current = before.number
RETURN before.number AS revision
