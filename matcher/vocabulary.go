package matcher

import (
	"maps"
	"slices"

	"crosscheck/claims"
	"crosscheck/lexicon"
)

// A vocabulary numbers the words of a batch in their order, so that sorted lists of words are walked as sorted lists of
// numbers, and knows what each word weighs: while two asks are compared no word is hashed and no logarithm taken.
type vocabulary struct {
	number map[string]int32
	weight []float64 // the square of a word's rarity, by number
}

// A wording is a list of words by their numbers, sorted, with the sum of what they weigh.
type wording struct {
	words []int32
	sum   float64
}

// number gives every item its words by number, once all are counted.
func (sp *space) number() {
	v := vocabulary{number: map[string]int32{}}
	for _, it := range sp.items {
		f := &it.Ask.Frame
		v.number[f.Event], v.number[f.Counted], v.number[holder(f)] = 0, 0, 0
		for _, w := range f.Words {
			v.number[w] = 0
		}
		for _, w := range f.Context {
			v.number[w] = 0
		}
	}
	v.weight = make([]float64, len(v.number))
	for i, w := range slices.Sorted(maps.Keys(v.number)) {
		r := sp.rare.word("w:" + w)
		v.number[w], v.weight[i] = int32(i), float64(r*r)
	}
	sp.weight = v.weight
	for _, it := range sp.items {
		f := &it.Ask.Frame
		it.event, it.thing, it.holder = v.number[f.Event], v.number[f.Counted], v.number[holder(f)]
		it.words, it.context = v.wording(f.Words), v.wording(f.Context)
		f.Context = nil // told by number now, and the longest list of an ask
	}
}

func (v *vocabulary) wording(words []string) wording {
	out := wording{words: make([]int32, len(words))}
	for i, w := range words {
		out.words[i] = v.number[w]
	}
	out.weigh(v.weight)
	return out
}

func (w *wording) weigh(weight []float64) {
	w.sum = 0
	for _, n := range w.words {
		w.sum += weight[n]
	}
}

// overlap is the weighted share of words in common, in [0,1]: cosine of the rarity-weighted word sets.
func (sp *space) overlap(a, b wording) float64 {
	if a.sum == 0 || b.sum == 0 {
		return 0
	}
	both := 0.0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch x, y := a.words[i], b.words[j]; {
		case x == y:
			both += sp.weight[x]
			i, j = i+1, j+1
		case x < y:
			i++
		default:
			j++
		}
	}
	return both / sqrt(a.sum*b.sum)
}

// holder is the word for what has the attribute that a figure is, "" for other figures.
func holder(f *claims.Frame) string {
	if !f.Owned || f.Agent == nil {
		return ""
	}
	return f.Agent.Head
}

// A swap puts one word for another.
type swap struct{ from, to int32 }

// alike lists the words of b that are put as a has them because they mean the same: the word for the event, for what is
// counted, and for whose attribute it is.
func alike(a, b *item) []swap {
	x, y := &a.Ask.Frame, &b.Ask.Frame
	var out []swap
	if a.event != b.event {
		if r := lexicon.Events(x.Event, y.Event); r == lexicon.Synonym || r == lexicon.Derived {
			out = append(out, swap{b.event, a.event})
		}
	}
	if a.holder != b.holder && lexicon.SameEvent(holder(x), holder(y)) {
		out = append(out, swap{b.holder, a.holder})
	}
	if a.thing != b.thing && x.Counted != "" && counted(x.Counted) == counted(y.Counted) {
		out = append(out, swap{b.thing, a.thing})
	}
	return out
}

// put is a wording with words put for others.
func (sp *space) put(w wording, swaps []swap) wording {
	own := false
	for _, s := range swaps {
		i := slices.Index(w.words, s.from)
		if i < 0 {
			continue
		}
		if !own {
			w.words, own = slices.Clone(w.words), true
		}
		w.words[i] = s.to
		slices.Sort(w.words)
	}
	if own {
		w.weigh(sp.weight)
	}
	return w
}

// wording weighs the content words that both share, the rare ones more, in the claims and around them. Two words for one event,
// or for what is counted, are one word: that they differ was weighed where they were compared.
func (sp *space) wording(o *odds, a, b *item) {
	w := &sp.set.Same
	swaps := alike(a, b)
	claim := sp.overlap(a.words, sp.put(b.words, swaps))
	bits := w.WordsNone + (w.WordsFull-w.WordsNone)*claim
	if a.Ask.Frame.Owned && b.Ask.Frame.Owned {
		bits = max(0, bits) // what else is told of the owner does not matter
	}
	o.add("words", ofClaims.percent(claim), bits)
	around := sp.overlap(a.context, sp.put(b.context, swaps))
	o.add("sentences", ofSentences.percent(around), w.ContextNone+(w.ContextFull-w.ContextNone)*around)
}
