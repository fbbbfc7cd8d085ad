// Waits for indexes to be filled, which on an empty store is at once.
CALL db.awaitIndexes(300)
