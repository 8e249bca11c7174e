package origins

import (
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/text"
)

// releaseMarks are the phrases that say a text stands on a release.
var releaseMarks = []string{"press release", "news release", "media release", "said in a release", "prepared statement", "in a statement"}

// kind says what ties two articles that share text.
func (f *finder) kind(a, b int, ps []Passage) Kind {
	if f.sameWire(a, b) {
		return WireCredit
	}
	for _, p := range ps {
		if hasAny(p.InA.Of(f.docs[a].Text), releaseMarks) {
			return SharedRelease
		}
	}
	return OutletToOutlet
}

func hasAny(s string, marks []string) bool {
	s = text.Fold(s)
	return slices.ContainsFunc(marks, func(m string) bool { return strings.Contains(s, m) })
}

// sameWire reports whether both credit one agency, or one is the agency that the other credits.
func (f *finder) sameWire(a, b int) bool {
	for _, w := range f.docs[a].Wires {
		if credits(f.docs[b], w.Agency) || f.isAgency(b, w.Agency) {
			return true
		}
	}
	for _, w := range f.docs[b].Wires {
		if f.isAgency(a, w.Agency) {
			return true
		}
	}
	return false
}

func credits(d *article.Document, agency string) bool {
	return slices.ContainsFunc(d.Wires, func(w article.Wire) bool { return w.Agency == agency })
}

func (f *finder) isAgency(doc int, agency string) bool {
	return text.Fold(strings.TrimSpace(f.docs[doc].Outlet.Value)) == agency
}

// from is the article that the other was copied from, or -1 where nothing shows it: the agency itself;
// else the one whose publication ended before the other's began; else the one that holds nearly all of the other and much more.
func (f *finder) from(a, b, shared int) int {
	if first := f.first(a, b); first >= 0 {
		return first
	}
	m, n := f.readings[a].owns, f.readings[b].owns
	switch {
	case superset(m, n, shared):
		return a
	case superset(n, m, shared):
		return b
	}
	return -1
}

// first is the agency of the two, or the one that was published before the other; -1 where neither is known.
func (f *finder) first(a, b int) int {
	for _, w := range f.docs[b].Wires {
		if f.isAgency(a, w.Agency) {
			return a
		}
	}
	for _, w := range f.docs[a].Wires {
		if f.isAgency(b, w.Agency) {
			return b
		}
	}
	x, y := f.docs[a].PublishedOn, f.docs[b].PublishedOn
	if !f.docs[a].DateInferred && !f.docs[b].DateInferred {
		if x.To.Known && y.From.Known && x.To.Day <= y.From.Day {
			return a
		}
		if y.To.Known && x.From.Known && y.To.Day <= x.From.Day {
			return b
		}
	}
	return -1
}

// superset reports whether a text of m sequences holds nearly all of one of n, and half as much again.
func superset(m, n, shared int) bool { return 10*shared >= 9*n && 2*m >= 3*n }

// sharedQuotes notes articles that carry the same quoted words and share no text besides.
func (f *finder) sharedQuotes(o *Origins) {
	least := func(_, _ int) int { return max(1, (f.s.QuoteRun-f.s.ShingleWords+1)/2) }
	for _, p := range candidates(len(f.docs), func(i int) []uint64 { return f.readings[i].said }, least, f.s.Budget) {
		if f.tied[p] {
			continue
		}
		a, b := f.layout(p[0]), f.layout(p[1])
		rs := runs(a, b, f.s.ShingleWords, f.s.QuoteRun, true)
		if len(rs) == 0 {
			continue
		}
		o.Links = append(o.Links, Link{A: p[0], B: p[1], Kind: SharedQuote, From: -1, Passages: passages(a, b, rs, f.s.Passages)})
	}
}

// sharedAuthors notes the same byline in two outlets. Each article is tied to the next with that byline, so that a prolific
// author costs no more than her articles.
func (f *finder) sharedAuthors(o *Origins) {
	last := map[string]int{}
	for i, d := range f.docs {
		by := author(d)
		if by == "" {
			continue
		}
		if j, ok := last[by]; ok && f.docs[j].Outlet.Value != d.Outlet.Value && !f.tied[[2]int{j, i}] {
			o.Links = append(o.Links, Link{A: j, B: i, Kind: SharedAuthor, From: -1})
		}
		last[by] = i
	}
}

// author is the folded byline where it names a person: at least two words, and no desk, staff or agency.
func author(d *article.Document) string {
	words := text.Words(d.Author.Value, text.Span{Start: 0, End: len(d.Author.Value)})
	if len(words) < 2 {
		return ""
	}
	var out []string
	for _, w := range words {
		switch w.Fold {
		case "staff", "desk", "newsroom", "editors", "editorial", "team", "news", "press", "agency", "agencies", "wire", "reporter", "correspondent", "contributor":
			return ""
		}
		out = append(out, w.Fold)
	}
	return strings.Join(out, " ")
}
