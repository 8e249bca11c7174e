package claims

import (
	"slices"
	"strings"

	"crosscheck/language"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// statement lists the words that state the claim, for reading: the clause's own in their order, the
// subject put in front where another clause had it. Adverbs of degree, remarks and the words that tie
// the clause to others are left out; numbers, negations, names, dates and comparatives never are.
func (r *reader) statement(c *clause) []int {
	var out []int
	if lead := r.borrowed(c); lead != nil {
		out = append(out, r.core(lead.Token)...)
	}
	return append(out, r.spoken(c)...)
}

// render writes words down, pronouns filled in, and the held ones replaced by instead. Words that opened the sentence and now stand behind a
// subject lose their capital, and a participle is set off: "the council, having met twice".
func (r *reader) render(said []int, held map[int]bool, instead string) string {
	var b writer
	put := false
	for i, t := range said {
		back := i > 0 && t < said[i-1]
		if x := r.tok(t).XPOS; back && (x == "VBG" || x == "VBN") {
			b.WriteByte(',')
		}
		switch {
		case back && !held[t] && r.opens(t):
			b.add(strings.ToLower(r.read(r.tok(t).Span)))
		case held[t]:
			if !put {
				b.add(instead)
				put = true
			}
		case r.tok(t).UPOS == syntax.PRON && r.meant(t) != "":
			b.add(r.meant(t))
		default:
			b.token(r, t)
		}
	}
	return b.String()
}

// opens reports whether token t has its capital only because it opens the sentence.
func (r *reader) opens(t int) bool {
	return t == 0 && r.tok(t).UPOS != syntax.PROPN && r.mention(t) < 0 && r.form(t) != "i"
}

// meant is the name that the pronoun at token t stands for, or "".
func (r *reader) meant(t int) string {
	e := r.pronoun(t)
	if e < 0 {
		return ""
	}
	if r.tok(t).Rel == "nmod:poss" {
		return r.a.Names.Entities[e].Name + "'s"
	}
	return r.a.Names.Entities[e].Name
}

// Wording is the claim as a question: its words with the answer replaced ("how many people were killed").
func Wording(a *language.Article, c *Claim, at text.Span, instead string) string {
	r := newReader(a, c.Sentence, Default())
	return r.render(c.Said, r.within(at), instead)
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
