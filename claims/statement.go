package claims

import (
	"slices"
	"strings"

	"crosscheck/language"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// statement lists the words that state the claim, for reading: the clause's own in their order, the
// subject put in front where another clause had it. Adverbs of degree, remarks and the words that tie
// the clause to others are left out; numbers, negations, names, dates and comparatives never are. The verb that says how an
// infinitive is meant stays with it ("the council vowed to open the hall"), and so does what a verb says nothing without ("the files
// show that the hall was closed").
func (r *reader) statement(c *clause, all map[int]*clause) []int {
	own := append(r.spoken(c), r.completed(c)...)
	slices.Sort(own)
	if front, ok := r.ruling(c, all, 0); ok {
		return append(front, own...)
	}
	if lead := r.borrowed(c); lead != nil {
		return append(r.joined(lead.Token), own...)
	}
	if at := r.fronted(c); at >= 0 { // "the hall that the council closed": the council closed the hall
		i, _ := slices.BinarySearch(own, c.head+1)
		for i < len(own) && r.tok(own[i]).Rel == "compound:prt" {
			i++
		}
		return slices.Insert(own, i, r.core(at)...)
	}
	return own
}

// whole reports whether words read as a sentence: they tell who does it, by name or noun, and hold a verb that has a tense.
func (r *reader) whole(c *clause, said []int) bool {
	lead := c.subject
	if c.passive {
		lead = c.object
	}
	if lead == nil || lead.Token >= 0 && r.tok(lead.Token).UPOS == syntax.PRON && lead.Entity < 0 || len(said) == 0 {
		return false
	}
	if first := r.form(said[0]); r.relative(said[0]) || strings.HasPrefix(first, "wh") || first == "how" || first == "if" || r.tok(said[0]).UPOS == syntax.ADP {
		return false
	}
	return slices.ContainsFunc(said, func(t int) bool {
		switch r.tok(t).XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		case "VBN":
			return t == c.head && r.heading()
		}
		return false
	})
}

// ruling lists the words in front of an infinitive or gerund that another verb or adjective governs: who does it, and that verb. It
// is false where there is none.
func (r *reader) ruling(c *clause, all map[int]*clause, depth int) ([]int, bool) {
	up := all[c.attached]
	if up == nil || depth > deepest {
		return nil, false
	}
	if r.rel(c.head) == "conj" && r.child(c.head, "nsubj") < 0 {
		front, ok := r.ruling(up, all, depth+1)
		if to := r.child(up.head, "mark"); ok && to >= 0 && r.child(c.head, "mark") < 0 {
			front = append(front, to)
		}
		return front, ok
	}
	if !r.ruledBy(c, up) {
		return nil, false
	}
	front, ok := r.ruling(up, all, depth+1)
	if !ok {
		lead := up.subject
		if up.passive {
			lead = up.object
		}
		if lead != nil && lead.Token >= 0 && lead.Token != c.head {
			if r.relative(lead.Token) {
				return nil, false
			}
			front = r.joined(lead.Token)
		} else if it := r.child(up.head, "expl"); it >= 0 && it < up.head {
			front = []int{it}
		} else {
			return nil, false
		}
	}
	for k := range r.s.Tokens {
		if k == up.head || r.tok(k).Head == up.head && r.verbGroup(k) || k+1 < len(r.s.Tokens) && r.tok(k).Head == k+1 && r.tok(k+1).Head == up.head && r.denies(k) && r.denies(k+1) {
			front = append(front, k)
		}
	}
	if object := r.child(up.head, "obj"); object > up.head && object < c.head {
		front = append(front, r.core(object)...)
	}
	return front, true
}

// ruledBy reports whether a clause is an infinitive or the like that says nothing without the one above it.
func (r *reader) ruledBy(c, up *clause) bool {
	to := r.has(c.head, "mark", "to")
	switch h := r.tok(c.head).Head; r.rel(c.head) {
	case "acl": // "urged the school to close", "has a plan to close"
		return to && r.tok(h).Head == up.head && r.rel(h) == "obj"
	case "xcomp":
		if r.verbal(c.head) || up.object == nil {
			return true
		}
	}
	return to && c.head > up.head && r.tok(up.head).UPOS == syntax.ADJ
}

