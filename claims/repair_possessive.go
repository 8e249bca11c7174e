package claims

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
)

// possessed makes "her" the owner of the noun behind it where it was taken for an object of its own: "she drew her last game", "she sold her small house". Verbs that
// take two objects are left alone: "he gave her last year's prize".
func (m *mending) possessed(i int) {
	t := m.s.Tokens[i]
	if !strings.EqualFold(t.Form, "her") || t.Head < 0 || t.Head >= i || base(t.Rel) != "obj" && base(t.Rel) != "iobj" || slices.Contains(ditransitive, strings.ToLower(m.s.Tokens[t.Head].Lemma)) {
		return
	}
	k := i + 1
	for k < len(m.s.Tokens) && (m.s.Tokens[k].UPOS == syntax.ADJ || m.s.Tokens[k].UPOS == syntax.NUM || m.s.Tokens[k].Rel == "compound") {
		k++
	}
	if k == i+1 || k >= len(m.s.Tokens) {
		return
	}
	switch n := m.s.Tokens[k]; {
	case n.UPOS != syntax.NOUN || n.Head != t.Head:
	case base(n.Rel) == "obl" && m.child(k, "case") < 0 && !calendarNoun(n.Lemma), base(n.Rel) == "obj", base(n.Rel) == "xcomp":
		her, noun := m.token(i), m.token(k)
		her.Head, her.Rel, her.XPOS = k, "nmod:poss", "PRP$"
		noun.Rel = "obj"
	}
}

// calendarNoun reports whether a noun is one of time, which stands behind an object without a preposition: "saw her last week".
func calendarNoun(lemma string) bool {
	return slices.Contains([]string{"day", "night", "week", "weekend", "month", "year", "morning", "afternoon", "evening", "time", "summer", "winter", "spring", "autumn", "fall", "hour", "minute"}, strings.ToLower(lemma))
}

// ditransitive are verbs that take two objects, or an object and what it is called or becomes (Levin 1993, English Verb Classes and Alternations, §2.1, §29).
var ditransitive = []string{"give", "tell", "show", "offer", "send", "bring", "ask", "teach", "pay", "make", "call", "name", "hand", "lend", "owe", "promise", "deny", "buy", "get", "leave",
	"wish", "cost", "save", "find", "grant", "award", "allow", "charge", "read", "write", "cook", "feed", "serve", "consider", "think", "elect", "appoint", "declare", "earn"}
