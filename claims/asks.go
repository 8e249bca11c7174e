package claims

import (
	"slices"
	"strings"

	"crosscheck/language"
	"crosscheck/language/dates"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// A Slot is the part of a claim that an ask holds out.
type Slot string

// The slots.
const (
	CountSlot    Slot = "count"
	AgeSlot      Slot = "age"
	RoleSlot     Slot = "role"
	PolaritySlot Slot = "polarity" // the event as a whole: did it happen, when, where
)

// How what is counted takes part in what happened.
const (
	PartAgent   = "agent"
	PartPatient = "patient"
	PartValue   = "value" // "the toll is 12"
	PartOther   = "other"
)

// A Frame is what a claim asks, without the answer: who, what, to whom, how counted. Two frames are
// compared without ever looking at what was held out.
type Frame struct {
	Event    string  // lemma of the predicate or of the event noun; "" where the verb says nothing
	Agent    *Phrase // who does it
	Patient  *Phrase // to whom or what
	Place    []int   // names of places, indexes in Names.Mentions
	Counted  string  // lemma of what is counted, "victim" where the number stands for people without a noun
	Mods     []string
	Part     string
	Measured string // lemma of what a figure is the value of: "turnover" of "a turnover of 2 billion"; "" where it counts people or things
	For      string // lemma of those for whom the figure holds: "lorry" of a toll for lorries
	Per      string // lemma of that by which the figure is reckoned: "share" of 9 euros a share
	Estimate bool   // the figure is what somebody puts the thing at, whenever it was said
	Measure  string // "count", "percent", "age", or a kind with its unit: "money USD"
	Scope    string
	Person   int      // entity whose age or office is told, or -1
	Words    []string // content words of the claim, the held-out ones left away, sorted
	Names    []int    // entities of the document named in the claim, sorted
	Context  []string // content words of the sentence, sorted
	Other    bool     // "two others", "another 5": part of a set that was told before
	Label    bool     // the figure names and does not count: "the 6700 block"
	Loose    bool     // nothing says what the figure is of but the words around it: see Asker.Loose
	Owned    bool     // the figure is an attribute of the agent, who does nothing: see reader.attribute
}

// An Ask is one question that a claim answers: a frame, and where the answer stands.
type Ask struct {
	Slot  Slot
	Frame Frame
	Value int       // index in the article's Quantities for a count or an age, else -1
	At    text.Span // the words of the answer
}

// An Asker tells what the claims of an article ask. It keeps the tree of the sentence asked about last, as most sentences
// hold several claims: ask in their order.
type Asker struct {
	a    *language.Article
	set  Settings
	last *reader
}

// NewAsker returns an Asker of one article.
func NewAsker(a *language.Article, s Settings) *Asker { return &Asker{a: a, set: s} }

func (k *Asker) reader(sentence int) *reader {
	if k.last == nil || k.last.at != sentence {
		k.last = newReader(k.a, sentence, k.set)
	}
	return k.last
}

// Asks lists the questions that a claim answers, one for each slot it fills.
func (k *Asker) Asks(c *Claim) []Ask {
	r := k.reader(c.Sentence)
	var out []Ask
	if c.Kind == RoleKind {
		if c.Subject != nil && c.Subject.Entity >= 0 && c.Object != nil {
			out = append(out, Ask{RoleSlot, Frame{Person: c.Subject.Entity, Event: "be"}, -1, c.Object.Span})
		}
		return out
	}
	for _, q := range c.Quantities {
		if ask, ok := r.counts(c, q); ok {
			out = append(out, ask)
		}
	}
	if c.Kind != RelationKind && (c.Kind != QuoteKind) {
		f := r.frame(c, nil)
		out = append(out, Ask{PolaritySlot, f, -1, c.Predicate})
	}
	return out
}

// frame is the frame of the event itself, without the tokens of held.
func (r *reader) frame(c *Claim, held map[int]bool) Frame {
	f := Frame{Event: r.event(c), Agent: c.Subject, Patient: c.Object, Place: c.Places, Person: -1}
	if c.Object == nil && isA(c.Lemma, "undergo") || c.Lemma == "survive" {
		f.Agent, f.Patient = nil, c.Subject
	}
	in := r.within(c.Span)
	for _, p := range []*Phrase{c.Subject, c.Object} {
		if p != nil && p.Token >= 0 {
			for _, t := range r.core(p.Token) {
				in[t] = true
			}
		}
	}
	f.Agent, f.Patient = r.meaning(f.Agent), r.meaning(f.Patient)
	if held == nil {
		held = r.timed()
	}
	f.Words = r.contentWords(in, held)
	for _, p := range []*Phrase{f.Agent, f.Patient} {
		if p != nil && p != c.Subject && p != c.Object { // a pronoun told by its noun
			f.Words = append(f.Words, p.Head)
		}
	}
	slices.Sort(f.Words)
	f.Words = slices.Compact(f.Words)
	f.Context = r.contentWords(nil, held)
	for _, m := range c.Names {
		f.Names = append(f.Names, r.a.Names.Mentions[m].Entity)
	}
	for _, p := range []*Phrase{c.Subject, c.Object} {
		if p != nil && p.Entity >= 0 {
			f.Names = append(f.Names, p.Entity)
		}
	}
	slices.Sort(f.Names)
	f.Names = slices.Compact(f.Names)
	return f
}

// timed are the tokens of the sentence's times: of an event as a whole it may be asked when it happened.
func (r *reader) timed() map[int]bool {
	if r.times == nil {
		r.times = map[int]bool{}
		for d := range r.a.Dates {
			if e := &r.a.Dates[d]; e.Sentence == r.at && e.Type != dates.Duration && e.Type != dates.Set {
				for t := e.First; t <= e.Last; t++ {
					r.times[t] = true
				}
			}
		}
	}
	return r.times
}

// qualified reports whether a phrase names people by what became of them: "the injured", "the dead".
func (r *reader) qualified(p *Phrase) bool { return p.Token >= 0 && r.tok(p.Token).UPOS == syntax.ADJ }

// event is what the claim says happened: its predicate, or, where that only ties a number to a measure
// ("the toll rose to 12"), the noun that is measured.
func (r *reader) event(c *Claim) string {
	if !isA(c.Lemma, "reach") && !lexicon.Light(c.Lemma) {
		return c.Lemma
	}
	for _, p := range []*Phrase{c.Subject, c.Object} {
		if p != nil && lexicon.Event(p.Head) != "" && lexicon.ClassOf(p.Head) != lexicon.Person && !r.qualified(p) {
			return p.Head
		}
	}
	if lexicon.Light(c.Lemma) {
		return ""
	}
	if len(c.Quantities) > 0 {
		return "reach" // "stood at", "rose to", "hit": ways of naming a measure
	}
	return c.Lemma
}

// counts makes the ask of one number of the claim.
func (r *reader) counts(c *Claim, at int) (Ask, bool) {
	q := &r.a.Quantities[at]
	switch q.Kind {
	case quantity.Age, quantity.Ordinal, quantity.Rank, quantity.Score:
		return Ask{}, false
	}
	if q.First > 1 && r.form(q.First-1) == "but" && slices.Contains([]string{"all", "none", "everyone", "everything", "nobody"}, r.form(q.First-2)) {
		return Ask{}, false // "all but five were freed" counts those who were not
	}
	held := map[int]bool{}
	for t := q.First; t <= q.Last; t++ {
		held[t] = true
	}
	f := r.frame(c, held)
	f.Measure = string(q.Kind)
	if q.Kind == quantity.RangeOf || q.Kind == quantity.Fraction && q.Unit == "" {
		f.Measure = string(quantity.Count)
	}
	if q.Unit != "" {
		f.Measure += " " + q.Unit
	}
	f.Scope, f.Counted = q.Scope, r.countedBy(q)
	if v, ok := r.attribute(c, q); ok {
		r.attributed(&f, v)
		return Ask{CountSlot, f, at, q.Span}, true
	}
	f.Part = r.part(c, q)
	r.measures(&f, c, q)
	if f.Counted == "" && f.Measure == string(quantity.Count) {
		f.Counted = r.measured(q)
	}
	f.Mods, f.Other = r.modifiers(q)
	f.Label = r.label(q)
	if f.Counted == "" && f.Measure == string(quantity.Count) && q.OfToken < 0 && (f.Part == PartPatient || f.Part == PartAgent && c.Object == nil) && harms(f.Event) {
		f.Counted, f.Part = "person", PartPatient // "killing three people and injuring 12"
	}
	f.For, f.Per = r.meantFor(c, q), r.rate(q)
	r.valued(&f, q)
	if f.Measured == "" {
		r.normalise(&f)
	}
	f.Other = f.Other || q.Subset || q.Kind != quantity.Percent && r.partial(q) // "51 per cent of the vote" is no part of another figure
	counts := f.Measure == string(quantity.Count)
	if f.Event == "" && lexicon.Victim(f.Counted) || counts && f.Counted == "" || counts && f.Part == PartOther && lexicon.Event(f.Event) == "" {
		return Ask{}, false // nothing says what is counted, or what happened to it
	}
	return Ask{CountSlot, f, at, q.Span}, true
}

// countedBy is the lemma of what a figure counts, "" where that is part of a time ("8 per cent next year") or no noun ("38 per cent full").
func (r *reader) countedBy(q *quantity.Quantity) string {
	at := q.OfToken
	switch {
	case at < 0 || at >= len(r.s.Tokens):
	case q.Kind != quantity.Count && (r.timed()[at] || r.tok(at).UPOS == syntax.ADJ), r.tok(at).XPOS == "VBD", r.tok(at).XPOS == "VBZ":
		return ""
	}
	return strings.ToLower(q.Of)
}

// label reports whether a figure names what stands behind it: it is more than one, and that is one thing.
func (r *reader) label(q *quantity.Quantity) bool {
	at := q.OfToken
	return q.Kind == quantity.Count && q.Value != nil && *q.Value > 1 && at > q.Last && at < len(r.s.Tokens) && r.tok(at).XPOS == "NN"
}

// harms reports whether an event is one that people undergo: a bare number beside it counts people.
func harms(event string) bool {
	return slices.ContainsFunc([]string{"die", "injure", "arrest"}, func(e string) bool { return lexicon.IsEvent(event, e) })
}

// borne reports whether each event of a noun is undergone by one person, so that "12 deaths" are 12 people; but three fires, and a 5.6 quake, are none.
func borne(noun string) bool {
	return slices.ContainsFunc([]string{"die", "injure", "arrest", "charge", "release", "convict", "acquit", "displace", "abduct", "deport", "infect", "rescue", "born"},
		func(e string) bool { return lexicon.IsEvent(noun, e) })
}

// measured is the noun of harm that a bare number belongs to: "a toll of 12".
func (r *reader) measured(q *quantity.Quantity) string {
	h := r.tok(q.First).Head
	if h < 0 || r.tok(h).UPOS != syntax.NOUN || r.rel(q.First) != "nmod" || r.case_(q.First) != "of" {
		return ""
	}
	return r.lemma(h)
}

// normalise makes "12 deaths", "12 dead" and "12 people were killed" one frame.
func (r *reader) normalise(f *Frame) {
	if borne(f.Counted) && lexicon.ClassOf(f.Counted) != lexicon.Person && !lexicon.Victim(f.Counted) || f.Counted == "dead" || f.Counted == "wounded" || f.Counted == "injured" {
		if f.Event == "" || isA(f.Event, "reach") || lexicon.Light(f.Event) || lexicon.Events(f.Event, f.Counted) >= lexicon.Derived || f.Part != PartAgent {
			f.Event = f.Counted
		}
		f.Counted, f.Part = "victim", PartPatient
	}
	if f.Part == PartValue && f.Measure == string(quantity.Count) && f.Counted == "" && f.Event != "" && lexicon.Event(f.Event) != "" {
		f.Counted, f.Part = "victim", PartPatient
	}
}

// part says how what is counted takes part in the claim's event.
func (r *reader) part(c *Claim, q *quantity.Quantity) string {
	at := q.OfToken
	if at < 0 || at >= len(r.s.Tokens) {
		at = q.First
	}
	holds := func(p *Phrase) bool {
		return p != nil && p.Token >= 0 && (p.Token == at || slices.Contains(r.core(p.Token), at))
	}
	switch {
	case c.Lemma == "be" && !holds(c.Subject), isA(c.Lemma, "reach") && !holds(c.Subject):
		return PartValue
	case holds(c.Object):
		return PartPatient
	case holds(c.Subject) && (isA(c.Lemma, "undergo") || c.Object == nil && c.Passive):
		return PartPatient
	case holds(c.Subject):
		return PartAgent
	}
	for i := range c.Args {
		if holds(&c.Args[i].Phrase) {
			return "with " + c.Args[i].Prep
		}
	}
	return PartOther
}

// modifiers lists the adjectives and names that narrow down what is counted ("political" prisoners), and
// whether the number adds to a set told before ("two others").
func (r *reader) modifiers(q *quantity.Quantity) (mods []string, other bool) {
	head := q.OfToken
	if head < 0 || head >= len(r.s.Tokens) {
		return nil, false
	}
	for _, k := range append(slices.Clone(r.kids[head]), head) {
		switch l := r.lemma(k); {
		case k >= q.First && k <= q.Last:
		case l == "other" || l == "another" || l == "more" || l == "additional" || l == "further":
			other = true
		case k == head:
		case r.rel(k) == "amod" || r.rel(k) == "compound" || r.tok(k).Rel == "nmod:poss":
			mods = append(mods, l)
		}
	}
	if q.Last+1 < len(r.s.Tokens) && slices.Contains([]string{"other", "others", "more"}, r.form(q.Last+1)) ||
		q.First > 0 && slices.Contains([]string{"another", "other", "additional"}, r.form(q.First-1)) {
		other = true
	}
	slices.Sort(mods)
	return mods, other
}

// partial reports whether a number tells a part of a sum: "two of the men", "two men and a woman", "three
// children among them".
func (r *reader) partial(q *quantity.Quantity) bool {
	if q.Last+2 < len(r.s.Tokens) && r.form(q.Last+1) == "of" && slices.Contains([]string{"the", "them", "those", "these", "his", "her", "their", "its", "whom", "which", "our"}, r.form(q.Last+2)) {
		return true
	}
	head := q.OfToken
	if head < 0 || head >= len(r.s.Tokens) {
		head = q.First
	}
	numbered := func(i int) bool {
		if i == head {
			return false
		}
		for _, p := range r.quantitiesIn(r.hullSet(r.core(i))) {
			if x := &r.a.Quantities[p]; x.Kind == quantity.Count && x.First != q.First && lexicon.ClassOf(r.lemma(i)) == lexicon.Person {
				return true
			}
		}
		return false
	}
	for _, k := range r.kids[head] {
		if rel := r.rel(k); (rel == "conj" || rel == "appos") && numbered(k) {
			return rel == "conj"
		}
	}
	up := r.tok(head).Head
	return up >= 0 && (r.rel(head) == "conj" || r.rel(head) == "appos") && numbered(up)
}

// contentWords are the lemmas that carry meaning on the tokens of in (nil: on all), but for those of held; sorted, each once.
func (r *reader) contentWords(in, held map[int]bool) []string {
	var out []string
	for i := range r.s.Tokens {
		if in != nil && !in[i] || held[i] {
			continue
		}
		switch t := r.tok(i); t.UPOS {
		case syntax.NOUN, syntax.VERB, syntax.ADJ, syntax.PROPN:
			if l := r.lemma(i); !lexicon.Light(l) && len(l) > 1 {
				out = append(out, l)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
