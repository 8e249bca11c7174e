package grammar

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A lemma is made by a rule: so many bytes off the end, these letters on. Which rule is learned by the
// ending of the word, for each tag: the longest known ending decides, "was" before "-s". An ending is
// kept only where it says something else than the shorter ones.

type lemmaRule struct {
	cut int
	add string
}

type lemmas struct {
	rules []lemmaRule
	index map[uint32]uint16 // hash of tag and ending → index in rules
}

// longestEnding is how many letters an ending may have; whole words are known at any length.
const longestEnding = 6

// Lemma is the dictionary form of a word with tag t, and whether the very word was learned. Only names
// keep their capitals.
func (m *Model) Lemma(form string, t uint16) (lemma string, known bool) {
	low := lower(form)
	tag := uint32(t) + 1
	r, ok := m.lemmas.index[wholeKey(tag, low)]
	if !ok {
		at := len(low)
		for n := 0; n <= longestEnding; n++ {
			if i, found := m.lemmas.index[endingKey(tag, low[at:])]; found {
				r, ok = i, true
			}
			if at == 0 {
				break
			}
			_, w := utf8.DecodeLastRuneInString(low[:at])
			at -= w
		}
	} else {
		known = true
	}
	base := low
	if m.upos[t] == "PROPN" {
		base = form
	}
	if !ok {
		return base, false
	}
	return m.lemmas.rules[r].apply(base), known
}

func (r lemmaRule) apply(s string) string {
	at := len(s) - r.cut
	if at < 0 || at == 0 && r.add == "" || at < len(s) && !utf8.RuneStart(s[at]) {
		return s
	}
	return s[:at] + r.add
}

func wholeKey(tag uint32, low string) uint32  { return mix2(201, tag, hashString(low)) }
func endingKey(tag uint32, low string) uint32 { return mix2(202, tag, hashString(low)) }

// ruleFor is what turns low into lemma, both in lower case.
func ruleFor(low, lemma string) lemmaRule {
	n := 0
	for n < len(low) && n < len(lemma) && low[n] == lemma[n] {
		n++
	}
	for n > 0 && (n < len(low) && !utf8.RuneStart(low[n]) || n < len(lemma) && !utf8.RuneStart(lemma[n])) {
		n--
	}
	return lemmaRule{len(low) - n, lemma[n:]}
}

// learnLemmas counts which rule each ending asks for.
func (m *Model) learnLemmas(sents []*tagged) {
	type word struct {
		tag uint16
		low string
	}
	counts := map[word]map[lemmaRule]int{}
	for _, s := range sents {
		for i, f := range s.Forms {
			w := word{s.gold[i], lower(f)}
			if s.Lemmas[i] == "_" {
				continue
			}
			if counts[w] == nil {
				counts[w] = map[lemmaRule]int{}
			}
			counts[w][ruleFor(w.low, lower(s.Lemmas[i]))]++
		}
	}
	words := make([]word, 0, len(counts))
	for w := range counts {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b word) int { return cmp.Or(cmp.Compare(a.tag, b.tag), strings.Compare(a.low, b.low)) })
	numbers := map[lemmaRule]uint16{}
	m.lemmas = &lemmas{index: map[uint32]uint16{}}
	add := func(key uint32, r lemmaRule) {
		i, ok := numbers[r]
		if !ok {
			i = uint16(len(m.lemmas.rules))
			numbers[r] = i
			m.lemmas.rules = append(m.lemmas.rules, r)
		}
		m.lemmas.index[key] = i
	}
	for n := 0; n <= longestEnding+1; n++ {
		votes := map[word]map[lemmaRule]int{}
		var order []word
		for _, w := range words {
			e := word{w.tag, tail(w.low, n)}
			if n > longestEnding {
				e.low = w.low
			} else if len(e.low) == len(w.low) && n > 0 && utf8.RuneCountInString(w.low) < n {
				continue
			}
			if votes[e] == nil {
				votes[e] = map[lemmaRule]int{}
				order = append(order, e)
			}
			for r, k := range counts[w] {
				if n <= longestEnding {
					k = 1 // every word has one voice in what its ending means
				}
				votes[e][r] += k
			}
		}
		for _, e := range order {
			r, k := majority(votes[e])
			form := e.low
			if got, ok := m.lemmas.ending(uint32(e.tag)+1, form); ok && got == r {
				continue
			}
			switch {
			case n > longestEnding:
				add(wholeKey(uint32(e.tag)+1, form), r)
			case k >= 2 && r.cut <= len(form):
				add(endingKey(uint32(e.tag)+1, form), r)
			}
		}
	}
}

// ending is the rule of the longest ending known so far.
func (l *lemmas) ending(tag uint32, low string) (lemmaRule, bool) {
	for n := longestEnding; n >= 0; n-- {
		if i, ok := l.index[endingKey(tag, tail(low, n))]; ok {
			return l.rules[i], true
		}
	}
	return lemmaRule{}, false
}

// majority is the rule with the most votes; of equals the one that changes least, then the first in order.
func majority(votes map[lemmaRule]int) (lemmaRule, int) {
	var best lemmaRule
	most := 0
	for r, k := range votes {
		if k > most || k == most && (r.cut < best.cut || r.cut == best.cut && r.add < best.add) {
			best, most = r, k
		}
	}
	return best, most
}
