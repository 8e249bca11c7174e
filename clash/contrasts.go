package clash

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/likeness"
)

// barring are phrases that take what stands behind them out of what is said.
var barring = []string{"rather than", "instead of", "and not", "but not", "except for", "except", "excluding", "other than", "apart from"}

// contrasts finds what the long text expressly takes out of what it says, and of what the short one says just that: "the council, not the
// mayor, closed the bridge", "all trains except the night train".
func (p *pair) contrasts() []Clash {
	met := p.met(func(int) bool { return false })
	if met < p.set.Role {
		return nil
	}
	var out []Clash
	for i := range p.long.words {
		d, phrase := p.long.barred(i)
		if d < 0 {
			continue
		}
		h := p.assertedOf(d)
		if h < 0 {
			continue
		}
		b := p.short.saying(h, p.short.words[h].Head)
		out = append(out, Clash{Kind: Polarity, Met: met, A: phrase, B: b, Note: fmt.Sprintf("“%s” against “%s”", phrase, b)})
	}
	return out
}

// barred is the noun or name that the words from i on take out, with those words as written; -1 where they take out none.
func (s *side) barred(i int) (noun int, phrase string) {
	n := 0
	for _, b := range barring {
		if s.reads(i, strings.Fields(b)) {
			n = len(strings.Fields(b))
			break
		}
	}
	if n == 0 && s.words[i].Form == "not" && (s.after(i, ",") || s.butBehind(i)) {
		n = 1
	}
	if n == 0 {
		return -1, ""
	}
	for k := i + n; k < len(s.words) && k < i+n+barredReach && s.words[k].Sentence == s.words[i].Sentence; k++ {
		switch w := &s.words[k]; {
		case w.Tag == syntax.NOUN || w.Tag == syntax.PROPN:
			for k+1 < len(s.words) && s.words[k+1].Token == s.words[k].Token+1 && (s.words[k+1].Tag == syntax.NOUN || s.words[k+1].Tag == syntax.PROPN) {
				k++
			}
			t := s.art.Sentences[s.words[i].Sentence].Tokens
			return k, s.art.Doc.Text[t[s.words[i].Token].Span.Start:t[s.words[k].Token].Span.End]
		case w.Tag != syntax.DET && w.Tag != syntax.ADJ && w.Tag != syntax.ADP && w.Tag != syntax.NUM && w.Rel != "nmod:poss":
			return -1, ""
		}
	}
	return -1, ""
}

// barredReach is how many words stand at most between what takes out and the noun that is taken out: "not by the two former".
const barredReach = 6

// reads reports whether the words from i on are these.
func (s *side) reads(i int, words []string) bool {
	for n, w := range words {
		if i+n >= len(s.words) || s.words[i+n].Form != w || s.words[i+n].Sentence != s.words[i].Sentence {
			return false
		}
	}
	return true
}

// after reports whether a mark stands right before word i.
func (s *side) after(i int, mark string) bool {
	w := &s.words[i]
	return w.Token > 0 && s.art.Sentences[w.Sentence].Tokens[w.Token-1].Form == mark
}

// butBehind reports whether a "but" of the same phrase answers the "not" at word i: "not by Roe but by Bell".
func (s *side) butBehind(i int) bool {
	for k := i + 1; k < len(s.words) && k < i+8 && s.words[k].Sentence == s.words[i].Sentence; k++ {
		switch {
		case s.words[k].Form == "but":
			return true
		case s.words[k].Tag == syntax.VERB || s.words[k].Form == "only":
			return false
		}
	}
	return false
}

// assertedOf is the word of the short text that stands for noun d of the long one where the short text says of it what the long one says
// of what d is set against; -1 where it does not.
func (p *pair) assertedOf(d int) int {
	for h := range p.short.words {
		w := &p.short.words[p.short.heading(h)]
		up := w.Head
		if up < 0 || !p.one(h, d) || !slices.Contains([]syntax.Relation{"nsubj", "nsubj:pass", "obj", "obl", "obl:agent"}, w.Rel) || p.short.words[up].Head >= 0 {
			continue
		}
		t := p.partner[up]
		if t < 0 || likeness.Near(&p.short.words[up], &p.long.words[t]) < near || p.long.apart(t, d) > sentence || p.short.negations(up)%2 != p.long.negations(t)%2 {
			continue
		}
		if p.long.count(p.long.words[d].Lemma) == 1 { // what stands twice may be told of in a second clause
			return h
		}
	}
	return -1
}

// count is how often a text has a word, by its lemma.
func (s *side) count(lemma string) int {
	n := 0
	for i := range s.words {
		if s.words[i].Lemma == lemma {
			n++
		}
	}
	return n
}
