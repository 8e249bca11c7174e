package discrepancy

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/quotes"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// Denials in other words.
//
// "The court overturned the conviction of Ana Roe" and "Judges upheld the conviction of Ana Roe" make no question together, as neither doer nor
// most words are the same. What both speak of is: the thing to which it is done, or of which it is said. Two claims about one thing of which one
// denies what the other states, or states the contrary, are set against each other, where nobody but the same speaker vouches for both, and
// neither article has the other's answer as well.

// A saying is one claim that states or denies something of a thing.
type saying struct {
	ask   int // of the judge
	m     *matcher.Member
	c     *claims.Claim
	thing *claims.Phrase
}

// contraries lists claims about one thing that deny each other; known are the findings so far.
func contraries(in *Input, known []Finding) []Finding {
	if in.Judge == nil {
		return nil
	}
	told := map[passage]bool{}
	for i := range known {
		if known[i].Type == Polarity {
			for _, c := range known[i].Cells {
				told[passage{c.Doc, c.Sentence}] = true
			}
		}
	}
	var index piles[saying]
	for i := range in.Judge.Len() {
		x, ok := sayingOf(in, i)
		if !ok || told[passage{x.m.Doc, x.c.Sentence}] {
			continue
		}
		for _, w := range thingWords(in, x) {
			index.add(fmt.Sprint(in.Batch.Docs[x.m.Doc].Matter, " ", w), x)
		}
	}
	var out []Finding
	const most = 64 // of what is spoken of more often, more than one thing is said
	index.each(most, func(list []saying) {
		if f, ok := contrary(in, list, told); ok {
			out = append(out, f)
		}
	})
	return out
}

// sayingOf makes a claim ready: one with an event of its own, said in an article's text.
func sayingOf(in *Input, i int) (saying, bool) {
	m := in.Judge.Member(i)
	c := claim(in, m)
	x := saying{i, m, c, m.Ask.Frame.Patient}
	if x.thing == nil {
		x.thing = m.Ask.Frame.Agent
	}
	e := m.Ask.Frame.Event
	ok := m.Ask.Slot == claims.PolaritySlot && c.Role == article.Body && !c.Nominal && !c.Open && x.thing != nil && !lexicon.Pronoun(x.thing.Head) && e != "" && e != "be" &&
		!lexicon.Light(e) && c.Modality != claims.Question && c.Modality != claims.Possible
	return x, ok && !literal(in, m.Doc, c) && negatedAtHand(in, m.Doc, c)
}

// literal reports whether a claim stands in a direct quotation: whose words were altered is told by those who compare quotations.
func literal(in *Input, doc int, c *claims.Claim) bool {
	return c.Quote >= 0 && in.Batch.Docs[doc].Article.Quotes[c.Quote].Kind == quotes.Direct
}

// negatedAtHand reports whether what negates a claim stands in one stretch with its predicate: no mark between, and few words.
func negatedAtHand(in *Input, doc int, c *claims.Claim) bool {
	if !c.Negated || c.NegationCue.Empty() {
		return true
	}
	const words = 4
	between := in.Batch.Docs[doc].Article.Doc.Text[min(c.NegationCue.End, c.Predicate.End):max(c.NegationCue.Start, c.Predicate.Start)]
	return !strings.ContainsAny(between, ",;:") && len(strings.Fields(between)) <= words
}

// thingWords are the words under which a thing is looked for: of a name each.
func thingWords(in *Input, x saying) []string {
	if x.thing.Entity < 0 {
		return []string{x.thing.Head}
	}
	return strings.Fields(strings.ToLower(in.Batch.Docs[x.m.Doc].Article.Names.Entities[x.thing.Entity].Name))
}

// contrary makes the finding of the surest pair that deny each other.
func contrary(in *Input, list []saying, told map[passage]bool) (Finding, bool) {
	var best Finding
	var from, to saying
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.m.Doc == b.m.Doc || told[passage{a.m.Doc, a.c.Sentence}] || told[passage{b.m.Doc, b.c.Sentence}] {
				continue
			}
			l, why, how, ok := denied(in, a, b)
			if !ok || best.Verdict != "" && why.Bits() <= best.Why.Bits() || in.Settings.Polarity.tier(why.Probability()) == "" ||
				bothSides(in, list, a, b) || bothSides(in, list, b, a) {
				continue
			}
			from, to = a, b
			best = Finding{Type: Polarity, Verdict: Possible, Story: in.Batch.Docs[a.m.Doc].Story, Severity: "high", Harm: "whether it happened", Why: why, Reasons: append(reasons(&l), how)}
		}
	}
	if best.Verdict == "" {
		return best, false
	}
	told[passage{from.m.Doc, from.c.Sentence}], told[passage{to.m.Doc, to.c.Sentence}] = true, true
	h := pairOf(in, from.m, to.m)
	best.Question = h.question()
	best.Cells = []Cell{h.cell(0, 0), h.cell(1, 1)}
	best.Sides = []Side{{Value: from.c.Statement}, {Value: to.c.Statement}}
	best.Note = fmt.Sprintf("%s: “%s”; %s: “%s”.", outlet(in, from.m.Doc), from.c.Statement, outlet(in, to.m.Doc), to.c.Statement)
	slices.SortStableFunc(best.Cells, func(x, y Cell) int { return cmp.Compare(x.Side, y.Side) })
	return best, true
}

