package names

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
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
	pages := make([]Page, len(arts))
	for i, a := range arts {
		pages[i] = PageOf(a)
	}
	return ResolvePages(pages, s)
}

// ResolvePages is Resolve for articles of which the pages alone are in memory.
func ResolvePages(pages []Page, s Settings) *Index {
	b := newBatch(pages, s)
	b.link()
	return b.index()
}

// A form is one folded spelling of one type, with all entities of the batch that bear it.
type form struct {
	name    string    // the best of written
	written []written // each spelling once
	fold    string
	folded  int32 // number of fold
	typ     langnames.Type
	parsed  parsed
	members []member
	gender  langnames.Gender
	roles   []string // kinds of the roles and titles that articles give
	docs    []int32  // places of the articles that have it, ascending, each once
	company []int32  // numbers of the names that stand in the same articles, ascending; see companyOf
	met     bool     // company is known
	count   int
	cluster int
}

type member struct{ doc, entity int32 }

type written struct {
	text  string
	count int
}

// A batch is the work of one Resolve.
type batch struct {
	pages    []Page
	order    []int // pages by ID: the place of an article is where it stands here
	s        Settings
	forms    []form
	of       [][]int32  // form of each entity
	clusters [][]int    // forms of each cluster
	pairs    []formPair // relations between forms, before clusters have their final numbers
	verdicts map[uint64]verdict
	bearers  map[string]int // family name → forms with a given name that have it
	kinds    map[string]langnames.Type
	spelled  map[string]spelled
	slips    map[int]int // lone form → the form for which it is a slip of the pen
}

// A spelled is a spelling in other guises: most names are written alike in many articles.
type spelled struct {
	fold, joined string
	folded       int32 // number of fold
}

type formPair struct{ a, b int32 }

// A verdict is what two forms were found to be, without its reasons: most are looked at for their bits alone.
type verdict struct {
	label Label
	bits  float64
}

func newBatch(pages []Page, s Settings) *batch {
	b := &batch{pages: pages, order: byID(pages), s: s, of: make([][]int32, len(pages)), verdicts: map[uint64]verdict{},
		bearers: map[string]int{}, spelled: map[string]spelled{}, slips: map[int]int{}}
	b.spell()
	b.kinds = b.kindsOf()
	at := map[formKey]int32{}
	for place, d := range b.order {
		b.of[d] = make([]int32, len(pages[d].bearers))
		for e := range pages[d].bearers {
			x := &pages[d].bearers[e]
			key := b.key(x)
			k, ok := at[key]
			if !ok {
				k = int32(len(b.forms))
				at[key] = k
				w := b.spelled[x.name]
				b.forms = append(b.forms, form{name: x.name, fold: w.fold, folded: w.folded, typ: key.typ, parsed: parse(x.name)})
			}
			b.of[d][e] = k
			b.forms[k].join(member{int32(d), int32(e)}, int32(place), x)
		}
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

// spell folds every spelling once, and numbers what comes out.
func (b *batch) spell() {
	number := map[string]int32{}
	for d := range b.pages {
		for e := range b.pages[d].bearers {
			name := b.pages[d].bearers[e].name
			if _, ok := b.spelled[name]; ok {
				continue
			}
			w := spelled{fold: spelling.Fold(name)}
			w.joined = strings.ReplaceAll(w.fold, " ", "")
			n, ok := number[w.fold]
			if !ok {
				n = int32(len(number))
				number[w.fold] = n
			}
			w.folded = n
			b.spelled[name] = w
		}
	}
}

// usual is the spelling that is written most often; capitals throughout, as in "ARDEL, Monday", count only where
// nothing else is written, or where the name is short enough to be an acronym.
func usual(all []written) string {
	slices.SortFunc(all, func(x, y written) int { return cmp.Compare(x.text, y.text) })
	var best written
	for _, w := range all {
		switch loud, loudest := shouted(w.text), shouted(best.text); {
		case best.text == "", loudest && !loud:
			best = w
		case loud == loudest && w.count > best.count:
			best = w
		}
	}
	return best.text
}

// longestAcronym is the number of letters up to which capitals throughout are a spelling like any other.
const longestAcronym = 4

func shouted(s string) bool {
	return len(s) > longestAcronym && s == strings.ToUpper(s) && !strings.Contains(s, ".")
}

// byID lists the documents in the order of their names, so that the order of the batch does not matter.
func byID(pages []Page) []int {
	order := make([]int, len(pages))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(pages[i].id, pages[j].id) })
	return order
}

// A formKey gathers what is spelled alike. Titles of the other sex keep Mr and Mrs Roe apart: gender is 0 where it does not count.
type formKey struct {
	joined string
	typ    langnames.Type
	gender byte
}

func (b *batch) key(e *bearer) formKey {
	w := b.spelled[e.name]
	k := formKey{joined: w.joined, typ: b.typeOf(e)}
	if e.typ == langnames.Person && !strings.Contains(w.fold, " ") {
		k.gender = 1 + byte(e.gender)
	}
	return k
}

// kindsOf says of every spelling which type the documents that know one give it; Other where they do not agree.
func (b *batch) kindsOf() map[string]langnames.Type {
	out := map[string]langnames.Type{}
	for d := range b.pages {
		for i := range b.pages[d].bearers {
			e := &b.pages[d].bearers[i]
			if e.typ == langnames.Other {
				continue
			}
			k := b.spelled[e.name].joined
			if t, ok := out[k]; ok && t != e.typ {
				out[k] = langnames.Other
			} else if !ok {
				out[k] = e.typ
			}
		}
	}
	return out
}

// typeOf is the type of an entity: where its own article does not tell it, what the rest of the batch says of the spelling.
// A single word is no person for that: it may be anybody's family name.
func (b *batch) typeOf(e *bearer) langnames.Type {
	if e.typ != langnames.Other {
		return e.typ
	}
	w := b.spelled[e.name]
	t, ok := b.kinds[w.joined]
	if !ok || t == langnames.Person && !strings.Contains(w.fold, " ") {
		return langnames.Other
	}
	return t
}

func (f *form) join(m member, place int32, e *bearer) {
	f.members = append(f.members, m)
	if n := len(f.docs); n == 0 || f.docs[n-1] != place {
		f.docs = append(f.docs, place)
	}
	f.count += int(e.mentions)
	i := slices.IndexFunc(f.written, func(w written) bool { return w.text == e.name })
	if i < 0 {
		i = len(f.written)
		f.written = append(f.written, written{text: e.name})
	}
	f.written[i].count += int(e.mentions)
	if f.gender == langnames.Unknown {
		f.gender = e.gender
	}
	for _, r := range e.roles {
		f.roles = add(f.roles, r)
	}
}

// mostCompany is how many names of an article count as company.
const mostCompany = 64

// companyOf lists the names that stand beside a form in a document, once they are asked for: most forms are like no other.
func (b *batch) companyOf(f *form) []int32 {
	if f.met {
		return f.company
	}
	f.met = true
	var out []int32
	limit := 4096 // of names, before those that came twice are dropped
	for _, place := range f.docs {
		here := b.of[b.order[place]]
		for _, k := range here[:min(len(here), mostCompany)] {
			if p := b.forms[k].folded; p != f.folded {
				out = append(out, p)
			}
		}
		if len(out) > limit {
			slices.Sort(out)
			out = slices.Compact(out)
			limit = max(limit, 2*len(out))
		}
	}
	slices.Sort(out)
	f.company = slices.Clone(slices.Compact(out))
	return f.company
}
