// Package clash says what two statements say against each other when it is taken for granted that both are on one event, as
// somebody does who sets two sentences side by side. Start with Find.
//
// A run must first find out whether two articles speak of one event, and stays silent in doubt; here that is assumed, as in the
// textual-entailment tasks (de Marneffe, Rafferty and Manning 2008, "Finding contradictions in text", whose sorts of
// contradiction are the checks of this package: figures, ordinals and dates, negation, opposites, what is expressly taken out or missing, all
// and only some, exchanged parts and figures, somebody else who did it or is it, another name or land or place, and another value of what there
// is one of only). What is not assumed is that the statements meet: the shorter one must have its words in the longer one (package
// likeness), all but the few that differ, for only then is what differs an answer to the same question.
//
//	long:   The council of Ardel, which had met for six hours, rejected the new bridge on Monday.
//	short:  The council approved the bridge.
//	                    ──────── the opposite of what the long one says of it, and all else it says too
//
// What it cannot see: contradictions that need knowledge of the world ("X is a branch of Y" and "X owns Y") or of words that
// are no opposites in the lexicon. In such a case it says nothing.
package clash

import (
	"cmp"
	"crosscheck/language"
	"crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/likeness"
	"slices"
)

// A Kind says in what two statements differ.
type Kind string

// The kinds.
const (
	Number   Kind = "number"
	Date     Kind = "date"
	Name     Kind = "name"     // another name, or place, in one part of the statement
	Role     Kind = "role"     // who did it and to whom it was done are exchanged
	Polarity Kind = "polarity" // one denies what the other says, or says the opposite
)

// A Clash is one thing in which two statements exclude each other.
type Clash struct {
	Kind Kind
	Met  float64 // share of the shorter statement's words that the longer one has, without those that differ
	A, B string  // what each says, as written: of the first text given, of the second
	Note string
}

// A side is one text with its words.
type side struct {
	art     *language.Article
	words   []likeness.Word
	mention []*names.Mention // the name that each word stands in, nil for other words
}

func newSide(art *language.Article, words []likeness.Word) side {
	s := side{art: art, words: words, mention: make([]*names.Mention, len(words))}
	for n := range art.Names.Mentions {
		m := &art.Names.Mentions[n]
		for i := range words {
			if s.mention[i] == nil && s.within(i, m.Sentence, m.First, m.Last) {
				s.mention[i] = m
			}
		}
	}
	return s
}

// A pair is two texts made ready: the short one is held against the long one.
type pair struct {
	set         Settings
	quantities  quantity.Settings
	long, short side
	partner     []int // of each word of the short text in the long one, or -1
	swapped     bool  // the long text is the second
	townKm      float64
}

// Find lists in what two texts exclude each other, the surest first.
func Find(a, b *language.Article, s Settings, q quantity.Settings, townKm float64) []Clash {
	al := likeness.Align(a, b)
	p := &pair{set: s, quantities: q, long: newSide(a, al.A), short: newSide(b, al.B), partner: al.From, townKm: townKm}
	if len(al.A) < len(al.B) {
		p.long, p.short, p.partner, p.swapped = p.short, p.long, al.To, true
	}
	var out []Clash
	for _, check := range []func(*pair) []Clash{(*pair).figures, (*pair).days, (*pair).denials, (*pair).exchanged, (*pair).holders, (*pair).kinsmen, (*pair).contrasts, (*pair).another, (*pair).elsewhere,
		(*pair).lands, (*pair).bearers, (*pair).otherNames, (*pair).ranks, (*pair).crossed, (*pair).amounts, (*pair).without, (*pair).otherValues, (*pair).opposites, (*pair).otherKinds} {
		out = append(out, check(p)...)
	}
	if p.swapped {
		for i := range out {
			out[i].A, out[i].B = out[i].B, out[i].A
		}
	}
	slices.SortStableFunc(out, func(x, y Clash) int { return cmp.Compare(y.Met, x.Met) })
	return out
}

// near is how near two words must be to stand for each other here: kin, not kinds.
const near = 0.8

// met is the share of the short text's words of meaning, by rarity, that the long one has, without the words left out.
func (p *pair) met(without func(i int) bool) float64 {
	sum, hit := 0.0, 0.0
	for i := range p.short.words {
		w := &p.short.words[i]
		if !w.Content || without(i) {
			continue
		}
		sum += w.Rarity
		if j := p.partner[i]; j >= 0 {
			hit += w.Rarity * likeness.Near(w, &p.long.words[j])
		}
	}
	if sum == 0 {
		return 0
	}
	return hit / sum
}

// at is the word at a token of a sentence, or -1.
func (s *side) at(token, sentence int) int {
	for i := range s.words {
		if s.words[i].Sentence == sentence && s.words[i].Token == token {
			return i
		}
	}
	return -1
}

// within reports whether word i stands between two tokens of a sentence.
func (s *side) within(i, sentence, first, last int) bool {
	w := &s.words[i]
	return w.Sentence == sentence && first <= w.Token && w.Token <= last
}

// child is the first dependent of word i in one of these relations, or -1.
func (s *side) child(i int, rels ...string) int {
	for _, k := range s.words[i].Kids {
		if slices.Contains(rels, string(s.words[k].Rel)) {
			return k
		}
	}
	return -1
}

// apart is how many arcs lie between two words of one sentence, many where they do not meet.
func (s *side) apart(i, j int) int {
	if s.words[i].Sentence != s.words[j].Sentence {
		return far
	}
	up := map[int]int{}
	for n, at := 0, i; at >= 0 && n < far; n, at = n+1, s.words[at].Head {
		up[at] = n
	}
	for n, at := 0, j; at >= 0 && n < far; n, at = n+1, s.words[at].Head {
		if m, ok := up[at]; ok {
			return m + n
		}
	}
	return far
}