// joined lists the words of a noun phrase with the nouns joined to it: "Ana Roe and the council".
func (r *reader) joined(i int) []int {
	out := r.core(i)
	for _, k := range r.kids[i] {
		if u := r.tok(k).UPOS; k < i || r.rel(k) != "conj" || u != syntax.NOUN && u != syntax.PROPN {
			continue
		}
		other := r.core(k)
		from, to := out[len(out)-1]+1, other[len(other)-1]
		if other[0] < from || other[0]-from > 2 {
			return out // words of another sort stand between them
		}
		for t := from; t <= to; t++ {
			out = append(out, t)
		}
	}
	return out
}

// deepest is how many verbs above an infinitive are told.
const deepest = 4

// verbal reports whether a word is an infinitive, a gerund or a bare verb, and not what somebody was left as.
func (r *reader) verbal(i int) bool {
	x := r.tok(i).XPOS
	return x == "VB" || x == "VBG" || x == "VBP" || r.has(i, "mark", "to")
}

// verbGroup reports whether a word belongs to the verb it hangs on: an auxiliary, a denial, a particle.
func (r *reader) verbGroup(k int) bool {
	switch r.rel(k) {
	case "aux", "cop":
		return true
	case "mark":
		return r.form(k) == "to"
	case "compound":
		return r.tok(k).Rel == "compound:prt"
	case "advmod":
		return r.denies(k)
	}
	return false
}

// denies reports whether an adverb denies what its verb says, or all but does: "not", "hardly", and both words of "no longer".
func (r *reader) denies(k int) bool {
	longer := func(i int) bool { return i > 0 && i < len(r.s.Tokens) && r.form(i) == "longer" && r.form(i-1) == "no" }
	return lexicon.Negates(r.form(k)) && r.form(k) != "no" || longer(k) || longer(k+1)
}

// fronted is the noun of which a relative clause with a subject of its own tells what was done to it, or -1: "the hall that the
// council closed", "the hall the council closed".
func (r *reader) fronted(c *clause) int {
	if c.passive || c.object == nil || c.object.Token < 0 || r.rel(c.head) != "acl" || r.tok(c.head).Head != c.object.Token || slices.Contains(c.own, c.object.Token) {
		return -1
	}
	noun := c.object.Token
	if u := r.tok(noun).UPOS; u != syntax.NOUN && u != syntax.PROPN || r.child(c.head, "mark") >= 0 {
		return -1
	}
	words := r.core(noun)
	next := words[len(words)-1] + 1
	if next < len(r.s.Tokens) && r.tok(next).Form == "," {
		next++
	}
	if c.own[0] != next && c.own[0] != next-1 {
		return -1
	}
	for _, k := range r.kids[c.head] {
		if r.rel(k) == "obj" && !(k == next && r.relative(k)) {
			return -1
		}
	}
	for i, t := range c.own { // "the deal which the council refers to as …"
		if t > c.head && r.tok(t).UPOS == syntax.ADP && r.tok(t).Rel != "compound:prt" && (i+1 == len(c.own) || r.tok(c.own[i+1]).UPOS == syntax.ADP || r.tok(c.own[i+1]).UPOS == syntax.PUNCT) {
			return -1
		}
	}
	return noun
}

// relative reports whether token i is a pronoun that ties a clause to the noun before it.
func (r *reader) relative(i int) bool {
	rel := r.rel(i)
	return (r.tok(i).UPOS == syntax.PRON || rel == "obj" || rel == "nsubj") && lexicon.Relative(r.form(i))
}

// completed lists the words of the clauses without which a verb says nothing: what was shown, known, wanted of somebody.
func (r *reader) completed(c *clause) []int {
	if isA(c.lemma, "say") {
		return nil
	}
	var out []int
	for _, k := range r.kids[c.head] {
		rel := r.rel(k)
		if k < c.head || !r.heap[k] || rel != "xcomp" && (rel != "ccomp" || c.object != nil) {
			continue
		}
		out = append(out, r.subtree(k, func(d int) bool {
			return r.heap[d] && r.rel(d) != "ccomp" && r.rel(d) != "xcomp" || r.rel(d) == "parataxis"
		})...)
	}
	if slices.Sort(out); len(out) > longest {
		return nil
	}
	return r.bare(out)
}

// longest is how many words a clause may have that is told with the verb above it.
const longest = 30

