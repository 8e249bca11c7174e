package discrepancy

import (
	"slices"
	"strings"

	"crosscheck/evidence"
	langnames "crosscheck/language/names"
	"crosscheck/text"
)

var attribution = Detector{
	Name: Attribution,
	Doc:  "the same words are ascribed to different speakers",
	Example: Example{"“The bridge was never inspected after the flood of last year,” said Ivo Lund.",
		"“The bridge was never inspected after the flood of last year,” said Mara Venn."},
	Detect: detectAttribution,
}

func detectAttribution(in *Input) []Finding {
	var out []Finding
	for i := range in.ties {
		t := in.ties[i]
		a, b := speaker(in, t.DocA, t.QuoteA), speaker(in, t.DocB, t.QuoteB)
		if a < 0 || b < 0 || !sure(in, t.DocA, t.QuoteA) || !sure(in, t.DocB, t.QuoteB) || !fullName(in, a) || !fullName(in, b) || sameSpeaker(in, t) || t.Covered < 0.85 || t.Words < minSpoken+1 {
			continue
		}
		t.Relation = OtherSpeaker
		f := quoteFinding(in, t)
		f.Type, f.Severity, f.Harm = Attribution, "high", "words ascribed to the wrong person"
		na, nb := in.Names.Entities[a].Name, in.Names.Entities[b].Name
		f.Sides[0].Value, f.Sides[1].Value = na, nb
		f.Cells[0].Value, f.Cells[1].Value = na, nb
		f.Cells[0].At, f.Cells[1].At = in.quoteOf(t.DocA, t.QuoteA).Speaker.Span, in.quoteOf(t.DocB, t.QuoteB).Speaker.Span
		f.Question.Text, f.Question.Entity = "Who said “"+words(in, t.DocA, in.quoteOf(t.DocA, t.QuoteA).Quoted[0])+"”?", na
		f.Why = f.Why.Add(evidence.Part{Field: "speakers", Level: "two different names", Bits: 1})
		f.Verdict = in.Settings.Attribution.tier(f.Why.Probability())
		f.Note = ascribed(in, &f)
		if f.Verdict != "" && !joined(in, out, &f) {
			out = append(out, f)
		}
	}
	return out
}

// joined puts f into the finding that already asks for the speaker of these words, and reports whether
// there is one: one utterance is one question, however many articles quote it.
func joined(in *Input, out []Finding, f *Finding) bool {
	has := func(g *Finding, c *Cell) bool {
		return slices.ContainsFunc(g.Cells, func(x Cell) bool { return x.Doc == c.Doc && x.Quote == c.Quote })
	}
	for i := range out {
		g := &out[i]
		if !has(g, &f.Cells[0]) && !has(g, &f.Cells[1]) {
			continue
		}
		for _, c := range f.Cells {
			if has(g, &c) {
				continue
			}
			who := speaker(in, c.Doc, c.Quote)
			c.Side = slices.IndexFunc(g.Cells, func(x Cell) bool {
				e := speaker(in, x.Doc, x.Quote)
				return e == who || related(in, e, who)
			})
			if c.Side >= 0 {
				c.Side = g.Cells[c.Side].Side
			} else {
				c.Side = len(g.Sides)
				g.Sides = append(g.Sides, Side{Value: c.Value})
			}
			g.Cells = append(g.Cells, c)
		}
		g.Note = ascribed(in, g)
		return true
	}
	return false
}

// ascribed tells who ascribes the words to whom.
func ascribed(in *Input, f *Finding) string {
	var sides []string
	for s := range f.Sides {
		var by []string
		for _, c := range f.Cells {
			if o := outlet(in, c.Doc); c.Side == s && !slices.Contains(by, o) {
				by = append(by, o)
			}
		}
		slices.Sort(by)
		verb := " ascribe "
		if len(by) == 1 {
			verb = " ascribes "
		}
		sides = append(sides, strings.Join(by, ", ")+verb+"these words to "+f.Sides[s].Value)
	}
	return strings.Join(sides, "; ") + "."
}

// fullName reports whether an entity is a person with more than a family name: anything less is too often
// a place, an office or a heading.
func fullName(in *Input, e int) bool {
	x := &in.Names.Entities[e]
	return x.Type == langnames.Person && strings.Count(x.Name, " ") <= 3 && strings.Contains(x.Name, " ") && !strings.HasSuffix(x.Name, ".")
}

// sure reports whether the speaker stands right beside the cue, by name and not by a pronoun, and nobody else is given as well:
// of "Roe wrote: “…,” Lund said", either may have said it.
func sure(in *Input, doc, q int) bool {
	x := in.quoteOf(doc, q)
	if x.Speaker == nil || x.Cue.Empty() {
		return false
	}
	for _, y := range in.Batch.Docs[doc].Article.Quotes {
		if y.Speaker != nil && y.Speaker.Entity != x.Speaker.Entity && slices.ContainsFunc(y.Quoted, func(sp text.Span) bool { return slices.Contains(x.Quoted, sp) }) {
			return false
		}
	}
	said := words(in, doc, x.Speaker.Span)
	last := x.Speaker.Name[strings.LastIndexByte(x.Speaker.Name, ' ')+1:]
	return last != "" && strings.Contains(said, last)
}
