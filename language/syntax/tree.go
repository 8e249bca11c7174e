package syntax

import (
	"slices"
	"strings"

	"crosscheck/text"
)

// Children lists the dependents of token i, in order. The list belongs to the sentence: do not change it.
func (s *Sentence) Children(i int) []int {
	if len(s.kids) == len(s.Tokens) {
		return s.kids[i]
	}
	var out []int
	for j := range s.Tokens {
		if s.Tokens[j].Head == i {
			out = append(out, j)
		}
	}
	return out
}

// link builds the lists that Children hands out, all in one piece of memory.
func (s *Sentence) link() {
	n := len(s.Tokens)
	counts := make([]int, n)
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 {
			counts[h]++
		}
	}
	all := make([]int, 0, n)
	s.kids = make([][]int, n)
	for i, c := range counts {
		at := len(all)
		all = all[:at+c]
		s.kids[i] = all[at : at : at+c]
	}
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 {
			s.kids[h] = append(s.kids[h], i)
		}
	}
}

// Child is the first dependent of token i with one of the relations; -1 where there is none. A relation
// without a subtype stands for all its subtypes: "nsubj" finds "nsubj:pass" too.
func (s *Sentence) Child(i int, rels ...Relation) int {
	for _, k := range s.Children(i) {
		if s.Tokens[k].Rel.Is(rels...) {
			return k
		}
	}
	return -1
}

// Is reports whether r is one of the relations, or a subtype of one.
func (r Relation) Is(rels ...Relation) bool {
	return slices.Contains(rels, r) || slices.Contains(rels, r.Base())
}

// Base is the relation without its subtype: "nsubj" of "nsubj:pass".
func (r Relation) Base() Relation {
	b, _, _ := strings.Cut(string(r), ":")
	return Relation(b)
}

// Subtree is the stretch from the first to the last word that depends on token i, itself included.
func (s *Sentence) Subtree(i int) text.Span {
	span := s.Tokens[i].Span
	for _, k := range s.Children(i) {
		span = span.Join(s.Subtree(k))
	}
	return span
}

// Root is the token all others hang on; -1 in a sentence without words or without a tree.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Rel == "root" {
			return i
		}
	}
	return -1
}
