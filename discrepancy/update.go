package discrepancy

import (
	"cmp"
	"math"
	"slices"

	"crosscheck/claims"
	"crosscheck/lexicon"
)

// day is when the article of cell i appeared, in days; an article without a date comes last.
func (n *numbers) day(i int) int64 { return n.dayOf(n.cells[i].Doc) }

func (n *numbers) dayOf(doc int) int64 {
	p := n.in.Batch.Docs[doc].Article.Doc.PublishedOn
	if !p.From.Known {
		return math.MaxInt64
	}
	return int64(p.From.Day)
}

// inTime puts the answers of an update into the order in which they first appeared.
func (n *numbers) inTime(f *Finding) {
	first := make([]int64, len(f.Sides))
	order := make([]int, len(f.Sides))
	for s := range f.Sides {
		first[s], order[s] = math.MaxInt64, s
	}
	for _, c := range f.Cells {
		first[c.Side] = min(first[c.Side], n.dayOf(c.Doc))
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(first[a], first[b]) })
	sides, place := make([]Side, len(order)), make([]int, len(order))
	for to, from := range order {
		sides[to], place[from] = f.Sides[from], to
	}
	f.Sides = sides
	for i := range f.Cells {
		f.Cells[i].Side = place[f.Cells[i].Side]
	}
}

// updates reports whether the difference is that of an older and a newer count: the articles appeared at
// different times, what is counted goes on changing, and no later article has less.
func (n *numbers) updates(a, b int) bool {
	m := &n.q.Members[n.members[a][0]]
	f := &m.Ask.Frame
	if n.q.Slot == claims.AgeSlot {
		return n.grewOlder(a, b)
	}
	if f.Measured != "" && !lexicon.Changing(f.Measured) {
		return false // a fine or a length is no count that goes on
	}
	if !lexicon.Changing(f.Counted) && f.Counted != "victim" && !lexicon.Victim(f.Counted) && lexicon.Event(f.Event) == "" {
		return false
	}
	x, y := n.at(a), n.at(b)
	da, db := n.in.Batch.Docs[n.cells[a].Doc].Article.Doc.PublishedOn, n.in.Batch.Docs[n.cells[b].Doc].Article.Doc.PublishedOn
	if !da.From.Known || !db.From.Known || x.Value == nil || y.Value == nil || da.From.Day == db.From.Day {
		return false
	}
	later := int(db.From.Day - da.From.Day)
	return later > 0 && *y.Value > *x.Value && later <= n.in.Settings.UpdateDays || later < 0 && *x.Value > *y.Value && -later <= n.in.Settings.UpdateDays
}

// grewOlder reports whether a birthday between the two articles explains two ages.
func (n *numbers) grewOlder(a, b int) bool {
	x, y := n.at(a), n.at(b)
	da, db := n.in.Batch.Docs[n.cells[a].Doc].Article.Doc.PublishedOn, n.in.Batch.Docs[n.cells[b].Doc].Article.Doc.PublishedOn
	if !da.From.Known || !db.From.Known || x.Value == nil || y.Value == nil {
		return false
	}
	days, years := float64(db.From.Day-da.From.Day), *y.Value-*x.Value
	if days < 0 {
		days, years = -days, -years
	}
	const month = 30 // days; below it a birthday is a poor excuse
	return days > month && years >= 1 && years <= 1+days/365
}
