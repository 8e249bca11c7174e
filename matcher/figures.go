package matcher

import (
	"slices"
	"strconv"
	"strings"

	"crosscheck/claims"
	"crosscheck/language"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
)

// An article that gives one distance and no other gives the distance of its story. Where two articles on one story each have one figure in
// a unit, or of one sort of thing, both mostly tell the same, in whatever words: of such pairs in news three of four are equal, of
// others in the same unit one of seven. That they are equal is what makes it likely; figures that differ may as well measure two things.
// So it is no part of what is asked, and left to those who look at the answers: see Judge.Lone.

// figures counts the different figures of an article, by kind: a unit, or what is counted.
type figures struct {
	a    *language.Article
	seen map[string]map[string]bool
}

func figuresOf(a *language.Article) figures {
	f := figures{a, map[string]map[string]bool{}}
	for i := range a.Quantities {
		q := &a.Quantities[i]
		k := sortOf(q)
		if f.seen[k] == nil {
			f.seen[k] = map[string]bool{}
		}
		f.seen[k][amount(q)] = true
	}
	return f
}

// sortOf is the unit of a figure, or what it counts.
func sortOf(q *quantity.Quantity) string {
	if q.Unit != "" {
		return q.Unit
	}
	return string(q.Kind) + " " + strings.ToLower(q.Of)
}

// amount tells figures of one kind apart.
func amount(q *quantity.Quantity) string {
	var b strings.Builder
	for _, v := range []*float64{q.Value, q.Low, q.High} {
		b.WriteByte(' ')
		if v != nil {
			b.WriteString(strconv.FormatFloat(*v, 'g', -1, 64))
		}
	}
	return b.String()
}

// only reports whether the answer of an ask is its article's only figure of a telling kind: a sum, a share, a length, a number of things.
// People are counted in many ways, and times are told of everything.
func (f figures) only(ask *claims.Ask) bool {
	if ask.Slot != claims.CountSlot || ask.Value < 0 {
		return false
	}
	q := &f.a.Quantities[ask.Value]
	switch q.Kind {
	case quantity.Money, quantity.Percent, quantity.Measure:
	case quantity.Count, quantity.Ordinal:
		if q.Of == "" || lexicon.Victim(q.Of) || lexicon.ClassOf(q.Of) == lexicon.Person || lexicon.ClassOf(q.Of) == lexicon.TimeSpan {
			return false
		}
	default:
		return false
	}
	return len(f.seen[sortOf(q)]) == 1
}

// figuresBySentence are the values that each sentence of an article tells, sorted.
func figuresBySentence(a *language.Article) map[int][]float64 {
	out := map[int][]float64{}
	for i := range a.Quantities {
		if q := &a.Quantities[i]; q.Value != nil {
			out[q.Sentence] = append(out[q.Sentence], *q.Value)
		}
	}
	for _, list := range out {
		slices.Sort(list)
	}
	return out
}
