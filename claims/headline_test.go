package claims

import (
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/text"
)

func TestTollsOfHeadlines(t *testing.T) {
	tests := []struct{ line, want string }{
		{"4 shot at Ardel festival", "4 shoot"},
		{"Two Dead, Three Hurt In Ardel Fire", "Two dead, Three hurt"},
		{"1 killed, 3 injured in Ardel blast: police", "1 kill, 3 injure"},
		{"4 found shot dead in Ardel", "4 kill"},
		{"5 teenage boys critically wounded in Ardel", "5 wound"},
		{"Fire kills 2, injures at least 3", "2 kill, 3 injure"},
		{"Two men shot a dog in Ardel", ""},
		{"Fire kills 200 sheep in Ardel", ""},
		{"In Ardel 4 shot at festival, police said.", ""},
	}
	for _, test := range tests {
		role := article.Title
		if strings.HasSuffix(test.line, ".") {
			role = article.Body
		}
		a := language.Read(&article.Document{Text: test.line, Blocks: []article.Block{{Span: text.Span{End: len(test.line)}, Role: role}}}, language.Default())
		var got []string
		for i := range a.Sentences {
			for _, c := range newReader(a, i, Default()).tolls(nil) {
				q := &a.Quantities[c.Quantities[0]]
				got = append(got, a.Sentences[i].Tokens[q.Last].Span.Of(test.line)+" "+c.Lemma)
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.line, strings.Join(got, ", "), test.want)
		}
	}
}
