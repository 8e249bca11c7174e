// Package grammar tags and parses words: an averaged-perceptron tagger and a greedy arc-eager
// dependency parser, in whole numbers throughout, so that every machine gives the same tree. The
// weights are embedded; they were made by the command in ../train and are under their own licence
// (see model/LICENSE). Start with Load and Model.Tag.
package grammar

import (
	"slices"
	"sync"
)

// A Model is a tagger and a parser. It never changes after loading and serves many goroutines.
type Model struct {
	tags   []string // "VERB/VBD"
	upos   []string
	xpos   []string
	upper  []uint32 // universal tag of each tag, as a small number
	punct  []bool   // which tags are punctuation
	labels []string
	plural []uint16 // the tag of a common noun in the plural, alone

	lexicon *lexicon
	lemmas  *lemmas
	tagger  *sparse
	// The backward parser reads the sentence from its end; the forward one reads it from the beginning
	// and sees what the backward one found, which mends a tenth of its mistakes.
	backward, forward parser

	work sync.Pool
}

// A parser is the weights of one pass: for its steps and for the labels of its arcs.
type parser struct {
	actions *dense4
	arcs    *sparse
}

// workspace holds what one sentence needs, used again for the next.
type workspace struct {
	words  []word
	keys   []uint32
	scores []int32
	view   view
	state  state
	guide  []guess
}

func (m *Model) borrow() *workspace {
	if w, _ := m.work.Get().(*workspace); w != nil {
		return w
	}
	return &workspace{keys: make([]uint32, 0, maxKeys), scores: make([]int32, max(len(m.tags), len(m.labels)))}
}

// Tags of one sentence: indexes that UPOS and XPOS spell.
type Tags []uint16

// UPOS is the universal part of speech of tag t.
func (m *Model) UPOS(t uint16) string { return m.upos[t] }

// Labels are all tags and relations, each once, sorted.
func (m *Model) Labels() []string {
	all := slices.Concat(m.upos, m.xpos, m.labels)
	slices.Sort(all)
	return slices.Compact(all)
}

// XPOS is the Penn tag of tag t.
func (m *Model) XPOS(t uint16) string { return m.xpos[t] }

// Tag gives every word its tag.
func (m *Model) Tag(forms []string) Tags {
	if len(forms) == 0 {
		return nil
	}
	w := m.borrow()
	defer m.work.Put(w)
	out := make(Tags, len(forms))
	m.tag(w, forms, out)
	return out
}

func (m *Model) tag(w *workspace, forms []string, out []uint16) {
	w.words = m.lexicon.words(w.words, forms)
	m.counted(w.words, forms)
	mood := sentenceMood(forms)
	scores := w.scores[:len(m.tags)]
	tagWith(m.tagger.score, w.words, mood, w.keys, scores, out)
}

func (l *lexicon) words(ws []word, forms []string) []word {
	ws = ws[:0]
	for _, f := range forms {
		ws = append(ws, l.word(f))
	}
	return ws
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}

// A Tree is the dependency tree of a sentence.
type Tree struct {
	Heads  []int    // index of each word's head; -1 for the root
	Rels   []string // its relation
	Margin int32    // smallest lead of a chosen step over the next best legal one, in weight units
}

// Parse builds the tree of words tagged by Tag. There is always exactly one root.
func (m *Model) Parse(forms []string, tags Tags) Tree {
	n := len(forms)
	if n == 0 || len(tags) != n {
		return Tree{}
	}
	w := m.borrow()
	defer m.work.Put(w)
	v := &w.view
	v.state = &w.state
	v.prepare(m.lexicon, forms, tags, m.upper, m.punct)
	m.guess(w)
	v.guide = w.guide
	t := Tree{Heads: make([]int, n), Rels: make([]string, n)}
	t.Margin = m.forward.run(v, w, len(m.labels))
	for i := range n {
		t.Heads[i], t.Rels[i] = int(v.node[i].head), m.labels[v.node[i].label]
		if t.Heads[i] == n {
			t.Heads[i] = -1
		}
	}
	oneRoot(&t)
	return t
}

