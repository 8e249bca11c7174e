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
	hedgePhrases    = sync.OnceValue(func() []string { return phrases(hedgeList) })
	loadedPhrases   = sync.OnceValue(func() []string { return phrases(loadedList) })
	documentPhrases = sync.OnceValue(func() []string { return phrases(documentList) })
)

// phrases reads a list: one phrase a line, folded, with a space on either side.
func phrases(list string) []string {
	var out []string
	for l := range strings.Lines(list) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, spaced(l))
		}
	}
	return out
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

// wording finds the body sentences that hold one of the phrases outside quotation marks: what a source says is not the outlet's wording.
func wording(p Page, list []string) (found []text.Span, of int) {
	for _, s := range p.Article.Sentences {
		if s.Role != article.Body {
			continue
		}
		of++
		words := spaced(unquoted(p, s.Span))
		for _, l := range list {
			if strings.Contains(words, l) {
				found = append(found, s.Span)
				break
			}
		}
	}
	return found, of
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
