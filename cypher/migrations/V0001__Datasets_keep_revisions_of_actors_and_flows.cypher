// The first schema. Community edition offers uniqueness constraints and range indexes, and no more is used.
// Every statement may be run again without harm.
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE;

// The key is the name without regard to case and spacing; two datasets never share one.
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (d:Dataset) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT dataset_key IF NOT EXISTS FOR (d:Dataset) REQUIRE d.key IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (r:Revision) REQUIRE (r.dataset, r.number) IS UNIQUE;

// Ids are unique within a revision; the dense index is how windows of actors are read and deleted.
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE (a.dataset, a.revision, a.id) IS UNIQUE;
CREATE INDEX actor_index IF NOT EXISTS FOR (a:Actor) ON (a.dataset, a.revision, a.index);
CREATE INDEX current_dataset IF NOT EXISTS FOR (a:Current) ON (a.dataset);

CREATE CONSTRAINT document_key IF NOT EXISTS FOR (x:Document) REQUIRE (x.dataset, x.type, x.key) IS UNIQUE;
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR (x:Reading) REQUIRE x.id IS UNIQUE;
CREATE INDEX reading_revision IF NOT EXISTS FOR (x:Reading) ON (x.dataset, x.revision);
CREATE INDEX erased_dataset IF NOT EXISTS FOR (x:Erased) ON (x.dataset);
