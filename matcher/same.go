package matcher

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
)

// same asks whether two items answer the same question, field by field.
func (sp *space) same(a, b *item) evidence.Odds {
	return sp.weigh(make([]evidence.Part, 0, mostParts), a, b)
}

// weigh is the function same, with the parts in a list of the caller's.
func (sp *space) weigh(parts []evidence.Part, a, b *item) evidence.Odds {
	w := &sp.set.Same
	o := odds{scale: sp.set.Shrink, parts: parts}
	prior := w.Prior
	if a.Ask.Slot == claims.PolaritySlot {
		prior = w.EventPrior
	}
	o.add("prior", "two claims of one story that share a key", prior)
	if a.person >= 0 || b.person >= 0 {
		if a.person == b.person {
			o.add("person", "the same person", w.AgePerson)
		} else {
			o.add("person", "different people", -w.AgePerson)
		}
		return o.done()
	}
	sp.event(&o, a, b)
	if a.Ask.Slot == claims.CountSlot {
		sp.countedBy(&o, a, b)
	}
	sp.participants(&o, a, b)
	sp.wording(&o, a, b)
	return o.done()
}

// mostParts is room for the fields of one comparison: more only cost another allocation.
const mostParts = 8

// odds scales what is added: fields that go together must not count twice.
type odds struct {
	parts []evidence.Part
	scale float64
}

// done is what was added, as odds.
func (o *odds) done() evidence.Odds { return evidence.Of(o.parts) }

func (o *odds) add(field, level string, bits float64) {
	if bits != 0 {
		o.parts = append(o.parts, evidence.Part{Field: field, Level: level, Bits: bits * o.scale})
	}
}

func (sp *space) event(o *odds, a, b *item) {
	w := &sp.set.Same
	x, y := a.Ask.Frame.Event, b.Ask.Frame.Event
	if x == "" || y == "" {
		return
	}
	switch rel := lexicon.Events(x, y); rel {
	case lexicon.Same:
		o.add("event", "same predicate", w.EventSame+min(w.EventRare, sp.rare.word("e:"+x)/2))
	case lexicon.Synonym, lexicon.Derived:
		o.add("event", rel.String(), w.EventSynonym+min(w.EventRare, min(sp.rare.word("e:"+x), sp.rare.word("e:"+y))/3))
	case lexicon.Related, lexicon.Kind:
		o.add("event", rel.String(), w.EventRelated)
	case lexicon.Opposite:
		if a.Ask.Slot == claims.PolaritySlot {
			o.add("event", "opposites", w.EventOpposite)
		} else {
			o.add("event", "opposites", w.EventOther)
		}
	default:
		if m := a.Ask.Frame.Measured; m != "" && m == b.Ask.Frame.Measured {
			o.add("event", "unrelated predicates of one measure", w.EventMeasure)
			return
		}
		if a.Ask.Slot == claims.CountSlot && x != "" && a.Ask.Frame.Counted == b.Ask.Frame.Counted && lexicon.ClassOf(a.Ask.Frame.Counted) != lexicon.Person {
			o.add("event", "unrelated predicates of one countable thing", w.EventThing)
			return
		}
		o.add("event", "unrelated predicates", w.EventOther)
	}
}

