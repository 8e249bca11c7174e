package pipeline

import (
	"crosscheck/discrepancy"
	"crosscheck/report"
	"crosscheck/versions"
)

// states lists the articles of which the batch holds an older and a newer state, both read.
func (r *Result) states() []discrepancy.Version {
	var out []discrepancy.Version
	for _, v := range r.Batch.Versions {
		if !v.Same && len(r.outline(v.Old).Sentences) > 0 && len(r.outline(v.New).Sentences) > 0 {
			out = append(out, discrepancy.Version{Old: v.Old, New: v.New})
		}
	}
	return out
}

// versionsOf lists what was changed between two states of one article.
func versionsOf(r *Result, s versions.Settings) []report.Version {
	out := []report.Version{}
	for _, v := range r.states() {
		r.fetch([]int{v.Old, v.New})
		old, now := r.Articles[v.Old], r.Articles[v.New]
		x := report.Version{Old: old.Doc.ID, New: now.Doc.ID, Changes: []report.Change{}}
		for _, c := range versions.Compare(old, now, s) {
			x.Changes = append(x.Changes, report.Change{Kind: c.Kind, What: c.What, Old: some(c.Old), New: some(c.New),
				InOld: stated(r, v.Old, c.InOld), InNew: stated(r, v.New, c.InNew)})
		}
		r.letGo([]int{v.Old, v.New})
		out = append(out, x)
	}
	return out
}

// stated is a sentence of a document, or nil for -1.
func stated(r *Result, doc, sentence int) *report.Excerpt {
	if sentence < 0 {
		return nil
	}
	e := excerpt(r, doc, r.Articles[doc].Sentences[sentence].Span)
	return &e
}
