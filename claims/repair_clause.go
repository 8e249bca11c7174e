package claims

import (
	"slices"
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
)

// Slips that make a clause say something of the wrong subject, or part a number from its unit.

// named makes the name the head of "the painter Ana Roe" where the grammar hung it on the noun as an apposition: with no comma between,
// both are one phrase, which is about who bears the name.
func (m *mending) named(i int) {
	t := m.s.Tokens[i]
	noun := t.Head
	if t.Rel != "appos" || t.UPOS != syntax.PROPN || noun < 0 || noun > i || m.s.Tokens[noun].UPOS != syntax.NOUN {
		return
	}
	for k := noun + 1; k < i; k++ {
		if m.s.Tokens[k].Head != i || m.s.Tokens[k].UPOS != syntax.PROPN {
			return
		}
	}
	was := m.s.Tokens[noun]
	x := m.token(i)
	x.Head, x.Rel = was.Head, was.Rel
	x = m.token(noun)
	x.Head, x.Rel = i, "compound"
	for k := range m.s.Tokens {
		if m.s.Tokens[k].Head == noun && k != i {
			m.token(k).Head = i
		}
	}
}

// behindPreposition gives a verb its subject back where the grammar took the noun behind a preposition for it: in "the sprinklers
// on the deck had been tested" the sprinklers were, not the deck.
func (m *mending) behindPreposition(i int) {
	t := m.s.Tokens[i]
	verb := t.Head
	if base(t.Rel) != "nsubj" || verb <= i {
		return
	}
	prep := m.child(i, "case")
	if prep < 1 || prep > i || !strings.Contains(" in on at from near behind under outside inside aboard with ", " "+strings.ToLower(m.s.Tokens[prep].Form)+" ") {
		return
	}
	noun := prep - 1
	n := m.s.Tokens[noun]
	if n.UPOS != syntax.NOUN && n.UPOS != syntax.PROPN || n.Head > noun && n.Head != verb || base(n.Rel) == "nsubj" {
		return
	}
	if n.Head >= 0 && strings.Contains(" tell ask inform warn urge remind ", " "+m.s.Tokens[n.Head].Lemma+" ") {
		return // whom they told, in or on what
	}
	rel := t.Rel
	x := m.token(i)
	x.Head, x.Rel = noun, "nmod"
	x = m.token(noun)
	x.Head, x.Rel = verb, rel
}

// saidOf makes what was taken for the object of "said" the subject of the clause that is said: "police said the man was shot".
func (m *mending) saidOf(i int) {
	t := m.s.Tokens[i]
	say := t.Head
	if t.Rel != "obj" || say < 0 || say > i || !isA(m.s.Tokens[say].Lemma, "say") || strings.Contains(" tell ask warn urge remind quote describe ", " "+m.s.Tokens[say].Lemma+" ") {
		return
	}
	for v := i + 1; v < len(m.s.Tokens); v++ {
		x := m.s.Tokens[v]
		if x.UPOS != syntax.VERB || x.Head != say && !(x.Head == i && strings.HasPrefix(string(x.Rel), "acl") && x.XPOS != "VBN" && x.XPOS != "VBG") {
			continue
		}
		if m.child(v, "nsubj") >= 0 || m.child(v, "mark") >= 0 || base(x.Rel) == "conj" {
			return
		}
		aux := m.child(v, "aux")
		if x.XPOS != "VBD" && x.XPOS != "VBZ" && x.XPOS != "VBP" && (aux < 0 || aux < i) {
			return
		}
		o := m.token(i)
		o.Head, o.Rel = v, "nsubj"
		if be := m.last(v, "aux"); x.XPOS == "VBN" && be >= 0 && m.s.Tokens[be].Lemma == "be" {
			o.Rel = "nsubj:pass"
		}
		c := m.token(v)
		c.Head, c.Rel = say, "ccomp"
		return
	}
}

// predicated makes a clause of a noun with "is" and a subject that was hung on a verb like a phrase: "the fine is 9 euros, the court said".
func (m *mending) predicated(i int) {
	switch base(m.s.Tokens[i].Rel) {
	case "obl", "obj", "nmod", "dep":
	default:
		return
	}
	be, subject := m.child(i, "cop"), m.child(i, "nsubj")
	if be < 0 || subject < 0 || subject > be || be > i {
		return
	}
	x := m.token(i)
	x.Rel = "parataxis"
	if x.Head >= 0 && isA(m.s.Tokens[x.Head].Lemma, "say") {
		x.Rel = "ccomp"
	}
}

// measured puts a number before the noun that it counts where the grammar made it a noun phrase of its own: "pays 9.25 euros a share".
func (m *mending) measured(i int) {
	t := m.s.Tokens[i]
	if t.XPOS != "CD" || i+1 >= len(m.s.Tokens) || t.Head == i+1 || t.Head == i-1 && t.Rel == "nummod" {
		return
	}
	unit := m.s.Tokens[i+1]
	if unit.UPOS != syntax.NOUN || unit.XPOS != "NNS" || base(unit.Rel) == "nsubj" {
		return
	}
	switch base(t.Rel) {
	case "obj", "obl", "nsubj", "root", "ccomp", "xcomp", "dep", "parataxis":
	default:
		return
	}
	if m.child(i, "case") >= 0 && len(t.Form) == 4 && base(t.Rel) == "obl" {
		return // "in 2024 prices rose"
	}
	head, rel := t.Head, t.Rel
	for k := range m.s.Tokens {
		if m.s.Tokens[k].Head == i && k != i+1 {
			m.token(k).Head = i + 1
		}
	}
	x := m.token(i + 1)
	x.Head, x.Rel = head, rel
	x = m.token(i)
	x.Head, x.Rel = i+1, "nummod"
}

// whole makes a number of several words one, beside the noun that it counts: in "two hundred and forty-one beads lay there" the
// beads lay there, not the hundred.
func (m *mending) whole(q *quantity.Quantity) {
	noun, n := q.OfToken, len(m.s.Tokens)
	if q.Sum || q.Last <= q.First || noun <= q.Last || noun > q.Last+widest || noun >= n || q.First < 0 {
		return
	}
	inside := func(i int) bool { return i >= q.First && i <= q.Last }
	for i := q.First; i <= q.Last; i++ {
		t := m.s.Tokens[i]
		if inside(t.Head) || t.Head == noun {
			continue
		}
		if inside(m.s.Tokens[noun].Head) {
			x := m.token(noun)
			x.Head, x.Rel = t.Head, t.Rel
		}
		x := m.token(i)
		x.Head, x.Rel = noun, "nummod"
	}
	for i := range m.s.Tokens { // what hung on the number hangs on the noun
		if h := m.s.Tokens[i].Head; inside(h) && !inside(i) && i != noun {
			m.token(i).Head = noun
		}
	}
}

// widest is how many words may stand between a number and what it counts: "two hundred and forty-one small amber beads".
const widest = 3

// child is the first dependent of i with a relation, without its subtype; or -1.
func (m *mending) child(i int, rel string) int {
	return slices.IndexFunc(m.s.Tokens, func(x syntax.Token) bool { return x.Head == i && base(x.Rel) == rel })
}

// last is the last such dependent before i, or -1.
func (m *mending) last(i int, rel string) int {
	for k := i - 1; k >= 0; k-- {
		if x := m.s.Tokens[k]; x.Head == i && base(x.Rel) == rel {
			return k
		}
	}
	return -1
}
