package pipeline

import (
	"slices"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/language"
	"crosscheck/matcher"
	"crosscheck/names"
	"crosscheck/stories"
	"crosscheck/text"
)

// What an article says (its names and quotations, its words, figures and claims) takes many times the memory of its text and is wanted twice: when the
// answers of its matter are compared, and when they are shown. In a batch of more than a few articles it is put aside when it has been
// read, fetched with the articles that it is compared with, and let go again. Result.Articles, Claims and Skips then hold what an article says
// only while it is fetched; what the stages before that ask of every article is its page.

// resident is the most articles of which all details stay in memory.
const resident = 64

// inMemory is how many bytes of details are put aside in memory before a file is used.
const inMemory = 8 << 20

// The pieces of an article on the shelf.
const (
	outlinePiece = iota
	displayPiece
	detailPiece
	asksPiece
	tallyPiece
	pieces
)

// piece is one of the pieces of article i that were put aside.
func (r *Result) piece(i, n int) []byte { return r.aside.Get(pieces*i + n) }

// A page is what the stages that go through the whole batch ask of one article.
type page struct {
	names   names.Page       `pack:"+"`
	story   stories.Page     `pack:"+"`
	said    discrepancy.Page `pack:"+"`
	quoted  []text.Span      `pack:"+"` // stretches between quotation marks
	sources []int            `pack:"+"` // entities of the article that it names as sources
}

func pageOf(a *language.Article, c config.Config) page {
	p := page{names: names.PageOf(a), story: stories.PageOf(a, c.Stories.Opening()), said: discrepancy.PageOf(a)}
	for _, q := range a.Quotes {
		p.quoted = append(p.quoted, q.Quoted...)
		if s := q.Speaker; s != nil && !s.Anonymous && s.Entity >= 0 {
			p.sources = append(p.sources, s.Entity)
		}
	}
	slices.Sort(p.sources)
	p.sources = slices.Compact(p.sources)
	return p
}

// pageIn is the page of an article as it was packed, with bytes of its own: it outlives what it was packed with.
func pageIn(d *article.Document, raw []byte) page {
	var p page
	unpack(slices.Clone(raw), &p)
	p.names, p.story = p.names.In(d.ID), p.story.Of(d)
	return p
}

// take puts what article i says where the stages look for it, or aside.
func (r *Result) take(i int, d *article.Document, k *reading) {
	r.pages[i] = pageIn(d, k.Page)
	r.aside.Put(pieces*i+outlinePiece, k.Outline)
	r.aside.Put(pieces*i+displayPiece, k.Display)
	r.aside.Put(pieces*i+detailPiece, k.Detail)
	r.aside.Put(pieces*i+asksPiece, k.Asks)
	r.aside.Put(pieces*i+tallyPiece, k.Tally)
	if r.Articles[i] = (&language.Article{Doc: d}); r.resident {
		r.open(i)
	}
}

// asked are what the claims of article d ask, and tally is what it takes to count them.
func (r *Result) asked(d int) []claims.Asked { return asksIn(r.piece(d, asksPiece)) }
func (r *Result) tally(d int) *matcher.Tally { return tallyIn(r.piece(d, tallyPiece)) }

// fetch makes articles ready, until they are let go.
func (r *Result) fetch(docs []int) {
	if r.resident {
		return
	}
	for _, d := range docs {
		r.open(d)
	}
}

// letGo forgets what articles say.
func (r *Result) letGo(docs []int) {
	if r.resident {
		return
	}
	for _, d := range docs {
		r.Claims[d], r.Skips[d], r.Tolls[d], r.shown[d] = nil, nil, nil, nil
		if r.opened[d] {
			r.Articles[d], r.opened[d] = &language.Article{Doc: r.Articles[d].Doc}, false
		}
	}
}

// open fetches one article, a twin from its original.
func (r *Result) open(d int) {
	of := r.original(d)
	raw := r.piece(of, detailPiece)
	if raw == nil || r.opened[d] {
		return // not compared, or open
	}
	a, x := detailed(outlined(r.Articles[d].Doc, r.piece(of, outlinePiece)), raw)
	r.Articles[d], r.opened[d] = a, true
	r.Claims[d], r.Skips[d], r.Tolls[d] = x.Claims, x.Skips, x.Tolls
	for i := range x.Claims {
		x.Claims[i].Doc = d
		if of != d {
			x.Claims[i].ID = claims.Identity(a.Doc.SHA256, &x.Claims[i])
		}
	}
}

// original is the article whose pieces are those of d.
func (r *Result) original(d int) int {
	if r.TwinOf != nil && r.TwinOf[d] >= 0 && r.twinned {
		return r.TwinOf[d]
	}
	return d
}

// outline is an article with its sentences, dates, figures, names and quotations, for one look at it.
func (r *Result) outline(d int) *language.Article {
	if r.aside == nil || r.resident || r.opened[d] {
		return r.Articles[d]
	}
	if raw := r.piece(r.original(d), outlinePiece); raw != nil {
		return outlined(r.Articles[d].Doc, raw)
	}
	return r.Articles[d] // not put aside, or not compared
}

// outlines gives the outlines of articles of which some are asked for again and again; it holds a few.
func (r *Result) outlines(few int) func(d int) *language.Article {
	held := map[int]*language.Article{}
	return func(d int) *language.Article {
		if a := held[d]; a != nil {
			return a
		}
		if len(held) >= few {
			clear(held)
		}
		held[d] = r.outline(d)
		return held[d]
	}
}

// forget drops from the pages what no later stage asks.
func (r *Result) forget(part func(*page)) {
	for i := range r.pages {
		part(&r.pages[i])
	}
}

// pagesOf picks a part of all pages.
func pagesOf[T any](r *Result, part func(*page) T) []T {
	out := make([]T, len(r.pages))
	for i := range r.pages {
		out[i] = part(&r.pages[i])
	}
	return out
}

// parts divides the articles into lists that are compared without looking at any other: each holds the articles of one matter, or of
// several that share a quotation. of says for each tie the part it lies in. The parts are ordered by their first articles.
func parts(matter []int, ties []discrepancy.QuoteTie) (docs [][]int, of []int) {
	first := map[int]int{} // matter → its first article
	root := make([]int, len(matter))
	for d, m := range matter {
		if _, ok := first[m]; !ok || m < 0 {
			first[m] = d
		}
		root[d] = first[m]
	}
	find := func(d int) int {
		for root[d] != d {
			root[d] = root[root[d]]
			d = root[d]
		}
		return d
	}
	for i := range ties {
		a, b := find(ties[i].DocA), find(ties[i].DocB)
		root[max(a, b)] = min(a, b)
	}
	number := map[int]int{}
	for d := range matter {
		n, ok := number[find(d)]
		if !ok {
			n = len(docs)
			number[find(d)] = n
			docs = append(docs, nil)
		}
		docs[n] = append(docs[n], d)
	}
	for i := range ties {
		of = append(of, number[find(ties[i].DocA)])
	}
	return docs, of
}

// Close lets go of what was put aside. A report that was made of the result can no longer tell its claims, or findings that were put aside.
func (r *Result) Close() {
	r.aside.Close()
	r.outcomes.close()
	r.filed.Close()
}
