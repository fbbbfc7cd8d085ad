// Puts a person on the list by a salted digest of the id; pending until every revision is done.
MATCH (d:Dataset {id: $dataset})
SET d.erasures = d.erasures + 1
MERGE (e:Erased {dataset: $dataset, hash: $hash})
ON CREATE SET e.salt = $salt, e.pseudonym = $pseudonym, e.at = $at
SET e.pending = true
