UNWIND range(0, size($index) - 1) AS i
MATCH (a:Actor) WHERE elementId(a) = $actor[i]
CREATE (a)-[:ASKED]->(:Respondent {index: $index[i], wave: $wave[i], kind: $kind[i], answered: $answered[i]})
