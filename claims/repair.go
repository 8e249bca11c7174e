package claims

import (
	"slices"
	"strings"

	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// mended is the sentence with the slips of the grammar put right that would make a claim say what the
// sentence does not. The sentence itself is never changed.
func mended(s *syntax.Sentence, numbers []*quantity.Quantity) *syntax.Sentence {
	s = sound(joined(s))
	m := &mending{s: s}
	for _, q := range numbers {
		m.whole(q)
	}
	for i := range s.Tokens {
		m.named(i)
		m.measured(i)
		m.behindPreposition(i)
		m.saidOf(i)
		m.lastDone(i)
		m.predicated(i)
		m.misled(i)
		m.severed(i)
		m.gapped(i)
		m.undergone(i)
		m.toldOf(i)
		m.timed(i)
		m.possessed(i)
	}
	return sound(m.s)
}

// A mending copies the sentence at the first change.
type mending struct {
	s      *syntax.Sentence
	copied bool
}

func (m *mending) token(i int) *syntax.Token {
	if !m.copied {
		c := *m.s
		c.Tokens = slices.Clone(m.s.Tokens)
		m.s, m.copied = &c, true
	}
	return &m.s.Tokens[i]
}

// lastDone reads "was last inspected" as an adverb before a participle where "last" was taken for a verb.
func (m *mending) lastDone(i int) {
	if i == 0 || i+1 >= len(m.s.Tokens) || m.s.Tokens[i].UPOS == syntax.ADV {
		return
	}
	form, done := strings.ToLower(m.s.Tokens[i].Form), m.s.Tokens[i+1]
	if form != "last" && form != "first" && form != "next" || m.s.Tokens[i-1].UPOS != syntax.AUX || done.UPOS != syntax.VERB || done.XPOS != "VBN" || done.Head != i {
		return
	}
	was := m.s.Tokens[i]
	for k := range m.s.Tokens {
		if m.s.Tokens[k].Head != i || k == i+1 {
			continue
		}
		t := m.token(k)
		t.Head = i + 1
		switch {
		case t.Rel == "nsubj":
			t.Rel = "nsubj:pass"
		case t.Rel == "cop" || t.Rel == "aux" && strings.EqualFold(t.Lemma, "be"):
			t.Rel, t.UPOS = "aux:pass", syntax.AUX
		}
	}
	t := m.token(i + 1)
	t.Head, t.Rel = was.Head, was.Rel
	t = m.token(i)
	t.Head, t.Rel, t.UPOS, t.XPOS = i+1, "advmod", syntax.ADV, "RB"
}

// misled makes the first finite verb the main one where it was taken for a participle on the subject of a
// second, joined clause: in "three people died and 12 were injured" nobody says that the three were injured.
func (m *mending) misled(i int) {
	t := m.s.Tokens[i]
	if t.UPOS != syntax.VERB && t.UPOS != syntax.ADJ {
		return
	}
	subject := slices.IndexFunc(m.s.Tokens[:i], func(x syntax.Token) bool { return x.Head == i && base(x.Rel) == "nsubj" })
	if subject < 0 {
		return
	}
	verb := -1
	for k := subject + 1; k < i && verb < 0; k++ {
		if x := &m.s.Tokens[k]; x.Head == subject && x.Rel == "acl" && x.XPOS == "VBD" {
			verb = k
		}
	}
	if verb < 0 {
		return
	}
	aux := i - 1
	for aux > verb && m.s.Tokens[aux].UPOS != syntax.AUX {
		aux--
	}
	from := aux
	for from > verb+1 && nounPhrase(m.s.Tokens[from-1].UPOS) {
		from--
	}
	if from == aux || from-1 <= verb || m.s.Tokens[from-1].UPOS != syntax.CCONJ {
		return
	}
	v := m.token(verb)
	v.Head, v.Rel = t.Head, t.Rel
	x := m.token(subject)
	x.Head, x.Rel = verb, "nsubj"
	x = m.token(i)
	x.Head, x.Rel = verb, "conj"
}

// severed gives the second of two joined clauses its own subject where the grammar hung that on the first:
// "three people died on Tuesday and 12 people were injured" is not said of three people.
func (m *mending) severed(i int) {
	t := m.s.Tokens[i]
	if t.Head < 0 || t.Head >= i || t.UPOS != syntax.VERB && t.UPOS != syntax.ADJ {
		return
	}
	aux := -1
	for k := t.Head + 1; k < i && aux < 0; k++ {
		if x := &m.s.Tokens[k]; x.Head == i && (base(x.Rel) == "aux" || x.Rel == "cop") {
			aux = k
		}
	}
	if aux < 2 || slices.ContainsFunc(m.s.Tokens, func(x syntax.Token) bool { return x.Head == i && (base(x.Rel) == "nsubj" || base(x.Rel) == "csubj") }) {
		return
	}
	noun := aux - 1
	if u := m.s.Tokens[noun].UPOS; u != syntax.NOUN && u != syntax.NUM && u != syntax.PROPN {
		return
	}
	from := noun
	for from > t.Head && nounPhrase(m.s.Tokens[from-1].UPOS) {
		from--
	}
	if from-1 <= t.Head || m.s.Tokens[from-1].UPOS != syntax.CCONJ {
		return
	}
	x := m.token(noun)
	x.Head, x.Rel = i, "nsubj"
	if m.s.Tokens[aux].Rel != "cop" && t.XPOS == "VBN" {
		x.Rel = "nsubj:pass"
	}
	for k := from; k < noun; k++ {
		if h := m.s.Tokens[k].Head; h < from || h > noun {
			m.token(k).Head = noun
		}
	}
	c := m.token(from - 1)
	c.Head, c.Rel = i, "cc"
	m.token(i).Rel = "conj"
}

// nounPhrase reports whether a word of that class may stand before a noun that it belongs to.
func nounPhrase(u syntax.Tag) bool {
	switch u {
	case syntax.NOUN, syntax.NUM, syntax.ADJ, syntax.DET, syntax.PROPN:
		return true
	}
	return false
}

// undergone reads "were injured" as what was done to people where the participle was taken for an adjective.
func (m *mending) undergone(i int) {
	t := m.s.Tokens[i]
	verb := verbOfParticiple(strings.ToLower(t.Form))
	if t.UPOS != syntax.ADJ || verb == "" {
		return
	}
	cop := slices.IndexFunc(m.s.Tokens, func(x syntax.Token) bool { return x.Head == i && x.Rel == "cop" })
	if cop < 0 {
		return
	}
	m.token(cop).Rel = "aux:pass"
	for k := range m.s.Tokens {
		if m.s.Tokens[k].Head == i && m.s.Tokens[k].Rel == "nsubj" {
			m.token(k).Rel = "nsubj:pass"
		}
	}
	x := m.token(i)
	x.UPOS, x.XPOS, x.Lemma = syntax.VERB, "VBN", verb
}

// verbOfParticiple is the verb of a regular participle that tells of harm or loss of freedom, or "".
func verbOfParticiple(form string) string {
	stem, ok := strings.CutSuffix(form, "d")
	if !ok || !strings.HasSuffix(stem, "e") {
		return ""
	}
	for _, verb := range []string{stem, strings.TrimSuffix(stem, "e")} {
		if lexicon.IsVerb(verb) && (lexicon.IsEvent(verb, "injure") || lexicon.IsEvent(verb, "die") || lexicon.IsEvent(verb, "arrest")) {
			return verb
		}
	}
	return ""
}
