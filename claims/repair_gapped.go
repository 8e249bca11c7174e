package claims

import (
	"strings"

	"crosscheck/article"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// gapped gives the second of two joined clauses its subject where that was joined to the first verb as if it were one: "a baker was
// killed and four others, among them a boy, were wounded", "one man died and five people injured in the fire", "Ana Roe killed, four
// wounded". A noun has no place behind a verb that is done to somebody, or that takes no object, so that it opens what comes next.
func (m *mending) gapped(i int) {
	t := m.s.Tokens[i]
	v := t.Head
	if v < 0 || v >= i || !m.complete(v) || t.UPOS != syntax.NOUN && t.UPOS != syntax.NUM && t.UPOS != syntax.PROPN {
		return
	}
	switch base(t.Rel) {
	case "conj", "iobj", "obj", "dep", "appos", "parataxis", "list":
	default:
		return
	}
	from := i
	for from > v+1 && nounPhrase(m.s.Tokens[from-1].UPOS) {
		from--
	}
	if before := m.s.Tokens[from-1]; from-1 <= v || before.UPOS != syntax.CCONJ && before.Form != "," && before.Form != ";" {
		return
	}
	next := m.opened(i, v)
	if next < 0 {
		return
	}
	verb := m.token(next)
	passive := verb.XPOS == "VBN" && m.child(next, "cop") < 0
	if verb.Head == i || verb.Rel == "xcomp" {
		verb.Head, verb.Rel = v, "conj"
	}
	if passive {
		verb.UPOS = syntax.VERB
	}
	x := m.token(i)
	x.Head, x.Rel = next, "nsubj"
	if passive {
		x.Rel = "nsubj:pass"
	}
	for k := v + 1; k < i; k++ {
		h := m.s.Tokens[k].Head
		switch {
		case k == from-1 && m.s.Tokens[k].UPOS == syntax.CCONJ:
			m.token(k).Head = next
		case k >= from && (h < from || h > i):
			m.token(k).Head = i
		}
	}
}

// complete reports whether a verb takes no noun behind it: it has its subject, and is passive, or says that somebody died.
func (m *mending) complete(v int) bool {
	t := m.s.Tokens[v]
	if t.UPOS != syntax.VERB && t.UPOS != syntax.ADJ {
		return false
	}
	subject := m.child(v, "nsubj")
	if subject < 0 || subject > v {
		return false
	}
	switch {
	case strings.HasSuffix(string(m.s.Tokens[subject].Rel), ":pass"):
		return true
	case m.s.Role == article.Title && (t.XPOS == "VBN" || t.XPOS == "VBD") && m.child(v, "aux") < 0 && (lexicon.IsEvent(t.Lemma, "injure") || lexicon.IsEvent(t.Lemma, "die")):
		return true // "man killed, four wounded"
	case t.UPOS == syntax.ADJ:
		return t.Lemma == "dead"
	}
	return isA(t.Lemma, "undergo") && lexicon.IsEvent(t.Lemma, "die")
}

// opened is the verb, behind noun i, of which it is the subject: a participle on the noun itself, or a verb joined to v, or above v,
// that has none; -1 where there is none.
func (m *mending) opened(i, v int) int {
	for k := i + 1; k < len(m.s.Tokens); k++ {
		t := m.s.Tokens[k]
		switch {
		case (t.Head == i && t.Rel == "acl" || t.Head == v && t.Rel == "xcomp") && t.XPOS == "VBN" && (k == i+1 || k == i+2 && m.s.Tokens[i+1].UPOS == syntax.ADV):
			return k
		case (t.Head == v && base(t.Rel) == "conj" || m.s.Tokens[v].Head == k) && k > i && m.child(k, "nsubj") < 0:
			if aux := max(m.child(k, "aux"), m.child(k, "cop")); aux > i && aux < k || t.XPOS == "VBN" && t.Head == v {
				return k
			}
			return -1
		case t.UPOS == syntax.SCONJ, t.UPOS == syntax.CCONJ && t.Head > k && m.s.Tokens[t.Head].Head == v:
			return -1
		}
	}
	return -1
}
