package pipeline

import (
	"slices"

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
	sharedSources(r, docs)
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

// sharedSources ties the articles of a story that name the same person as a source: one origin for what that person
// is the source of. Each article is tied to the one before it, so that the links of a story are no more than its quotations.
func sharedSources(r *Result, docs []report.Document) {
	if r.Names == nil {
		return
	}
	for _, s := range r.Stories {
		last := map[int]int{} // person -> the last article that names them
		for _, d := range s.Docs {
			for _, e := range namedSources(r, d) {
				if before, ok := last[e]; ok && docs[before].Outlet != docs[d].Outlet && !oneText(r, before, d) {
					docs[before].Links = append(docs[before].Links, sourceLink(docs[d].ID))
					docs[d].Links = append(docs[d].Links, sourceLink(docs[before].ID))
				}
				last[e] = d
			}
		}
	}
	for i := range docs {
		docs[i].Links = slices.CompactFunc(docs[i].Links, func(a, b report.DocLink) bool {
			return a.Kind == string(origins.SameSource) && b.Kind == a.Kind && a.Doc == b.Doc
		})
	}
}

// oneText reports whether two articles are of one copied text: that they name the same source needs no saying.
func oneText(r *Result, a, b int) bool {
	return r.Origins.Of[a] >= 0 && r.Origins.Of[a] == r.Origins.Of[b]
}

func sourceLink(to string) report.DocLink {
	return report.DocLink{Doc: to, Kind: string(origins.SameSource), Passages: []report.Passage{}}
}

// namedSources lists the people a document names as sources, ascending, each once.
func namedSources(r *Result, doc int) []int {
	var out []int
	for _, e := range r.pages[doc].sources {
		if e < len(r.Names.Of[doc]) {
			out = append(out, r.Names.Of[doc][e])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
