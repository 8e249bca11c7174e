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
	Ranks    []discrepancy.Rank          // of the findings: all that is asked of them before they are shown
	Ties     []discrepancy.QuoteRelation // of each tie of the part, once its speakers were compared
	Findings []byte                      // toldFindings
}

// A toldFinding is a finding with its reasons in the open.
type toldFinding struct {
	discrepancy.Finding
	Parts []evidence.Part
}

// toldFindings are findings as they are packed.
type toldFindings struct{ Findings []toldFinding }

// outcomeOf is what was found in a part with these articles and stories, both ascending.
func outcomeOf(docs, stories []int, found []discrepancy.Finding, ties []*discrepancy.QuoteTie) outcome {
	var o outcome
	var all toldFindings
	for _, f := range found {
		o.Ranks = append(o.Ranks, discrepancy.RankOf(&f))
		f.Story, _ = slices.BinarySearch(stories, f.Story)
		f.Cells = slices.Clone(f.Cells)
		for i := range f.Cells {
			f.Cells[i].Doc, _ = slices.BinarySearch(docs, f.Cells[i].Doc)
		}
		all.Findings = append(all.Findings, toldFinding{f, f.Why.Parts()})
	}
	for _, t := range ties {
		o.Ties = append(o.Ties, t.Relation)
	}
	o.Findings = pack.Append(nil, &all)
	return o
}

// relate sets the relations of the ties of a part; ok is false where the outcome is none of this part.
func (o *outcome) relate(ties []*discrepancy.QuoteTie) (ok bool) {
	if len(o.Ties) != len(ties) {
		return false
	}
	for i, t := range ties {
		t.Relation = discrepancy.QuoteRelation(own(string(o.Ties[i])))
	}
	return true
}

// unfold are the packed findings of a part with these articles and stories.
func unfold(raw []byte, docs, stories []int) []discrepancy.Finding {
	var all toldFindings
	unpack(raw, &all)
	out := make([]discrepancy.Finding, len(all.Findings))
	for i := range out {
		f := all.Findings[i].Finding
		f.Why = evidence.Of(all.Findings[i].Parts)
		f.Story = stories[f.Story]
		for c := range f.Cells {
			f.Cells[c].Doc = docs[f.Cells[c].Doc]
		}
		out[i] = f
	}
	return out
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
