package syntax

import (
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/text"
)

func TestCasing(t *testing.T) {
	const body = "A ferry hit the pier of Port Quill on Monday. The ferry belongs to Bell, and the port is shut. Captain Ana Bell said that NQL had heard a bell. She sails for White Line. The old line is shut."
	for _, c := range []struct{ name, title, want string }{
		{"what the text has in small letters is small, what it never has and every dictionary does too", "Ferry Hits Pier At Port Quill", "Ferry hits pier at Port Quill"},
		{"capitals throughout", "FERRY HITS PIER AT PORT QUILL", "Ferry hits pier at Port Quill"},
		{"an abbreviation stays", "NQL HEARD FERRY CAPTAIN BELL", "NQL heard ferry captain Bell"},
		{"a name that is a word as well", "Ferry of Ana Bell Hits Port Pier", "Ferry of Ana Bell hits port pier"},
		{"words that stand together in a name", "Old Line of Pier Joins White Line", "Old line of pier joins White Line"},
		{"a given name that the text does not have", "Judge Frees Ferry Captain Rose", "Judge frees ferry captain Rose"},
		{"a word that nobody knows", "Ferry Captain Joins Zarquil", "Ferry captain joins Zarquil"},
		{"a sentence stays", "Ferry hits pier at Port Quill", "Ferry hits pier at Port Quill"},
		{"so do names alone", "Ana Bell", "Ana Bell"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &article.Document{Text: c.title + "\n\n" + body, Blocks: []article.Block{
				{Span: text.Span{End: len(c.title)}, Role: article.Title},
				{Span: text.Span{Start: len(c.title) + 2, End: len(c.title) + 2 + len(body)}, Role: article.Body}}}
			var forms []string
			for _, tok := range Parse(d, Default())[0].Tokens {
				forms = append(forms, tok.Form)
			}
			if got := strings.Join(forms, " "); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}
