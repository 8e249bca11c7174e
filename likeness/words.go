package likeness

import (
	"slices"
	"strings"
	"unicode"

	"crosscheck/language"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
)

// A Word is one word of a text made ready to be aligned; punctuation is none.
type Word struct {
	Form, Lemma string // in small letters
	Plain       string // the form without points, hyphens and apostrophes: "D.C." and "DC" are one
	Tag         syntax.Tag
	Rel         syntax.Relation
	Head        int   // index in the list of words, -1 for a root
	Kids        []int // the words whose head it is
	Sentence    int
	Token       int     // in its sentence
	Rarity      float64 // see lexicon.Rarity
	Content     bool    // carries meaning of its own
	Number      bool
	Value       float64 // of a number that the quantities know, else 0
	capitals    bool    // written in two to six capitals, as initials are
}

// stop are the words that carry no meaning of their own.
var stop = stopWords()

func stopWords() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("a an the of to in on at by for with from and or but as is am are was were be been being it its this that these those he she they his her their " +
		"him them i you we our your my me us who whom whose which what when where why how there here not no do does did done have has had having will would can could may might shall should must " +
		"if than then so such into over under about after before during through against between while until since because up out off down very just only also both either neither nor " +
		"more most other some any all each own same too again further once 's ’s n't ' s say says said tell told itself himself herself themselves") {
		m[w] = true
	}
	return m
}

// words lists the words of a text in their order.
func words(a *language.Article) []Word {
	var out []Word
	for n := range a.Sentences {
		tokens := a.Sentences[n].Tokens
		at := make([]int, len(tokens)) // of a token in out, or -1
		from := len(out)
		for i := range tokens {
			at[i] = -1
			if w, ok := newWord(&tokens[i], shouted(tokens)); ok {
				at[i] = len(out)
				w.Sentence, w.Token = n, i
				out = append(out, w)
			}
		}
		for i := from; i < len(out); i++ {
			h := tokens[out[i].Token].Head
			for n := 0; h >= 0 && at[h] < 0 && n < len(tokens); n++ {
				h = tokens[h].Head // a mark that bears words
			}
			if h < 0 || at[h] < 0 {
				continue
			}
			out[i].Head = at[h]
			out[at[h]].Kids = append(out[at[h]].Kids, i)
		}
	}
	for i := range a.Quantities {
		q := &a.Quantities[i]
		for k := range out {
			if w := &out[k]; w.Number && q.Value != nil && w.Sentence == q.Sentence && q.First <= w.Token && w.Token <= q.Last {
				w.Value = *q.Value
			}
		}
	}
	return out
}

// shouted reports whether a sentence is written in capitals alone: then they say nothing.
func shouted(tokens []syntax.Token) bool {
	return !slices.ContainsFunc(tokens, func(t syntax.Token) bool { return strings.ContainsFunc(t.Form, unicode.IsLower) })
}

func newWord(t *syntax.Token, shouted bool) (Word, bool) {
	f, l := strings.ToLower(t.Form), strings.ToLower(t.Lemma)
	if l == "" {
		l = f
	}
	if f != "%" && f != "$" && !strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return Word{}, false
	}
	w := Word{Form: f, Lemma: l, Tag: t.UPOS, Rel: t.Rel, Head: -1, Rarity: lexicon.Rarity(f, l), Content: !stop[l] && !stop[f]}
	w.Number = t.UPOS == syntax.NUM || strings.ContainsAny(f, "0123456789")
	w.Plain = strings.Map(func(r rune) rune {
		if strings.ContainsRune(".-'’", r) {
			return -1
		}
		return r
	}, f)
	raw := strings.ReplaceAll(t.Form, ".", "")
	w.capitals = !shouted && len(raw) >= 2 && len(raw) <= 6 && !strings.ContainsFunc(raw, func(r rune) bool { return r < 'A' || r > 'Z' })
	if w.capitals && !w.Content {
		w.Content, w.Rarity = true, 1 // "US", "WHO": no small words
	}
	return w, true
}
