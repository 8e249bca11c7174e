-- What every reviewer wrote beside a row, also where another's decision stands: from this it is told how far
-- reviewers agree.
CREATE TABLE opinions (
  batch TEXT NOT NULL,
  row   TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  who   TEXT NOT NULL,
  at    TEXT NOT NULL,
  file  TEXT NOT NULL,
  PRIMARY KEY (batch, row, field, who)
);
INSERT INTO opinions (batch, row, field, value, who, at, file) SELECT batch, row, field, value, who, at, file FROM decisions;
