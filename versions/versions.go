// Package versions says what an outlet changed in an article between two states of it, announced or not: figures, dates,
// names, quotations and negations that were added, dropped or altered. Which documents are two states of one article is
// package article's knowledge. Start with Compare.
//
// Sentences that both states have are set aside. The others are paired where they share most of their words, and what
// two paired sentences say is compared by meaning: "twelve people" and "12 people" are one figure. A sentence that has no
// partner was added or dropped, with all that stands in it. What this cannot see: a sentence moved and reworded beyond
// recognition counts as dropped and added.
package versions

import (
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/text"
)

// A Change is one thing that only one of two versions says, or that a sentence of both says otherwise.
type Change struct {
	Kind         string // "added", "dropped", "altered"
	What         string // "figure", "date", "name", "quotation", "negation"
	Old, New     string // as written; "" on the side that lacks it
	InOld, InNew int    // the sentence it stands in, or -1
}

// Compare lists what was changed between two states of one article, in the order of the older one, then what is new.
func Compare(old, now *language.Article, s Settings) []Change {
	a, b := sentencesOf(old), sentencesOf(now)
	a, b = apart(a, b)
	var out []Change
	used := make([]bool, len(b))
	for i, x := range a {
		j := -1
		if i < s.MaxSentences {
			j = partner(x, b[:min(len(b), s.MaxSentences)], used, s.MinOverlap)
		}
		if j < 0 {
			out = append(out, differ(x, sentence{index: -1})...)
			continue
		}
		used[j] = true
		out = append(out, differ(x, b[j])...)
	}
	for j, y := range b {
		if !used[j] {
			out = append(out, differ(sentence{index: -1}, y)...)
		}
	}
	return out
}

// A sentence with its words and what it says.
type sentence struct {
	index int
	key   string
	words map[string]bool
	said  []fact
}

// sentencesOf reads the headline and the body; captions and what stands around the article are not its statements.
func sentencesOf(a *language.Article) []sentence {
	at := make([]int, len(a.Sentences)) // where each sentence stands in out
	var out []sentence
	for i := range a.Sentences {
		at[i] = -1
		if r := a.Sentences[i].Role; r != article.Body && r != article.Title {
			continue
		}
		x := sentence{index: i, words: map[string]bool{}}
		var key []string
		for _, w := range text.Words(a.Doc.Text, a.Sentences[i].Span) {
			x.words[w.Fold] = true
			key = append(key, w.Fold)
		}
		x.key = strings.Join(key, " ")
		at[i] = len(out)
		out = append(out, x)
	}
	for _, f := range facts(a) {
		if f.sentence < len(at) && at[f.sentence] >= 0 {
			x := &out[at[f.sentence]]
			x.said = append(x.said, f)
		}
	}
	return out
}

// apart drops the sentences that both sides have, each as often as the other has it.
func apart(a, b []sentence) (onlyA, onlyB []sentence) {
	n := map[string]int{}
	for _, x := range a {
		n[x.key]++
	}
	for _, y := range b {
		if n[y.key] > 0 {
			n[y.key]--
		} else {
			onlyB = append(onlyB, y)
		}
	}
	for i := len(a) - 1; i >= 0; i-- { // the last ones are those that were left over
		if n[a[i].key] > 0 {
			n[a[i].key]--
			onlyA = append(onlyA, a[i])
		}
	}
	slices.Reverse(onlyA)
	return onlyA, onlyB
}

// partner is the free sentence that shares the largest part of the shorter one's words, at least least; or -1.
func partner(x sentence, among []sentence, used []bool, least float64) int {
	best, top := -1, least
	for j, y := range among {
		if used[j] {
			continue
		}
		n := 0
		for w := range x.words {
			if y.words[w] {
				n++
			}
		}
		if share := float64(n) / float64(max(1, min(len(x.words), len(y.words)))); share > top || share == top && best < 0 {
			best, top = j, share
		}
	}
	return best
}
