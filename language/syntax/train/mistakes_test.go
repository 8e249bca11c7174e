package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/language/syntax/grammar"
)

func TestMistakes(t *testing.T) {
	m := newMistakes()
	for range 2 { // the mayor saw the bridge from the hill
		m.add(
			grammar.Example{Heads: []int{1, 2, -1, 4, 2, 7, 7, 2}, Rels: []string{"det", "nsubj", "root", "det", "obj", "case", "det", "obl"}},
			grammar.Tree{Heads: []int{1, 2, -1, 4, 2, 7, 7, 4}, Rels: []string{"det", "nsubj", "root", "det", "obj", "case", "det", "nmod"}},
		)
	}
	m.add(
		grammar.Example{Heads: []int{1, -1, 1}, Rels: []string{"nsubj:pass", "root", "punct"}},
		grammar.Tree{Heads: []int{1, -1, 0}, Rels: []string{"nsubj", "root", "punct"}},
	)
	require.Equal(t, []string{
		"    2 of 3 mistakes: obl read as nmod, on another word (2 words)",
		"    1 of 3 mistakes: punct, on another word (1 words)",
	}, m.lines(10))
	require.Len(t, m.lines(1), 1)
}
