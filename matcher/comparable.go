package matcher

import (
	"fmt"
	"math"

	"crosscheck/calendar"
	"crosscheck/claims"
	"crosscheck/evidence"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
)

func sqrt(x float64) float64 { return math.Sqrt(x) }

// A shares is how each share of something is written, in whole per cent.
type shares [101]string

func sharesOf(what string) *shares {
	var out shares
	for i := range out {
		out[i] = fmt.Sprintf("%d %% %s", i, what)
	}
	return &out
}

func (s *shares) percent(share float64) string {
	return s[int(math.RoundToEven(100*min(1, max(0, share))))]
}

var (
	ofClaims    = sharesOf("of the claims' words shared")
	ofSentences = sharesOf("of the sentences' words shared")
	ofTheirs    = sharesOf("of their words shared")
)

// comparable asks whether two items that answer the same question speak of one event: by their stories,
// times, places and who takes part.
func (sp *space) comparable(a, b *item) evidence.Odds {
	return sp.oneEvent(make([]evidence.Part, 0, mostParts), a, b)
}

// oneEvent is the function comparable, with the parts in a list of the caller's.
func (sp *space) oneEvent(parts []evidence.Part, a, b *item) evidence.Odds {
	w := &sp.set.Comparable
	o := odds{scale: 1, parts: parts}
	o.add("prior", "claims that ask the same", w.Prior)
	if a.story != b.story {
		o.add("story", "different stories", w.OtherStory)
	}
	if a.person >= 0 {
		o.add("person", "has one age, and one office at a time", w.OnePerson)
		return o.done()
	}
	switch shared, both := sp.company(a.Doc, b.Doc); {
	case shared > 0:
		o.add("articles", fmt.Sprintf("name %d of the same people", shared), w.Together)
	case both:
		o.add("articles", "name no person in common", w.Strangers)
	}
	level, bits := w.time(a.When, b.When)
	o.add("time", level, bits)
	sp.places(&o, a, b)
	if shared := common(a.people, b.people); len(shared) > 0 {
		o.add("participants", "a name in common", w.NamesShared)
	} else if x, y := persons(sp, a), persons(sp, b); len(x) > 0 && len(y) > 0 && !sp.anyNamesakes(x, y) {
		o.add("participants", "different people are named", w.NamesOther)
	}
	if a.claim.Background != b.claim.Background {
		o.add("tense", "one looks back to an older event", w.Background)
	}
	around := sp.overlap(a.context, b.context)
	switch {
	case around >= 0.6:
		o.add("sentences", ofTheirs.percent(around), 2*w.ContextShared)
	case around >= 0.35:
		o.add("sentences", ofTheirs.percent(around), w.ContextShared)
	case around < 0.08:
		o.add("sentences", ofTheirs.percent(around), w.ContextNone)
	}
	if gap := published(a, b); gap > 31 && a.When.Basis != claims.Stated && b.When.Basis != claims.Stated {
		o.add("published", fmt.Sprintf("%d days apart", gap), w.Published)
	}
	return o.done()
}

// company counts the people whom both articles name and few others do, and says whether both name anybody.
func (sp *space) company(a, b int) (shared int, both bool) {
	x, y := sp.people[a], sp.people[b]
	return len(common(x, y)), len(x) > 0 && len(y) > 0
}

func persons(sp *space, it *item) []int {
	var out []int
	for _, e := range it.people {
		if sp.batch.Names.Entities[e].Type == langnames.Person {
			out = append(out, e)
		}
	}
	return out
}

func (sp *space) places(o *odds, a, b *item) {
	w := &sp.set.Comparable
	switch {
	case len(a.places) == 0 || len(b.places) == 0:
	case len(common(a.places, b.places)) > 0:
		o.add("place", "a place in common", w.PlaceSame)
	case sp.elsewhere(a, b):
		o.add("place", "places far apart", w.PlaceApart)
	default:
		o.add("place", "different places", w.PlaceOther)
	}
}

// elsewhere reports whether no place of one item can hold or lie in a place of the other.
func (sp *space) elsewhere(a, b *item) bool {
	for _, x := range a.places {
		for _, y := range b.places {
			if _, apart := sp.apart(sp.batch.Names.Entities[x].Name, sp.batch.Names.Entities[y].Name); !apart {
				return false
			}
		}
	}
	return true
}

func (sp *space) apart(a, b string) (how string, ok bool) {
	return wordlists.Apart(spelling.Fold(a), spelling.Fold(b), sp.set.TownKm)
}

// Apart says how two places exclude each other; ok is false where they do not, or nobody can tell.
func (j *Judge) Apart(a, b string) (how string, ok bool) { return j.sp.apart(a, b) }

// time compares when two claims say it happened. Open sides exclude what lies beyond the other side.
func (w *ComparableBits) time(a, b claims.Time) (level string, bits float64) {
	if !a.Resolved() || !b.Resolved() {
		return "", 0
	}
	gap := Gap(a.Range, b.Range)
	soft := 1.0
	if a.Basis == claims.Paragraph || b.Basis == claims.Paragraph {
		soft = 0.7
	}
	tense := a.Basis == claims.Tense || b.Basis == claims.Tense
	switch {
	case gap <= 0 && tense:
		return "", 0
	case gap <= 0 && a.Range == b.Range:
		return "the same time", soft * w.TimeEqual
	case gap <= 0:
		return "one time holds the other", soft * w.TimeNested
	case gap > 1 && tense:
		return fmt.Sprintf("one was told %d days before the other happened", gap), w.TimeBeyond
	case gap <= 1 && length(a.Range) > aroundMidnight && length(b.Range) > aroundMidnight:
		return "neighbouring spans of time", soft * w.TimeMonth // February follows on January, and is another month
	case gap <= 1:
		return "a day apart", w.TimeDay
	case gap <= 7:
		return fmt.Sprintf("%d days apart", gap), soft * w.TimeWeek
	case gap <= 31:
		return fmt.Sprintf("%d days apart", gap), soft * w.TimeMonth
	}
	return fmt.Sprintf("%d days apart", gap), soft * w.TimeBeyond
}

// aroundMidnight is the longest time, in days, that may be told of the day before or after by mistake.
const aroundMidnight = 2

// length is how many days a range has, many where a side is open.
func length(r calendar.Range) int {
	if !r.From.Known || !r.To.Known {
		return math.MaxInt
	}
	return int(last(r)-r.From.Day) + 1
}

// Gap is how many days lie between two ranges, 1 for neighbouring days; 0 or less where they share a day.
func Gap(a, b calendar.Range) int {
	gap := math.MinInt
	if a.To.Known && b.From.Known {
		gap = max(gap, int(b.From.Day)-int(last(a))) // b after a
	}
	if b.To.Known && a.From.Known {
		gap = max(gap, int(a.From.Day)-int(last(b)))
	}
	if gap == math.MinInt {
		return 0
	}
	return gap
}

// last is the last day of a range whose end is known.
func last(r calendar.Range) calendar.Day {
	if r.To.Timed && r.To.Minute > 0 {
		return r.To.Day
	}
	return r.To.Day - 1
}

func published(a, b *item) int {
	x, y := a.art.Doc.PublishedOn, b.art.Doc.PublishedOn
	if !x.From.Known || !x.To.Known || !y.From.Known || !y.To.Known {
		return 0
	}
	return Gap(x, y)
}
