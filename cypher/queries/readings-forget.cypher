// Drops what readers left behind that ended without a word.
MATCH (x:Reading)
WHERE $all OR x.until < timestamp()
DELETE x
