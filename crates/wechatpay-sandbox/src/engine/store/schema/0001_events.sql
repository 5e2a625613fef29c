-- What has happened, in the order in which it was acknowledged. Nothing is ever changed or removed.
CREATE TABLE events (
  position INTEGER PRIMARY KEY,          -- place in the whole log
  stream   TEXT    NOT NULL,             -- scope and name of the aggregate, joined by '/'
  sequence INTEGER NOT NULL,             -- place in the stream, from 1
  at       INTEGER NOT NULL,             -- Unix second by the sandbox's clock
  kind     TEXT    NOT NULL,             -- stable name, such as payscore.accepted
  data     TEXT    NOT NULL,             -- the event as JSON
  UNIQUE (stream, sequence)
) STRICT;

-- A state saved now and then, so that long streams need not be replayed from the start.
CREATE TABLE snapshots (
  stream   TEXT    PRIMARY KEY,
  sequence INTEGER NOT NULL,
  data     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Further numbers by which a stream is found, and numbers that may be used only once.
CREATE TABLE claims (
  claim  TEXT PRIMARY KEY,               -- scope, '#', sort and number
  stream TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Small facts about the sandbox itself, such as how far its clock was moved.
CREATE TABLE facts (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
