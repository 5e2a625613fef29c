-- Where finished entries rest, in parts by `finished_at` that are made when they are needed and dropped
-- when all of it may be forgotten, see `postgres/parts.rs`.
CREATE TABLE outbox_finished (
  id          BIGINT NOT NULL,
  merchant    TEXT   NOT NULL,
  operation   TEXT   NOT NULL,
  scope       TEXT   NOT NULL,
  key         TEXT   NOT NULL,
  ordering    TEXT,
  priority    BIGINT NOT NULL,
  created_at  BIGINT NOT NULL,
  not_before  BIGINT NOT NULL,
  deadline    BIGINT,
  trace       TEXT,
  digest      TEXT   NOT NULL,
  call        TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  due_at      BIGINT,
  token       BIGINT NOT NULL,
  worker      TEXT,
  finished_at BIGINT NOT NULL,
  progress    TEXT,
  PRIMARY KEY (id, finished_at)
) PARTITION BY RANGE (finished_at);
CREATE INDEX outbox_finished_key ON outbox_finished (merchant, scope, key);

-- Since when there is a copy among the finished ones; null again with every write.
ALTER TABLE outbox_entry ADD COLUMN archived_at TIMESTAMPTZ;
CREATE INDEX outbox_entry_resting ON outbox_entry (finished_at)
  WHERE finished_at IS NOT NULL AND archived_at IS NULL AND state <> 'dead';
CREATE INDEX outbox_entry_leaving ON outbox_entry (archived_at) WHERE archived_at IS NOT NULL;

-- Every entry once: a copy does not count while its original is there.
CREATE VIEW outbox_all AS
  SELECT id, merchant, operation, scope, key, ordering, priority, created_at, not_before, deadline,
         trace, digest, call, state, due_at, token, worker, finished_at, progress
    FROM outbox_entry
  UNION ALL
  SELECT id, merchant, operation, scope, key, ordering, priority, created_at, not_before, deadline,
         trace, digest, call, state, due_at, token, worker, finished_at, progress
    FROM outbox_finished AS f
   WHERE NOT EXISTS (SELECT 1 FROM outbox_entry AS e WHERE e.id = f.id);
