package sources

import (
	"crosscheck/article"
	"crosscheck/language/quotes"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// attributed lists the attributions that say something: marks around a single doubtful word do not.
func attributed(p Page) []quotes.Quote {
	var out []quotes.Quote
	for _, q := range p.Article.Quotes {
		if q.Kind != quotes.Scare {
			out = append(out, q)
		}
	}
	return out
}

// statements is the number of statements of an article, with a source and without.
func statements(p Page) int { return len(attributed(p)) + len(p.Unattributed) }

func named(p Page, _ CardSettings) (int, int, []text.Span) {
	return speakers(p, func(s *quotes.Speaker) bool { return s != nil && !s.Anonymous && s.Name != "" })
}

func anonymous(p Page, _ CardSettings) (int, int, []text.Span) {
	return speakers(p, func(s *quotes.Speaker) bool { return s != nil && (s.Anonymous || s.Name == "") })
}

func speakers(p Page, of func(*quotes.Speaker) bool) (int, int, []text.Span) {
	var where []text.Span
	for _, q := range attributed(p) {
		if of(q.Speaker) {
			where = append(where, q.Span)
		}
	}
	return len(where), statements(p), where
}

func unattributed(p Page, _ CardSettings) (int, int, []text.Span) {
	return len(p.Unattributed), statements(p), p.Unattributed
}

// severalSources looks for named sources that differ in name. A surname alone is the bearer of a fuller name, which
// the names of the article have settled already.
func severalSources(p Page, s CardSettings) (int, int, []text.Span) {
	seen := map[string]bool{}
	var where []text.Span
	for _, q := range attributed(p) {
		if sp := q.Speaker; sp != nil && !sp.Anonymous && sp.Name != "" && !seen[text.Fold(sp.Name)] {
			seen[text.Fold(sp.Name)] = true
			where = append(where, q.Span)
		}
	}
	return tick(len(seen) >= s.MinSources, where)
}

// headline asks whether the names and figures of the headline stand in the text too.
func headline(p Page, _ CardSettings) (int, int, []text.Span) {
	a := p.Article
	isTitle := func(sentence int) bool { return a.Sentences[sentence].Role == article.Title }
	inBody := map[int]bool{}
	for _, m := range a.Names.Mentions {
		if a.Sentences[m.Sentence].Role == article.Body {
			inBody[m.Entity] = true
		}
	}
	asked, borne := 0, true
	var where []text.Span
	ask := func(sentence int, found bool) {
		asked++
		borne = borne && found
		where = append(where, a.Sentences[sentence].Span)
	}
	for _, m := range a.Names.Mentions {
		if isTitle(m.Sentence) {
			ask(m.Sentence, inBody[m.Entity])
		}
	}
	for i, q := range a.Quantities {
		if isTitle(q.Sentence) && q.Value != nil {
			ask(q.Sentence, figureInBody(a.Sentences, p, i))
		}
	}
	if asked == 0 {
		return 0, 0, nil
	}
	if !borne {
		return 0, 1, nil
	}
	return 1, 1, where[:1]
}

// figureInBody reports whether the text gives figure i of the article too, exactly or as the number it was rounded from.
func figureInBody(sents []syntax.Sentence, p Page, i int) bool {
	q := p.Article.Quantities[i]
	for _, other := range p.Article.Quantities {
		if sents[other.Sentence].Role == article.Body && other.Value != nil &&
			(*other.Value == *q.Value || roundTo(*other.Value, max(1, q.Digits)) == *q.Value) {
			return true
		}
	}
	return false
}
