package matcher

import (
	"crosscheck/claims"
	"crosscheck/evidence"
)

// Best is the surest link between the claims of two documents, by the odds of Same, whether or not it
// makes a question; ok is false where nothing can be set beside anything.
func Best(b Batch, cs claims.Settings, s Settings) (same, comparable evidence.Odds, ok bool) {
	sp := newSpace(b, cs, s)
	for i, x := range sp.items {
		for _, y := range sp.items[i+1:] {
			if x.Doc == y.Doc || x.Ask.Slot != y.Ask.Slot || x.Ask.Frame.Measure != y.Ask.Frame.Measure {
				continue
			}
			if o := sp.same(x, y); !ok || o.Bits() > same.Bits() {
				same, comparable, ok = o, sp.comparable(x, y), true
			}
		}
	}
	return same, comparable, ok
}
