package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Figures that only one origin prints.
//
// A figure or an exact date of a story that several origins write about is listed when no other origin of the story prints the
// same figure at all, whatever it counts: so a sentence that was merely not recognised as the same is not called alone.
// It says that nobody else has the figure, not that it is wrong. Sentences that already stand on Questions are left out.

// loneFigures lists them, one for each sentence, the most worth checking first.
func (v *view) loneFigures() []single {
	asked := map[string]bool{}
	for i := range v.questions {
		if f := v.questions[i].f; f.Verdict != "agree" || len(f.Sides) > 0 && f.Sides[0].Origins > 1 {
			for j := range f.Cells {
				asked[sentenceKey(f.Cells[j].Doc, f.Cells[j].Start)] = true
			}
		}
	}
	dates := map[string]map[string]bool{}   // date within its story → origins that print it
	figures := map[string][]printed{}       // story and unit → its figures
	inStory := map[string]map[string]bool{} // story → its origins
	for i := range v.r.Claims {
		c := &v.r.Claims[i]
		story, origin := v.storyOf[c.Doc], v.originOf(c.Doc)
		note(inStory, story, origin)
		for j := range c.Quantities {
			if q := &c.Quantities[j]; q.Value != nil {
				figures[unitKey(story, q)] = append(figures[unitKey(story, q)], printed{*q.Value, origin})
			}
		}
		for j := range c.Dates {
			note(dates, dateKey(story, &c.Dates[j]), origin)
		}
	}
	for _, list := range figures {
		slices.SortFunc(list, func(a, b printed) int { return cmp.Compare(a.value, b.value) })
	}
	var out []single
	seen := map[string]bool{}
	copied := map[string]int{} // figure and origin → its row
	for i := range v.r.Claims {
		c := &v.r.Claims[i]
		at, story := sentenceKey(c.Doc, c.Start), v.storyOf[c.Doc]
		if seen[at] || asked[at] || c.Role != "body" || c.Modality != "certain" || len(inStory[story]) < 2 {
			continue
		}
		s, ok := v.loneFigure(c, story, figures, dates)
		if !ok {
			continue
		}
		seen[at] = true
		key := v.originOf(c.Doc) + "\x00" + s.c.Value
		if n, ok := copied[key]; ok { // a copy says it, too: one row
			out[n].f.Cells = append(out[n].f.Cells, *s.c)
			out[n].c = &out[n].f.Cells[0]
			continue
		}
		copied[key] = len(out)
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b single) int { return cmp.Compare(b.worth, a.worth) })
	return out
}

// loneFigure is the first figure or date of a claim that only its own origin prints.
func (v *view) loneFigure(c *Claim, story string, figures map[string][]printed, dates map[string]map[string]bool) (single, bool) {
	var typed any
	var at Content
	kind := "quantity"
	for j := range c.Quantities {
		if q := &c.Quantities[j]; v.telling(q) && !elsewhere(figures[unitKey(story, q)], *q.Value, v.originOf(c.Doc)) {
			typed, at = q, Content{q.Start, q.End, q.Text}
			break
		}
	}
	for j := range c.Dates {
		if d := &c.Dates[j]; typed == nil && c.Kind == "date" && d.Anchor == "absolute" && deref(d.Granularity) == "day" && len(dates[dateKey(story, d)]) == 1 {
			typed, at, kind = d, Content{d.Start, d.End, d.Text}, "date"
		}
	}
	if typed == nil {
		return single{}, false
	}
	cell := Cell{Outlet: c.Outlet, Doc: c.Doc, Claims: []string{c.ID}, Value: at.Text, Typed: typed, Text: c.Text, Start: c.Start, End: c.End, ValueAt: &at}
	if c.Attribution != nil {
		name := c.Attribution.Text
		if c.Attribution.Name != nil {
			name = *c.Attribution.Name
		}
		cell.Speaker = &name
	}
	f := &Finding{ID: "claim-" + c.ID, Type: "single-source", Verdict: "agree", Story: story, Question: Ask{Text: c.Claim}, Cells: []Cell{cell}}
	return single{f: f, c: &f.Cells[0], kind: kind, worth: c.CheckWorthy}, true
}

// telling reports whether a quantity is a figure that can be looked up: not "two countries", an age or the 45th.
func (v *view) telling(q *Quantity) bool {
	switch q.Kind {
	case "count":
		return q.Value != nil && q.Approx != "indefinite" && math.Abs(*q.Value) >= v.s.LoneFigure
	case "money", "percent", "measure":
		return q.Value != nil && q.Approx != "indefinite"
	}
	return false
}

// printed is a figure with the origin that prints it.
type printed struct {
	value  float64
	origin string
}

// rounding is how far, as a share, a figure may lie from another and still be the same one rounded.
const rounding = 0.05

// elsewhere reports whether another origin prints a figure, or one that it may have been rounded from.
func elsewhere(sorted []printed, value float64, own string) bool {
	margin := math.Abs(value) * rounding
	at, _ := slices.BinarySearchFunc(sorted, value-margin, func(p printed, x float64) int { return cmp.Compare(p.value, x) })
	for _, p := range sorted[at:] {
		if p.value > value+margin {
			return false
		}
		if p.origin != own {
			return true
		}
	}
	return false
}

func unitKey(story string, q *Quantity) string { return story + "\x00" + deref(q.Unit) }

func dateKey(story string, d *Date) string {
	return story + "\x00" + deref(d.From) + "\x00" + deref(d.To)
}

func sentenceKey(doc string, start int) string { return fmt.Sprintf("%s\x00%d", doc, start) }

func note(to map[string]map[string]bool, key, origin string) {
	if to[key] == nil {
		to[key] = map[string]bool{}
	}
	to[key][origin] = true
}
