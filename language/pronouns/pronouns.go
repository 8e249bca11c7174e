// Package pronouns says whom "he", "she", "his", "him" and "himself" mean within one document. Start with Text.Meant, which
// answers only where nobody else can be meant, or Text.Likely, which names the likeliest.
//
// What the grammar binds goes first (see bound): "himself" is the subject of its clause, whoever that is. The rest is looked for
// going back. Whom the grammar rules out is left out of both answers: "she praised Ana Roe" is said of another than Ana Roe.
package pronouns

import (
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/syntax"
)

// A Text is a document as its pronouns are read.
type Text struct {
	Names *names.Result
	// Sentence is the i-th sentence with its words.
	Sentence func(i int) *syntax.Sentence
	// Quoted reports whether a byte stands in somebody's own words; nil where nobody looks.
	Quoted func(at int) bool
	// Speaks is the entity that is told to speak in a sentence before a byte, or -1; nil where nobody looks.
	Speaks func(sentence, before int, may func(entity int) bool) int
}

// Of says for which sort of name a word stands: a person of a gender, or "" where it is no pronoun for one person.
func Of(form string) (names.Type, names.Gender) {
	switch form {
	case "he", "him", "his", "himself":
		return names.Person, names.Male
	case "she", "her", "hers", "herself":
		return names.Person, names.Female
	}
	return "", names.Unknown
}

// Meant is the entity for which the pronoun at a token of a sentence stands, or -1 where it is no pronoun or anybody else could be
// meant too: a wrong name is worse than none.
func (t *Text) Meant(sentence, token int) int {
	r := t.at(sentence)
	if want, gender := Of(r.form(token)); want != "" {
		return r.meant(token, want, gender)
	}
	return -1
}

// Likely is the entity for which the pronoun most likely stands, looking back over at most back sentences, or -1.
func (t *Text) Likely(sentence, token, back int) int {
	r := t.at(sentence)
	want, gender := Of(r.form(token))
	if want == "" {
		return -1
	}
	if b := r.bound(token); b >= 0 {
		if e := r.binder(b, want, gender); e >= 0 || reflexive(r.form(token)) {
			return e
		}
	}
	return r.likely(token, want, gender, back)
}

// A reading is one sentence of a text, and its names: t.Names.Mentions[first:last].
type reading struct {
	t           *Text
	sentence    int
	s           *syntax.Sentence
	first, last int
}

func (t *Text) at(sentence int) *reading {
	r := &reading{t: t, sentence: sentence, s: t.Sentence(sentence)}
	r.first, r.last = t.mentions(sentence)
	return r
}

// mentions is the range of the names of a sentence; the document's list is in order of sentences.
func (t *Text) mentions(sentence int) (first, last int) {
	lo, hi := 0, len(t.Names.Mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; t.Names.Mentions[mid].Sentence < sentence {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	last = lo
	for last < len(t.Names.Mentions) && t.Names.Mentions[last].Sentence == sentence {
		last++
	}
	return lo, last
}

func (r *reading) tok(i int) *syntax.Token { return &r.s.Tokens[i] }

func (r *reading) form(i int) string { return strings.ToLower(r.s.Tokens[i].Form) }

// rel is the relation of token i without its subtype.
func (r *reading) rel(i int) string { return base(r.s.Tokens[i].Rel) }

func base(rel syntax.Relation) string {
	b, _, _ := strings.Cut(string(rel), ":")
	return b
}

// subjectOf is the subject of verb i, or -1.
func (r *reading) subjectOf(i int) int {
	for k := range r.s.Tokens {
		if r.tok(k).Head == i && r.rel(k) == "nsubj" {
			return k
		}
	}
	return -1
}

// entity is whose name covers token i, or -1.
func (r *reading) entity(i int) int {
	for m := r.first; m < r.last; m++ {
		if n := &r.t.Names.Mentions[m]; n.First <= i && i <= n.Last {
			return n.Entity
		}
	}
	return -1
}

// subject reports whether a name stands where its sentence has a subject.
func (t *Text) subject(n *names.Mention) bool {
	tokens := t.Sentence(n.Sentence).Tokens
	for k := n.First; k <= n.Last && k < len(tokens); k++ {
		if base(tokens[k].Rel) == "nsubj" {
			return true
		}
	}
	return false
}

// allows reports whether an entity may be of a gender.
func allows(e *names.Entity, gender names.Gender) bool {
	return e.Gender == names.Unknown || gender == names.Unknown || e.Gender == gender
}
