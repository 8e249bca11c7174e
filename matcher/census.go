package matcher

import (
	"hash/fnv"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

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
		if f.Loose {
			continue // its words are counted with the claim's other asks
		}
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

// A Rarity knows how rare the words, names and events that some articles ask about are in the batch. It knows no others, so that Counts is all
// that comes to these articles from outside.
type Rarity struct {
	told float64            // asks of the batch
	n    map[string]float64 // of them, those with a key
}

// Among is how rare is what docs ask about; asks are those of each, and articles the articles, of which it needs no more than Count does.
func (c *Census) Among(docs []int, asks [][]claims.Asked, articles []*language.Article, x *names.Index) *Rarity {
	r := &Rarity{told: float64(len(c.told)), n: map[string]float64{}}
	number := func(key string) float64 { return float64(c.df[key]) }
	if c.scale != 1 {
		r.told = rough(r.told * c.scale)
		own, inside := NewCensus(1, 1), NewCensus(1, 1) // all of docs, and those that were counted
		for i, d := range docs {
			own.Count(d, articles[i], asks[i], x)
			if c.counted[d] {
				inside.Count(d, articles[i], asks[i], x)
			}
		}
		number = func(key string) float64 {
			if others := c.df[key] - inside.df[key]; others > 0 {
				return float64(own.df[key]) + rough(float64(others)*c.scale)
			}
			return float64(own.df[key])
		}
	}
	know := func(class, word string) {
		key := class + word
		if _, ok := r.n[key]; !ok {
			r.n[key] = number(key)
		}
	}
	for i, d := range docs {
		for k := range asks[i] {
			f := &asks[i][k].Ask.Frame
			know("e:", f.Event)
			for _, w := range []string{f.Event, f.Counted, f.Measured} {
				know("w:", w)
			}
			for _, w := range f.Words {
				know("w:", w)
			}
			for _, w := range f.Context {
				know("w:", w)
			}
		}
		if x != nil && d < len(x.Of) {
			for _, e := range x.Of[d] {
				know(nameKey(e), "")
			}
		}
	}
	return r
}

// A Count is in how many asks of the batch a word or an event occurs.
type Count struct {
	Key string
	N   float64
}

// Counts lists how many asks there are, and in how many of them each word and event occurs, and each of the entities, in this order.
func (r *Rarity) Counts(entities []int) []Count {
	out := []Count{{"", r.told}}
	for _, key := range slices.Sorted(maps.Keys(r.n)) {
		if !strings.HasPrefix(key, "n:") {
			out = append(out, Count{key, r.n[key]})
		}
	}
	for _, e := range entities {
		out = append(out, Count{"", r.n[nameKey(e)]})
	}
	return out
}

// bits is how many bits agreement on a key is worth by chance alone: log₂ of one over its share.
func (r *Rarity) bits(key string) float64 { return math.Log2(1 + r.told/max(1, r.n[key])) }
