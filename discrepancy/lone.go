package discrepancy

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/dates"
	"crosscheck/language/quantity"
)

// Figures that only one origin prints.
//
// A figure or an exact date of a matter that several origins write about is listed when no other origin of the matter prints the
// same figure at all, whatever it counts: so a sentence that was merely not recognised as the same is not called alone.
// It says that nobody else has the figure, not that it is wrong. Sentences that are held against others already are left out.

// detectLone lists them, one for each sentence; copies of one text make one finding.
func detectLone(in *Input) []Finding {
	p := printedIn(in)
	known := compared(in.found)
	var out []Finding
	at := map[string]int{} // origin and figure → its finding
	for _, d := range in.Docs {
		doc := &in.Batch.Docs[d]
		if doc.Matter < 0 || len(p.origins[doc.Matter]) < 2 {
			continue
		}
		seen := map[int]bool{}
		for k := range doc.Claims {
			c := &doc.Claims[k]
			if seen[c.Sentence] || known[passage{d, c.Sentence}] || c.Role != article.Body || c.Modality != claims.Certain {
				continue
			}
			cell, ok := p.lone(in, d, k)
			if !ok {
				continue
			}
			seen[c.Sentence] = true
			key := fmt.Sprint(doc.Matter, origin(in, d), cell.Value)
			if n, ok := at[key]; ok { // a copy says it, too
				out[n].Cells = append(out[n].Cells, cell)
				continue
			}
			at[key] = len(out)
			out = append(out, loneFinding(in, d, c, cell))
		}
	}
	for i := range out {
		out[i].Note = loneNote(in, out[i].Cells)
	}
	return out
}

func loneNote(in *Input, cells []Cell) string {
	var who []string
	for _, c := range cells {
		who = append(who, outlet(in, c.Doc))
	}
	slices.Sort(who)
	if who = slices.Compact(who); len(who) == 1 {
		return "Only " + who[0] + " prints this figure."
	}
	return "Only one origin prints this figure: " + strings.Join(who, ", ") + "."
}

func loneFinding(in *Input, d int, c *claims.Claim, cell Cell) Finding {
	q := Question{Text: c.Statement, Predicate: c.Lemma}
	if cell.Quantity >= 0 {
		q.Of = in.Batch.Docs[d].Article.Quantities[cell.Quantity].Of
	}
	var why evidence.Odds
	why = why.Add(evidence.Part{Field: "prior", Level: "a figure that can be looked up", Bits: 1})
	why = why.Add(evidence.Part{Field: "figure", Level: "printed by no other origin that writes about this", Bits: 2})
	return Finding{Type: SingleSource, Verdict: Agree, Story: in.Batch.Docs[d].Story, Question: q, Cells: []Cell{cell}, Sides: []Side{{Value: cell.Value}}, Severity: "low",
		Why: why, Reasons: []string{"no other origin that writes about this prints the figure"}}
}

// A passage is one sentence of one article.
type passage struct{ doc, sentence int }

// compared lists the sentences that findings hold against those of other origins.
func compared(found []Finding) map[passage]bool {
	out := map[passage]bool{}
	for i := range found {
		f := &found[i]
		if f.Type == SingleSource || f.Type == Name || f.Verdict == Agree && (len(f.Sides) == 0 || f.Sides[0].Origins < 2) {
			continue
		}
		for _, c := range f.Cells {
			out[passage{c.Doc, c.Sentence}] = true
		}
	}
	return out
}

// printed is every figure and date of a batch, by matter.
type printed struct {
	origins map[int]map[int]bool        // matter → its origins
	figures map[unitIn][]figureOf       // sorted by value
	dates   map[dateIn]map[int]struct{} // → origins that print it
	claimed map[figureIn]bool           // figures that stand in a claim
}

// figureIn is a figure of a document, by its number there.
type figureIn struct{ doc, quantity int }

type unitIn struct {
	matter int
	unit   string
}

type dateIn struct {
	matter int
	when   calendar.Range
}

