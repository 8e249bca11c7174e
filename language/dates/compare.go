package dates

import "crosscheck/calendar"

// A Relation says how two stretches of time stand to each other.
type Relation string

// The relations.
const (
	Same        Relation = "same"        // the very stretch
	Nested      Relation = "nested"      // one lies within the other: "in March" and "on 5 March"
	Overlapping Relation = "overlapping" // they share days
	Adjacent    Relation = "adjacent"    // a day apart at most: midnight, time zones
	Near        Relation = "near"        // apart, but by no more than the fuzz of both
	Apart       Relation = "apart"
	Unknown     Relation = "unknown" // one of them is not resolved
)

// A Comparison is a relation with the days between the two.
type Comparison struct {
	Relation Relation
	Days     int // from the end of the earlier to the start of the later; 0 where they meet
	// Uncertain is true where either was counted from a publication date that is itself a guess: then
	// nothing may be called a conflict.
	Uncertain bool
}

// Compare says how two time expressions stand to each other. It is symmetric.
func Compare(a, b Expression) Comparison {
	if a.Type == Duration || a.Type == Set || b.Type == Duration || b.Type == Set {
		return Comparison{Relation: Unknown}
	}
	c := Ranges(bounded(a), bounded(b), a.Fuzz+b.Fuzz)
	c.Uncertain = a.Uncertain || b.Uncertain
	return c
}

// bounded opens the side that a preposition leaves open: "since March", "by Friday".
func bounded(e Expression) calendar.Range {
	switch r := e.Range; e.Relation {
	case "by", "before", "until":
		return calendar.Range{To: r.To}
	case "since", "after", "from":
		return calendar.Range{From: r.From}
	default:
		return r
	}
}

// Ranges compares two stretches of time; fuzz is how many days the two together may be off. An open side
// has no end.
func Ranges(a, b calendar.Range, fuzz int) Comparison {
	if !a.Resolved() || !b.Resolved() {
		return Comparison{Relation: Unknown}
	}
	if a == b {
		return Comparison{Relation: Same}
	}
	if gap := distance(a, b); gap >= 0 {
		switch {
		case gap <= 0:
			return Comparison{Relation: Adjacent}
		case gap <= fuzz:
			return Comparison{Relation: Near, Days: gap}
		}
		return Comparison{Relation: Apart, Days: gap}
	}
	if within(a, b) || within(b, a) {
		return Comparison{Relation: Nested}
	}
	return Comparison{Relation: Overlapping}
}

// distance is the number of whole days between two stretches, 0 where one ends as the other begins, and
// negative where they share time.
func distance(a, b calendar.Range) int {
	if b.To.Known && a.From.Known && !after(b.To, a.From) {
		return int(a.From.Day - b.To.Day)
	}
	if a.To.Known && b.From.Known && !after(a.To, b.From) {
		return int(b.From.Day - a.To.Day)
	}
	return -1
}

// within reports whether a lies in b.
func within(a, b calendar.Range) bool {
	from := !b.From.Known || a.From.Known && !after(b.From, a.From)
	to := !b.To.Known || a.To.Known && !after(a.To, b.To)
	return from && to
}

// after reports whether p is later than q.
func after(p, q calendar.Moment) bool {
	return p.Day > q.Day || p.Day == q.Day && p.Minute > q.Minute
}
