-- What merchants are told. A notice is written in the transaction of the event that it tells of.
CREATE TABLE notices (
  position        INTEGER PRIMARY KEY,   -- place among all notices
  id              TEXT    NOT NULL UNIQUE, -- of the notification, EV-…
  mchid           TEXT    NOT NULL,
  event_type      TEXT    NOT NULL,
  original_type   TEXT    NOT NULL,
  summary         TEXT    NOT NULL,
  notify_url      TEXT,                  -- absent: the address set for the merchant
  business_number TEXT    NOT NULL,
  resource        TEXT    NOT NULL,      -- JSON, not sealed
  nonce           TEXT    NOT NULL,      -- of the sealed resource: every attempt sends the same bytes
  at              INTEGER NOT NULL,      -- Unix second by the sandbox's clock
  state           TEXT    NOT NULL       -- waiting, acknowledged, abandoned, lost, undeliverable
) STRICT;

-- What is still to be sent, and when.
CREATE TABLE deliveries (
  position INTEGER PRIMARY KEY,
  notice   INTEGER NOT NULL,               -- its position
  mchid    TEXT    NOT NULL,
  kind     TEXT    NOT NULL,             -- scheduled, touched, duplicate, repeated, resent
  step     INTEGER NOT NULL,             -- how many scheduled deliveries came before
  due      INTEGER NOT NULL              -- Unix second by the sandbox's clock
) STRICT;
CREATE INDEX deliveries_by_due ON deliveries (due, position);
CREATE INDEX deliveries_by_notice ON deliveries (notice);

-- What was sent, and what the merchant answered.
CREATE TABLE attempts (
  position INTEGER PRIMARY KEY,
  notice   INTEGER NOT NULL,               -- its position
  kind     TEXT    NOT NULL,
  at       INTEGER NOT NULL,             -- Unix second by the sandbox's clock
  data     TEXT    NOT NULL              -- address, headers, bytes, answer, verdict as JSON
) STRICT;
CREATE INDEX attempts_by_notice ON attempts (notice, position);
