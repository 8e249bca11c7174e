package report

import "iter"

var copiesSheet = Sheet{
	ID: SheetCopies, Name: "Copies",
	Doc:     "Articles whose text is copied from one another, or that share a source: together they count as one origin.",
	Example: "Post | Dam gives way | text copied | Herald | Dam breaks | about half | The water came at night … | The water came at night …",
	frozen:  1,
	note:    "No article shares text or a source with another.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "outlet", Header: "Outlet", Width: 16}, {ID: "title", Header: "Article", Width: 24}, {ID: "tie", Header: "Tie", Width: 16},
			{ID: "other", Header: "With", Width: 16}, {ID: "other_title", Header: "Its article", Width: 24}, {ID: "share", Header: "Text shared", Width: 10},
			{ID: "passage", Header: "Longest shared passage, as printed here", Width: 32}, {ID: "there", Header: "As printed there", Width: 32},
			{ID: "file", Header: "File", Width: 30, Group: groupMachine}, {ID: "other_file", Header: "Other file", Width: 30, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			said := map[[3]string]bool{} // a tie is told once, from the side that copied where that is known
			for i := range v.r.Documents {
				d := &v.r.Documents[i]
				for _, l := range d.Links {
					key := [3]string{min(d.ID, l.Doc), max(d.ID, l.Doc), l.Kind}
					if o := v.docs[l.Doc]; said[key] || l.From != nil && *l.From == d.ID && o != nil && tied(o, d.ID, l.Kind) {
						continue
					}
					said[key] = true
					if !yield(v.copyRow(d, &l)) {
						return
					}
				}
			}
		}
	},
}

// tied reports whether an article has a tie of a kind with another.
func tied(d *Document, other, kind string) bool {
	for _, l := range d.Links {
		if l.Doc == other && l.Kind == kind {
			return true
		}
	}
	return false
}

func (v *view) copyRow(d *Document, l *DocLink) row {
	other, otherTitle := l.Doc, ""
	if o := v.docs[l.Doc]; o != nil {
		other, otherTitle = o.Outlet, deref(o.Title)
	}
	var longest Passage
	for _, p := range l.Passages {
		if len(p.Here.Text) > len(longest.Here.Text) {
			longest = p
		}
	}
	tie := tieOf(l.Kind)
	if l.From != nil {
		switch *l.From {
		case l.Doc:
			tie += ", taken from there"
		case d.ID:
			tie += ", taken from here"
		}
	}
	return row{cells: []cell{
		text(v.outlet(d.Outlet)), text(v.open(oneLine(deref(d.Title)))), text(tie), text(v.outlet(other)), text(v.open(oneLine(otherTitle))), text(share(l.Share)),
		text(oneLine(longest.Here.Text)), text(oneLine(longest.There.Text)), text(v.open(d.ID)), text(v.open(l.Doc)),
	}}
}

// share says in words how much of a text is meant.
func share(x float64) string {
	switch {
	case x <= 0:
		return ""
	case x >= 0.9:
		return "nearly all"
	case x >= 0.6:
		return "most"
	case x >= 0.4:
		return "about half"
	case x >= 0.15:
		return "some"
	}
	return "a little"
}
