package matcher

import (
	"hash/fnv"
	"io"
	"math"
	"strconv"

	"crosscheck/claims"
	"crosscheck/language"
	"crosscheck/names"
)

// A Census counts how often words, names and events are asked about in a whole batch, of which a Judge holds a part: what many articles say
// in passing is little reason to set two of them beside each other.
//
// Of a large batch it is taken of a sample, its earliest articles (see Settings.Census), and scaled up. Then its numbers hardly change when
// later articles are added, nor does what is found in matters that these do not touch. What the articles of a Judge ask themselves is counted in
// full: a word that came up after the sample is not taken for one that nobody uses.
type Census struct {
	df      map[string]int  // asks by word ("w:"), entity ("n:"), event ("e:"); those of one copied sentence once
	told    map[uint64]bool // the asks counted in df
	counted map[int]bool    // the documents
	scale   float64         // articles of the batch for each that is counted, 1 where all are
}

// NewCensus returns a Census of nothing, which is going to count that many articles of a batch of all.
func NewCensus(sample, all int) *Census {
	c := &Census{df: map[string]int{}, told: map[uint64]bool{}, counted: map[int]bool{}, scale: 1}
	if sample < all {
		c.scale = rough(float64(all) / float64(sample))
	}
	return c
}

// rough rounds a number of the batch to half a bit, so that it seldom changes with a few articles more.
func rough(n float64) float64 { return math.Exp2(math.Round(2*math.Log2(n)) / 2) }

// Count adds the asks of document d of a batch with these names; of the article it looks at the text, the places of the sentences and the
// names. An ask in a sentence that was counted word for word before is left out: a copy must not make words look common. So the
// documents are counted in their order.
func (c *Census) Count(d int, a *language.Article, asks []claims.Asked, x *names.Index) {
	c.counted[d] = true
	for i := range asks {
		ask, f := &asks[i].Ask, &asks[i].Ask.Frame
		in := a.Sentences[asks[i].Sentence].Span
		h := fnv.New64a()
		io.WriteString(h, in.Of(a.Doc.Text))
		io.WriteString(h, "\n"+string(ask.Slot)+" "+f.Event+" "+strconv.Itoa(ask.At.Start-in.Start))
		if c.told[h.Sum64()] {
			continue
		}
		c.told[h.Sum64()] = true
		for _, w := range f.Context {
			c.df["w:"+w]++
		}
		var named []int
		for _, e := range f.Names {
			named = append(named, global(x, d, e))
		}
		for _, n := range tidy(named) {
			c.df[nameKey(n)]++
		}
		c.df["e:"+f.Event]++
	}
}

// global is the entity of the batch behind entity e of document d, or -1.
func global(x *names.Index, d, e int) int {
	if e < 0 || x == nil || d >= len(x.Of) || e >= len(x.Of[d]) {
		return -1
	}
	return x.Of[d][e]
}

func nameKey(n int) string { return "n:" + strconv.Itoa(n) }

// A Rarity knows how rare words, names and events are in a batch, for some of its articles.
type Rarity struct {
	census *Census
	own    *Census // of these articles
	inside *Census // of those of them that the census counted
}

// Among is how rare the words of docs are; asks are those of each. In a batch that was counted in full it is the same for all.
func (c *Census) Among(docs []int, asks [][]claims.Asked, b Batch) *Rarity {
	r := &Rarity{census: c}
	if c.scale == 1 {
		return r
	}
	r.own, r.inside = NewCensus(1, 1), NewCensus(1, 1)
	for i, d := range docs {
		r.own.Count(d, b.Docs[d].Article, asks[i], b.Names)
		if c.counted[d] {
			r.inside.Count(d, b.Docs[d].Article, asks[i], b.Names)
		}
	}
	return r
}

// Told is how many asks there are in the batch, Word, Event and Name in how many of them a word, an event or an entity occurs. All
// that a Judge takes from outside its articles is in these numbers.
func (r *Rarity) Told() float64 {
	if r.own == nil {
		return float64(len(r.census.told))
	}
	return rough(float64(len(r.census.told)) * r.census.scale)
}
func (r *Rarity) Word(w string) float64  { return r.number("w:" + w) }
func (r *Rarity) Event(e string) float64 { return r.number("e:" + e) }
func (r *Rarity) Name(n int) float64     { return r.number(nameKey(n)) }

func (r *Rarity) number(key string) float64 {
	if r.own == nil {
		return float64(r.census.df[key])
	}
	others := r.census.df[key] - r.inside.df[key]
	if others <= 0 {
		return float64(r.own.df[key])
	}
	return float64(r.own.df[key]) + rough(float64(others)*r.census.scale)
}

// bits is how many bits agreement on a key is worth by chance alone: log₂ of one over its share.
func (r *Rarity) bits(key string) float64 {
	return math.Log2(1 + r.Told()/max(1, r.number(key)))
}
