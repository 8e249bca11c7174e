package syntax

import (
	"regexp"
	"strings"

	"crosscheck/article"
	"crosscheck/text"
)

// Settings of the grammar.
type Settings struct{}

// Default are the shipped settings.
func Default() Settings { return Settings{} }

// Validate lists every value that is out of range.
func (s Settings) Validate() []error { return nil }

var sentenceEnd = regexp.MustCompile(`[.!?]["”’)]*\s+`)
var word = regexp.MustCompile(`\d[\d.,]*\d|[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]`)

// Split cuts every block of the document into sentences.
func Split(d *article.Document) []Sentence {
	var out []Sentence
	for b, block := range d.Blocks {
		at := block.Span.Start
		body := block.Span.Of(d.Text)
		for _, m := range sentenceEnd.FindAllStringIndex(body, -1) {
			end := block.Span.Start + len(strings.TrimRight(body[:m[1]], " \t\r\n"))
			if end > at {
				out = append(out, Sentence{Span: text.Span{Start: at, End: end}, Role: block.Role, Block: b})
			}
			at = block.Span.Start + m[1]
		}
		if at < block.Span.End {
			out = append(out, Sentence{Span: text.Span{Start: at, End: block.Span.End}, Role: block.Role, Block: b})
		}
	}
	return out
}

// Tokenize cuts a stretch of body into words.
func Tokenize(body string, span text.Span) []Token {
	var out []Token
	for _, m := range word.FindAllStringIndex(span.Of(body), -1) {
		sp := text.Span{Start: span.Start + m[0], End: span.Start + m[1]}
		out = append(out, Token{Span: sp, Form: sp.Of(body), Head: -1})
	}
	return out
}

// Tag_ fills in lemmas, tags, heads and relations.
func Tag_(s *Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		t.Lemma, t.UPOS, t.XPOS, t.Rel = strings.ToLower(t.Form), X, "FW", "dep"
		t.Head = i - 1
	}
}
