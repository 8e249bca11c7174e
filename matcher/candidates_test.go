package matcher

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/claims"
)

func TestCandidatesAreThePairsThatShareAKey(t *testing.T) {
	sp := &space{set: Default()}
	sp.set.MinCap, sp.set.MaxCap, sp.set.CapPerDoc = 4, 8, 1
	for i := range 60 {
		it := &item{Member: Member{Doc: i / 3, Claim: i % 3 / 2, Ask: claims.Ask{Slot: claims.CountSlot}}, matter: i % 2, person: -1}
		it.Ask.Frame.Words = []string{"all", fmt.Sprint("seven", i%7), fmt.Sprint("eleven", i%11)} // thirty say "all": too many
		sp.items = append(sp.items, it)
	}
	var want [][2]int
	for a, x := range sp.items {
		for b := a + 1; b < len(sp.items); b++ {
			y := sp.items[b]
			same := x.Doc == y.Doc && x.Claim == y.Claim
			if x.matter == y.matter && !same && (slices.Contains(y.Ask.Frame.Words, x.Ask.Frame.Words[1]) || slices.Contains(y.Ask.Frame.Words, x.Ask.Frame.Words[2])) {
				want = append(want, [2]int{a, b})
			}
		}
	}
	got := sp.candidates()
	assert.Equal(t, want, got)
}
