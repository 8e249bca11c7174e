package matcher

import (
	"sort"

	"crosscheck/evidence"
)

// Best is the surest link between the claims of documents a and b, by the odds of Same, whether or not it makes a
// question; ok is false where nothing of one can be set beside anything of the other.
func (j *Judge) Best(a, b int) (same, comparable evidence.Odds, ok bool) {
	for _, x := range j.of(a) {
		for _, y := range j.of(b) {
			if x.Ask.Slot != y.Ask.Slot || x.Ask.Frame.Measure != y.Ask.Frame.Measure || x.Ask.Frame.Loose || y.Ask.Frame.Loose {
				continue
			}
			if o := j.sp.same(x, y); !ok || o.Bits() > same.Bits() {
				same, comparable, ok = o, j.sp.comparable(x, y), true
			}
		}
	}
	return same, comparable, ok
}

// of lists the asks of document d.
func (j *Judge) of(d int) []*item {
	items := j.sp.items
	from := sort.Search(len(items), func(i int) bool { return items[i].Doc >= d })
	to := sort.Search(len(items), func(i int) bool { return items[i].Doc > d })
	return items[from:to]
}
