package report

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

var timelineSheet = Sheet{
	ID: SheetTimeline, Name: "Timeline",
	Doc:     "Counts that moved: each figure with the time of its article, so that a later state is not taken for an error.",
	Example: "3 | How many people are missing? | 2026-03-04 | Herald | 9 | first | Nine people are missing.",
	frozen:  2,
	note:    "No count is given at two times.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "Q", Width: 4}, {ID: "question", Header: "Question", Width: 30}, {ID: "when", Header: "Article date", Width: 17},
			{ID: "outlet", Header: "Outlet", Width: 18}, {ID: "value", Header: "Figure", Width: 14}, {ID: "change", Header: "Against the one before", Width: 17},
			{ID: "sentence", Header: "Sentence", Width: 70},
			{ID: "question_id", Header: "Question ID", Width: 22, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i := range v.questions {
				for _, r := range v.movements(&v.questions[i]) {
					if !yield(r) {
						return
					}
				}
			}
		}
	},
}

// movements lists the figures of one question in order of time, where there are two figures and two times.
func (v *view) movements(q *question) []row {
	if q.f.Type != "number" || tier(q.f) != 0 {
		return nil
	}
	type point struct {
		c    *Cell
		when string
	}
	var points []point
	times := map[string]bool{}
	for i := range q.f.Cells {
		c := &q.f.Cells[i]
		if when := v.date(c.Doc, c.Published); when != "no date" {
			points = append(points, point{c, when})
			times[when] = true
		}
	}
	if len(times) < 2 {
		return nil
	}
	slices.SortStableFunc(points, func(a, b point) int {
		return cmp.Or(strings.Compare(a.when, b.when), strings.Compare(v.outlet(a.c.Outlet), v.outlet(b.c.Outlet)), cmp.Compare(a.c.Start, b.c.Start))
	})
	id := rowID(PrefixQuestion, q.f.ID)
	var out []row
	for i, p := range points {
		change := "first"
		if i > 0 {
			change = changed(points[i-1].c, p.c)
		}
		out = append(out, row{cells: []cell{
			{number: float64(q.n), isNum: true, link: link{SheetQuestions, IDColumn, id}}, text(oneLine(q.f.Question.Text)), text(p.when),
			text(v.outlet(p.c.Outlet)), text(oneLine(p.c.Value)), text(change), rich(p.c.sentence()), text(id),
		}})
	}
	return out
}

// changed says how a figure stands to the one before it.
func changed(before, after *Cell) string {
	a, b := figure(before), figure(after)
	switch {
	case a == nil || b == nil:
		if before.Side == after.Side {
			return "the same"
		}
		return "another answer"
	case *b > *a:
		return "more"
	case *b < *a:
		return "less"
	}
	return "the same"
}

func figure(c *Cell) *float64 {
	switch q := c.Typed.(type) {
	case *Quantity:
		if q != nil {
			return q.Value
		}
	case Quantity:
		return q.Value
	}
	return nil
}
