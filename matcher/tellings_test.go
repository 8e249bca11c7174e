package matcher

import (
	"testing"

	"crosscheck/claims"
)

func TestTellings(t *testing.T) {
	sp := &space{}
	for _, x := range []struct {
		doc, story int
		event      string
		slot       claims.Slot
	}{
		{0, 0, "explode", claims.PolaritySlot}, {0, 0, "explode", claims.CountSlot}, {0, 0, "win", claims.PolaritySlot},
		{1, 0, "explosion", claims.PolaritySlot}, {1, 0, "meet", claims.PolaritySlot},
		{2, 0, "explode", claims.PolaritySlot}, {2, 0, "explode", claims.PolaritySlot}, {2, 0, "rain", claims.PolaritySlot},
		{3, 0, "snow", claims.PolaritySlot},
		{4, 1, "explode", claims.PolaritySlot}, {5, 1, "explode", claims.PolaritySlot},
	} {
		sp.items = append(sp.items, &item{Member: Member{Doc: x.doc, Ask: claims.Ask{Slot: x.slot, Frame: claims.Frame{Event: x.event}}}, story: x.story})
	}
	tellings(sp.items)
	for _, c := range []struct {
		name         string
		item         int
		rare, others float64
	}{
		{"a verb and its noun are one; four of eight asks, one article besides two of four", 0, 1, 0.25},
		{"the noun", 3, 1, 0.25},
		{"told once", 2, 3, 0},
		{"another story counts by itself, and two articles are no others", 9, 0, 0},
	} {
		it := sp.items[c.item]
		if rare, others := it.rareInStory(), it.others(); rare != c.rare || others != c.others {
			t.Errorf("%s\n got %v bits, %v\nwant %v bits, %v", c.name, rare, others, c.rare, c.others)
		}
	}
	if sp.items[1].told != nil {
		t.Error("a figure tells of no event of its own")
	}
}
