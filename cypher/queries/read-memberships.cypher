MATCH (:Revision {dataset: $dataset, number: $revision})-[:HAS]->(f:Forum)
MATCH (a:Actor)-[m:MEMBER_OF]->(f)
RETURN collect([m.index, f.index, a.index, m.role, m.wave]) AS about
