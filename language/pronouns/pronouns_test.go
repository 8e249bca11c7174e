package pronouns

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/language/names"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// A wrong name is worse than a pronoun.
func TestOneOf(t *testing.T) {
	const roe, poe = 1, 2
	for _, c := range []struct {
		name string
		fits []bearer
		want int
	}{
		{"nobody", nil, -1},
		{"one", []bearer{{roe, 4, false, false}}, roe},
		{"the subject before the other", []bearer{{poe, 4, false, false}, {roe, 4, true, false}}, roe},
		{"a subject of unknown gender beside a name of the right one", []bearer{{poe, 4, false, true}, {roe, 4, true, false}}, -1},
		{"a subject of the right gender", []bearer{{poe, 4, false, true}, {roe, 4, true, true}}, roe},
		{"two subjects", []bearer{{poe, 4, true, true}, {roe, 4, true, true}}, -1},
		{"two, and neither is the subject", []bearer{{poe, 4, false, true}, {roe, 4, false, false}}, -1},
		{"alone in the nearest sentence, of the right gender", []bearer{{poe, 4, false, true}, {roe, 3, true, true}}, poe},
		{"alone in the nearest sentence, of unknown gender", []bearer{{poe, 4, false, false}, {roe, 3, true, true}}, -1},
	} {
		assert.Equal(t, c.want, oneOf(c.fits), c.name)
	}
}

// read finds what the last word of a body with this form means: for sure, and most likely.
func read(body, form string) (sure, likely string) {
	d := &article.Document{ID: "t", Text: body}
	for at, part := range strings.Split(body, "\n\n") {
		start := strings.Index(body, part)
		if at > 0 {
			start = d.Blocks[at-1].Span.End + 2
		}
		d.Blocks = append(d.Blocks, article.Block{Span: text.Span{Start: start, End: start + len(part)}})
	}
	sents := syntax.Parse(d, syntax.Default())
	n := names.Find(d, sents, nil, names.Default())
	t := Text{Names: &n, Sentence: func(i int) *syntax.Sentence { return &sents[i] }}
	name := func(e int) string {
		if e < 0 {
			return "nobody"
		}
		return n.Entities[e].Name
	}
	for s := range sents {
		for i := range sents[s].Tokens {
			if strings.EqualFold(sents[s].Tokens[i].Form, form) {
				sure, likely = name(t.Meant(s, i)), name(t.Likely(s, i, 6))
			}
		}
	}
	return sure, likely
}

func TestAntecedents(t *testing.T) {
	for _, c := range []struct{ name, body, pronoun, sure, likely string }{
		{"the only one", "Ben Quint opened the bridge. He said it was safe.", "he", "Ben Quint", "Ben Quint"},
		{"the subject", "Ben Quint thanked Nils Averbeck. He said it was safe.", "he", "Ben Quint", "Ben Quint"},
		{"of her gender", "Ben Quint thanked Rosa Averbeck. She said it was safe.", "she", "Rosa Averbeck", "Rosa Averbeck"},
		{"somebody unnamed", "Ben Quint opened the bridge. A man fell and he said it hurt.", "he", "nobody", "Ben Quint"},
		{"under his own verb", "Ben Quint sang. He praised Nils Averbeck.", "he", "Ben Quint", "Ben Quint"},
		{"himself", "Ben Quint sang. Nils Averbeck praised himself.", "himself", "Nils Averbeck", "Nils Averbeck"},
		{"nobody before", "He said it was safe.", "he", "nobody", "nobody"},
		{"no pronoun", "Ben Quint said the bridge was safe.", "bridge", "nobody", "nobody"},
	} {
		sure, likely := read(c.body, c.pronoun)
		assert.Equal(t, c.sure, sure, c.name+", for sure")
		assert.Equal(t, c.likely, likely, c.name+", most likely")
	}
}
