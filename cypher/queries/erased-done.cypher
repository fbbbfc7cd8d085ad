MATCH (d:Dataset {id: $dataset})
SET d.erasures = d.erasures + 1
WITH d
MATCH (e:Erased {dataset: d.id, pending: true})
REMOVE e.pending
