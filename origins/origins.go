// Package origins says whose text is copied from whom, and which articles share a source, so that
// votes count origins and not outlets. It does not know what is claimed. Start with Find.
//
// Texts are compared as sets of five-word sequences. The measure is containment, the share of the
// smaller set found in the larger, not likeness of the whole: an outlet that prints half a wire
// report under its own three paragraphs has copied it, however little the two articles look alike.
// Words between quotation marks are left out, because two reporters at one press conference quote the same
// words; they make a link of their own. What this cannot see is a copy in other words.
package origins

import (
	"cmp"
	"slices"

	"crosscheck/article"
	"crosscheck/text"
)

// A Kind says what ties two articles.
type Kind string

// The kinds.
const (
	WireCredit     Kind = "wire credit"    // shared text, and both credit the same agency or one is the agency
	SharedRelease  Kind = "shared release" // shared text that both take from a release or statement
	OutletToOutlet Kind = "outlet to outlet"
	SharedQuote    Kind = "shared quotation"  // the same quoted words only: no copying
	SharedAuthor   Kind = "shared author"     // the same byline in two outlets
	SameSource     Kind = "same named source" // one origin for that fact
)

// A Link ties two articles.
type Link struct {
	A, B     int // documents, A < B
	Kind     Kind
	From     int       // the document it was copied from, or -1 where the direction is unknown
	Share    float64   // share of the smaller text's word sequences found in the other, [0,1]
	Passages []Passage // longest shared runs, for the Copies sheet
}

// A Passage is one run of words that two articles share.
type Passage struct{ InA, InB text.Span }

// Origins is who is independent of whom.
type Origins struct {
	Of    []int // Of[doc] = number of its group of copied text, or -1 where it stands alone
	Wire  []int // Wire[doc] = number of its group of texts that share words of one agency, or -1
	Links []Link
}

// Find compares the texts of all articles through an index of rare word sequences. quoted lists, per
// document, the stretches between quotation marks, which are legitimately identical.
func Find(docs []*article.Document, quoted [][]text.Span, s Settings) *Origins {
	f := &finder{docs: docs, quoted: quoted, s: s, layouts: map[int]*layout{}, tied: map[[2]int]bool{}}
	f.readAll()
	o := &Origins{}
	copies := f.copies(o)
	f.sharedQuotes(o)
	f.sharedAuthors(o)
	o.Of = f.groups(copies)
	o.Wire = f.wires(o.Links)
	slices.SortStableFunc(o.Links, func(x, y Link) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.Kind, y.Kind))
	})
	return o
}

func quotedIn(quoted [][]text.Span, i int) []text.Span {
	if i < len(quoted) {
		return quoted[i]
	}
	return nil
}

// A finder holds the articles while they are compared.
type finder struct {
	docs     []*article.Document
	s        Settings
	quoted   [][]text.Span
	readings []*reading
	layouts  map[int]*layout // of a few articles
	tied     map[[2]int]bool // pairs linked by shared text
}

// layouts is how many articles are kept cut. Those that share text stand beside each other in the list of pairs.
const layouts = 64

// layout cuts an article, unless that was just done.
func (f *finder) layout(i int) *layout {
	if r := f.layouts[i]; r != nil {
		return r
	}
	if len(f.layouts) >= layouts {
		clear(f.layouts)
	}
	r := &layout{}
	if f.docs[i].Skip == "" {
		r = lay(f.docs[i], quotedIn(f.quoted, i), f.s.ShingleWords, readable)
	}
	f.layouts[i] = r
	return r
}

// A copied pair has a share of text in common.
type copied struct {
	a, b  int
	share float64
}

