package main

import (
	"fmt"
	"io"

	"crosscheck/names"
)

// compareNames judges pairs of names: one JSON object a line, or readable with its reasons.
func compareNames(w io.Writer, rows []pairRow, readable bool, s names.Settings) error {
	var out []comparison
	for _, r := range rows {
		label, odds := names.Compare(r.A, r.B, s)
		p := odds.Probability()
		if readable {
			_, err := fmt.Fprintf(w, "%s  %.2f\n%s\n", label, p, odds.Explain())
			return err
		}
		out = append(out, comparison{ID: r.ID, Same: p, Agreement: p, Verdict: string(label), Score: max(p, 1-p), Why: odds.Parts()})
	}
	return printComparisons(w, out)
}
