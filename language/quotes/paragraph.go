package quotes

import (
	"strings"

	"crosscheck/article"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// A word is one token as this package sees it: its place in the sentence, and in which quotation it stands.
type word struct {
	*syntax.Token
	lower   string
	sent    int  // index in the document's sentences
	head    int  // index in the paragraph's words, or -1
	stretch int  // index in the document's stretches, or -1
	mark    bool // a quotation mark
	name    bool // part of a name, whatever the grammar takes it for
}

func (w word) is(words ...string) bool {
	for _, x := range words {
		if w.lower == x {
			return true
		}
	}
	return false
}

// verb reports whether the word is a verb, or may be where nothing is known of the grammar.
func (w word) verb() bool { return (w.UPOS == syntax.VERB || w.UPOS == syntax.X) && !w.name }

// nominal reports whether the word may head who speaks.
func (w word) nominal() bool {
	return w.name || w.UPOS == syntax.NOUN || w.UPOS == syntax.PROPN || w.UPOS == syntax.PRON || w.UPOS == syntax.NUM || w.UPOS == syntax.X
}

// finite reports a verb with a tense.
func (w word) finite() bool {
	if w.name {
		return false
	}
	switch w.XPOS {
	case "VBD", "VBP", "VBZ", "MD":
		return true
	}
	return false
}

func (w word) capital() bool {
	return w.Form != "" && w.Form[0] >= 'A' && w.Form[0] <= 'Z' || w.UPOS == syntax.PROPN
}

// A run is a half-open range of a paragraph's words.
type run struct{ from, to int }

func (r run) empty() bool    { return r.to <= r.from }
func (r run) has(i int) bool { return r.from <= i && i < r.to }

// A paragraph is one block as a list of words. Quotations run over the ends of sentences; blocks bound them.
type paragraph struct {
	body  string
	role  article.Role
	block int
	words []word
	sents []run // the sentences, in words
	kids  [][]int
}

// sentence is the sentence word i stands in.
func (p *paragraph) sentence(i int) run {
	for _, s := range p.sents {
		if s.has(i) {
			return s
		}
	}
	return run{}
}

// span is where a run stands in the text.
func (p *paragraph) span(r run) text.Span {
	if r.empty() {
		return text.Span{}
	}
	return text.Span{Start: p.words[r.from].Span.Start, End: p.words[r.to-1].Span.End}
}

// string is the run as written.
func (p *paragraph) string(r run) string { return p.span(r).Of(p.body) }

// subtree is the contiguous range that word i and all that depend on it cover.
func (p *paragraph) subtree(i int) run {
	r := run{i, i + 1}
	stack := []int{i}
	for n := 0; len(stack) > 0 && n <= len(p.words); n++ {
		k := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		r.from, r.to = min(r.from, k), max(r.to, k+1)
		stack = append(stack, p.kids[k]...)
	}
	return r
}

// child is the first dependent of i with one of the relations, subtypes included, or -1.
func (p *paragraph) child(i int, rels ...string) int {
	for _, k := range p.kids[i] {
		for _, r := range rels {
			if rel := string(p.words[k].Rel); rel == r || strings.HasPrefix(rel, r+":") {
				return k
			}
		}
	}
	return -1
}

// rel reports whether word i has the relation, subtypes included.
func (p *paragraph) rel(i int, rels ...string) bool {
	rel := string(p.words[i].Rel)
	for _, r := range rels {
		if rel == r || strings.HasPrefix(rel, r+":") {
			return true
		}
	}
	return false
}

// paragraphs groups the sentences of a document by block, and finds which words stand in which stretch.
func paragraphs(d *article.Document, sents []syntax.Sentence, stretches []Stretch) []*paragraph {
	var out []*paragraph
	next := 0
	for i := range sents {
		s := &sents[i]
		if !s.Role.Readable() {
			continue
		}
		if len(out) == 0 || out[len(out)-1].block != s.Block {
			out = append(out, &paragraph{body: d.Text, role: s.Role, block: s.Block})
		}
		p := out[len(out)-1]
		first := len(p.words)
		for j := range s.Tokens {
			t := &s.Tokens[j]
			w := word{Token: t, lower: strings.ToLower(t.Form), sent: i, head: -1, stretch: -1}
			if t.Head >= 0 && t.Head < len(s.Tokens) {
				w.head = first + t.Head
			}
			for next < len(stretches) && stretches[next].Outer.End <= t.Span.Start {
				next++
			}
			if next < len(stretches) && stretches[next].Outer.Overlaps(t.Span) {
				w.stretch = next
				w.mark = !stretches[next].Inner.Overlaps(t.Span)
			}
			p.words = append(p.words, w)
		}
		if n := len(p.sents); n > 0 && first < len(p.words) && startsLow(p.words[first].Form) {
			p.sents[n-1].to = len(p.words) // no sentence begins with a small letter
		} else {
			p.sents = append(p.sents, run{first, len(p.words)})
		}
	}
	for _, p := range out {
		p.kids = make([][]int, len(p.words))
		for i, w := range p.words {
			if w.head >= 0 && w.head != i {
				p.kids[w.head] = append(p.kids[w.head], i)
			}
		}
	}
	return out
}

func startsLow(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }
