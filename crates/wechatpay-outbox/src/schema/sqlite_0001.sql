-- One row per intention. `due_at` is null once nothing is due any more.
CREATE TABLE outbox_entry (
  id          INTEGER PRIMARY KEY,
  merchant    TEXT    NOT NULL,
  operation   TEXT    NOT NULL,
  scope       TEXT    NOT NULL,
  key         TEXT    NOT NULL,
  ordering    TEXT,
  priority    INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  not_before  INTEGER NOT NULL,
  deadline    INTEGER,
  trace       TEXT,
  digest      TEXT    NOT NULL,
  call        TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  due_at      INTEGER,
  token       INTEGER NOT NULL,
  worker      TEXT,
  finished_at INTEGER,
  progress    TEXT
);
CREATE UNIQUE INDEX outbox_entry_key ON outbox_entry (merchant, scope, key);
CREATE INDEX outbox_entry_due ON outbox_entry (priority, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_entry_ordering ON outbox_entry (merchant, ordering, id)
  WHERE ordering IS NOT NULL AND (due_at IS NOT NULL OR state = 'dead');
CREATE INDEX outbox_entry_finished ON outbox_entry (finished_at, state) WHERE finished_at IS NOT NULL;

-- Notifications that have been dealt with: once by id, once by what they say.
CREATE TABLE outbox_notice (
  merchant TEXT    NOT NULL,
  id       TEXT    NOT NULL,
  scope    TEXT    NOT NULL,
  key      TEXT    NOT NULL,
  state    TEXT    NOT NULL,
  seen_at  INTEGER NOT NULL,
  PRIMARY KEY (merchant, id)
) WITHOUT ROWID;
CREATE INDEX outbox_notice_news ON outbox_notice (merchant, scope, key, state);
CREATE INDEX outbox_notice_seen ON outbox_notice (seen_at);
