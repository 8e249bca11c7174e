package blocking

import (
	"math"
	"slices"

	"crosscheck/text"
)

// An index knows the keys of every statement and the statements of every key. Both are kept flat: the keys of
// statement i are keys[from[i]:from[i+1]], the statements of key k are lists[at[k]:at[k+1]].
type index struct {
	s      Settings
	outlet []int32
	from   []int
	keys   []int32 // of each statement, ascending
	at     []int
	lists  []int32   // ascending
	count  []int32   // statements of each key
	gain   []float32 // square of each key's weight: what it adds where two statements share it
	norm   []float32 // length of each statement's vector
}

func newIndex(list []Statement, s Settings) *index {
	x := &index{s: s, outlet: make([]int32, len(list)), from: make([]int, 1, len(list)+1), norm: make([]float32, len(list))}
	v := vocabulary{number: map[string]int32{}}
	outlets := map[string]int32{}
	for i := range list {
		n, ok := outlets[list[i].Outlet]
		if !ok {
			n = int32(len(outlets))
			outlets[list[i].Outlet] = n
		}
		x.outlet[i] = n
		x.keys = append(x.keys, v.keys(list[i].Text)...)
		x.from = append(x.from, len(x.keys))
	}
	x.invert(len(v.sort))
	x.weigh(v.sort)
	return x
}

// of lists the keys of statement i.
func (x *index) of(i int) []int32 { return x.keys[x.from[i]:x.from[i+1]] }

// list lists the statements that have key k.
func (x *index) list(k int32) []int32 { return x.lists[x.at[k]:x.at[k+1]] }

// invert fills the lists, by counting first.
func (x *index) invert(n int) {
	x.at = make([]int, n+1)
	for _, k := range x.keys {
		x.at[k+1]++
	}
	for k := range n {
		x.at[k+1] += x.at[k]
	}
	x.lists = make([]int32, len(x.keys))
	fill := slices.Clone(x.at[:n])
	for i := range x.outlet {
		for _, k := range x.of(i) {
			x.lists[fill[k]] = int32(i)
			fill[k]++
		}
	}
}

// weigh gives every key its rarity, and every statement its length.
func (x *index) weigh(sorts []sort) {
	share := [...]float64{whole: 1, half: 1, number: x.s.Numbers}
	x.gain, x.count = make([]float32, len(sorts)), make([]int32, len(sorts))
	n := float64(len(x.outlet)) + x.s.Prior
	for k := range x.gain {
		x.count[k] = int32(x.at[k+1] - x.at[k])
		w := share[sorts[k]] * math.Log2((n+1)/float64(x.count[k]))
		x.gain[k] = float32(w * w)
	}
	for i := range x.norm {
		sum := 0.0
		for _, k := range x.of(i) {
			sum += float64(x.gain[k])
		}
		x.norm[i] = float32(math.Sqrt(sum))
	}
}

// A sort of key.
type sort byte

const (
	whole  sort = iota // a word
	half               // the first or the last half of a longer word
	number             // digits
)

// longWord is the length in bytes from which a word counts by its halves too.
const longWord = 6

// A vocabulary numbers the keys in the order in which they are first met.
type vocabulary struct {
	number map[string]int32
	sort   []sort
	made   []int32
	spell  []byte
}

// keys lists the keys of a text, ascending, each once. The list is valid until the next call.
func (v *vocabulary) keys(s string) []int32 {
	v.made = v.made[:0]
	for _, w := range text.Words(s, text.Span{End: len(s)}) {
		n := len(w.Fold)
		switch {
		case w.Number:
			v.add("", w.Fold, "", number)
		case n < 2:
		case n < longWord:
			v.add("", w.Fold, "", whole)
		default:
			v.add("", w.Fold, "", whole)
			v.add("", w.Fold[:n/2], "-", half)
			v.add("-", w.Fold[n-n/2:], "", half)
		}
	}
	slices.Sort(v.made)
	return slices.Compact(v.made)
}

func (v *vocabulary) add(before, word, after string, as sort) {
	v.spell = append(append(append(v.spell[:0], before...), word...), after...)
	k, ok := v.number[string(v.spell)]
	if !ok {
		k = int32(len(v.sort))
		v.number[string(v.spell)] = k
		v.sort = append(v.sort, as)
	}
	v.made = append(v.made, k)
}
