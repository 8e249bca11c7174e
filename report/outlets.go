package report

import (
	"fmt"
	"iter"
	"math"
)

var outletsSheet = Sheet{
	ID: SheetOutlets, Name: "Outlets",
	Doc:     "What each outlet's statements in these articles amount to against independent others. It can be left out by the setting report.outlets_sheet.",
	Example: "Herald | Record | Of 12 statements that independent others could back, 11 were backed. Of ten more, likely 7 to 10 would be. | 11 | 12",
	frozen:  1,
	note:    "No outlet could be compared.",
	when:    func(v *view) bool { return v.s.OutletsSheet },
	columns: func(*view) []Column {
		return []Column{
			{ID: "outlet", Header: "Outlet", Width: 22}, {ID: "what", Header: "What", Width: 34}, {ID: "words", Header: "In words", Width: 92},
			{ID: "count", Header: "Count", Width: 9}, {ID: "of", Header: "Of", Width: 9},
			{ID: "reliability", Header: "Estimate", Width: 10, Group: groupSure}, {ID: "low", Header: "Low", Width: 8, Group: groupSure},
			{ID: "high", Header: "High", Width: 8, Group: groupSure}, {ID: "origins", Header: "Compared with origins", Width: 12, Group: groupSure},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i := range v.r.Sources {
				for _, r := range v.outletRows(&v.r.Sources[i]) {
					if !yield(r) {
						return
					}
				}
			}
		}
	},
}

// outletRows are an outlet's record, its parts by kind, and the lines of its card.
func (v *view) outletRows(s *Source) []row {
	name := v.outlet(s.Outlet)
	out := []row{
		{cells: []cell{coloured(name, strong), coloured("Record", strong), text(record(s.Rated, s.Compared, s.Agreed, s.Low, s.High)), number(s.Agreed), number(s.Compared),
			maybe(s.Reliability), maybe(s.Low), maybe(s.High), number(s.Origins)}},
		{cells: []cell{text(name), text("Disputed"), text("Another independent origin answers otherwise. This does not say who is right."), number(s.Disputed), number(s.Compared)}},
		{cells: []cell{text(name), text("Alone"), text("No other origin says so, or could be compared."), number(s.Alone), {}}},
	}
	for _, k := range s.ByKind {
		out = append(out, row{cells: []cell{text(name), text("Record: " + subject(k.Kind)), text(record(k.Rated, k.Compared, k.Agreed, k.Low, k.High)),
			number(k.Agreed), number(k.Compared), maybe(k.Reliability), maybe(k.Low), maybe(k.High)}})
	}
	for _, f := range s.Outside {
		out = append(out, row{cells: []cell{text(name), text("Rated by others: " + oneLine(f.Name)), text(oneLine(f.Value))}})
	}
	for _, c := range s.Card {
		out = append(out, row{cells: []cell{text(name), text(oneLine(c.Name)), text(v.told(c.Value)), number(c.Count), number(c.Of)}})
	}
	return out
}

// record puts a record into words. It speaks of being backed, not of being right.
func record(rated bool, compared, agreed int, low, high *float64) string {
	if compared == 0 {
		return "Nothing that independent others could back: no record."
	}
	s := fmt.Sprintf("Of %s that independent others could back, %d %s backed.", count(compared, "statement"), agreed, wasWere(agreed))
	switch {
	case !rated || low == nil || high == nil:
		return s + " Too few to say more."
	case math.Round(*low*10) == math.Round(*high*10):
		return s + fmt.Sprintf(" Of ten more, likely about %.0f would be.", math.Round(*low*10))
	}
	return s + fmt.Sprintf(" Of ten more, likely %.0f to %.0f would be.", math.Floor(*low*10), math.Ceil(*high*10))
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}
