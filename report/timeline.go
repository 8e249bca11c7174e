package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

var timelineSheet = Sheet{
	ID: SheetTimeline, Name: "Timeline",
	Doc:     "Counts that moved: each figure with the time of its article, so that a later state is not taken for an error. Charts stand below the list.",
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
	perAsk: func(v *view) func(*asked) []row {
		return func(q *asked) []row {
			if !q.moves() {
				return nil
			}
			return v.movementRows(q, v.movements(q))
		}
	},
}

// A movement is one figure of a question with the time of its article.
type movement struct {
	c    *Cell
	when string
}

// moves reports whether the figures of a question can be a course: counts of two events are no course of one.
func (q *question) moves() bool { return q.counts && q.tier == 0 && q.verdict != "different-event" }

// moving makes the questions ready to be shown whose figures can be a course, in order of triage.
func (v *view) moving(yield func(*asked) bool) {
	for i := range v.questions {
		if v.questions[i].moves() && !yield(v.asked(i)) {
			return
		}
	}
}

// movements lists the figures of one question in order of time, where there are two times.
func (v *view) movements(q *asked) []movement {
	var out []movement
	times := map[string]bool{}
	for i := range q.answers {
		for _, c := range q.answers[i].cells {
			if when := v.date(c.Doc, c.Published); when != "no date" {
				out = append(out, movement{c, when})
				times[when] = true
			}
		}
	}
	if len(times) < 2 {
		return nil
	}
	slices.SortStableFunc(out, func(a, b movement) int {
		return cmp.Or(strings.Compare(a.when, b.when), strings.Compare(v.outlet(a.c.Outlet), v.outlet(b.c.Outlet)), strings.Compare(a.c.Doc, b.c.Doc), cmp.Compare(a.c.Start, b.c.Start))
	})
	return out
}

func (v *view) movementRows(q *asked, ms []movement) []row {
	id := rowID(PrefixQuestion, q.f.ID)
	var out []row
	for i, m := range ms {
		change := "first"
		if i > 0 {
			change = changed(ms[i-1].c, m.c)
		}
		out = append(out, row{cells: []cell{
			{number: float64(q.n), isNum: true, link: link{SheetQuestions, IDColumn, id}}, text(q.f.Asked()), text(m.when),
			text(v.outlet(m.c.Outlet)), text(oneLine(m.c.Value)), text(change), rich(m.c.sentence()), text(id),
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

// mostCourses is how many counts are drawn, the most pressing first: more are not looked at.
const mostCourses = 6

// courses draws the counts that moved, two charts side by side below the last row. They draw from cells that nobody sorts.
func (b *book) courses(s Sheet, last int) error {
	drawn := 0
	for q := range b.v.moving {
		if drawn == mostCourses {
			break
		}
		var names []string
		var values []float64
		for _, m := range b.v.movements(q) {
			if x := figure(m.c); x != nil {
				names = append(names, strings.ReplaceAll(m.when, " ", "\n")+"\n"+b.v.outlet(m.c.Outlet))
				values = append(values, *x)
			}
		}
		if len(values) < 2 || slices.Min(values) == slices.Max(values) {
			continue
		}
		from, to := b.plot(names, values)
		at := fmt.Sprintf("%s%d", []string{"A", "F"}[drawn%2], last+2+drawn/2*16)
		err := b.f.AddChart(s.Name, at, &excelize.Chart{
			Type: excelize.Line,
			Series: []excelize.ChartSeries{{
				Name: plotted("A", from-1, from-1), Categories: plotted("A", from, to), Values: plotted("B", from, to),
				Line:   excelize.LineOptions{Width: 2, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"7A8CA5"}}},
				Marker: excelize.ChartMarker{Symbol: "circle", Size: 7},
			}},
			Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: clip(fmt.Sprintf("%d. %s", q.n, clean(q.f.Asked())), 90), Font: &excelize.Font{Size: 12}}}},
			Legend:    excelize.ChartLegend{Position: "none"},
			Dimension: excelize.ChartDimension{Width: 560, Height: 300},
			PlotArea:  excelize.ChartPlotArea{ShowVal: true},
			XAxis:     excelize.ChartAxis{Font: excelize.Font{Color: "333333", Size: 9}},
			YAxis:     excelize.ChartAxis{None: true, Minimum: new(0.0)},
			Format:    excelize.GraphicOptions{OffsetX: 4, OffsetY: 4},
		})
		if err != nil {
			return err
		}
		drawn++
	}
	return nil
}
