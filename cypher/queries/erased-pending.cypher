// Datasets in which an erasure was begun and did not reach its end.
MATCH (e:Erased {pending: true})
RETURN DISTINCT e.dataset AS dataset
