-- How each outlet stood to the independent majority, run by run: the record that later runs and
-- "crosscheck sources" count in. It can be made again by running the batches again.
CREATE TABLE records (
  batch    TEXT NOT NULL REFERENCES batches(id),
  outlet   TEXT NOT NULL,
  kind     TEXT NOT NULL,    -- "number", "name"; '' for all kinds together
  agreed   REAL NOT NULL,    -- comparisons in its favour, as far as the others settle them
  disputed REAL NOT NULL,    -- comparisons against it
  compared INTEGER NOT NULL, -- questions that an independent origin answers too
  latest   TEXT NOT NULL,    -- day of the batch's latest article, "2025-12-02"; '' where none is dated
  PRIMARY KEY (batch, outlet, kind)
);
