package syntax

import (
	"regexp"
	"strings"

	"crosscheck/article"
	"crosscheck/text"
)

var sentenceEnd = regexp.MustCompile(`[.!?]["”’)]*\s+`)

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
