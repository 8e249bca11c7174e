package pipeline

import (
	"crosscheck/origins"
	"crosscheck/report"
	"crosscheck/text"
)

// tie fills in each document's origin and its links to others.
func tie(r *Result, docs []report.Document) {
	if r.Origins == nil {
		return
	}
	first := map[int]string{} // a group of copied text is named after the bytes of its first article
	for i := range docs {
		docs[i].Links = []report.DocLink{}
		if g := r.Origins.Of[i]; g >= 0 {
			if first[g] == "" || docs[i].SHA256[:12] < first[g] {
				first[g] = docs[i].SHA256[:12]
			}
		}
	}
	for i := range docs {
		if g := r.Origins.Of[i]; g >= 0 {
			docs[i].Origin = some(first[g])
		}
	}
	for _, l := range r.Origins.Links {
		docs[l.A].Links = append(docs[l.A].Links, linkOf(r, l, l.A, l.B, docs))
		docs[l.B].Links = append(docs[l.B].Links, linkOf(r, l, l.B, l.A, docs))
	}
}

// linkOf is a link as the document here sees it.
func linkOf(r *Result, l origins.Link, here, there int, docs []report.Document) report.DocLink {
	out := report.DocLink{Doc: docs[there].ID, Kind: string(l.Kind), Share: l.Share, Passages: []report.Passage{}}
	if l.From >= 0 {
		out.From = some(docs[l.From].ID)
	}
	for _, p := range l.Passages {
		a, b := p.InA, p.InB
		if here == l.B {
			a, b = b, a
		}
		out.Passages = append(out.Passages, report.Passage{Here: excerpt(r, here, a), There: excerpt(r, there, b)})
	}
	return out
}

func excerpt(r *Result, doc int, sp text.Span) report.Excerpt {
	start, end, words := speller{r.Articles[doc]}.at(sp)
	return report.Excerpt{Start: start, End: end, Text: words}
}
