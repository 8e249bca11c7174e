package tune

import "fmt"

// Agreement is how far two reviewers agree on the same rows.
type Agreement struct {
	Both  int     // rows that both judged
	Same  int     // judged alike
	Kappa float64 // Cohen 1960: 1 is full agreement, 0 what chance alone would give
	Known bool    // false where kappa cannot be told: too few rows, or only one label in use
	Least int     // rows from which on it is told
}

// Agree compares the first reviewer's labels with the second's. Below least rows that both judged, kappa is not told.
func Agree(rows []Row, least int) Agreement {
	a := Agreement{Least: least}
	first, other := map[Label]int{}, map[Label]int{}
	for _, r := range rows {
		x, y := LabelOf(r.Decided), SecondLabelOf(r.Decided)
		if x == Undecided || y == Undecided {
			continue
		}
		a.Both++
		first[x]++
		other[y]++
		if x == y {
			a.Same++
		}
	}
	if a.Both == 0 || a.Both < least {
		return a
	}
	n := float64(a.Both)
	chance := 0.0
	for _, l := range []Label{Real, Benign, CannotTell} {
		chance += float64(first[l]) / n * float64(other[l]) / n
	}
	if chance < 1 {
		a.Kappa, a.Known = (float64(a.Same)/n-chance)/(1-chance), true
	}
	return a
}

// String says it in one sentence.
func (a Agreement) String() string {
	rows := fmt.Sprintf("agreed on %d of %s that both judged", a.Same, count(a.Both, "row"))
	switch {
	case a.Both == 0:
		return "no row was judged by two reviewers"
	case a.Both < a.Least:
		return fmt.Sprintf("%s: too few for kappa, which needs %d", rows, a.Least)
	case !a.Known:
		return rows + "; kappa needs more than one kind of label"
	}
	return fmt.Sprintf("%s, kappa %.2f (1 is full agreement, 0 what chance alone would give)", rows, a.Kappa)
}
