// Opens a revision for loading, under the next number, which is never used again.
MATCH (d:Dataset {id: $dataset})
SET d.next = d.next + 1
WITH d, d.next - 1 AS number
CREATE (d)-[:HAS]->(r:Revision {dataset: d.id, number: number, state: 'LOADING', owner: $owner,
  ownerName: $ownerName, heartbeat: timestamp(), startedAt: timestamp(), batch: 0})
SET r += $about
RETURN number
