package clash

import (
	"fmt"
	"slices"

	"crosscheck/language/spelling"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
	"crosscheck/likeness"
)

// Functions are what a thing has one of: who was born in Warsaw was not born in Prague, what a heater caused no cigarette did. Where both texts
// tell the value of one function of one thing, and the values are two, they exclude each other (Ritter, Downey, Soderland and Etzioni
// 2008, "It's a contradiction – no, it's not", EMNLP, who learn them from the web; here the common ones of the news are listed).

// functions are, by the preposition before the value, the words of which it is the value. "because" is a preposition here.
var functions = map[string][]string{
	"in":   {"bear", "die", "base", "headquarter"},
	"of":   {"die", "guilty", "convict", "acquit"},
	"from": {"die"},
	"by": {"cause", "found", "establish", "invent", "discover", "write", "compose", "paint", "direct", "design", "kill", "murder", "assassinate", "buy", "acquire", "own",
		"trigger", "spark", "power"},
	"to":      {"marry", "sell"},
	"for":     {"award", "prize"},
	"on":      {"run"},
	"after":   {"name"},
	"because": {"collapse", "crash", "close", "cancel", "resign", "fail", "sink", "delay", "postpone", "fall", "derail"},
}

// A function's value stands at most so many words behind the word that it belongs to: "founded in Ardel in May by".
const functionReach = 7

// otherValues finds functions of which the two texts give two values.
func (p *pair) otherValues() []Clash {
	var out []Clash
	for k := range p.short.words {
		h, i := p.short.function(k)
		if i < 0 || p.short.words[i].Number || p.long.says(p.short.words[i].Lemma) || p.alikeSomewhere(i) {
			continue
		}
		under := p.short.phraseOf(p.short.heading(i))
		met := p.met(func(w int) bool { return slices.Contains(under, w) })
		if met < p.set.Function {
			continue
		}
		for l := range p.long.words {
			t, j := p.long.function(l)
			if j < 0 || p.long.words[l].Form != p.short.words[k].Form || likeness.Near(&p.short.words[h], &p.long.words[t]) < near || p.short.negations(h)+p.long.negations(t) > 0 {
				continue
			}
			if !p.twoValues(p.short.words[k].Form, i, j) || !p.oneTheme(h, t) {
				break
			}
			a, b := p.long.saying(t, l, j), p.short.saying(h, k, i)
			out = append(out, Clash{Kind: Name, Met: met, A: a, B: b, Note: fmt.Sprintf("“%s” against “%s”: it can only be one", a, b)})
			break
		}
	}
	return out
}

// function is the word whose value stands behind the preposition at word k, and the value; -1 where it is no function's.
func (s *side) function(k int) (of, value int) {
	words := functions[s.words[k].Form]
	if words == nil || s.words[k].Tag != syntax.ADP && s.words[k].Tag != syntax.SCONJ {
		return -1, -1
	}
	for of = k - 1; of >= 0 && of >= k-functionReach && s.words[of].Sentence == s.words[k].Sentence; of-- {
		if slices.Contains(words, s.words[of].Lemma) && (s.words[of].Tag == syntax.VERB || s.words[of].Tag == syntax.ADJ || s.words[of].Tag == syntax.NOUN) {
			return of, s.valueBehind(k)
		}
		if s.words[of].Tag == syntax.VERB {
			break
		}
	}
	return -1, -1
}

// valueBehind is the noun or name of the phrase behind the preposition at word k, the name where both stand there; -1 where there is none.
func (s *side) valueBehind(k int) int {
	last := -1
	for i := k + 1; i < len(s.words) && s.words[i].Sentence == s.words[k].Sentence && s.words[i].Token-s.words[i-1].Token == 1; i++ {
		switch s.words[i].Tag {
		case syntax.NOUN, syntax.PROPN:
			last = i
			continue
		case syntax.VERB:
			if last < 0 && lexicon.IsNoun(s.words[i].Form) {
				last = i // "guilty of fraud"
			}
		case syntax.DET, syntax.ADJ, syntax.NUM:
			if last < 0 {
				continue
			}
		case syntax.ADP:
			if last < 0 && s.words[k].Form == "because" && s.words[i].Form == "of" {
				continue
			}
		}
		break
	}
	return last
}

// alikeSomewhere reports whether the long text has a word that may stand for word i.
func (p *pair) alikeSomewhere(i int) bool {
	for x := range p.long.words {
		if w := &p.long.words[x]; w.Content && likeness.Near(&p.short.words[i], w) >= likely {
			return true
		}
	}
	return false
}

// twoValues reports whether two values behind a preposition cannot both be right: two names of people, two places that lie apart, two nouns of
// which neither is a kind of the other. Dates are held against each other elsewhere, and somebody may be many things: "a woman" is "an architect".
func (p *pair) twoValues(preposition string, i, j int) bool {
	w, x := &p.short.words[i], &p.long.words[j]
	if p.short.named(i) != p.long.named(j) || p.short.inDate(i) || p.long.inDate(j) || likeness.Near(w, x) >= likely {
		return false
	}
	if p.short.named(i) {
		a, b := spelling.Fold(p.long.nameAt(j)), spelling.Fold(p.short.nameAt(i))
		if wordlists.Known(a) || wordlists.Known(b) {
			_, apart := wordlists.Apart(a, b, p.townKm)
			return apart
		}
		return !p.kindred(i, j)
	}
	if preposition == "in" || preposition != "of" && preposition != "because" && (somebody(w.Lemma) || somebody(x.Lemma)) && !lexicon.Opposed(w.Lemma, x.Lemma) {
		return false // "died in hospital" is "died in a crash"
	}
	return !lexicon.Under(w.Lemma, x.Lemma) && !lexicon.Under(x.Lemma, w.Lemma) && lexicon.Nouns(w.Lemma, x.Lemma) <= lexicon.Opposite && lexicon.Nouns(w.Lemma, x.Lemma) != lexicon.Kind
}

// somebody reports whether a noun names people, by what they are or as a body.
func somebody(noun string) bool {
	c := lexicon.ClassOf(noun)
	return c == lexicon.Person || c == lexicon.Group
}

// nameAt is the whole name that word i stands in, as written.
func (s *side) nameAt(i int) string {
	if m := s.mention[i]; m != nil {
		return m.Span.Of(s.art.Doc.Text)
	}
	return s.words[i].Form
}

// oneTheme reports whether both predicates are told of one thing: what was born, caused, founded.
func (p *pair) oneTheme(h, t int) bool {
	theme := func(s *side, i int) int {
		who, whom := s.parts(i)
		if s.child(i, "nsubj:pass") >= 0 {
			return whom
		}
		return who
	}
	s, x := theme(&p.short, h), theme(&p.long, t)
	if s < 0 {
		return true
	}
	if x >= 0 && p.long.words[x].Tag != syntax.PRON {
		return p.one(s, x) || p.partner[s] >= 0 && p.long.apart(p.partner[s], x) <= beside
	}
	return p.partner[s] >= 0 && p.partner[s] < t
}