// guess runs the backward parser and leaves its arcs in w.guide.
func (m *Model) guess(w *workspace) {
	v := &w.view
	v.guide = nil
	v.turn()
	m.backward.run(v, w, len(m.labels))
	v.turn()
	w.guide = turned(grow(w.guide, v.n), v.state)
}

// turn sets the words in the opposite order.
func (v *view) turn() {
	n := len(v.atoms) - 1
	slices.Reverse(v.atoms[:n])
	all := v.marks[n]
	for i := range v.marks {
		v.marks[i] = all - v.marks[i]
	}
	slices.Reverse(v.marks)
}

// turned copies the arcs of a backward parse, in forward order, to out.
func turned(out []guess, s *state) []guess {
	n := int32(s.n)
	flip := func(i int32) int32 {
		if i < 0 || i == n {
			return i
		}
		return n - 1 - i
	}
	for i := range n {
		b := &s.node[i]
		g := guess{head: flip(b.head), label: b.label, first: nowhere, final: nowhere}
		if b.rchild != nowhere {
			g.first = flip(b.rchild)
		}
		if b.lchild != nowhere {
			g.final = flip(b.lchild)
		}
		out[n-1-i] = g
	}
	return out
}

// run parses the sentence that v was prepared for and is the smallest lead of a chosen step.
func (p *parser) run(v *view, w *workspace, labels int) int32 {
	v.reset(len(v.atoms) - 1)
	margin := int32(1<<31 - 1)
	var s [4]int32
	for !v.done() {
		a, lead := p.choose(v, w, &s)
		margin = min(margin, lead)
		label := uint16(0)
		switch a {
		case left:
			label = p.label(v, w, w.scores[:labels], int32(v.next), v.top())
		case right:
			label = p.label(v, w, w.scores[:labels], v.top(), int32(v.next))
		}
		v.step(a, label)
	}
	return margin
}

// choose is the best legal step and its lead over the next best.
func (p *parser) choose(v *view, w *workspace, s *[4]int32) (int, int32) {
	ok := v.legal()
	only, legal := -1, 0
	for a, yes := range ok {
		if yes {
			only = a
			legal++
		}
	}
	if legal == 1 {
		return only, 1<<31 - 1
	}
	w.keys = v.actionFeatures(w.keys)
	p.actions.score(w.keys, s)
	b, second := -1, -1
	for a, yes := range ok {
		switch {
		case !yes:
		case b < 0 || s[a] > s[b]:
			b, second = a, b
		case second < 0 || s[a] > s[second]:
			second = a
		}
	}
	return b, s[b] - s[second]
}

func (p *parser) label(v *view, w *workspace, s []int32, head, dep int32) uint16 {
	if int(head) == v.n {
		return 0 // labels[0] is "root"
	}
	w.keys = v.labelFeatures(w.keys, head, dep)
	p.arcs.score(w.keys, s)
	return uint16(1 + best(s[1:], nil))
}

// oneRoot leaves the first root as the only one; the others hang on it.
func oneRoot(t *Tree) {
	root := -1
	for i, h := range t.Heads {
		switch {
		case h >= 0:
		case root < 0:
			root = i
			t.Rels[i] = "root"
		default:
			t.Heads[i], t.Rels[i] = root, "parataxis"
		}
	}
}

// prepare sets the atoms of every word.
func (v *view) prepare(l *lexicon, forms []string, tags []uint16, upper []uint32, punct []bool) {
	n := len(forms)
	v.atoms = grow(v.atoms, n+1)
	v.marks = grow(v.marks, n+1)
	marks := uint16(0)
	for i, f := range forms {
		low := normal(lower(l.usual(f)))
		v.atoms[i] = atom{w: hashString(low), t: uint32(tags[i]) + 1, u: upper[tags[i]] + 1, s: hashString(tail(low, 3))}
		v.marks[i] = marks
		if punct[tags[i]] {
			marks++
		}
	}
	v.marks[n] = marks
	v.atoms[n] = rootAtom
}
