package pipeline

import (
	"slices"

	"crosscheck/discrepancy"
	"crosscheck/evidence"
	"crosscheck/pack"
)

// An outcome is what comparing the articles of a part found, packed: it holds nothing but itself in memory, and can be kept. Articles and
// stories are told by their places in the part.
type outcome struct {
	Findings []toldFinding
	Ties     []discrepancy.QuoteRelation // of each tie of the part, once its speakers were compared
}

// A toldFinding is a finding with its reasons in the open.
type toldFinding struct {
	discrepancy.Finding
	Parts []evidence.Part
}

// outcomeOf packs what was found in a part with these articles and stories, both ascending.
func outcomeOf(docs, stories []int, found []discrepancy.Finding, ties []*discrepancy.QuoteTie) []byte {
	var o outcome
	for _, f := range found {
		f.Story, _ = slices.BinarySearch(stories, f.Story)
		f.Cells = slices.Clone(f.Cells)
		for i := range f.Cells {
			f.Cells[i].Doc, _ = slices.BinarySearch(docs, f.Cells[i].Doc)
		}
		o.Findings = append(o.Findings, toldFinding{f, f.Why.Parts()})
	}
	for _, t := range ties {
		o.Ties = append(o.Ties, t.Relation)
	}
	return pack.Append(nil, &o)
}

// findings unpacks an outcome, and sets the relations of the ties; ok is false where it is none of this part.
func findings(raw []byte, docs, stories []int, ties []*discrepancy.QuoteTie) (found []discrepancy.Finding, ok bool) {
	var o outcome
	if pack.Read(raw, &o) != nil || len(o.Ties) != len(ties) {
		return nil, false
	}
	for i := range o.Findings {
		f := o.Findings[i].Finding
		f.Why = evidence.Of(o.Findings[i].Parts)
		f.Story = stories[f.Story]
		for c := range f.Cells {
			f.Cells[c].Doc = docs[f.Cells[c].Doc]
		}
		found = append(found, f)
	}
	for i, t := range ties {
		t.Relation = discrepancy.QuoteRelation(own(string(o.Ties[i])))
	}
	return found, true
}

// storiesIn lists the stories of articles, ascending.
func storiesIn(story []int, docs []int) []int {
	var out []int
	for _, d := range docs {
		out = append(out, story[d])
	}
	slices.Sort(out)
	return slices.Compact(out)
}
