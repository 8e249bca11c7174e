-- What was run, on what, what it found, and what people decided. Decisions and the audit log are
-- precious; the rest can be made again.
CREATE TABLE batches (
  id       TEXT PRIMARY KEY,  -- hash of the articles, the settings and the version
  name     TEXT NOT NULL,     -- the folder's name: later runs of one batch share it
  ran      TEXT NOT NULL,     -- RFC 3339
  seq      INTEGER NOT NULL,  -- order of runs
  version  TEXT NOT NULL,
  settings TEXT NOT NULL
);
CREATE TABLE articles (
  batch     TEXT NOT NULL REFERENCES batches(id),
  doc       TEXT NOT NULL,
  row       TEXT NOT NULL,    -- row ID of the workbook
  sha256    TEXT NOT NULL,
  outlet    TEXT NOT NULL,
  title     TEXT NOT NULL,
  author    TEXT NOT NULL,
  published TEXT NOT NULL,
  url       TEXT NOT NULL,
  PRIMARY KEY (batch, doc)
);
CREATE INDEX articles_sha ON articles(sha256);
CREATE TABLE rows (
  batch     TEXT NOT NULL REFERENCES batches(id),
  id        TEXT NOT NULL,    -- row ID of the workbook, "q:…"
  signature TEXT NOT NULL,    -- what is asked: equal for the same question in later batches
  evidence  TEXT NOT NULL,    -- hash of who answers what
  text      TEXT NOT NULL,    -- the question, name or sentence, for reading
  type      TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  score     REAL NOT NULL,    -- confidence, for tuning
  bits      TEXT NOT NULL,    -- the parts of the score as JSON, for tuning
  specific  INTEGER NOT NULL, -- 1: the question names somebody, and may be met again in other articles
  docs      TEXT NOT NULL,    -- hashes of the articles, sorted, separated by spaces
  PRIMARY KEY (batch, id)
);
CREATE INDEX rows_id ON rows(id);
CREATE INDEX rows_signature ON rows(signature);
CREATE TABLE decisions (
  batch TEXT NOT NULL,
  row   TEXT NOT NULL,
  field TEXT NOT NULL,        -- column ID of the workbook, "verdict"
  value TEXT NOT NULL,
  who   TEXT NOT NULL,
  at    TEXT NOT NULL,
  file  TEXT NOT NULL,
  PRIMARY KEY (batch, row, field)
);
CREATE INDEX decisions_row ON decisions(row);
CREATE TABLE audit (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  at    TEXT NOT NULL,
  who   TEXT NOT NULL,
  batch TEXT NOT NULL,
  row   TEXT NOT NULL,
  field TEXT NOT NULL,
  old   TEXT NOT NULL,
  new   TEXT NOT NULL,
  file  TEXT NOT NULL,
  note  TEXT NOT NULL
);
