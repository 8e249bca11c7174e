package discrepancy

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/evidence"
	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

// nearNames finds what the index of names leaves alone because it does not know what sort of name it is:
// two names of one story with one word in common and the other a letter apart ("Lower Macgan Road", "Lower
// Magcan Road"). Both words must be long, and at least one of them in no dictionary and no list of names:
// "North Street" and "South Street" are two streets.
func nearNames(in *Input) []Finding {
	type bearer struct {
		entity int
		parts  []string
	}
	byKey := map[string][]bearer{}
	var keys []string
	for e := range in.Names.Entities {
		x := &in.Names.Entities[e]
		parts := strings.Fields(spelling.Fold(x.Name))
		if len(parts) != 2 && len(parts) != 3 {
			continue
		}
		for _, story := range storiesOf(in, e) {
			for i, p := range parts {
				k := fmt.Sprint(story, " ", len(parts), " ", i, " ", p)
				if len(byKey[k]) == 0 {
					keys = append(keys, k)
				}
				byKey[k] = append(byKey[k], bearer{e, parts})
			}
		}
	}
	slices.Sort(keys)
	out := slips(in)
	seen := map[[2]int]bool{}
	for _, k := range keys {
		list := byKey[k]
		for i, a := range list {
			for _, b := range list[i+1 : min(len(list), i+40)] { // a word that so many names share tells nothing
				p := [2]int{a.entity, b.entity}
				if seen[p] || !in.near(a.entity, b.entity, a.parts, b.parts) {
					continue
				}
				seen[p] = true
				if f, ok := nearFinding(in, a.entity, b.entity); ok {
					out = append(out, f)
				}
			}
		}
	}
	return out
}

// storiesOf lists the stories that name an entity, ascending.
func storiesOf(in *Input, e int) []int {
	var out []int
	for _, m := range in.Names.Entities[e].Members {
		out = append(out, in.Batch.Docs[m.Doc].Story)
	}
	slices.SortFunc(out, cmp.Compare[int])
	return slices.Compact(out)
}

// near reports whether two names differ in one long word by one letter, neither being another known word.
func (in *Input) near(a, b int, x, y []string) bool {
	x1, y1 := in.Names.Entities[a].Type, in.Names.Entities[b].Type
	if a == b || x1 == langnames.Person && y1 == langnames.Person || related(in, a, b) {
		return false // people are judged by package names
	}
	differ := -1
	for i := range x {
		if x[i] != y[i] {
			if differ >= 0 {
				return false
			}
			differ = i
		}
	}
	if differ < 0 {
		return false
	}
	p, q := x[differ], y[differ]
	known := func(w string) bool {
		_, given := wordlists.Given(w)
		return given || wordlists.Ordinary(w) || wordlists.Surname(w)
	}
	return min(len(p), len(q)) >= 6 && spelling.Distance(p, q, 1) == 1 && !(known(p) && known(q)) && !strings.HasSuffix(p, "s") && !strings.HasSuffix(q, "s") &&
		!strings.ContainsAny(p+q, "0123456789")
}

func nearFinding(in *Input, a, b int) (Finding, bool) {
	na, nb := in.Names.Entities[a].Name, in.Names.Entities[b].Name
	x, y := formsTogether(in, a, na, b, nb)
	if len(x) == 0 || len(y) == 0 || foreign(na, nb) {
		return Finding{}, false
	}
	f := Finding{Type: Name, Story: in.Batch.Docs[x[0].Doc].Story, Sides: []Side{{Value: na}, {Value: nb}}, Severity: "medium", Harm: "spelling of a name",
		Question: Question{Text: "How is " + na + " spelt?", Predicate: "be", Entity: na}}
	for i := range y {
		y[i].Side = 1
	}
	f.Cells = append(x, y...)
	f.Internal = docsOf(f.Cells) == 1
	for _, p := range []evidence.Part{{Field: "prior", Level: "two names of one story with a word in common", Bits: -2},
		{Field: "words", Level: "all but one equal", Bits: 2.5}, {Field: "other word", Level: "one letter off, and in no list", Bits: 2.5}} {
		f.Why = f.Why.Add(p)
		f.Reasons = append(f.Reasons, p.Field+" – "+p.Level)
	}
	f.Verdict = in.Settings.Name.tier(f.Why.Probability())
	f.Note = fmt.Sprintf("%s or %s: one letter apart, in articles on one event.", na, nb)
	return f, f.Verdict != ""
}

// slips finds a family name that stands once in an article with a letter too few, too many or wrong, while
// the article itself has the right one. What the index of names has put to that bearer is told from there.
func slips(in *Input) []Finding {
	var out []Finding
	for _, d := range in.Docs {
		told := -1 // the entity of which a slip was told
		for _, p := range in.Pages[d].slips {
			if p.stray != told && in.Names.Of[d][p.stray] != in.Names.Of[d][p.usual] {
				told = p.stray
				a := in.Outline(d)
				out = append(out, slip(in, d, a, &a.Names.Entities[p.stray], &a.Names.Entities[p.usual]))
			}
		}
	}
	return out
}

// A nearPair is two entities of an article, of which one may be a slip of the pen for the other.
type nearPair struct {
	stray, usual int `pack:"+"`
}

// slipsIn lists, entity by entity, for which others of its article each may be a slip.
func slipsIn(a *language.Article) []nearPair {
	var out []nearPair
	for e := range a.Names.Entities {
		x := &a.Names.Entities[e]
		if strings.Contains(x.Name, " ") || len(x.Mentions) != 1 {
			continue
		}
		word := spelling.Fold(x.Name)
		if len(word) < 7 || wordlists.Ordinary(word) || wordlists.Surname(word) {
			continue
		}
		for o := range a.Names.Entities {
			y := &a.Names.Entities[o]
			if o == e || y.Type != langnames.Person || len(y.Mentions) < 2 {
				continue
			}
			family := spelling.Fold(y.Name[strings.LastIndexByte(y.Name, ' ')+1:])
			if len(family) >= 7 && spelling.Distance(word, family, 1) == 1 && !strings.HasPrefix(word, family) && !strings.HasPrefix(family, word) {
				out = append(out, nearPair{e, o})
			}
		}
	}
	return out
}

func slip(in *Input, d int, a *language.Article, x, y *langnames.Entity) Finding {
	cellOf := func(m, side int) Cell {
		n := &a.Names.Mentions[m]
		return Cell{Doc: d, Sentence: n.Sentence, Value: words(in, d, n.Span), At: n.Span, Quantity: -1, Date: -1, Mention: m, Quote: -1, Side: side}
	}
	f := Finding{Type: Name, Internal: true, Story: in.Batch.Docs[d].Story, Sides: []Side{{Value: y.Name}, {Value: x.Name}}, Severity: "medium", Harm: "spelling of a name",
		Question: Question{Text: "How is the name of " + y.Name + " spelt?", Predicate: "be", Entity: y.Name},
		Cells:    []Cell{cellOf(y.Mentions[0], 0), cellOf(x.Mentions[0], 1)}, Verdict: Conflict,
		Note: fmt.Sprintf("%s writes %s once, and %s elsewhere.", outlet(in, d), x.Name, y.Name)}
	for _, p := range []evidence.Part{{Field: "word", Level: "one letter off a family name of the same article", Bits: 3}, {Field: "word", Level: "long, and in no list", Bits: 1}} {
		f.Why = f.Why.Add(p)
		f.Reasons = append(f.Reasons, p.Level)
	}
	return f
}
