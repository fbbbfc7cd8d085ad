MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(f:Forum {index: $forum})
MATCH (f)<-[m:MEMBER_OF {index: $index}]-(:Actor)
SET m.role = $role
