package report

import "iter"

// Version is two states of one article, with what was changed between them.
type Version struct {
	Old     string   `json:"old"`
	New     string   `json:"new"`
	Changes []Change `json:"changes"`
}

// Change is one figure, date, name, quotation or negation that was added, dropped or altered.
type Change struct {
	Kind  string   `json:"kind"` // "added", "dropped", "altered"
	What  string   `json:"what"` // "figure", "date", "name", "quotation", "negation"
	Old   *string  `json:"old_text"`
	New   *string  `json:"new_text"`
	InOld *Excerpt `json:"old_sentence"`
	InNew *Excerpt `json:"new_sentence"`
}

var versionsSheet = Sheet{
	ID: SheetVersions, Name: "Versions",
	Doc:     "What an outlet changed between two versions of one article, announced or not: figures, dates, names, quotations, negations.",
	Example: "Herald | Dam gives way | 2026-03-04 | 2026-03-05 | altered | figure | 12 | 14 | 12 people were hurt. | 14 people were hurt.",
	frozen:  1,
	when:    func(v *view) bool { return len(v.r.Versions) > 0 },
	note:    "No figure, date, name, quotation or negation was changed.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "outlet", Header: "Outlet", Width: 16}, {ID: "title", Header: "Article", Width: 22}, {ID: "old_date", Header: "Older version", Width: 11},
			{ID: "new_date", Header: "Newer version", Width: 11}, {ID: "kind", Header: "Change", Width: 9}, {ID: "what", Header: "What", Width: 10},
			{ID: "was", Header: "Was", Width: 14}, {ID: "is", Header: "Is", Width: 14}, {ID: "old_sentence", Header: "Sentence before", Width: 31},
			{ID: "new_sentence", Header: "Sentence now", Width: 31},
			{ID: "old_file", Header: "Older file", Width: 30, Group: groupMachine}, {ID: "new_file", Header: "Newer file", Width: 30, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i := range v.r.Versions {
				for j := range v.r.Versions[i].Changes {
					if !yield(v.versionRow(&v.r.Versions[i], &v.r.Versions[i].Changes[j])) {
						return
					}
				}
			}
		}
	},
}

func (v *view) versionRow(x *Version, c *Change) row {
	old, now := v.docs[x.Old], v.docs[x.New]
	if old == nil || now == nil {
		return row{}
	}
	return row{cells: []cell{
		text(v.outlet(now.Outlet)), text(v.open(oneLine(deref(now.Title)))), text(dated(old)), text(dated(now)), text(c.Kind), text(c.What),
		text(oneLine(deref(c.Old))), text(oneLine(deref(c.New))), text(quotedLine(c.InOld)), text(quotedLine(c.InNew)),
		text(v.open(x.Old)), text(v.open(x.New)),
	}}
}

// dated is the day on which a version stood: its update, or else its publication.
func dated(d *Document) string {
	if d.Updated != nil {
		return *d.Updated
	}
	if d.Published != nil {
		return *d.Published
	}
	return "no date"
}

func quotedLine(e *Excerpt) string {
	if e == nil {
		return ""
	}
	return oneLine(e.Text)
}
