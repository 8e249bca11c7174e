// Package sources says how far an outlet's record can be trusted: how often it agreed with the
// independent majority, with an interval and the number of comparisons behind it, and what its
// articles show of how they were made (the card). It never says "true". Start with Weigh; a Table
// takes the claims of a big batch story by story.
//
// A value is likely where reliable sources give it, and a source is reliable where it gives likely
// values: the two are estimated from each other (Dong's ACCU), with a prior that keeps a source of three
// claims near the average, and with each source judged by the votes of the others alone. A source that is
// wrong does not pick any value: it leaves a name out of a list, rounds a number, misses it by a little.
// So an incomplete list speaks for the full one, and 12,300 for 12,345, more than for anything else. One vote
// is counted for each origin, never for each outlet that printed it. With few sources all this says little,
// which is why the result is an interval, and "too few to rate" where that is wide.
package sources

import "sync"

// A Claim is one answer of one source to one question. Kind may be "".
type Claim struct {
	Object string // the question
	Source string // the outlet
	Value  string // as written; compared folded, numbers by value
	Origin string // equal for claims in text copied from one another; "" stands for the source itself
	Kind   string // "number", "name", …: records are kept by kind as well
	// Decided is what a person said of this value: +1 right, -1 wrong, 0 nothing.
	Decided int8
}

// A Past is an earlier record of a source, from the archive.
type Past struct {
	Source, Kind     string
	Agreed, Disputed float64 // comparisons
	Compared         int     // questions behind them
	AgeDays          float64
}

// An Answer is what is likeliest for one question.
type Answer struct {
	Object      string
	Value       string  // as most sources write it; "" where the best are exactly even
	Tied        bool    // the best values are exactly even: none is named
	Probability float64 // that the value is right, [0, 1]; the chance that no source is right is kept aside
	Contested   bool
	Among       []string // where tied: the values that are even, sorted; Probability is that of each
}

// A Record is how a source stood to the independent majority.
type Record struct {
	Source      string
	Kind        string // "" for all kinds together
	Rated       bool   // false: too few comparisons, or too wide an interval
	Reliability float64
	Low, High   float64 // of the interval
	N           int     // questions that an independent origin answers too
	Agreed      int     // of these: the majority of the others gave the same value
	Disputed    int     // of these: it did not, or there was none
	Alone       int     // questions that no other origin answers
	Origins     int     // independent origins it was compared with
	Earlier     int     // comparisons of earlier batches that count in
	// For and Against are the comparisons in favour and against, as far as the others settle them, without the prior: what
	// an archive keeps of the record. A contested question adds little to either.
	For, Against float64
}

// Weigh judges values by sources and sources by values. dependence is the setting of that name, or
// TableDependence. The order of claims does not matter, and is another one afterwards. Answers are sorted by object, records by source, then kind.
func Weigh(claims []Claim, past []Past, dependence float64, s Settings) ([]Answer, []Record) {
	t := NewTable(s)
	t.answers = true
	t.Add(claims)
	w := t.weigh(past)
	w.settle(dependence)
	return w.answers(), w.records()
}

// Records are those that Weigh gives.
func (t *Table) Records(past []Past, dependence float64) []Record {
	w := t.weigh(past)
	w.settle(dependence)
	return w.records()
}

// Judge gives the records without earlier batches, and the pairs of sources whose shared answers speak for copying with
// probability atLeast or more, the surest first.
func (t *Table) Judge(dependence, atLeast float64) (records []Record, doubts []Doubt) {
	w := t.weigh(nil)
	u := *w // with accuracies of its own
	var doubting sync.WaitGroup
	doubting.Go(func() { doubts = u.doubts(atLeast) })
	w.settle(dependence)
	records = w.records()
	doubting.Wait()
	return records, doubts
}

// settle judges the sources by each other, round by round.
func (w *weighing) settle(dependence float64) {
	w.dependence = dependence
	for range w.s.Rounds {
		w.judgeSources()
	}
}
