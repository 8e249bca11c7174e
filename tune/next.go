package tune

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"
)

// A Suggestion is a row to review next, with the reason.
type Suggestion struct {
	Row
	Why string
}

// Shares of a list of suggestions, of ten: the random ones keep the estimates of precision and recall honest.
const (
	uncertainShare = 4 // near the threshold
	harmfulShare   = 3 // what would do most harm if wrong
	aboveShare     = 2 // random among those shown: unbiased precision
	belowShare     = 1 // random among those not called a conflict: an estimate of recall
)

// Next proposes n undecided rows to review. harm orders rows by how much a mistake would hurt, higher first.
func Next(rows []Row, threshold func(kind string) float64, harm func(Row) int, n int) []Suggestion {
	var open []Row
	for _, r := range rows {
		if LabelOf(r.Decided) == Undecided {
			open = append(open, r)
		}
	}
	taken := map[string]bool{}
	var out []Suggestion
	take := func(why string, count int, keep func(Row) bool, order func(a, b Row) int) {
		list := slices.Clone(open)
		slices.SortFunc(list, func(a, b Row) int { return cmp.Or(order(a, b), cmp.Compare(a.ID, b.ID)) })
		for _, r := range list {
			if count == 0 {
				return
			}
			if key := r.Batch + "\x00" + r.ID; keep(r) && !taken[key] {
				taken[key] = true
				out = append(out, Suggestion{r, why})
				count--
			}
		}
	}
	distance := func(r Row) float64 { return math.Abs(r.Score - threshold(r.Type)) }
	any := func(Row) bool { return true }
	take("near the threshold: its label moves the setting most", n*uncertainShare/10, any,
		func(a, b Row) int { return cmp.Compare(distance(a), distance(b)) })
	take("would do most harm if it were wrong", n*harmfulShare/10, Row.accuses,
		func(a, b Row) int { return harm(b) - harm(a) })
	take("drawn at random among those shown: keeps the precision honest", n*aboveShare/10, Row.accuses, shuffled)
	take("drawn at random among those not called a conflict: shows what is missed", n*belowShare/10,
		func(r Row) bool { return !r.accuses() }, shuffled)
	return out
}

// shuffled orders rows by a hash of their IDs: random to a person, the same on every run.
func shuffled(a, b Row) int { return cmp.Compare(lot(a), lot(b)) }

func lot(r Row) uint64 {
	sum := sha256.Sum256([]byte(r.Batch + "\x00" + r.ID))
	return binary.BigEndian.Uint64(sum[:8])
}
