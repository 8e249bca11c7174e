package claims

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// What "it" and "they" stand for, where that is no name.
//
// "Talks broke down in May. They will be resumed on Friday" tells when talks resume. Of the nouns that agree in number, the grammar's own come
// first: the subject of the verb that governs the clause ("the firm said it had tested them"). Then the sentence before, and the one before
// that, in one paragraph: a subject before an object, an object before the rest (the order of salience in Brennan, Friedman and Pollard 1987, A
// centering approach to pronouns). The noun is only used to see whether two claims speak of the same thing; no reader is shown it, and no
// answer is taken from it.

// farthest is how many sentences before its own a pronoun is taken to point.
const farthest = 2

// standsFor is the noun for which the pronoun at token i stands, in lower case, or "".
func (r *reader) standsFor(i int) string {
	many, ok := numberOf(r.form(i))
	if !ok {
		return ""
	}
	own := -1
	if h := r.tok(i).Head; h >= 0 {
		if s := r.child(h, "nsubj"); s != i {
			own = s
		}
	}
	if r.rel(i) == "nsubj" && r.tok(i).Head >= 0 { // "the firm said it had tested them"
		if up := r.governor(r.tok(i).Head); up >= 0 && r.rel(r.tok(i).Head) == "ccomp" {
			if s := r.child(up, "nsubj"); s >= 0 && s != i && agrees(r.tok(s), many) && r.mention(s) < 0 {
				return r.lemma(s)
			}
		}
	}
	block := r.s.Block
	for at := r.at - 1; at >= 0 && at >= r.at-farthest && r.a.Sentences[at].Block == block; at-- {
		if noun := salient(r.a.Sentences[at].Unpacked(r.a.Doc.Text).Tokens, many); noun != "" {
			if own >= 0 && r.lemma(own) == noun {
				return "" // it did not test itself
			}
			return noun
		}
	}
	return ""
}

// numberOf reports whether a pronoun stands for many; ok is false for one that may stand for a named person, or for nothing.
func numberOf(form string) (many, ok bool) {
	switch form {
	case "it":
		return false, true
	case "they", "them":
		return true, true
	}
	return false, false
}

// agrees reports whether a noun can be meant by "it" (one thing) or by "they" (many things or people).
func agrees(t *syntax.Token, many bool) bool {
	l := strings.ToLower(t.Lemma)
	if t.UPOS != syntax.NOUN || lexicon.ClassOf(l) == lexicon.TimeSpan || lexicon.Pronoun(l) {
		return false
	}
	return many == (t.XPOS == "NNS") && (many || lexicon.ClassOf(l) != lexicon.Person)
}

// salient is the noun that a sentence speaks of, of those that agree in number, or "".
func salient(tokens []syntax.Token, many bool) string {
	for _, part := range [][]string{{"nsubj"}, {"obj"}, {"obl", "nmod"}} {
		found := ""
		for i := range tokens {
			if !agrees(&tokens[i], many) || !slices.Contains(part, base(tokens[i].Rel)) {
				continue
			}
			if l := strings.ToLower(tokens[i].Lemma); found == "" {
				found = l
			} else if found != l {
				return "" // two fit alike
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// meaning is a participant with the noun that its pronoun stands for as its head; other participants are as they were.
func (r *reader) meaning(p *Phrase) *Phrase {
	if p == nil || p.Token < 0 || p.Entity >= 0 || r.tok(p.Token).UPOS != syntax.PRON {
		return p
	}
	noun := r.standsFor(p.Token)
	if noun == "" {
		return p
	}
	q := *p
	q.Head = noun
	return &q
}
