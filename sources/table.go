package sources

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
)

// A table is the claims in the form in which they are weighed.
type table struct {
	s          Settings
	dependence float64
	sources    []string // sorted
	objects    []object // sorted by name
	said       [][]cast // by source: what it said
	past       [][]Past // by source
	accuracy   []float64
	claims     []int // by source: how many questions it answers
}

// An object is one question with the values given.
type object struct {
	name    string
	kind    string
	values  []value
	shown   []string // parallel: as most sources write it
	votes   []vote
	wrong   [][]float64 // wrong[v][w]: log probability of saying v where w is true
	decided []int8      // parallel to values: a person's decision
}

// A vote is one origin's answer, whoever printed it.
type vote struct {
	value   int
	origin  string
	sources []int // sorted
	weight  float64
}

// A cast is one source's answer to one object.
type cast struct{ object, vote int }

func newTable(claims []Claim, past []Past, s Settings) *table {
	t := &table{s: s}
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(strings.Compare(a.Object, b.Object), strings.Compare(a.Source, b.Source), strings.Compare(a.Value, b.Value),
			strings.Compare(a.Origin, b.Origin), strings.Compare(a.Kind, b.Kind), cmp.Compare(a.Decided, b.Decided))
	})
	for _, c := range claims {
		t.sources = append(t.sources, c.Source)
	}
	for _, p := range past {
		t.sources = append(t.sources, p.Source)
	}
	slices.Sort(t.sources)
	t.sources = slices.Compact(t.sources)
	n := len(t.sources)
	t.said, t.past, t.accuracy, t.claims = make([][]cast, n), make([][]Past, n), make([]float64, n), make([]int, n)
	for _, p := range past {
		i := t.source(p.Source)
		t.past[i] = append(t.past[i], p)
	}
	for i := 0; i < len(claims); {
		j := i
		for j < len(claims) && claims[j].Object == claims[i].Object {
			j++
		}
		t.add(claims[i:j])
		i = j
	}
	for i := range t.accuracy {
		t.accuracy[i] = s.PriorAgree / (s.PriorAgree + s.PriorDispute)
	}
	return t
}

func (t *table) source(name string) int { i, _ := slices.BinarySearch(t.sources, name); return i }

// add enters the claims on one object.
func (t *table) add(claims []Claim) {
	o := object{name: claims[0].Object, kind: claims[0].Kind}
	number := map[string]int{}
	spelt := []map[string]int{}
	votes := map[string]int{}
	for _, c := range claims {
		v := parseValue(c.Value)
		n, ok := number[v.key]
		if !ok {
			n = len(o.values)
			number[v.key] = n
			o.values, o.decided, spelt = append(o.values, v), append(o.decided, 0), append(spelt, map[string]int{})
		}
		spelt[n][c.Value]++
		if c.Decided != 0 {
			o.decided[n] = c.Decided
		}
		origin := "s" + c.Source
		if c.Origin != "" {
			origin = "o" + c.Origin
		}
		key := origin + "\x00" + v.key
		at, ok := votes[key]
		if !ok {
			at = len(o.votes)
			votes[key] = at
			o.votes = append(o.votes, vote{value: n, origin: origin, weight: 1})
		}
		if i := t.source(c.Source); !slices.Contains(o.votes[at].sources, i) {
			o.votes[at].sources = append(o.votes[at].sources, i)
		}
	}
	for _, m := range spelt {
		o.shown = append(o.shown, commonest(m))
	}
	o.share()
	o.compare(t.s)
	at := len(t.objects)
	for i, v := range o.votes {
		for _, src := range v.sources {
			t.said[src] = append(t.said[src], cast{at, i})
			t.claims[src]++
		}
	}
	t.objects = append(t.objects, o)
}

// commonest is the spelling met most often; of equal ones the first in the alphabet.
func commonest(m map[string]int) string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	best := keys[0]
	for _, k := range keys {
		if m[k] > m[best] {
			best = k
		}
	}
	return best
}

// share splits the vote of an origin that gives several values among them.
func (o *object) share() {
	n := map[string]float64{}
	for _, v := range o.votes {
		n[v.origin]++
	}
	for i := range o.votes {
		o.votes[i].weight = 1 / n[o.votes[i].origin]
	}
}

// compare works out how likely each value is as a mistake for each other.
func (o *object) compare(s Settings) {
	o.wrong = make([][]float64, len(o.values))
	for v := range o.values {
		o.wrong[v] = make([]float64, len(o.values))
		for w := range o.values {
			if v != w {
				o.wrong[v][w] = math.Log(math.Min(s.mistaken(o.values[v], o.values[w]), 1))
			}
		}
	}
}
