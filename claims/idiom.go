package claims

import (
	"slices"

	"crosscheck/language/syntax"
)

// Idioms.
//
// Much is told with a verb that says nothing and a noun or adverb that says it all: "gave the go-ahead to the line", "let the driver go", "is in custody". Such a
// clause is called after what it tells, and has for its object that to which it is done, so that it meets "approved the line", "released the driver", "was detained".

// consents are what is given where somebody approves.
var consents = []string{"ahead", "go-ahead", "approval", "consent", "assent", "nod", "blessing", "light", "backing"}

// idiom calls a clause after what its idiom tells.
func (r *reader) idiom(c *clause) {
	switch i := c.head; {
	case c.lemma == "give" && !c.passive:
		r.consent(c)
	case c.lemma == "let" && c.object != nil:
		if x := r.child(i, "xcomp"); x >= 0 && (r.form(x) == "go" || r.form(x) == "free") {
			c.lemma = "let_go"
		}
	case c.lemma == "set" && c.object != nil && r.has(i, "xcomp", "free"):
		c.lemma = "set_free"
	case c.lemma == "plead":
		if g := r.child(i, "obj", "xcomp"); g >= 0 && r.form(g) == "guilty" {
			c.lemma, c.object = "plead_guilty", nil
		}
	case c.lemma == "find" && c.object != nil:
		r.verdict(c)
	case c.lemma == "guilty" && r.rel(i) == "xcomp" && r.lemma(r.tok(i).Head) == "plead":
		c.lemma = "plead_guilty" // "pleaded not guilty"
	case (c.lemma == "start" || c.lemma == "begin") && r.has(i, "advmod", "again"):
		c.lemma = "resume"
	case c.lemma == "open" && r.has(i, "advmod", "again"):
		c.lemma = "reopen"
	case c.lemma == "remain" || c.lemma == "stay":
		if k := r.child(i, "obl", "xcomp"); k >= 0 {
			r.whereabouts(c, k)
		}
	case c.lemma == "be" || r.child(i, "cop") >= 0:
		r.whereabouts(c, i)
	}
}

// consent reads "gave the go-ahead for the line", "gave the line the green light", "gave its approval to the line".
func (r *reader) consent(c *clause) {
	given := -1
	for _, k := range r.kids[c.head] {
		if r.rel(k) == "obj" && slices.Contains(consents, r.form(k)) && (r.form(k) != "light" || r.has(k, "amod", "green")) {
			given = k
		}
	}
	if given < 0 {
		return
	}
	c.lemma = "approve"
	c.object = nil
	for _, k := range slices.Concat(r.kids[c.head], r.kids[given]) {
		switch rel := r.rel(k); {
		case k != given && (rel == "obj" || rel == "iobj"), (rel == "obl" || rel == "nmod") && (r.case_(k) == "for" || r.case_(k) == "to"):
			c.object = r.phrase(k)
			return
		}
	}
}

// captivity are nouns for where those are who were detained, with the preposition before each.
var captivity = map[string]string{"custody": "in", "detention": "in", "arrest": "under", "bars": "behind"}

// whereabouts reads "in custody", "under arrest", "behind bars", of which token k is the last word.
func (r *reader) whereabouts(c *clause, k int) {
	if in := captivity[r.form(k)]; in == "" || in != r.case_(k) {
		return
	}
	c.lemma, c.object, c.subject, c.passive = "detain", c.subject, nil, true // done to who is there
}

// verdict reads "found him guilty", "was found not guilty".
func (r *reader) verdict(c *clause) {
	for _, k := range r.subtree(c.head, func(k int) bool { return r.tok(k).Head == c.head && r.rel(k) == "conj" }) {
		switch {
		case k < c.head || r.form(k) != "guilty" || k+1 < len(r.s.Tokens) && r.tok(k+1).UPOS == syntax.NOUN: // "found a guilty man"
		case r.form(k-1) == "not":
			c.lemma = "acquit"
		default:
			c.lemma = "convict"
		}
	}
}