// figureOf is a figure with the origin that prints it.
type figureOf struct {
	value  float64
	origin int
}

func printedIn(in *Input) *printed {
	p := &printed{origins: map[int]map[int]bool{}, figures: map[unitIn][]figureOf{}, dates: map[dateIn]map[int]struct{}{}, claimed: map[figureIn]bool{}}
	for _, d := range in.Docs {
		doc, from := &in.Batch.Docs[d], origin(in, d)
		for i := range doc.Article.Quantities {
			if q := &doc.Article.Quantities[i]; q.Value != nil {
				key := unitIn{doc.Matter, q.Unit}
				p.figures[key] = append(p.figures[key], figureOf{*q.Value, from})
			}
		}
		for k := range doc.Claims {
			if p.origins[doc.Matter] == nil {
				p.origins[doc.Matter] = map[int]bool{}
			}
			p.origins[doc.Matter][from] = true
			for _, i := range doc.Claims[k].Quantities {
				p.claimed[figureIn{d, i}] = true
			}
			for _, i := range doc.Claims[k].Dates {
				key := dateIn{doc.Matter, doc.Article.Dates[i].Range}
				if p.dates[key] == nil {
					p.dates[key] = map[int]struct{}{}
				}
				p.dates[key][from] = struct{}{}
			}
		}
	}
	for _, list := range p.figures {
		slices.SortFunc(list, func(a, b figureOf) int { return cmp.Or(cmp.Compare(a.value, b.value), cmp.Compare(a.origin, b.origin)) })
	}
	return p
}

// lone is the first figure of a claim's sentence that only its own origin prints, else the first such date.
func (p *printed) lone(in *Input, d, k int) (Cell, bool) {
	doc, from := &in.Batch.Docs[d], origin(in, d)
	c := &doc.Claims[k]
	cell := Cell{Doc: d, Sentence: c.Sentence, Claims: []int{k}, Quantity: -1, Date: -1, Mention: -1, Quote: c.Quote}
	for i := range doc.Article.Quantities {
		q := &doc.Article.Quantities[i]
		if q.Sentence != c.Sentence || !slices.Contains(c.Quantities, i) && p.claimed[figureIn{d, i}] {
			continue // another claim of the sentence tells it
		}
		if telling(q, in.Settings.LoneFigure) && !p.elsewhere(unitIn{doc.Matter, q.Unit}, *q.Value, from, in.Settings.LoneMargin) {
			cell.Quantity, cell.At, cell.Value = i, q.Span, words(in, d, q.Span)
			return cell, true
		}
	}
	if c.Kind != claims.DateKind {
		return Cell{}, false
	}
	for _, i := range c.Dates {
		if e := &doc.Article.Dates[i]; e.Anchor == dates.Absolute && e.Granularity == "day" && len(p.dates[dateIn{doc.Matter, e.Range}]) == 1 {
			cell.Date, cell.At, cell.Value = i, e.Span, words(in, d, e.Span)
			return cell, true
		}
	}
	return Cell{}, false
}

// telling reports whether a quantity is a figure that can be looked up: not "two countries", an age or the 45th.
func telling(q *quantity.Quantity, least float64) bool {
	if q.Value == nil || q.Approx == quantity.Indefinite {
		return false
	}
	switch q.Kind {
	case quantity.Count:
		return math.Abs(*q.Value) >= least && (q.Of != "" || math.Abs(*q.Value) >= 10) // "three in one" counts nothing
	case quantity.Money, quantity.Percent, quantity.Measure:
		return true
	}
	return false
}

// elsewhere reports whether another origin prints a figure, or one that it may have been rounded from.
func (p *printed) elsewhere(key unitIn, value float64, own int, margin float64) bool {
	margin *= math.Abs(value)
	list := p.figures[key]
	at, _ := slices.BinarySearchFunc(list, value-margin, func(f figureOf, x float64) int { return cmp.Compare(f.value, x) })
	for _, f := range list[at:] {
		if f.value > value+margin {
			return false
		}
		if f.origin != own {
			return true
		}
	}
	return false
}
