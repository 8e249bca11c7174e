package sources

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
)

// A Table is what sources answer, in the form in which it is weighed. A big batch asks more questions than it has articles, so the table is a few
// long lists of numbers: what was said in words is forgotten once it has been compared.
type Table struct {
	s       Settings
	sources numbering // of their names
	origins numbering
	kinds   numbering
	objects []object // in the order of their names
	votes   []vote   // of the objects, one after the other
	voters  []int32  // of the votes, one after the other: numbers of sources
	wrong   []float64
	decided [][]int8
	shown   []worded // parallel to objects, where the answers are asked for
	answers bool
}

// A numbering numbers words as they are met.
type numbering struct {
	of    map[string]int32
	words []string
}

func (n *numbering) number(word string) int32 {
	if i, ok := n.of[word]; ok {
		return i
	}
	if n.of == nil {
		n.of = map[string]int32{}
	}
	i := int32(len(n.words))
	word = strings.Clone(word) // it may have been cut from much more
	n.of[word] = i
	n.words = append(n.words, word)
	return i
}

// An object is one question with the values given.
type object struct {
	vote    int32 // the first of its votes
	votes   int32 // how many there are
	values  int32 // how many were given
	wrong   int32 // where Table.wrong says of v and w, at v·values+w, the log probability of saying v where w is true
	decided int32 // what a person decided of each value, in Table.decided, or -1
	kind    int32
}

// A worded is an object in words.
type worded struct {
	name   string
	values []string // as most sources write them
}

// A vote is one origin's answer, whoever printed it.
type vote struct {
	weight        float64
	value         int32
	origin        int32
	voter, voters int32 // the first of its sources, which are sorted, and how many there are
}

// NewTable returns a table without claims.
func NewTable(s Settings) *Table { return &Table{s: s} }

// Add enters all claims on some questions, and puts them in an order of its own. No call may have claims on a question of another call, and
// questions come in ascending order.
func (t *Table) Add(claims []Claim) {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(strings.Compare(a.Object, b.Object), strings.Compare(a.Source, b.Source), strings.Compare(a.Value, b.Value),
			strings.Compare(a.Origin, b.Origin), strings.Compare(a.Kind, b.Kind), cmp.Compare(a.Decided, b.Decided))
	})
	for i := 0; i < len(claims); {
		j := i
		for j < len(claims) && claims[j].Object == claims[i].Object {
			j++
		}
		t.add(claims[i:j])
		i = j
	}
}

// A draft is a vote while its sources are gathered.
type draft struct {
	vote
	sources []int32
}

// add enters the claims on one object.
func (t *Table) add(claims []Claim) {
	o := object{vote: int32(len(t.votes)), wrong: int32(len(t.wrong)), decided: -1, kind: t.kinds.number(claims[0].Kind)}
	number := map[string]int32{}
	var values []value
	var spelt []map[string]int
	var decided []int8
	type cell struct{ origin, value int32 }
	at := map[cell]int{}
	var votes []draft
	for _, c := range claims {
		v := parseValue(c.Value)
		n, ok := number[v.key]
		if !ok {
			n = int32(len(values))
			number[v.key] = n
			values, decided = append(values, v), append(decided, 0)
			if t.answers {
				spelt = append(spelt, map[string]int{})
			}
		}
		if t.answers {
			spelt[n][c.Value]++
		}
		if c.Decided != 0 {
			decided[n] = c.Decided
		}
		origin := "s" + c.Source
		if c.Origin != "" {
			origin = "o" + c.Origin
		}
		k := cell{t.origins.number(origin), n}
		i, ok := at[k]
		if !ok {
			i = len(votes)
			at[k] = i
			votes = append(votes, draft{vote: vote{value: n, origin: k.origin, weight: 1}})
		}
		if x := t.sources.number(c.Source); !slices.Contains(votes[i].sources, x) {
			votes[i].sources = append(votes[i].sources, x)
		}
	}
	share(votes)
	for _, v := range votes {
		v.voter, v.voters = int32(len(t.voters)), int32(len(v.sources))
		t.voters = append(t.voters, v.sources...)
		t.votes = append(t.votes, v.vote)
	}
	o.votes, o.values = int32(len(votes)), int32(len(values))
	t.compare(values)
	if slices.ContainsFunc(decided, func(d int8) bool { return d != 0 }) {
		o.decided = int32(len(t.decided))
		t.decided = append(t.decided, decided)
	}
	if t.answers {
		x := worded{name: claims[0].Object}
		for _, m := range spelt {
			x.values = append(x.values, commonest(m))
		}
		t.shown = append(t.shown, x)
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
func share(votes []draft) {
	n := map[int32]float64{}
	for i := range votes {
		n[votes[i].origin]++
	}
	for i := range votes {
		votes[i].weight = 1 / n[votes[i].origin]
	}
}

// compare works out how likely each value is as a mistake for each other.
func (t *Table) compare(values []value) {
	for v := range values {
		for w := range values {
			log := 0.0
			if v != w {
				log = math.Log(math.Min(t.s.mistaken(values[v], values[w]), 1))
			}
			t.wrong = append(t.wrong, log)
		}
	}
}

// votesOn are the votes on an object.
func (t *Table) votesOn(o *object) []vote { return t.votes[o.vote : o.vote+o.votes] }

// by are the sources behind a vote.
func (t *Table) by(v *vote) []int32 { return t.voters[v.voter : v.voter+v.voters] }

// mistake is the log probability of saying value v of an object where w is true.
func (t *Table) mistake(o *object, v, w int32) float64 { return t.wrong[o.wrong+v*o.values+w] }

// decidedOn is what a person decided of each value of an object: +1 right, -1 wrong, 0 nothing. nil: nothing of any.
func (t *Table) decidedOn(o *object) []int8 {
	if o.decided < 0 {
		return nil
	}
	return t.decided[o.decided]
}
