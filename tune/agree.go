package tune

// Agreement is how far two reviewers agree on the same rows.
type Agreement struct {
	Both  int     // rows that both judged
	Same  int     // judged alike
	Kappa float64 // Cohen 1960: 1 is full agreement, 0 what chance alone would give
	Known bool    // false where kappa cannot be computed: no rows, or only one label in use
}

// Agree compares the first reviewer's labels with the second's.
func Agree(rows []Row) Agreement {
	var a Agreement
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
	if a.Both == 0 {
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