// denied weighs whether two claims about one thing exclude each other.
func denied(in *Input, a, b saying) (l matcher.Link, why evidence.Odds, how string, ok bool) {
	h := pairOf(in, a.m, b.m)
	x, y := a.m.Ask.Frame.Event, b.m.Ask.Frame.Event
	opp, how := h.denies(0, 1)
	if !opp || how != opposites && lexicon.Events(x, y) < lexicon.Derived {
		return l, why, how, false
	}
	speaker := voice(in, a.m)
	one := speaker != "" && !strings.HasPrefix(speaker, "?") // of one speaker: then what he leaves open he still says
	if speaker != voice(in, b.m) || !one && (a.c.Factive == 0 || b.c.Factive == 0) || a.c.Modality != b.c.Modality || !one && a.c.Modality == claims.Conditional || a.c.Past != b.c.Past {
		return l, why, how, false
	}
	state := one && a.c.Past && !lexicon.IsVerb(x) && !lexicon.IsVerb(y)
	soon := a.c.Modality == claims.Planned && daysBetween(in, a.m.Doc, b.m.Doc) <= 1
	if how == opposites && !state && !soon && !h.sameDay(0, 1) && !h.decided(0, 1) {
		return l, why, how, false
	}
	l = in.Judge.Link(a.ask, b.ask)
	l.Comparable = bold(l.Comparable)
	if otherEvent(&l) || parted(&l) || !bothName(&l) && (how != opposites || !alikeThings(in, a, b, &l)) {
		return l, why, how, false
	}
	same := evidence.Odds{}
	for _, p := range l.Same.Parts() {
		if p.Field == "who" && p.Bits < 0 && a.m.Ask.Frame.Patient != nil && b.m.Ask.Frame.Patient != nil {
			continue // a court and its judges
		}
		same = same.Add(p)
	}
	why = both(l.Comparable, "same question", same.Probability())
	return l, why.Add(evidence.Part{Field: "thing", Level: "the same, of which neither article says both", Bits: in.Settings.Unmatched}), how, true
}

// daysBetween is how many days lie between two articles, many where one has no date.
func daysBetween(in *Input, a, b int) int {
	p, q := in.Batch.Docs[a].Article.Doc.PublishedOn, in.Batch.Docs[b].Article.Doc.PublishedOn
	if !p.Resolved() || !q.Resolved() {
		return 1 << 20
	}
	return max(0, matcher.Gap(p, q))
}

// bothName reports whether two claims name somebody in common: "the names were released", "no names were released" tell of two hours sooner than of two
// minds.
func bothName(l *matcher.Link) bool {
	return slices.ContainsFunc(l.Comparable.Parts(), func(p evidence.Part) bool { return p.Field == "participants" && p.Bits > 0 })
}

// alikeThings reports whether two claims in which nobody is named can only be about one thing: called by one word, in sentences that share a place or most of
// their words, in articles of one day or the next.
func alikeThings(in *Input, a, b saying, l *matcher.Link) bool {
	return a.thing.Entity < 0 && b.thing.Entity < 0 && a.thing.Head == b.thing.Head && daysBetween(in, a.m.Doc, b.m.Doc) <= 1 &&
		slices.ContainsFunc(l.Comparable.Parts(), func(p evidence.Part) bool { return p.Bits > 0 && (p.Field == "place" || p.Field == "sentences") })
}

// parted reports whether names say that two claims are about different people or things.
func parted(l *matcher.Link) bool {
	return slices.ContainsFunc(l.Same.Parts(), func(p evidence.Part) bool {
		return p.Bits < 0 && (strings.HasPrefix(p.Level, "different names") || p.Field == "whom" || p.Field == "names")
	})
}

// bothSides reports whether the article of a also says of the thing what b says.
func bothSides(in *Input, list []saying, a, b saying) bool {
	return slices.ContainsFunc(list, func(o saying) bool {
		if o.m.Doc != a.m.Doc || o.ask == a.ask {
			return false
		}
		x, y := o.m.Ask.Frame.Event, b.m.Ask.Frame.Event
		return lexicon.Events(x, y) >= lexicon.Derived && o.c.Negated == b.c.Negated || lexicon.Opposed(x, y) && o.c.Negated != b.c.Negated
	})
}