// countedBy compares how two numbers are counted.
func (sp *space) countedBy(o *odds, a, b *item) {
	w := &sp.set.Same
	x, y := &a.Ask.Frame, &b.Ask.Frame
	cx, cy := counted(x.Counted), counted(y.Counted)
	switch {
	case cx == "" || cy == "":
	case x.Counted == y.Counted:
		o.add("counted", "same noun", w.CountedSame+min(w.CountedRare, sp.rare.word("w:"+x.Counted)/2))
	case cx == cy:
		o.add("counted", "both stand for people", w.CountedAlike)
	default:
		switch lexicon.Nouns(x.Counted, y.Counted) {
		case lexicon.Synonym:
			o.add("counted", "synonyms", w.CountedAlike)
		case lexicon.Kind:
			o.add("counted", "one a kind of the other", w.CountedKind)
		default:
			if lexicon.Victim(x.Counted) && lexicon.Victim(y.Counted) && (cx == "victim" || cy == "victim") {
				o.add("counted", "people, and a sort of people", w.CountedSort)
				break
			}
			o.add("counted", "different things", w.CountedOther)
		}
	}
	sp.measuredBy(o, x, y)
	if !strings.HasPrefix(x.Measure, "count") {
		o.add("measure", "the same unit", w.UnitSame)
	}
	switch {
	case len(x.Mods) == 0 && len(y.Mods) == 0:
	case slices.Equal(x.Mods, y.Mods):
		o.add("narrowed", "in the same way", w.ModsSame)
	case len(x.Mods) == 0 || len(y.Mods) == 0 || subset(x.Mods, y.Mods) || subset(y.Mods, x.Mods):
		o.add("narrowed", "one more than the other", w.ModsOne)
	default:
		o.add("narrowed", "differently", w.ModsOther)
	}
	if x.For != "" && y.For != "" && x.For != y.For && lexicon.Nouns(x.For, y.For) == lexicon.Unrelated {
		o.add("for", "different ones", w.ForOther)
	}
	switch {
	case x.Per == "" || y.Per == "":
	case x.Per == y.Per:
		o.add("rate", "by the same unit", w.RateSame)
	default:
		o.add("rate", "by different units", w.RateOther)
	}
	if quantity.Scale(level(x)) != quantity.Scale(level(y)) {
		o.add("scope", "counted on different scales", w.ScopeOther)
	}
	if x.Other != y.Other {
		o.add("part", "a part against a whole", w.SubsetOther)
	}
	if (lexicon.Victim(x.Counted) || lexicon.ClassOf(x.Counted) == lexicon.Person) && x.Event != "" && y.Event != "" && x.Part != y.Part && (x.Part == claims.PartAgent && y.Part == claims.PartPatient || x.Part == claims.PartPatient && y.Part == claims.PartAgent) {
		o.add("part", "those who do against those to whom it is done", w.PartOther)
	}
}

// level is the scope of a figure, "" for a share in percent: what else are percents that do not rise or fall?
func level(f *claims.Frame) string {
	if f.Scope == "share" && strings.HasPrefix(f.Measure, string(quantity.Percent)) {
		return ""
	}
	return f.Scope
}

// measuredBy compares of what two figures are the value: "turnover", "fine". A verb may say it for its noun: what costs 9 euros has that price.
func (sp *space) measuredBy(o *odds, x, y *claims.Frame) {
	w := &sp.set.Same
	if x.Measured != "" && x.Measured == y.Counted || y.Measured != "" && y.Measured == x.Counted {
		return // a bare number counts what it measures: that was compared
	}
	switch {
	case x.Measured == "" && y.Measured == "":
		if x.Owned != y.Owned {
			o.add("value of", "one is an attribute, the other part of a deed", w.MeasuredOne)
		}
	case x.Measured == "" || y.Measured == "":
		if rel := lexicon.Events(x.Event+x.Measured, y.Event+y.Measured); rel == lexicon.Derived || rel == lexicon.Synonym || rel == lexicon.Same {
			o.add("value of", rel.String(), w.MeasuredAlike)
		} else if x.Owned != y.Owned {
			o.add("value of", "one is an attribute, the other part of a deed", w.MeasuredOne)
		}
	case x.Measured == y.Measured:
		o.add("value of", "same noun", w.MeasuredSame+min(w.CountedRare, sp.rare.word("w:"+x.Measured)/2))
	default:
		switch lexicon.Nouns(x.Measured, y.Measured) {
		case lexicon.Synonym:
			o.add("value of", "synonyms", w.MeasuredAlike)
		case lexicon.Kind:
		default:
			o.add("value of", "different things", w.MeasuredOther)
		}
	}
}

func subset(small, large []string) bool {
	return !slices.ContainsFunc(small, func(s string) bool { return !slices.Contains(large, s) })
}

func (sp *space) participants(o *odds, a, b *item) {
	x, y := &a.Ask.Frame, &b.Ask.Frame
	if x.Owned && y.Owned {
		sp.owner(o, a, b)
	} else {
		sp.participant(o, "who", a, b, x.Agent, y.Agent, a.agent, b.agent)
	}
	sp.participant(o, "whom", a, b, x.Patient, y.Patient, a.patient, b.patient)
	if len(a.people) > 0 && len(b.people) > 0 && len(common(a.names, b.names)) == 0 && !sp.anyNamesakes(a.people, b.people) {
		o.add("names", "nobody in common", sp.set.Same.OtherNamesOnly)
	}
}

