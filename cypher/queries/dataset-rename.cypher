MATCH (d:Dataset {id: $dataset})
SET d.name = $name, d.key = $key
