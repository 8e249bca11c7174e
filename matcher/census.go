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
type Census struct {
	df   map[string]int  // asks by word ("w:"), entity ("n:"), event ("e:"); those of one copied sentence once
	told map[uint64]bool // the asks counted in df
}

// NewCensus returns a Census of nothing.
func NewCensus() *Census { return &Census{map[string]int{}, map[uint64]bool{}} }

// Count adds the asks of document d of a batch with these names; of the article it looks at the text, the places of the sentences and the
// names. An ask in a sentence that was counted word for word before is left out: a copy must not make words look common. So the
// documents are counted in their order.
func (c *Census) Count(d int, a *language.Article, asks []claims.Asked, x *names.Index) {
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

// rarity is how many bits agreement on a key is worth by chance alone: log₂ of one over its share.
func (c *Census) rarity(key string) float64 {
	return math.Log2(1 + float64(len(c.told))/float64(max(1, c.df[key])))
}
