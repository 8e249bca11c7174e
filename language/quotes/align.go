package quotes

import (
	"slices"

	"crosscheck/text"
)

// Comparing two quotations.
//
// Two outlets quote one speech. Their words are laid side by side by the best local alignment (a match earns 2,
// another word or a gap costs 1), so that a shorter quotation finds its place in a longer one. What the alignment
// leaves unmatched is then named: kept, dropped, changed, inserted. Only words count; case, marks, hyphens and
// kinds of apostrophe do not. Cutting at either end, an ellipsis and [brackets] or (parentheses) are an editor's right and make a
// quotation abridged; another spelling is no difference; anything else makes it altered. An alteration is substantive when it
// changes a number with its unit, a modal verb or a name, turns a word into its opposite, or puts in or leaves out a negation.
// Words left out without a sign are an alteration, but no substantive one as long as they deny nothing, and a long stretch said
// otherwise is a paraphrase. Cost is the product of both lengths, bounded by MaxAlign.

// A Relation says how two quotations stand to each other.
type Relation string

// The relations.
const (
	Verbatim  Relation = "verbatim"
	Abridged  Relation = "abridged"
	Altered   Relation = "altered"
	Unrelated Relation = "unrelated"
)

// An Op says what became of a run of words between two quotations.
type Op string

// The operations, seen from the first quotation.
const (
	Kept     Op = "kept"
	Dropped  Op = "dropped"  // only in the first
	Inserted Op = "inserted" // only in the second
	Changed  Op = "changed"
)

// An Edit is one run of words with the same fate. Spans point into the strings that were compared; a side without
// words has an empty span at its place.
type Edit struct {
	Op   Op
	A, B text.Span
}

// A Comparison is what Align found.
type Comparison struct {
	Relation Relation
	Coverage float64 // share of the shorter quotation's words that stand in the other in order, 0 to 1
	// Substantive says that a difference changes the sense; only set where Relation is Altered.
	Substantive bool
	Why         string // "negation", "number", "unit", "modal", "name", "opposite", or "" for minor differences
	Edits       []Edit
}

// alignment scores; the match must outweigh one mismatch and one gap, or short detours would end the alignment.
const (
	scoreMatch    = 2
	scoreMismatch = -1
	scoreGap      = -1
)

// A spoken word of a quotation, folded for comparing.
type spoken struct {
	span    text.Span
	fold    string
	capital bool // written with a capital, and not the first word of a sentence
	bracket bool // stands in [brackets] or (parentheses): an editor's words
	elided  bool // an ellipsis stands before it
	first   bool // begins a sentence
}

// Align compares two quotations, given without their outer marks. woven says that one of them is set into a sentence of the reporter's,
// whose tense it may have taken: "will" as "would".
func Align(a, b string, woven bool, s Settings) Comparison {
	x, y := spokenWords(a), spokenWords(b)
	if len(x) > s.MaxAlign {
		x = x[:s.MaxAlign]
	}
	if len(y) > s.MaxAlign {
		y = y[:s.MaxAlign]
	}
	if len(x) == 0 || len(y) == 0 {
		return Comparison{Relation: Unrelated}
	}
	pairs := localAlignment(x, y)
	matched := 0
	for _, p := range pairs {
		if x[p[0]].fold == y[p[1]].fold {
			matched++
		}
	}
	c := Comparison{Coverage: float64(matched) / float64(min(len(x), len(y)))}
	if c.Coverage < s.MinCoverage {
		c.Relation = Unrelated
		return c
	}
	c.Edits = edits(x, y, pairs)
	c.judge(x, y, woven)
	return c
}

// localAlignment lists the pairs of word indexes on the best local alignment, in order; pairs of unlike words are
// substitutions.
func localAlignment(x, y []spoken) [][2]int {
	w := len(y) + 1
	score := make([]int32, (len(x)+1)*w)
	best, at := int32(0), 0
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			d := int32(scoreMismatch)
			if x[i-1].fold == y[j-1].fold {
				d = scoreMatch
			}
			k := i*w + j
			score[k] = max(0, score[k-w-1]+d, score[k-w]+scoreGap, score[k-1]+scoreGap)
			if score[k] > best {
				best, at = score[k], k
			}
		}
	}
	var back [][2]int
	for score[at] > 0 {
		i, j := at/w, at%w
		same := x[i-1].fold == y[j-1].fold
		switch {
		case same && score[at] == score[at-w-1]+scoreMatch:
			back, at = append(back, [2]int{i - 1, j - 1}), at-w-1
		case !same && score[at] == score[at-w-1]+scoreMismatch:
			back, at = append(back, [2]int{i - 1, j - 1}), at-w-1
		case score[at] == score[at-w]+scoreGap:
			at -= w
		default:
			at--
		}
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back
}

