package claims

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// toldOf makes a relative pronoun that stands before another subject of its verb what the verb is done to: "the bridge which the army
// built". No verb has two subjects.
func (m *mending) toldOf(i int) {
	t := m.s.Tokens[i]
	if t.Head <= i || t.Rel != "nsubj" || t.UPOS != syntax.PRON && t.UPOS != syntax.SCONJ || !lexicon.Relative(strings.ToLower(t.Form)) {
		return
	}
	second := slices.IndexFunc(m.s.Tokens[i+1:t.Head], func(k syntax.Token) bool { return k.Head == t.Head && k.Rel == "nsubj" })
	if second < 0 || m.child(t.Head, "obj") >= 0 || m.child(t.Head, "cop") >= 0 {
		return
	}
	pronoun := m.token(i)
	pronoun.Rel, pronoun.UPOS = "obj", syntax.PRON
}
