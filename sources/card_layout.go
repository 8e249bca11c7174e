package sources

import (
	"strings"

	"crosscheck/article"
	"crosscheck/text"
)

// tick is one article that has something, or has not.
func tick(has bool, where []text.Span) (int, int, []text.Span) {
	if !has {
		return 0, 1, nil
	}
	return 1, 1, where
}

// blocks are the places of one role.
func blocks(p Page, role article.Role) []text.Span {
	var out []text.Span
	for _, b := range p.Article.Doc.Blocks {
		if b.Role == role {
			out = append(out, b.Span)
		}
	}
	return out
}

func byline(p Page, _ CardSettings) (int, int, []text.Span) {
	at := blocks(p, article.Byline)
	return tick(p.Article.Doc.Author.Value != "" || len(at) > 0, at)
}

func dated(p Page, _ CardSettings) (int, int, []text.Span) {
	d := p.Article.Doc
	return tick(d.Published.Value != "" && !d.DateInferred, nil)
}

func updated(p Page, _ CardSettings) (int, int, []text.Span) {
	return tick(p.Article.Doc.Updated.Value != "", nil)
}

func dateline(p Page, _ CardSettings) (int, int, []text.Span) {
	at := blocks(p, article.Dateline)
	return tick(len(at) > 0, at)
}

func credit(p Page, _ CardSettings) (int, int, []text.Span) {
	at := blocks(p, article.Credit)
	for _, w := range p.Article.Doc.Wires {
		at = append(at, w.Span)
	}
	return tick(len(at) > 0, at)
}

func correction(p Page, _ CardSettings) (int, int, []text.Span) {
	at := blocks(p, article.Correction)
	return tick(len(at) > 0, at)
}

func inside(p Page, _ CardSettings) (int, int, []text.Span) { return tick(len(p.Inside) > 0, p.Inside) }

// opinionLabels stand before an article that gives an opinion, alone on a line or before a colon or bar.
var opinionLabels = []string{"opinion", "editorial", "analysis", "commentary", "comment", "column", "op-ed", "letter to the editor", "letters", "viewpoint", "perspective"}

func opinion(p Page, _ CardSettings) (int, int, []text.Span) {
	d := p.Article.Doc
	if labelled(d.Title.Value, false) || strings.Contains(d.URL.Value, "/opinion/") || strings.Contains(d.URL.Value, "/editorial/") {
		return tick(true, blocks(p, article.Title))
	}
	for i, b := range d.Blocks {
		if i < 4 && labelled(b.Span.Of(d.Text), b.Role != article.Title) {
			return tick(true, []text.Span{b.Span})
		}
	}
	return tick(false, nil)
}

// labelled reports whether a line is, or begins with, an opinion label; alone says that the bare word will do.
func labelled(line string, alone bool) bool {
	line = text.Fold(strings.TrimSpace(line[:min(len(line), 60)]))
	for _, l := range opinionLabels {
		rest, ok := strings.CutPrefix(line, l)
		if !ok {
			continue
		}
		rest = strings.TrimSpace(rest)
		if rest == "" && alone || rest != "" && strings.ContainsAny(rest[:1], ":|") {
			return true
		}
	}
	return false
}
