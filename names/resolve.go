package names

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"crosscheck/evidence"
	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// Resolve puts the entities of all documents together. The order of arts does not matter.
//
// Forms are first gathered by their folded spelling and type: most names are spelled alike everywhere.
// Forms that share a key (family name, its transliteration key, its consonants, an acronym) are then
// compared, with what their articles say of the bearer beside what the letters say: role, sex, people named
// in the same articles. Two clusters become one only where every form of the one may be every form of the
// other (complete linkage), so that no chain of near names ends at somebody else. A family name alone goes to
// the one person of that name in the batch who fits, or stays by itself. The cost is linear in the names, times
// the width of a key; keys that too many forms share are not used.
func Resolve(arts []*language.Article, s Settings) *Index {
	b := newBatch(arts, s)
	b.link()
	return b.index()
}

// A form is one folded spelling of one type, with all entities of the batch that bear it.
type form struct {
	name    string // the best of written
	written map[string]int
	fold    string
	typ     langnames.Type
	parsed  parsed
	members []Member
	gender  langnames.Gender
	roles   map[string]bool // kinds of the roles and titles that articles give
	docs    map[int]bool
	company map[string]bool // people named in the same articles
	count   int
	cluster int
}

// A batch is the work of one Resolve.
type batch struct {
	arts     []*language.Article
	s        Settings
	forms    []form
	of       [][]int    // form of each entity
	clusters [][]int    // forms of each cluster
	pairs    []formPair // relations between forms, before clusters have their final numbers
	verdicts map[[2]int]verdict
	bearers  map[string]int // family name → forms with a given name that have it
	kinds    map[string]langnames.Type
	slips    map[int]int // lone form → the form for which it is a slip of the pen
}

type formPair struct{ a, b int }

type verdict struct {
	label Label
	odds  evidence.Odds
}

func newBatch(arts []*language.Article, s Settings) *batch {
	b := &batch{arts: arts, s: s, of: make([][]int, len(arts)), verdicts: map[[2]int]verdict{},
		bearers: map[string]int{}, slips: map[int]int{}}
	at := map[string]int{}
	b.kinds = kindsOf(arts)
	for _, d := range byID(arts) {
		a := arts[d]
		b.of[d] = make([]int, len(a.Names.Entities))
		for e := range a.Names.Entities {
			ent := &a.Names.Entities[e]
			key := b.key(ent)
			k, ok := at[key]
			if !ok {
				k = len(b.forms)
				at[key] = k
				b.forms = append(b.forms, form{name: ent.Name, fold: spelling.Fold(ent.Name), typ: b.typeOf(ent), parsed: parse(ent.Name),
					written: map[string]int{}, roles: map[string]bool{}, docs: map[int]bool{}, company: map[string]bool{}})
			}
			b.of[d][e] = k
			b.forms[k].join(Member{d, e}, ent)
		}
		b.meet(d)
	}
	for k := range b.forms {
		f := &b.forms[k]
		f.name = usual(f.written)
		if n := len(f.parsed.parts); f.typ == langnames.Person && n > 1 {
			b.bearers[f.parsed.parts[f.parsed.family]]++
		}
		f.cluster = k
		b.clusters = append(b.clusters, []int{k})
	}
	return b
}

// usual is the spelling that is written most often; capitals throughout, as in "ARDEL, Monday", count only where
// nothing else is written, or where the name is short enough to be an acronym.
func usual(written map[string]int) string {
	best := ""
	for _, text := range slices.Sorted(maps.Keys(written)) {
		switch loud, loudest := shouted(text), shouted(best); {
		case best == "", loudest && !loud:
			best = text
		case loud == loudest && written[text] > written[best]:
			best = text
		}
	}
	return best
}

// longestAcronym is the number of letters up to which capitals throughout are a spelling like any other.
const longestAcronym = 4

func shouted(s string) bool {
	return len(s) > longestAcronym && s == strings.ToUpper(s) && !strings.Contains(s, ".")
}

// byID lists the documents in the order of their names, so that the order of the batch does not matter.
func byID(arts []*language.Article) []int {
	order := make([]int, len(arts))
	for i := range order {
		order[i] = i
	}
	id := func(i int) string {
		if arts[i].Doc == nil {
			return ""
		}
		return arts[i].Doc.ID
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(id(i), id(j)) })
	return order
}

// key gathers what is spelled alike. Titles of the other sex keep Mr and Mrs Roe apart.
func (b *batch) key(e *langnames.Entity) string {
	k := joined(e.Name) + "\x00" + string(b.typeOf(e))
	if e.Type == langnames.Person && !strings.Contains(spelling.Fold(e.Name), " ") {
		k += "\x00" + string(rune('0'+e.Gender))
	}
	return k
}

// kindsOf says of every spelling which type the documents that know one give it; Other where they do not agree.
func kindsOf(arts []*language.Article) map[string]langnames.Type {
	out := map[string]langnames.Type{}
	for _, a := range arts {
		for i := range a.Names.Entities {
			e := &a.Names.Entities[i]
			if e.Type == langnames.Other {
				continue
			}
			k := joined(e.Name)
			if t, ok := out[k]; ok && t != e.Type {
				out[k] = langnames.Other
			} else if !ok {
				out[k] = e.Type
			}
		}
	}
	return out
}

// typeOf is the type of an entity: where its own article does not tell it, what the rest of the batch says of the spelling.
// A single word is no person for that: it may be anybody's family name.
func (b *batch) typeOf(e *langnames.Entity) langnames.Type {
	if e.Type != langnames.Other {
		return e.Type
	}
	t, ok := b.kinds[joined(e.Name)]
	if !ok || t == langnames.Person && !strings.Contains(spelling.Fold(e.Name), " ") {
		return langnames.Other
	}
	return t
}

func (f *form) join(m Member, e *langnames.Entity) {
	f.members = append(f.members, m)
	f.docs[m.Doc] = true
	f.count += len(e.Mentions)
	f.written[e.Name] += len(e.Mentions)
	if f.gender == langnames.Unknown {
		f.gender = e.Gender
	}
	for _, r := range slices.Concat(e.Roles, e.Titles) {
		for _, w := range strings.Fields(spelling.Fold(r)) {
			if wordlists.Role(w) {
				f.roles[wordlists.RoleKind(w)] = true
			}
		}
	}
}

// meet notes who is named beside whom in a document.
func (b *batch) meet(d int) {
	var people []string
	for e := range b.arts[d].Names.Entities {
		if len(people) < 64 {
			people = append(people, b.forms[b.of[d][e]].fold)
		}
	}
	for _, k := range b.of[d] {
		for _, p := range people {
			if p != b.forms[k].fold {
				b.forms[k].company[p] = true
			}
		}
	}
}