// owner compares whose attribute two figures are: the magnitude of a quake is no other's. A name and a noun may stand for one thing.
func (sp *space) owner(o *odds, a, b *item) {
	w := &sp.set.Same
	x, y := a.Ask.Frame.Agent, b.Ask.Frame.Agent
	if x == nil || y == nil {
		return
	}
	switch ex, ey := a.agent, b.agent; {
	case ex >= 0 && ex == ey:
		o.add("whose", "same name", w.NameSame+min(w.NameRare, sp.rare.name(ex)/2))
	case ex >= 0 && ey >= 0 && sp.namesakes(ex, ey): // says nothing
	case ex >= 0 && ey >= 0:
		o.add("whose", "different names", w.OwnerOther)
	case ex >= 0 || ey >= 0 || lexicon.Pronoun(x.Head) || lexicon.Pronoun(y.Head):
	case x.Head == y.Head || lexicon.SameEvent(x.Head, y.Head):
		o.add("whose", "same word", w.OwnerSame)
	default:
		switch lexicon.Nouns(x.Head, y.Head) {
		case lexicon.Synonym:
			o.add("whose", "synonyms", w.OwnerSame)
		case lexicon.Kind:
			o.add("whose", "one a kind of the other", w.OwnerKind)
		default:
			if c := lexicon.ClassOf(x.Head); c != "" && c != lexicon.Act && c == lexicon.ClassOf(y.Head) {
				o.add("whose", OtherWord, w.OwnerWord)
			} else {
				o.add("whose", "different things", w.OwnerOther)
			}
		}
	}
}

// OtherWord is the level at which two attributes are of things of one class that no list knows to be one: "tube" and "tunnel", or two things.
const OtherWord = "different words for things of one class"

func (sp *space) participant(o *odds, field string, a, b *item, x, y *claims.Phrase, ex, ey int) {
	w := &sp.set.Same
	if x == nil || y == nil || a.heldIn(x) || b.heldIn(y) {
		return
	}
	switch {
	case ex >= 0 && ex == ey:
		o.add(field, "same name", w.NameSame+min(w.NameRare, sp.rare.name(ex)/2))
	case ex >= 0 && ey >= 0 && sp.namesakes(ex, ey): // says nothing
	case ex >= 0 && ey >= 0 && (lexicon.Pronoun(x.Head) || lexicon.Pronoun(y.Head)):
		o.add(field, "different names, of which a pronoun stands for one", w.NameOther/2)
	case ex >= 0 && ey >= 0:
		o.add(field, "different names", w.NameOther)
	case ex >= 0 || ey >= 0 || lexicon.Pronoun(x.Head) || lexicon.Pronoun(y.Head):
	case x.Head == y.Head:
		o.add(field, "same word", w.HeadSame)
	default:
		switch rel := lexicon.Nouns(x.Head, y.Head); {
		case rel == lexicon.Synonym:
			o.add(field, "synonyms", w.HeadSame)
		case rel == lexicon.Kind:
		case lexicon.SameEvent(x.Head, y.Head):
			o.add(field, "nouns of one sort of event", w.HeadSame)
		default:
			if !(lexicon.Victim(x.Head) && lexicon.Victim(y.Head)) {
				o.add(field, "different words", w.HeadOther)
			}
		}
	}
}

// namesakes reports whether two entities of the batch may be one that is written in full and in short: "Gareth Pugh" and
// "Pugh". That they are one was not found; that they are two cannot be said.
func (sp *space) namesakes(x, y int) bool {
	if sp.batch.Names == nil {
		return false
	}
	long, short := sp.batch.Names.Entities[x].Key, sp.batch.Names.Entities[y].Key
	if len(long) < len(short) {
		long, short = short, long
	}
	return short != "" && (long == short || strings.HasSuffix(long, " "+short) || strings.HasPrefix(long, short+" "))
}

// anyNamesakes reports whether one of each may be one.
func (sp *space) anyNamesakes(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.ContainsFunc(b, func(y int) bool { return sp.namesakes(x, y) }) })
}

func common[T cmp.Ordered](a, b []T) []T {
	var out []T
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, a[i])
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return out
}
