package stories

import (
	"math"
	"slices"
	"sort"

	"crosscheck/language"
	langnames "crosscheck/language/names"
)

// A facts is what an article says of its event, apart from its words: when, where, who and how old. Which of an article's days is
// the event's is told by where it stands: news opens with it, and days of the background come later. A follow-up opens with a hearing, and
// names the day of the event further down; so a second look asks whether the day with which one opens stands anywhere in the other.
//
// All lists are sorted and without repetition.
type facts struct {
	event   []int // days of the first sentences that tell a day, none of them after publication
	days    []int // every day that is told
	persons []int // entities of the batch that have a name of two words and more
	places  []int // towns, districts, streets of the opening: entities of the batch. Neither lands nor cities of renown, where all may lie
	ages    []int // in years
}

// factsOf reads the facts of an article. of gives the batch's number for each of its entities; it may be nil.
func factsOf(p *Page, of []int) facts {
	f := facts{event: p.event, days: p.days, ages: p.ages}
	if of != nil {
		f.persons, f.places = in(p.persons, of), in(p.places, of)
	}
	return f
}

func in(entities []int32, of []int) []int {
	var out []int
	for _, e := range entities {
		out = append(out, of[e])
	}
	return set(out)
}

func set(xs []int) []int {
	slices.Sort(xs)
	return slices.Compact(xs)
}

// opening is the first sentence that names an entity.
func opening(a *language.Article, e *langnames.Entity) int {
	first := math.MaxInt
	for _, m := range e.Mentions {
		first = min(first, a.Names.Mentions[m].Sentence)
	}
	return first
}

// daysOf lists the days of the first n sentences that tell one, and all days of an article. "Friday night" tells a day as "Friday" does.
func daysOf(a *language.Article, n int) (event, all []int) {
	dated := slices.Clone(a.Dates)
	sort.SliceStable(dated, func(i, j int) bool { return dated[i].Sentence < dated[j].Sentence })
	published, sentence := a.Doc.PublishedOn.From, -1
	for _, e := range dated {
		if !e.Range.From.Known || !e.Range.To.Known || e.Uncertain || !withinDay(e.Granularity) {
			continue
		}
		all = append(all, int(e.Range.From.Day))
		if published.Known && e.Range.From.Day > published.Day {
			continue // to come
		}
		if e.Sentence != sentence {
			sentence = e.Sentence
			n--
		}
		if n >= 0 {
			event = append(event, int(e.Range.From.Day))
		}
	}
	return set(event), set(all)
}

func withinDay(granularity string) bool {
	return granularity == "day" || granularity == "hour" || granularity == "minute"
}

// A rarities weighs facts: the logarithm of how few articles have them.
type rarities struct {
	day, age, entity map[int]int // articles that have it
	n                float64     // articles, the imagined ones too
}

func (g *gathering) countFacts() {
	r := &rarities{map[int]int{}, map[int]int{}, map[int]int{}, float64(len(g.facts)) + g.s.PriorDocuments}
	for i := range g.facts {
		f := &g.facts[i]
		for _, list := range []struct {
			facts []int
			of    map[int]int
		}{{f.days, r.day}, {f.ages, r.age}, {f.persons, r.entity}, {f.places, r.entity}} {
			for _, k := range list.facts {
				list.of[k]++
			}
		}
	}
	g.rare = r
}

// shared sums the rarity of what both lists have.
func (r *rarities) shared(a, b []int, of map[int]int) (sum float64, any bool) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			sum += math.Max(0, math.Log(r.n/(float64(of[a[i]])+0.5)))
			any = true
			i, j = i+1, j+1
		}
	}
	return sum, any
}

// gap is how many days lie between the nearest two of both lists; known is false where either is empty.
func gap(a, b []int) (days int, known bool) {
	days = math.MaxInt
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if a[i] < b[j] {
			days = min(days, b[j]-a[i])
			i++
		} else {
			days = min(days, a[i]-b[j])
			j++
		}
	}
	return days, len(a) > 0 && len(b) > 0
}

// factual measures the facts of two articles against each other, from EventDay to OtherAges; far is the time between their publications.
func (g *gathering) factual(m []float64, a, b int, far float64) {
	x, y, r := &g.facts[a], &g.facts[b], g.rare
	switch days, known := gap(x.event, y.event); {
	case known && days == 0:
		m[0] = 1
	case known && days > 1: // a day apart is told of one night, and says nothing
		m[1] = math.Log2(1+float64(days)) / 4
	}
	here, _ := r.shared(x.event, y.days, r.day)
	there, _ := r.shared(y.event, x.days, r.day)
	m[2] = math.Log1p(math.Max(here, there))
	persons, _ := r.shared(x.persons, y.persons, r.entity)
	m[3], m[4] = math.Log1p(persons), far*math.Log1p(persons)
	places, any := r.shared(x.places, y.places, r.entity)
	if m[5] = math.Log1p(places); !any && len(x.places) > 0 && len(y.places) > 0 {
		m[6] = 1
	}
	ages, any := r.shared(x.ages, y.ages, r.age)
	if m[7] = math.Log1p(ages); !any && len(x.ages) > 0 && len(y.ages) > 0 {
		m[8] = 1
	}
}
