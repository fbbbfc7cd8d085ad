MATCH (e:Erased {dataset: $dataset})
RETURN e.salt AS salt, e.hash AS hash, e.pseudonym AS pseudonym, e.at AS at
ORDER BY at, pseudonym
