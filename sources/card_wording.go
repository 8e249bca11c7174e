package sources

import (
	_ "embed"
	"strings"
	"sync"

	"crosscheck/article"
	"crosscheck/text"
)

//go:embed hedges.txt
var hedgeList string

//go:embed loaded.txt
var loadedList string

//go:embed documents.txt
var documentList string

var (
	hedgePhrases    = sync.OnceValue(func() phrases { return phrasesIn(hedgeList) })
	loadedPhrases   = sync.OnceValue(func() phrases { return phrasesIn(loadedList) })
	documentPhrases = sync.OnceValue(func() phrases { return phrasesIn(documentList) })
)

// phrases are folded, with a space behind, by their first words.
type phrases map[string][]string

// phrasesIn reads a list: one phrase a line.
func phrasesIn(list string) phrases {
	out := phrases{}
	for l := range strings.Lines(list) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			phrase := spaced(l)[1:]
			first, _, _ := strings.Cut(phrase, " ")
			out[first] = append(out[first], phrase)
		}
	}
	return out
}

// in reports whether one of the phrases stands in a text, see spaced.
func (ps phrases) in(spaced string) bool {
	for rest := spaced[1:]; rest != ""; {
		first, after, _ := strings.Cut(rest, " ")
		for _, p := range ps[first] {
			if strings.HasPrefix(rest, p) {
				return true
			}
		}
		rest = after
	}
	return false
}

// spaced is s as folded words, each between single spaces, so that phrases are found at the edges of words only.
func spaced(s string) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, w := range text.Words(s, text.Span{Start: 0, End: len(s)}) {
		b.WriteString(w.Fold)
		b.WriteByte(' ')
	}
	return b.String()
}

// A wordsOf is a body sentence as its words outside quotation marks, see spaced: what a source says is not the outlet's wording.
type wordsOf struct {
	span  text.Span
	words string
}

func wordingsOf(p Page) []wordsOf {
	var out []wordsOf
	for i := range p.Article.Sentences {
		if s := &p.Article.Sentences[i]; s.Role == article.Body {
			out = append(out, wordsOf{s.Span, spaced(unquoted(p, s.Span))})
		}
	}
	return out
}

// wording finds the body sentences that hold one of the phrases.
func wording(p Page, list phrases) (found []text.Span, of int) {
	for _, s := range p.wordings {
		if list.in(s.words) {
			found = append(found, s.span)
		}
	}
	return found, len(p.wordings)
}

// unquoted is a stretch of an article without its quoted words.
func unquoted(p Page, sp text.Span) string {
	out := []byte(sp.Of(p.Article.Doc.Text))
	for _, q := range p.Article.Quotes {
		for _, c := range q.Quoted {
			for i := max(c.Start, sp.Start); i < min(c.End, sp.End); i++ {
				out[i-sp.Start] = ' '
			}
		}
	}
	return string(out)
}

func hedged(p Page, _ CardSettings) (int, int, []text.Span) {
	found, of := wording(p, hedgePhrases())
	return len(found), of, found
}

func mostlyHedged(p Page, s CardSettings) (int, int, []text.Span) {
	found, of := wording(p, hedgePhrases())
	return tick(of > 0 && float64(len(found)) >= s.HedgedShare*float64(of), found)
}

func loaded(p Page, _ CardSettings) (int, int, []text.Span) {
	found, of := wording(p, loadedPhrases())
	return len(found), of, found
}

func documents(p Page, _ CardSettings) (int, int, []text.Span) {
	found, _ := wording(p, documentPhrases())
	return tick(len(found) > 0, found)
}