// render writes words down, pronouns filled in, and the held ones replaced by instead. Words that opened the sentence and now stand behind a
// subject lose their capital, and a participle is set off: "the council, having met twice".
func (r *reader) render(said []int, held map[int]bool, instead string) string {
	var b writer
	put := false
	named := map[int]bool{} // who has been named so far: "the council opened its hall"
	for i, t := range said {
		back := i > 0 && t < said[i-1]
		if x := r.tok(t).XPOS; back && (x == "VBG" || x == "VBN") {
			b.WriteByte(',')
		}
		switch {
		case i > 0 && !held[t] && r.opens(t):
			b.add(strings.ToLower(r.read(r.tok(t).Span)))
		case held[t]:
			if !put {
				b.add(instead)
				put = true
			}
		case r.tok(t).UPOS == syntax.PRON && r.meant(t) != "" && !named[r.pronoun(t)]:
			b.add(r.meant(t))
			named[r.pronoun(t)] = true
		default:
			b.token(r, t)
			named[r.entity(t)] = true
		}
	}
	return b.String()
}

// opens reports whether token t has its capital only because it opens the sentence.
func (r *reader) opens(t int) bool {
	for k := range t {
		if r.tok(k).UPOS != syntax.PUNCT {
			return false
		}
	}
	return r.tok(t).UPOS != syntax.PROPN && r.mention(t) < 0 && r.form(t) != "i"
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

// Wording is the claim as a question: its words with the answer replaced ("how many people were killed"), and those of some stretches left out.
func Wording(a *language.Article, c *Claim, at text.Span, instead string, without ...text.Span) string {
	r := newReader(a, c.Sentence, Default())
	said := slices.DeleteFunc(slices.Clone(c.Said), func(t int) bool {
		return slices.ContainsFunc(without, func(sp text.Span) bool { return sp.Contains(r.tok(t).Span) })
	})
	return r.render(said, r.within(at), instead)
}

// DoneBy is where it stands who did what an event noun names, "by the court" of "the release of 31 detainees by the court"; empty elsewhere.
func DoneBy(a *language.Article, c *Claim) text.Span {
	r := newReader(a, c.Sentence, Default())
	if by := r.doneBy(c.Head); c.Nominal && by >= 0 {
		return r.hull(r.subtree(by, func(int) bool { return false }))
	}
	return text.Span{}
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
	gerund := r.rel(c.head) == "acl" && r.tok(c.head).XPOS == "VBG" // "a habit of changing"
	taken := r.borrowed(c) != nil || r.fronted(c) >= 0
	dropped := func(i int) bool {
		switch r.rel(i) {
		case "cc":
			return r.tok(i).Head == c.head
		case "mark":
			return !slices.Contains([]string{"without", "if", "unless", "to"}, r.form(i)) && !(gerund && r.tok(i).UPOS == syntax.ADP)
		case "discourse", "vocative":
			return true
		}
		return taken && r.relative(i) && (r.rel(i) == "nsubj" || r.rel(i) == "obj")
	}
	return r.bare(slices.DeleteFunc(out, dropped))
}

// bare lists words without the marks at their ends, and without commas that a part left out has left behind. A quotation mark that
// closes what was opened stays.
func (r *reader) bare(words []int) []int {
	mark := func(i int) bool { return r.tok(i).UPOS == syntax.PUNCT && r.tok(i).Form != "%" && r.tok(i).Form != "$" }
	for len(words) > 0 && mark(words[0]) && !r.opensQuote(words) {
		words = words[1:]
	}
	for len(words) > 0 && mark(words[len(words)-1]) && !r.closesQuote(words) {
		words = words[:len(words)-1]
	}
	out := words[:0:0]
	for i, t := range words {
		if r.tok(t).Form == "," && (i == 0 || words[i-1] != t-1) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// closesQuote reports whether the last of words is the closing mark of a quotation that begins among them.
func (r *reader) closesQuote(words []int) bool {
	last, open := r.tok(words[len(words)-1]).Form, 0
	for _, t := range words {
		switch r.tok(t).Form {
		case "“":
			open++
		case "\"", "”":
			if r.tok(t).Form == "”" || open > 0 && last == "\"" {
				open--
			} else {
				open++
			}
		}
	}
	return (last == "\"" || last == "”") && open == 0
}

// opensQuote reports whether the first of words is the opening mark of a quotation that ends among them, before others.
func (r *reader) opensQuote(words []int) bool {
	closing := map[string]string{"“": "”", "\"": "\""}[r.tok(words[0]).Form]
	at := slices.IndexFunc(words[1:], func(t int) bool { return r.tok(t).Form == closing })
	return closing != "" && at >= 0 && slices.ContainsFunc(words[at+1:], func(t int) bool { return r.tok(t).UPOS != syntax.PUNCT })
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
