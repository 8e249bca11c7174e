package pipeline

import (
	"crypto/sha256"
	"encoding/json"
	"slices"

	"crosscheck/cache"
	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/discrepancy"
	langnames "crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/quotes"
	"crosscheck/matcher"
	"crosscheck/names"
	"crosscheck/pack"
)

// A basis knows what the outcome of a part depends on. That is not its articles alone: who is who, who copied whom, which articles are on one
// event and how rare a word is are told by the whole batch. All of it, as far as it touches the part, goes into the key under which
// the outcome is kept. So an outcome that is found there is the one that would be worked out, whatever has changed elsewhere.
type basis struct {
	r        *Result
	in       *discrepancy.Input
	settings []byte
	near     map[int][]int                 // entity → its relations, by number
	newer    map[int][]discrepancy.Version // older state → its versions
}

func newBasis(r *Result, in *discrepancy.Input, build string, c config.Config) *basis {
	b := &basis{r: r, in: in, near: map[int][]int{}, newer: map[int][]discrepancy.Version{}}
	for _, v := range in.Versions {
		b.newer[v.Old] = append(b.newer[v.Old], v)
	}
	var err error
	b.settings, err = json.Marshal(struct {
		Build       string
		Matcher     matcher.Settings
		Discrepancy discrepancy.Settings
		Claims      claims.Settings
		Quotes      quotes.Settings
		Quantities  quantity.Settings
	}{build, c.Matcher, c.Discrepancy, c.Claims, c.Language.Quotes, c.Language.Quantities})
	if err != nil {
		panic(err) // plain structs of numbers and words
	}
	for i := range in.Names.Relations {
		x := &in.Names.Relations[i]
		b.near[x.EntityA] = append(b.near[x.EntityA], i)
	}
	return b
}

// The parts of a key. Articles, stories and entities are told by their places among those of the part: what a batch numbers them is no matter,
// but their order is.
type (
	dependence struct {
		Settings  []byte
		Articles  []articleIn
		Entities  []entityIn
		Relations []relationIn
		Ties      []tieIn
		Versions  [][]int
		Counts    []matcher.Count
	}
	articleIn struct {
		Reading       []byte // key of what it says
		Story, Matter int
		Text, Wire    int   // the first article of the part that is of one text, or one wire report, with it; -1 for no wire
		Entities      []int // of each of its own
	}
	entityIn struct {
		Name, Key string
		Type      langnames.Type
		Texts     []int // that name it: articles of the part as in articleIn.Text, -1 for any others
	}
	relationIn struct {
		A, B  int
		Label names.Label
	}
	tieIn struct {
		A, QuoteA, B, QuoteB int
		Relation             discrepancy.QuoteRelation
	}
)

// key is the hash of all that comparing the articles of a part depends on.
func (b *basis) key(docs, stories []int, ties []*discrepancy.QuoteTie) cache.Key {
	d := dependence{Settings: b.settings}
	place := func(doc int) int { at, _ := slices.BinarySearch(docs, doc); return at }
	entities := b.entities(docs)
	texts, wires, matters := map[int]int{}, map[int]int{}, map[int]int{}
	for i, doc := range docs {
		x := articleIn{Reading: b.r.keys[doc][:], Wire: -1}
		x.Story, _ = slices.BinarySearch(stories, b.in.Batch.Docs[doc].Story)
		x.Matter = first(matters, b.in.Batch.Docs[doc].Matter, i)
		x.Text = first(texts, b.text(doc), i)
		if w := b.in.Origins.Wire[doc]; w >= 0 {
			x.Wire = first(wires, w, i)
		}
		for _, e := range b.in.Names.Of[doc] {
			at, _ := slices.BinarySearch(entities, e)
			x.Entities = append(x.Entities, at)
		}
		d.Articles = append(d.Articles, x)
	}
	for i, e := range entities {
		x := &b.in.Names.Entities[e]
		of := entityIn{Name: x.Name, Key: x.Key, Type: x.Type}
		for _, m := range x.Members {
			at, ok := texts[b.text(m.Doc)]
			if !ok {
				at = -1
			}
			of.Texts = append(of.Texts, at)
		}
		slices.Sort(of.Texts)
		of.Texts = slices.Compact(of.Texts)
		d.Entities = append(d.Entities, of)
		for _, n := range b.near[e] {
			rel := &b.in.Names.Relations[n]
			if at, ok := slices.BinarySearch(entities, rel.EntityB); ok {
				d.Relations = append(d.Relations, relationIn{i, at, rel.Label})
			}
		}
	}
	for _, t := range ties {
		d.Ties = append(d.Ties, tieIn{place(t.DocA), t.QuoteA, place(t.DocB), t.QuoteB, t.Relation})
	}
	for _, v := range b.versions(docs) {
		d.Versions = append(d.Versions, []int{place(v.Old), place(v.New)})
	}
	d.Counts = b.counts(docs, entities)
	return sha256.Sum256(pack.Append(nil, &d))
}

// versions lists the articles of which a part holds two states, in the order of the older ones.
func (b *basis) versions(docs []int) []discrepancy.Version {
	var out []discrepancy.Version
	for _, d := range docs {
		for _, v := range b.newer[d] {
			if _, ok := slices.BinarySearch(docs, v.New); ok {
				out = append(out, v)
			}
		}
	}
	return out
}

// first is the place that was first seen for a number.
func first(seen map[int]int, number, place int) int {
	if at, ok := seen[number]; ok {
		return at
	}
	seen[number] = place
	return place
}

// text numbers the texts of the batch: articles of one copied text share a number.
func (b *basis) text(doc int) int {
	if g := b.in.Origins.Of[doc]; g >= 0 {
		return g
	}
	return -1 - doc
}

// entities lists the entities that articles name, ascending.
func (b *basis) entities(docs []int) []int {
	var out []int
	for _, d := range docs {
		out = append(out, b.in.Names.Of[d]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// counts lists how often what the claims of articles ask about is asked about in the batch.
func (b *basis) counts(docs, entities []int) []matcher.Count {
	tallies := make([]*matcher.Tally, len(docs))
	for n, d := range docs {
		tallies[n] = b.r.tally(d)
	}
	return b.r.counted.Among(docs, tallies, b.in.Names).Counts(entities)
}
