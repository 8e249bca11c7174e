package report

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"slices"
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
			{ID: "outlet", Header: "Outlet", Width: 20}, {ID: "what", Header: "What", Width: 30}, {ID: "words", Header: "In words", Width: 62},
			{ID: "count", Header: "Count", Width: 8}, {ID: "of", Header: "Of", Width: 8}, {ID: "where", Header: "Where it stands", Width: 42},
			{ID: "reliability", Header: "Estimate", Width: 10, Group: groupSure}, {ID: "low", Header: "Low", Width: 8, Group: groupSure},
			{ID: "high", Header: "High", Width: 8, Group: groupSure},
			{ID: "origins", Header: "Compared with origins", Width: 12, Group: groupSure},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			outlets := v.byRecord()
			for _, s := range outlets {
				if !yield(v.recordRow(s)) {
					return
				}
			}
			for _, s := range outlets {
				for _, r := range v.outletRows(s) {
					if !yield(r) {
						return
					}
				}
			}
		}
	},
}

// byRecord lists the outlets that can be rated first, since their intervals are drawn, then those with more comparisons, then by
// name. How reliable they are plays no part: it is no ranking.
func (v *view) byRecord() []*Source {
	var out []*Source
	for i := range v.r.Sources {
		out = append(out, &v.r.Sources[i])
	}
	slices.SortStableFunc(out, func(a, b *Source) int {
		switch {
		case a.Rated != b.Rated && a.Rated:
			return -1
		case a.Rated != b.Rated:
			return 1
		}
		return cmp.Or(b.Compared-a.Compared, cmp.Compare(v.outlet(a.Outlet), v.outlet(b.Outlet)))
	})
	return out
}

func (v *view) recordRow(s *Source) row {
	return row{cells: append([]cell{coloured(v.outlet(s.Outlet), strong), coloured("Record", strong), text(record(s.Rated, s.Compared, s.Agreed, s.Low, s.High)),
		number(s.Agreed), number(s.Compared), {}}, append(interval(s.Reliability, s.Low, s.High), number(s.Origins))...)}
}

// interval is an estimate with its bounds.
func interval(estimate, low, high *float64) []cell {
	return []cell{maybe(estimate), maybe(low), maybe(high)}
}

// outletRows are what stands beside an outlet's record: what was disputed, the record by kind, the lines of its card.
func (v *view) outletRows(s *Source) []row {
	name := v.outlet(s.Outlet)
	out := []row{
		{cells: []cell{text(name), text("Disputed"), text("Another independent origin answers otherwise. This does not say who is right."), number(s.Disputed), number(s.Compared)}},
		{cells: []cell{text(name), text("Alone"), text("No other origin says so, or could be compared."), number(s.Alone), {}}},
	}
	for _, k := range s.ByKind {
		if k.Compared == 0 {
			continue
		}
		out = append(out, row{cells: append([]cell{text(name), text("Record: " + subject(k.Kind)), text(record(k.Rated, k.Compared, k.Agreed, k.Low, k.High)),
			number(k.Agreed), number(k.Compared), {}}, interval(k.Reliability, k.Low, k.High)...)})
	}
	for _, f := range s.Outside {
		out = append(out, row{cells: []cell{text(name), text("Rated by others: " + oneLine(f.Name)), text(oneLine(f.Value))}})
	}
	for i := range s.Card {
		c := &s.Card[i]
		out = append(out, row{cells: []cell{text(name), text(oneLine(c.Name)), text(v.told(c.Value)), number(c.Count), number(c.Of), text(v.stands(c))}})
	}
	return out
}

// stands quotes the first sentence behind a line of the card, with its article, and says how many more there are.
func (v *view) stands(c *CardItem) string {
	if len(c.Where) == 0 || len(c.Docs) != len(c.Where) {
		return ""
	}
	s := fmt.Sprintf("“%s” (%s)", clip(oneLine(c.Where[0].Text), quotedWidth), c.Docs[0])
	if n := len(c.Where) - 1; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return s
}

// quotedWidth is the most characters of a sentence that the card quotes; the article holds the rest.
const quotedWidth = 160

// record puts a record into words. It speaks of being backed, not of being right.
func record(rated bool, compared, agreed int, low, high *float64) string {
	if compared == 0 {
		return "Nothing that independent others could back: no record."
	}
	s := fmt.Sprintf("Of %s that independent others could back, %d %s backed.", count(compared, "statement"), agreed, wasWere(agreed))
	return s + outlook(rated, low, high)
}

// outlook says what an interval means for the next ten statements.
func outlook(rated bool, low, high *float64) string {
	switch {
	case !rated || low == nil || high == nil:
		return " Too few to rate."
	case math.Round(*low*10) == math.Round(*high*10):
		return fmt.Sprintf(" Of ten more, likely about %.0f would be.", math.Round(*low*10))
	}
	return fmt.Sprintf(" Of ten more, likely %.0f to %.0f would be.", math.Floor(*low*10), math.Ceil(*high*10))
}

func wasWere(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}