// edits turns an alignment into runs that cover both quotations from end to end.
func edits(x, y []spoken, pairs [][2]int) []Edit {
	var out []Edit
	add := func(op Op, i0, i1, j0, j1 int) {
		e := Edit{Op: op, A: spokenSpan(x, i0, i1), B: spokenSpan(y, j0, j1)}
		if n := len(out); n > 0 && out[n-1].Op == op {
			out[n-1].A, out[n-1].B = joinSpans(out[n-1].A, e.A), joinSpans(out[n-1].B, e.B)
			return
		}
		out = append(out, e)
	}
	gap := func(i0, i1, j0, j1 int) {
		switch {
		case i1 > i0 && j1 > j0:
			add(Changed, i0, i1, j0, j1)
		case i1 > i0:
			add(Dropped, i0, i1, j0, j0)
		case j1 > j0:
			add(Inserted, i0, i0, j0, j1)
		}
	}
	i, j, inside := 0, 0, false
	for _, p := range pairs {
		if x[p[0]].fold != y[p[1]].fold {
			continue // part of the gap before the next match
		}
		if inside {
			gap(i, p[0], j, p[1])
		} else { // cut off at the beginning: the two ends are no rivals
			gap(i, p[0], j, j)
			gap(p[0], p[0], j, p[1])
		}
		add(Kept, p[0], p[0]+1, p[1], p[1]+1)
		i, j, inside = p[0]+1, p[1]+1, true
	}
	if inside && endsOtherwise(x[i:]) && endsOtherwise(y[j:]) {
		gap(i, len(x), j, len(y)) // both end the sentence here, in other words
		return out
	}
	gap(i, len(x), j, j)
	gap(len(x), len(x), j, len(y))
	return out
}

// endsOtherwise reports whether the words after the last shared one end its sentence; a sentence more, or a long stretch, is
// what the other quotation leaves off.
func endsOtherwise(rest []spoken) bool {
	return len(rest) > 0 && len(rest) <= longest && !slices.ContainsFunc(rest, func(w spoken) bool { return w.first || w.elided })
}

func joinSpans(a, b text.Span) text.Span {
	switch {
	case a.Empty():
		return b
	case b.Empty():
		return a
	}
	return a.Join(b)
}

// spokenSpan is where words [from, to) stand; an empty span before word from where there are none.
func spokenSpan(w []spoken, from, to int) text.Span {
	switch {
	case to > from:
		return w[from].span.Join(w[to-1].span)
	case from < len(w):
		return text.Span{Start: w[from].span.Start, End: w[from].span.Start}
	}
	end := w[len(w)-1].span.End
	return text.Span{Start: end, End: end}
}

// judge names the relation from the edits.
func (c *Comparison) judge(x, y []spoken, woven bool) {
	c.Relation = Verbatim
	for k, e := range c.Edits {
		if e.Op == Kept {
			continue
		}
		if c.lawful(k, e, x, y) {
			if c.Relation == Verbatim {
				c.Relation = Abridged
			}
			continue
		}
		a, b := wordsIn(x, e.A), wordsIn(y, e.B)
		if e.Op == Changed && onlySpelling(a, b) {
			continue
		}
		c.Relation = Altered
		if why := weight(a, b, wordBefore(x, e.A), woven); why != "" && !c.Substantive {
			c.Substantive, c.Why = true, why
		}
	}
}

// lawful reports a difference that editors may make: a cut at either end, at an ellipsis, or words in brackets.
func (c *Comparison) lawful(k int, e Edit, x, y []spoken) bool {
	if k == 0 || k == len(c.Edits)-1 {
		return e.Op != Changed
	}
	a, b := wordsIn(x, e.A), wordsIn(y, e.B)
	if allBracketed(a) && len(a) > 0 || allBracketed(b) && len(b) > 0 {
		return true
	}
	next := c.Edits[k+1]
	switch e.Op {
	case Dropped:
		after := wordsIn(y, next.B)
		return len(after) > 0 && after[0].elided
	case Inserted:
		after := wordsIn(x, next.A)
		return len(after) > 0 && after[0].elided
	}
	return false
}

func allBracketed(w []spoken) bool {
	for _, x := range w {
		if !x.bracket {
			return false
		}
	}
	return true
}

func wordsIn(w []spoken, s text.Span) []spoken {
	from, to := len(w), len(w)
	for i := range w {
		if w[i].span.Start >= s.Start && from == len(w) {
			from = i
		}
		if w[i].span.Start >= s.End {
			to = i
			break
		}
	}
	return w[min(from, to):to]
}
