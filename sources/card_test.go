package sources_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/sources"
	"crosscheck/text"
)

// page is an article of which each line is a block: "role: text".
func page(lines ...string) sources.Page {
	roles := map[string]article.Role{"title": article.Title, "byline": article.Byline, "credit": article.Credit, "correction": article.Correction}
	d := &article.Document{ID: "a"}
	for _, l := range lines {
		role, rest, ok := strings.Cut(l, ": ")
		r, known := roles[role]
		if !ok || !known {
			r, rest = article.Body, l
		}
		if r == article.Title {
			d.Title.Value = rest
		}
		at := len(d.Text)
		d.Text += rest + "\n\n"
		d.Blocks = append(d.Blocks, article.Block{Span: text.Span{Start: at, End: at + len(rest)}, Role: r})
	}
	return sources.Page{Article: language.Read(d, language.Default())}
}

func TestCard(t *testing.T) {
	for _, c := range []struct {
		name, line, want string
		page             sources.Page
	}{
		{"a byline", "Byline", "1 of 1 article", page("title: Dam fails", "byline: By Ana Roe", "The dam failed.")},
		{"no byline", "Byline", "0 of 1 article", page("title: Dam fails", "The dam failed.")},
		{"a correction", "Correction note", "1 of 1 article", page("The dam failed.", "correction: Correction: an earlier version named another river.")},
		{"hedged", "Hedged wording", "1 of 2 sentences", page("The dam reportedly failed at dawn. Nobody was hurt.")},
		{"a source's hedge is not the outlet's", "Hedged wording", "0 of 1 sentence", page("“It reportedly failed at dawn,” the mayor said.")},
		{"a document", "Points to a primary document", "1 of 1 article", page("The spillway was cracked, according to court documents.")},
		{"a label", "Labelled as opinion", "1 of 1 article", page("title: Opinion: The dam we deserved", "The dam failed.")},
		{"a word is no label", "Labelled as opinion", "0 of 1 article", page("title: Opinion polls narrow", "The polls narrowed.")},
		{"a figure of the headline is missing below", "Names and figures of the headline stand in the text", "0 of 1 headline", page("title: Flood kills 14", "The flood killed 12 people.")},
		{"and there", "Names and figures of the headline stand in the text", "1 of 1 headline", page("title: Flood kills 12", "The flood killed 12 people.")},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := "no such line"
			for _, it := range card(c.page, sources.DefaultCard()) {
				if it.Name == c.line {
					got = it.Value
				}
				for _, w := range it.Where {
					if w.Span.Empty() || w.Span.End > len(c.page.Article.Doc.Text) {
						t.Errorf("%s leads to %v", it.Name, w.Span)
					}
				}
			}
			if got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.line, got, c.want)
			}
		})
	}
}

func TestLoadedWordingIsOffAsShipped(t *testing.T) {
	p := page("The shameful deal was signed.")
	s := sources.DefaultCard()
	n := len(card(p, s))
	s.Loaded = true
	on := card(p, s)
	if last := on[len(on)-1]; len(on) != n+1 || last.Count != 1 {
		t.Errorf("got %s, %d lines against %d\nwant one more line, counting 1", fmt.Sprint(last), len(on), n)
	}
}

// card is the card of an outlet with one article.
func card(p sources.Page, s sources.CardSettings) []sources.Item {
	var c sources.Card
	c.Add(sources.LookAt(p, s), s)
	return c.Items(s)
}
