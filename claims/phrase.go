package claims

import (
	"strings"

	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// phrase is the noun phrase headed by token i: its words without clauses, appositions and lists below it.
func (r *reader) phrase(i int) *Phrase {
	if i < 0 {
		return nil
	}
	tokens := r.core(i)
	p := &Phrase{Span: r.hull(tokens), Token: i, Head: r.lemma(i), Entity: r.bearer(i)}
	p.Text = r.read(p.Span)
	if r.tok(i).UPOS == syntax.PRON {
		r.fill(p)
	}
	return p
}

// core lists the words of a noun phrase that stand together around its head.
func (r *reader) core(i int) []int {
	in := map[int]bool{}
	for _, t := range r.subtree(i, func(k int) bool { return outside(r.rel(k)) || r.tok(k).Head == i && besides(r.rel(k)) }) {
		in[t] = true
	}
	first, last := i, i
	for first > 0 && (in[first-1] || first > 1 && in[first-2] && r.joins(first-1)) {
		first--
	}
	for last < len(r.s.Tokens)-1 && (in[last+1] || last < len(r.s.Tokens)-2 && in[last+2] && r.joins(last+1)) {
		last++
	}
	out := make([]int, 0, last-first+1)
	for t := first; t <= last; t++ {
		out = append(out, t)
	}
	return out
}

// outside reports whether a branch is no part of the phrase it hangs on: a clause, an apposition, a remark.
func outside(rel string) bool {
	switch rel {
	case "acl", "appos", "parataxis", "advcl", "ccomp", "csubj", "list", "dep", "discourse":
		return true
	}
	return false
}

// besides reports whether a dependent of the phrase's own head stands beside the phrase and not in it.
func besides(rel string) bool {
	switch rel {
	case "case", "cc", "conj", "punct", "cop", "nsubj", "mark", "aux", "expl", "obl", "xcomp":
		return true
	}
	return false
}

// joins reports whether token i is a mark that may stand inside a phrase: hyphen, quotation mark, comma in a number.
func (r *reader) joins(i int) bool {
	f := r.tok(i).Form
	return f == "-" || f == "\"" || f == "'" || f == "“" || f == "”" || f == "$"
}

// entity is the bearer of the name that token i belongs to or that heads the phrase, or -1.
func (r *reader) entity(i int) int {
	if m := r.mention(i); m >= 0 {
		return r.a.Names.Mentions[m].Entity
	}
	return -1
}

// bearer is the entity that the phrase headed by token i stands for: its own name, or that of a person beside the noun that says who it is:
// "chemist Ana Roe", "his brother, Ivo Roe,". It is -1 where no name is told.
func (r *reader) bearer(i int) int {
	if e := r.entity(i); e >= 0 || r.tok(i).UPOS != syntax.NOUN && r.tok(i).UPOS != syntax.PROPN || strings.HasSuffix(r.tok(i).XPOS, "S") || lexicon.ClassOf(r.lemma(i)) != lexicon.Person {
		return e
	}
	named := func(k int) int {
		if m := r.mention(k); m >= 0 && r.a.Names.Mentions[m].Type == names.Person {
			return r.a.Names.Mentions[m].Entity
		}
		return -1
	}
	if i+1 < len(r.s.Tokens) {
		if e := named(i + 1); e >= 0 {
			return e
		}
	}
	for _, k := range r.kids[i] {
		if r.rel(k) == "appos" && k > i && k < i+4 {
			if e := named(k); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// mention is the index of the name that covers token i of this sentence, or -1.
func (r *reader) mention(i int) int {
	for m, n := range r.mentionsHere() {
		if n.First <= i && i <= n.Last {
			return m + r.firstMention()
		}
	}
	return -1
}

func (r *reader) firstMention() int {
	lo, hi := 0, len(r.a.Names.Mentions)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.a.Names.Mentions[mid].Sentence < r.at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// mentionsHere are the names of this sentence; the document's list is in order of sentences.
func (r *reader) mentionsHere() []names.Mention {
	first := r.firstMention()
	last := first
	for last < len(r.a.Names.Mentions) && r.a.Names.Mentions[last].Sentence == r.at {
		last++
	}
	return r.a.Names.Mentions[first:last]
}

// read gives the original words of a stretch on one line.
func (r *reader) read(sp text.Span) string {
	if sp.Empty() {
		return ""
	}
	return strings.Join(strings.Fields(sp.Of(r.a.Doc.Text)), " ")
}
