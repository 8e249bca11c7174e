package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/language/syntax/grammar"
)

// A mistake is one kind of wrong arc: the relation that the treebank has, the one that the parser gave, both without their subtypes, and
// whether the word hangs on another word than in the treebank.
type mistake struct {
	want, got string
	moved     bool
}

// mistakes counts the wrong arcs of a treebank by kind. Punctuation that hangs elsewhere is counted, too.
type mistakes struct {
	words map[string]int // by the treebank's relation
	wrong map[mistake]int
}

func newMistakes() *mistakes {
	return &mistakes{words: map[string]int{}, wrong: map[mistake]int{}}
}

// add compares the tree of one sentence with the treebank's.
func (m *mistakes) add(e grammar.Example, t grammar.Tree) {
	for i := range e.Heads {
		k := mistake{plain(e.Rels[i]), plain(t.Rels[i]), e.Heads[i] != t.Heads[i]}
		m.words[k.want]++
		if k.want != k.got || k.moved {
			m.wrong[k]++
		}
	}
}

// plain is a relation without its subtype: "nsubj" for "nsubj:pass".
func plain(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// lines tells of the n commonest kinds, one a line.
func (m *mistakes) lines(n int) []string {
	kinds := make([]mistake, 0, len(m.wrong))
	all := 0
	for k, c := range m.wrong {
		kinds = append(kinds, k)
		all += c
	}
	slices.SortFunc(kinds, func(a, b mistake) int {
		return cmp.Or(cmp.Compare(m.wrong[b], m.wrong[a]), cmp.Compare(a.want, b.want), cmp.Compare(a.got, b.got), cmp.Compare(side(a), side(b)))
	})
	var out []string
	for _, k := range kinds[:min(n, len(kinds))] {
		out = append(out, fmt.Sprintf("%5d of %d mistakes: %s (%d words)", m.wrong[k], all, k, m.words[k.want]))
	}
	return out
}

func side(k mistake) int {
	if k.moved {
		return 1
	}
	return 0
}

// String is "obl read as nmod, on another word".
func (k mistake) String() string {
	s := k.want
	if k.got != k.want {
		s += " read as " + k.got
	}
	if k.moved {
		s += ", on another word"
	}
	return s
}
