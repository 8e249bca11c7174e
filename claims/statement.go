package claims

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
)

// statement writes the claim down for reading: the clause's own words in their order, the subject put in
// front where another clause had it, pronouns filled in. Adverbs of degree, remarks and the words that tie
// the clause to others are left out; numbers, negations, names, dates and comparatives never are.
func (r *reader) statement(c *clause, k *Claim) string {
	var b writer
	if lead := r.borrowed(c); lead != nil {
		b.add(lead.Text)
	}
	for _, t := range r.spoken(c) {
		if p := r.filledIn(c, t); p != "" {
			b.add(p)
			continue
		}
		b.token(r, t)
	}
	return b.String()
}

// borrowed is the subject that stands in another clause, or nil.
func (r *reader) borrowed(c *clause) *Phrase {
	lead := c.subject
	if c.passive {
		lead = c.object
	}
	if lead == nil || lead.Token < 0 || slices.Contains(c.own, lead.Token) && r.tok(lead.Token).UPOS != syntax.PRON {
		return nil
	}
	if slices.Contains(c.own, lead.Token) {
		return nil
	}
	return lead
}

// spoken lists the words of a clause that are kept for reading.
func (r *reader) spoken(c *clause) []int {
	out := slices.Clone(c.own)
	dropped := func(i int) bool {
		switch r.rel(i) {
		case "cc":
			return r.tok(i).Head == c.head
		case "mark":
			return r.form(i) != "without" && r.form(i) != "if" && r.form(i) != "unless" && r.form(i) != "to"
		case "discourse", "vocative":
			return true
		}
		return r.tok(i).UPOS == syntax.PRON && r.borrowed(c) != nil && (r.rel(i) == "nsubj" || r.rel(i) == "obj") &&
			slices.Contains([]string{"who", "which", "that", "whom"}, r.form(i))
	}
	out = slices.DeleteFunc(out, dropped)
	mark := func(i int) bool { return r.tok(i).UPOS == syntax.PUNCT && r.tok(i).Form != "%" && r.tok(i).Form != "$" }
	for len(out) > 0 && mark(out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	for len(out) > 0 && mark(out[0]) {
		out = out[1:]
	}
	return out
}

// filledIn is the name that the pronoun at token t stands for, or "".
func (r *reader) filledIn(c *clause, t int) string {
	for _, p := range []*Phrase{c.subject, c.object} {
		if p != nil && p.Token == t && r.tok(t).UPOS == syntax.PRON && p.Entity >= 0 {
			return p.Text
		}
	}
	return ""
}

// A writer puts words together with single spaces, as they stood in the text.
type writer struct {
	strings.Builder
	end int // byte offset behind the last token, to keep "$5" and "52," together
}

func (w *writer) add(s string) {
	if s == "" {
		return
	}
	if w.Len() > 0 {
		w.WriteByte(' ')
	}
	w.WriteString(s)
	w.end = -1
}

func (w *writer) token(r *reader, t int) {
	sp := r.tok(t).Span
	if w.Len() > 0 && sp.Start != w.end {
		w.WriteByte(' ')
	}
	w.WriteString(r.read(sp))
	w.end = sp.End
}
