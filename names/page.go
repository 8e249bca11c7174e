package names

import (
	"slices"
	"strings"
	"unique"

	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// A Page is all that telling names apart asks of one article. It holds nothing of the article itself, which may be put aside meanwhile.
type Page struct {
	id      string
	bearers []bearer // one for each entity of the article
}

// A bearer is an entity of one article.
type bearer struct {
	name     string
	typ      langnames.Type
	gender   langnames.Gender
	roles    []string // kinds of the roles and titles that the article gives
	mentions int32
}

// PageOf reads the names of an article.
func PageOf(a *language.Article) Page {
	p := Page{bearers: make([]bearer, len(a.Names.Entities))}
	if a.Doc != nil {
		p.id = a.Doc.ID
	}
	for i := range a.Names.Entities {
		e := &a.Names.Entities[i]
		p.bearers[i] = bearer{unique.Make(e.Name).Value(), unique.Make(e.Type).Value(), e.Gender, rolesOf(e), int32(len(e.Mentions))}
	}
	return p
}

func rolesOf(e *langnames.Entity) []string {
	var out []string
	for _, list := range [][]string{e.Roles, e.Titles} {
		for _, r := range list {
			for _, w := range strings.Fields(spelling.Fold(r)) {
				if wordlists.Role(w) {
					out = add(out, unique.Make(wordlists.RoleKind(w)).Value())
				}
			}
		}
	}
	return out
}

// add puts a word into a short list that has none twice.
func add(list []string, word string) []string {
	if slices.Contains(list, word) {
		return list
	}
	return append(list, word)
}
