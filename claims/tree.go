package claims

import (
	"slices"
	"sort"
	"strings"

	"crosscheck/language"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// A reader holds one sentence with its tree and what the other parts of language found in it.
type reader struct {
	a    *language.Article
	at   int // index of the sentence
	s    *syntax.Sentence
	kids [][]int
	heap []bool // heap[i]: token i heads a clause
	// The sentence's numbers are a.Quantities[firstNumber:lastNumber].
	firstNumber, lastNumber int
	set                     Settings
	times                   map[int]bool // tokens of the sentence's times; nil until they are asked for
}

func newReader(a *language.Article, at int, set Settings) *reader {
	var numbers []*quantity.Quantity
	first := sort.Search(len(a.Quantities), func(i int) bool { return a.Quantities[i].Sentence >= at })
	last := first
	for ; last < len(a.Quantities) && a.Quantities[last].Sentence == at; last++ {
		numbers = append(numbers, &a.Quantities[last])
	}
	r := &reader{a: a, at: at, s: mended(a.Sentences[at].Unpacked(a.Doc.Text), numbers), set: set, firstNumber: first, lastNumber: last}
	n := len(r.s.Tokens)
	r.kids = kidsOf(r.s.Tokens)
	r.heap = make([]bool, n)
	for i := range r.s.Tokens {
		r.heap[i] = r.headsClause(i)
	}
	return r
}

// kidsOf lists the dependents of every word, in one piece of memory.
func kidsOf(tokens []syntax.Token) [][]int {
	n := len(tokens)
	counts := make([]int, 2*n) // how many each has, and then the lists
	all := counts[n:n]
	hangs := func(i int) bool { h := tokens[i].Head; return h >= 0 && h < n && h != i }
	for i := range tokens {
		if hangs(i) {
			counts[tokens[i].Head]++
		}
	}
	kids := make([][]int, n)
	for i, c := range counts[:n] {
		at := len(all)
		all = all[:at+c]
		kids[i] = all[at : at : at+c]
	}
	for i := range tokens {
		if hangs(i) {
			h := tokens[i].Head
			kids[h] = append(kids[h], i)
		}
	}
	return kids
}

// joined puts "X and Y" of two neighbouring verb forms together where the grammar hung Y on a farther
// verb: "identified two men who were shot and killed". Reading the verbs apart would turn victims into
// those who killed.
func joined(s *syntax.Sentence) *syntax.Sentence {
	var fixed *syntax.Sentence
	for i := 2; i < len(s.Tokens); i++ {
		t, verb := &s.Tokens[i], &s.Tokens[i-2]
		if t.Rel != "conj" || t.UPOS != syntax.VERB || s.Tokens[i-1].UPOS != syntax.CCONJ || t.Head == i-2 || verb.UPOS != syntax.VERB || verb.Head == i {
			continue
		}
		if t.XPOS != verb.XPOS && (t.XPOS != "VBD" || verb.XPOS != "VBN") && (t.XPOS != "VBN" || verb.XPOS != "VBD") {
			continue
		}
		if fixed == nil {
			c := *s
			c.Tokens = slices.Clone(s.Tokens)
			fixed = &c
		}
		fixed.Tokens[i].Head = i - 2
		fixed.Tokens[i].XPOS = verb.XPOS
		if fixed.Tokens[i-1].Head != i {
			fixed.Tokens[i-1].Head = i
		}
	}
	if fixed != nil {
		return fixed
	}
	return s
}

// sound is the sentence itself where its heads make trees; else a copy in which every word whose way up
// leaves the sentence or turns in a ring stands alone.
func sound(s *syntax.Sentence) *syntax.Sentence {
	broken := func(i int) bool {
		for n, h := 0, s.Tokens[i].Head; h != -1; n, h = n+1, s.Tokens[h].Head {
			if h < 0 || h >= len(s.Tokens) || n > len(s.Tokens) {
				return true
			}
		}
		return false
	}
	var fixed *syntax.Sentence
	for i := range s.Tokens {
		if !broken(i) {
			continue
		}
		if fixed == nil {
			c := *s
			c.Tokens = slices.Clone(s.Tokens)
			fixed = &c
		}
		fixed.Tokens[i].Head, fixed.Tokens[i].Rel = -1, "root" // what hangs on nothing is a root: who reads its relation asks for no head
	}
	if fixed != nil {
		return fixed
	}
	return s
}

func (r *reader) tok(i int) *syntax.Token { return &r.s.Tokens[i] }

func (r *reader) lemma(i int) string { return strings.ToLower(r.s.Tokens[i].Lemma) }

func (r *reader) form(i int) string { return strings.ToLower(r.s.Tokens[i].Form) }

// rel is the relation of token i without its subtype.
func (r *reader) rel(i int) string { return base(r.s.Tokens[i].Rel) }

func base(rel syntax.Relation) string {
	b, _, _ := strings.Cut(string(rel), ":")
	return b
}

// child is the first dependent of i with one of the given relations (whole or without subtype), or -1.
func (r *reader) child(i int, rels ...string) int {
	for _, k := range r.kids[i] {
		if slices.Contains(rels, string(r.s.Tokens[k].Rel)) || slices.Contains(rels, r.rel(k)) {
			return k
		}
	}
	return -1
}

// has reports whether i has a dependent of relation rel whose word is one of words.
func (r *reader) has(i int, rel string, words ...string) bool {
	return slices.ContainsFunc(r.kids[i], func(k int) bool {
		return r.rel(k) == rel && (slices.Contains(words, r.lemma(k)) || slices.Contains(words, r.form(k)))
	})
}

// case_ is the preposition of i ("of"), or "".
func (r *reader) case_(i int) string {
	if k := r.child(i, "case"); k >= 0 {
		return r.form(k)
	}
	return ""
}

// headsClause reports whether token i is the head of a clause of its own.
func (r *reader) headsClause(i int) bool {
	t := r.tok(i)
	verb := t.UPOS == syntax.VERB || t.UPOS == syntax.AUX && r.rel(i) != "aux" && r.rel(i) != "cop"
	cop := r.child(i, "cop") >= 0
	switch r.rel(i) {
	case "root", "ccomp", "advcl", "acl", "parataxis", "csubj":
		return verb || cop || t.UPOS == syntax.ADJ || r.child(i, "nsubj", "csubj") >= 0
	case "xcomp":
		return verb || t.UPOS == syntax.ADJ || cop
	case "conj":
		return (verb || cop || r.child(i, "nsubj") >= 0) && t.Head >= 0 && t.Head < i && r.headsClause(t.Head)
	}
	return false
}

// subtree lists i and everything below it, ascending, without the branches for which skip is true.
func (r *reader) subtree(i int, skip func(k int) bool) []int {
	out := []int{i}
	for at := 0; at < len(out); at++ {
		for _, k := range r.kids[out[at]] {
			if skip == nil || !skip(k) {
				out = append(out, k)
			}
		}
		if len(out) > len(r.s.Tokens) {
			return out[:1] // a damaged tree: a ring of heads
		}
	}
	slices.Sort(out)
	return out
}

// own lists the words of the clause headed by i: its subtree without the clauses below.
func (r *reader) own(i int) []int {
	return r.subtree(i, func(k int) bool { return r.heap[k] || r.rel(k) == "parataxis" })
}

// hull is the stretch from the first to the last of tokens, which are ascending.
func (r *reader) hull(tokens []int) text.Span {
	if len(tokens) == 0 {
		return text.Span{}
	}
	return text.Span{Start: r.s.Tokens[tokens[0]].Span.Start, End: r.s.Tokens[tokens[len(tokens)-1]].Span.End}
}

// governor is the clause that i's clause stands under, or -1.
func (r *reader) governor(i int) int {
	for n, h := 0, r.tok(i).Head; h >= 0 && n < len(r.s.Tokens); n, h = n+1, r.tok(h).Head {
		if r.heap[h] {
			return h
		}
	}
	return -1
}

// clauseOf is the clause that token i belongs to, or -1.
func (r *reader) clauseOf(i int) int {
	if r.heap[i] {
		return i
	}
	return r.governor(i)
}