// copies compares the candidates, links those that share text, and returns every pair with its share.
func (f *finder) copies(o *Origins) []copied {
	var out []copied
	for _, p := range candidates(len(f.docs), func(i int) []uint64 { return f.readings[i].whole }, f.need, f.s.Budget) {
		n, share := f.share(p[0], p[1])
		if share >= f.s.JoinShare {
			out = append(out, copied{p[0], p[1], share})
		}
		if share < f.s.LinkShare && n+f.s.ShingleWords-1 < f.s.LinkRun {
			continue // too little in common for a run that long
		}
		a, b := f.layout(p[0]), f.layout(p[1])
		rs := runs(a, b, f.s.ShingleWords, f.s.PassageWords, false)
		if share < f.s.LinkShare && (len(rs) == 0 || rs[0].words < f.s.LinkRun) {
			continue
		}
		ps := passages(a, b, rs, f.s.Passages)
		kind := f.kind(p[0], p[1], ps)
		o.Links = append(o.Links, Link{A: p[0], B: p[1], Kind: kind, From: f.from(p[0], p[1], n), Share: share, Passages: ps})
		f.tied[p] = true
	}
	return out
}

// witnesses is the number of articles of a group that speak for it when it may be joined to another. More costs
// time on texts that very many outlets carry; fewer may join two reports through a round-up.
const witnesses = 6

// need is how many rare sequences two articles must share to be worth comparing: half of what a link needs, since common
// ones are not counted.
func (f *finder) need(a, b int) int {
	smaller := min(f.readings[a].owns, f.readings[b].owns)
	least := min(f.s.LinkShare*float64(smaller), float64(f.s.LinkRun-f.s.ShingleWords+1))
	return max(1, int(least/2))
}

// share is how many sequences two articles have in common, and their share of the smaller text. Two pages of one outlet are
// compared as they stand; for two outlets, what stands around the article does not count.
func (f *finder) share(i, j int) (int, float64) {
	x, y := f.readings[i], f.readings[j]
	a, b, inA, inB := x.own, y.own, x.owns, y.owns
	if f.docs[i].Outlet.Value == f.docs[j].Outlet.Value {
		a, b, inA, inB = x.whole, y.whole, x.wholes, y.wholes
	}
	n, smaller := shared(a, b), min(inA, inB)
	if smaller == 0 || smaller < f.s.MinShingles && (n < smaller || inA != inB) {
		return 0, 0 // too short to say, unless they are the same
	}
	return n, float64(n) / float64(smaller)
}

// groups joins articles whose text is copied, the surest pairs first. Two groups become one where their articles
// share enough text themselves, not only through a third. Groups are numbered in the order of their first articles.
func (f *finder) groups(pairs []copied) []int {
	share := make(map[[2]int]float64, len(pairs))
	for _, p := range pairs {
		share[[2]int{p.a, p.b}] = p.share
	}
	f.surestFirst(pairs)
	speak := make([][]int, len(f.docs))
	for i := range speak {
		speak[i] = []int{i}
	}
	into := alone(len(f.docs))
	for _, p := range pairs {
		x, y := into.root(p.a), into.root(p.b)
		if p.share < f.s.CopyShare || x == y || !f.alike(speak[x], speak[y], share) {
			continue
		}
		into[max(x, y)] = min(x, y)
		all := append(speak[x], speak[y]...)
		speak[min(x, y)] = all[:min(len(all), witnesses)]
	}
	return into.number()
}

// alike reports whether every article of xs shares enough text with every one of ys.
func (f *finder) alike(xs, ys []int, share map[[2]int]float64) bool {
	for _, x := range xs {
		for _, y := range ys {
			if share[[2]int{min(x, y), max(x, y)}] < f.s.JoinShare {
				return false
			}
		}
	}
	return true
}

// surestFirst orders pairs by share, and equal ones by what the files hold, so that their names do not matter.
func (f *finder) surestFirst(pairs []copied) {
	sha := func(i int) string { return f.docs[i].SHA256 }
	key := func(p copied) (string, string) { return min(sha(p.a), sha(p.b)), max(sha(p.a), sha(p.b)) }
	slices.SortStableFunc(pairs, func(x, y copied) int {
		a, b := key(x)
		c, d := key(y)
		return cmp.Or(cmp.Compare(y.share, x.share), cmp.Compare(a, c), cmp.Compare(b, d), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
}

// wires joins the articles that share words of one agency, however little of its text each carries.
func (f *finder) wires(links []Link) []int {
	into := alone(len(f.docs))
	for _, l := range links {
		if l.Kind == WireCredit {
			x, y := into.root(l.A), into.root(l.B)
			into[max(x, y)] = min(x, y)
		}
	}
	return into.number()
}
