package claims

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsText string

// vocabulary is words.txt: which words stand in which group.
var vocabulary = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range strings.SplitSeq(wordsText, "\n") {
		line, _, _ = strings.Cut(line, "#")
		group, words, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		out[group] = map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			out[group][w] = true
		}
	}
	return out
})

// isA reports whether a lemma stands in a group of words.txt.
func isA(lemma, group string) bool { return vocabulary()[group][lemma] }
