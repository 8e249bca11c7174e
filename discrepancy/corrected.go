package discrepancy

import (
	"fmt"
	"slices"
)

// A Version is two states of one article, by their documents.
type Version struct{ Old, New int }

// corrected marks a difference that an outlet made itself, by changing its article. Its older state speaks no more: where the
// others agree without it, the difference is an update and accuses nobody; else the reader is told of the change.
func corrected(in *Input, f *Finding) {
	if f.Verdict != Conflict && f.Verdict != Possible {
		return
	}
	spoken := make([]bool, len(f.Cells))
	for i := range spoken {
		spoken[i] = true
	}
	for _, v := range in.Versions {
		now := slices.IndexFunc(f.Cells, func(c Cell) bool { return c.Doc == v.New })
		if now < 0 {
			continue
		}
		for i, c := range f.Cells {
			if c.Doc != v.Old || c.Side == f.Cells[now].Side || !spoken[i] {
				continue
			}
			spoken[i] = false
			f.Reasons = append(slices.Clone(f.Reasons), fmt.Sprintf("%s wrote %s first and changed it to %s", outlet(in, c.Doc), c.Value, f.Cells[now].Value))
			f.Note = fmt.Sprintf("%s changed %s to %s between two versions of its article.", outlet(in, c.Doc), c.Value, f.Cells[now].Value)
		}
	}
	sides := map[int]bool{}
	for i, c := range f.Cells {
		if spoken[i] {
			sides[c.Side] = true
		}
	}
	if len(sides) == 1 {
		f.Verdict = Update
	}
}

// unbacked reports whether what agrees is one text, or one outlet's: a copy backs nothing.
func unbacked(in *Input, f *Finding) bool {
	if f.Internal || f.Type == SingleSource || f.Verdict != Agree && f.Verdict != Compatible || len(f.Cells) == 0 {
		return false
	}
	first := f.Cells[0].Doc
	return !slices.ContainsFunc(f.Cells, func(c Cell) bool {
		return origin(in, c.Doc) != origin(in, first) && outlet(in, c.Doc) != outlet(in, first)
	})
}
