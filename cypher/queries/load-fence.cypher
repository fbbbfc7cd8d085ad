// Begins a batch: takes the revision's lock, then answers only while the load is still the owner's.
// A batch that is sent again after its answer was lost finds its own number in `before` and writes nothing.
MATCH (r:Revision {dataset: $dataset, number: $revision})
SET r.heartbeat = timestamp()
WITH r, r.batch AS before
WHERE r.owner = $owner AND r.state = 'LOADING'
SET r.batch = $batch
RETURN before
