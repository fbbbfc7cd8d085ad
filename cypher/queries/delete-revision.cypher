MATCH (r:Revision {dataset: $dataset, number: $revision, state: 'DELETING'})
DETACH DELETE r
