package matcher

import (
	"slices"
	"sort"
	"strings"

	"crosscheck/claims"
	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/lexicon"
)

// An item is an ask made ready to be compared: entities of the batch instead of the document, words as
// sorted lists. Nothing of the answer is in it.
type item struct {
	Member
	claim          *claims.Claim
	art            *language.Article
	story, matter  int
	agent, patient int   // entities of the batch, or -1
	person         int   // of an age or an office, or -1
	names          []int // entities of the batch, sorted
	people         []int // those of them that are persons or organisations
	places         []int
	words, context wording     // of the claim, and of its sentence
	event, thing   int32       // the words for the event and for what is counted, by number
	holder         int32       // the word for whose attribute it is
	told           *telling    // its event, of an ask whether it happened
	among          *storyCount // in its story
	figures        []float64   // told in its sentence, sorted
	alone          bool        // its article has no other figure of this kind: see figures
}

// A space holds the asks of some articles, and knows how rare each word, name and event is in the batch.
type space struct {
	items  []*item
	rare   *Rarity
	people map[int][]int // by document: the persons it names with their full name
	batch  Batch
	set    Settings
	weight []float64 // of each word, by its number: see vocabulary
}

func newSpace(b Batch, docs []int, c *Census, s Settings) *space {
	tallies := make([]*Tally, len(docs))
	for i, d := range docs {
		tallies[i] = TallyOf(b.Docs[d].Article, b.Docs[d].Asks)
	}
	sp := &space{rare: c.Among(docs, tallies, b.Names), people: map[int][]int{}, batch: b, set: s}
	for _, d := range docs {
		sp.people[d] = sp.cast(d)
		known := figuresOf(b.Docs[d].Article)
		told := figuresBySentence(b.Docs[d].Article)
		for k := range b.Docs[d].Asks {
			asked := &b.Docs[d].Asks[k]
			sp.add(d, asked.Claim, asked.Ask, known).figures = told[asked.Sentence]
		}
	}
	sp.number()
	tellings(sp.items)
	return sp
}

// cast lists the persons whom a document names with more than one word.
func (sp *space) cast(d int) []int {
	var out []int
	if sp.batch.Names == nil || d >= len(sp.batch.Names.Of) {
		return nil
	}
	for e, ent := range sp.batch.Docs[d].Article.Names.Entities {
		if ent.Type == langnames.Person && strings.Contains(ent.Name, " ") {
			out = append(out, sp.batch.Names.Of[d][e])
		}
	}
	return tidy(out)
}

func (sp *space) add(d, c int, ask claims.Ask, known figures) *item {
	doc := &sp.batch.Docs[d]
	k := &doc.Claims[c]
	it := &item{Member: Member{Doc: d, Claim: c, Ask: ask, When: claims.When(doc.Article, k)}, claim: k, art: doc.Article, story: doc.Story, matter: doc.Matter,
		agent: -1, patient: -1, person: -1}
	global := func(e int) int { return global(sp.batch.Names, d, e) }
	f := &it.Ask.Frame
	if f.Agent != nil {
		it.agent = global(f.Agent.Entity)
	}
	if f.Patient != nil && !it.heldIn(f.Patient) {
		it.patient = global(f.Patient.Entity)
	}
	it.person = global(f.Person)
	for _, e := range f.Names {
		g := global(e)
		it.names = append(it.names, g)
		if t := doc.Article.Names.Entities[e].Type; t == langnames.Person || t == langnames.Organisation {
			it.people = append(it.people, g)
		}
	}
	for _, m := range f.Place {
		it.places = append(it.places, global(doc.Article.Names.Mentions[m].Entity))
	}
	it.alone = known.only(&it.Ask)
	it.names, it.people, it.places = tidy(it.names), tidy(it.people), tidy(it.places)
	sp.items = append(sp.items, it)
	return it
}

// heldIn reports whether the answer stands inside a participant: "52 prisoners" of a count.
func (it *item) heldIn(p *claims.Phrase) bool { return p.Span.Overlaps(it.Ask.At) }

func tidy(ids []int) []int {
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(i int) bool { return i < 0 })
}

// group is the event group of a predicate, or the predicate itself.
func group(event string) string {
	if g := lexicon.Event(event); g != "" {
		return g
	}
	return event
}

// keyed lists the keys under which an item can be found, the same for items that may ask the same.
func (it *item) keyed() []string {
	f := &it.Ask.Frame
	if f.Loose {
		return nil
	}
	slot := string(it.Ask.Slot) + " " + f.Measure + " "
	if it.person >= 0 {
		return []string{slot + nameKey(it.person)}
	}
	g := group(f.Event)
	var out []string
	if f.Counted != "" {
		out = append(out, slot+"c:"+counted(f.Counted), slot+g+" c:"+counted(f.Counted))
	}
	if f.Measured != "" {
		out = append(out, slot+"m:"+f.Measured)
	}
	if g != "" {
		out = append(out, slot+"e:"+g)
	}
	for _, n := range it.names {
		out = append(out, slot+nameKey(n), slot+g+" "+nameKey(n))
	}
	for _, w := range f.Words {
		out = append(out, slot+"w:"+w, slot+g+" w:"+w)
	}
	sort.Strings(out)
	return slices.Compact(out)
}

// counted folds the nouns that stand for people of any sort into one: "12 victims", "12 people".
func counted(noun string) string {
	switch noun {
	case "person", "people", "victim", "individual", "fatality", "casualty", "body", "life", "other", "civilian":
		return "victim"
	}
	return noun
}
