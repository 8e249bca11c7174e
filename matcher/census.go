package matcher

import (
	"math"
	"strconv"

	"crosscheck/names"
)

// A Census counts how often words, names and events are asked about in a whole batch, of which a Judge holds a part: what many articles say
// in passing is little reason to set two of them beside each other.
//
// Of a large batch it is taken of a sample, its earliest articles (see Settings.Census), and scaled up. Then its numbers hardly change when
// later articles are added, nor does what is found in matters that these do not touch. What the articles of a Judge ask themselves is counted in
// full: a word that came up after the sample is not taken for one that nobody uses.
type Census struct {
	asked   count
	words   map[string]int // asks by word ("w:") and event ("e:")
	counted map[int]bool   // the documents
	scale   float64        // articles of the batch for each that is counted, 1 where all are
}

// A count says how often names are asked about, in asks of which those of one copied sentence count once.
type count struct {
	names map[int]int // by entity of the batch
	told  map[uint64]bool
}

func newCount() count { return count{names: map[int]int{}, told: map[uint64]bool{}} }

// NewCensus returns a Census of nothing, which is going to count that many articles of a batch of all.
func NewCensus(sample, all int) *Census {
	c := &Census{asked: newCount(), words: map[string]int{}, counted: map[int]bool{}, scale: 1}
	if sample < all {
		c.scale = rough(float64(all) / float64(sample))
	}
	return c
}

// rough rounds a number of the batch to half a bit, so that it seldom changes with a few articles more.
func rough(n float64) float64 { return math.Exp2(math.Round(2*math.Log2(n)) / 2) }

// Count adds the asks of document d of a batch with these names. An ask in a sentence that was counted word for word before is left out: a
// copy must not make words look common. So the documents are counted in their order.
func (c *Census) Count(d int, t *Tally, x *names.Index) {
	c.counted[d] = true
	for w, n := range c.asked.add(d, t, x) {
		if n > 0 {
			c.words[t.Words[w]] += n
		}
	}
}

// add counts the asks of a document, and says how often each word of its tally is asked about in them.
func (c *count) add(d int, t *Tally, x *names.Index) (words []int) {
	words = make([]int, len(t.Words))
	for i := range t.Asks {
		ask := &t.Asks[i]
		if c.told[ask.Sentence] {
			continue
		}
		c.told[ask.Sentence] = true
		for _, w := range ask.Words {
			words[w]++
		}
		var named []int
		for _, e := range ask.Names {
			named = append(named, global(x, d, e))
		}
		for _, n := range tidy(named) {
			c.names[n]++
		}
	}
	return words
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
	told  float64         // asks of the batch
	order []string        // the words and events as they come up
	place map[string]int  // of each in order
	n     []float64       // of the asks, those with each
	names map[int]float64 // and those with an entity of the batch
}

// Among is how rare is what docs ask about; tallies are those of each.
func (c *Census) Among(docs []int, tallies []*Tally, x *names.Index) *Rarity {
	r := &Rarity{told: float64(len(c.asked.told)), place: map[string]int{}, names: map[int]float64{}}
	places := make([][]int, len(docs)) // of the words of each tally
	for i, t := range tallies {
		places[i] = r.places(t)
	}
	r.n = make([]float64, len(r.order))
	own, inside := newCount(), newCount() // of docs, and of those of them that the census counted
	ownWords, insideWords := make([]int, len(r.order)), make([]int, len(r.order))
	if c.scale != 1 {
		r.told = rough(r.told * c.scale)
		for i, d := range docs {
			for w, n := range own.add(d, tallies[i], x) {
				ownWords[places[i][w]] += n
			}
			if !c.counted[d] {
				continue
			}
			for w, n := range inside.add(d, tallies[i], x) {
				insideWords[places[i][w]] += n
			}
		}
	}
	number := func(all, own, inside int) float64 {
		if c.scale == 1 {
			return float64(all)
		}
		if others := all - inside; others > 0 {
			return float64(own) + rough(float64(others)*c.scale)
		}
		return float64(own)
	}
	for at, w := range r.order {
		r.n[at] = number(c.words[w], ownWords[at], insideWords[at])
	}
	for _, d := range docs {
		if x != nil && d < len(x.Of) {
			for _, e := range x.Of[d] {
				r.names[e] = number(c.asked.names[e], own.names[e], inside.names[e])
			}
		}
	}
	return r
}

// places are the places of the words of a tally in the order in which words come up.
func (r *Rarity) places(t *Tally) []int {
	out := make([]int, len(t.Words))
	for i, w := range t.Words {
		at, ok := r.place[w]
		if !ok {
			at = len(r.order)
			r.place[w], r.order = at, append(r.order, w)
		}
		out[i] = at
	}
	return out
}

// A Count is in how many asks of the batch a word or an event occurs. Where it is packed, it goes with the articles that ask, which tell the
// keys.
type Count struct {
	Key string `pack:"-"`
	N   float64
}

// Counts lists how many asks there are, and in how many of them each word and event occurs, as they come up, and each of the entities.
func (r *Rarity) Counts(entities []int) []Count {
	out := make([]Count, 0, 1+len(r.order)+len(entities))
	out = append(out, Count{"", r.told})
	for i, key := range r.order {
		out = append(out, Count{key, r.n[i]})
	}
	for _, e := range entities {
		out = append(out, Count{"", r.names[e]})
	}
	return out
}

// word is how many bits agreement on a word ("w:fire") or an event ("e:fire") is worth by chance alone: log₂ of one over its share.
func (r *Rarity) word(key string) float64 {
	if at, ok := r.place[key]; ok {
		return r.bits(r.n[at])
	}
	return r.bits(0)
}

// name is the same of an entity of the batch.
func (r *Rarity) name(entity int) float64 { return r.bits(r.names[entity]) }

func (r *Rarity) bits(n float64) float64 { return math.Log2(1 + r.told/max(1, n)) }
