package text_test

import (
	"strings"
	"testing"

	"crosscheck/text"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"plain":   "plain",
		"Ángel’s": "angel's",
		"STRASSE": "strasse",
		"Straße":  "strasse",
		"Łódź":    "lodz",
		"well‑to": "well-to",
		"":        "",
	} {
		if got := text.Fold(in); got != want {
			t.Errorf("Fold(%q)\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"numbers keep their points", "paid 1,200.50 for 3 of 4.", "paid 1,200.50 for 3 of 4"},
		{"possessives go", "The mayor’s house isn't Ana's.", "the mayor house isn't ana"},
		{"hyphens part words", "a 22-year-old", "a 22 year old"},
		{"broken bytes are no words", "a\xffb", "a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range text.Words(c.in, text.Span{Start: 0, End: len(c.in)}) {
				got = append(got, w.Fold)
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("\n got %s\nwant %s", g, c.want)
			}
		})
	}
}

func FuzzWords(f *testing.F) {
	f.Add("The mayor’s 1,200 votes")
	f.Add("a\xff'’.")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, w := range text.Words(s, text.Span{Start: 0, End: len(s)}) {
			if w.Span.Start < last || w.Span.Empty() || w.Span.End > len(s) {
				t.Fatalf("word %v of %q", w, s)
			}
			last = w.Span.End
			if text.Fold(w.Fold) != w.Fold {
				t.Fatalf("%q folds on to %q", w.Fold, text.Fold(w.Fold))
			}
		}
	})
}
