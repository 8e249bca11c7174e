package report

// The IDs of what people decide about, as they stand in the workbook's column "id".

// RowID is the row of a finding, on Questions or on Single source.
func (f *Finding) RowID() string {
	if f.Type == "single-source" {
		return rowID(PrefixSingle, f.ID)
	}
	return rowID(PrefixQuestion, f.ID)
}

// EvidenceID is the row of one of the finding's cells on Evidence.
func (f *Finding) EvidenceID(c *Cell) string { return evidenceID(f, c) }

// RowID is the row of an utterance that begins with this quotation.
func (q *Quote) RowID() string { return rowID(PrefixQuote, quoteKey(q)) }

// RowID is the row of a name.
func (n *Name) RowID() string { return nameID(n) }

// RowID is the row of an article.
func (d *Document) RowID() string { return articleID(d) }

// NameOf is what a sheet is called on its tab, "" for an unknown one.
func NameOf(sheet string) string {
	for _, s := range All() {
		if s.ID == sheet {
			return s.Name
		}
	}
	return ""
}

// ColumnsOf lists the columns that a list sheet is printed with; nil for an unknown sheet.
func ColumnsOf(sheet string) []Column {
	for _, s := range All() {
		if s.ID == sheet && !s.free {
			return s.columns(newView(&Report{}, Default()))
		}
	}
	return nil
}
