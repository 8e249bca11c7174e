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
	bearers []bearer `pack:"+"` // one for each entity of the article
}

// A bearer is an entity of one article.
type bearer struct {
	name     string           `pack:"+"`
	typ      langnames.Type   `pack:"+"`
	gender   langnames.Gender `pack:"+"`
	roles    []string         `pack:"+"` // kinds of the roles and titles that the article gives
	mentions int32            `pack:"+"`
}

// PageOf reads the names of an article.
func PageOf(a *language.Article) Page {
	p := Page{bearers: make([]bearer, len(a.Names.Entities))}
	if a.Doc != nil {
		p.id = a.Doc.ID
	}
	for i := range a.Names.Entities {
		e := &a.Names.Entities[i]
		p.bearers[i] = bearer{e.Name, e.Type, e.Gender, rolesOf(e), int32(len(e.Mentions))}
	}
	return p.In(p.id)
}

// In is a page of the article with an ID. It holds one copy of words that are told again and again, with bytes of their own, and nothing of
// what it was unpacked with.
func (p Page) In(id string) Page {
	for i := range p.bearers {
		x := &p.bearers[i]
		x.name, x.typ = unique.Make(x.name).Value(), unique.Make(x.typ).Value()
		for k := range x.roles {
			x.roles[k] = unique.Make(x.roles[k]).Value()
		}
	}
	p.id = id
	return p
}

func rolesOf(e *langnames.Entity) []string {
	var out []string
	for _, list := range [][]string{e.Roles, e.Titles} {
		for _, r := range list {
			for _, w := range strings.Fields(spelling.Fold(r)) {
				if wordlists.Role(w) {
					out = add(out, wordlists.RoleKind(w))
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
