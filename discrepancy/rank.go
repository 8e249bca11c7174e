package discrepancy

import (
	"cmp"
	"strconv"
)

// A Rank is what the order of findings asks of one of them, in few bytes: all of a big batch are ranked while the findings are on file.
type Rank struct {
	Confidence        float64
	ID                uint64 // the number in the finding's ID
	Verdict, Severity int8   // the gravest is 0
}

// RankOf is the rank of a finding.
func RankOf(f *Finding) Rank {
	id, _ := strconv.ParseUint(f.ID[min(1, len(f.ID)):], 16, 64)
	return Rank{f.Confidence, id, verdictRank[f.Verdict], severityRank[f.Severity]}
}

var (
	verdictRank  = map[Verdict]int8{Conflict: 0, Possible: 1, Update: 2, DifferentEvent: 3, Compatible: 4, Agree: 5}
	severityRank = map[string]int8{"high": 0, "medium": 1, "low": 2}
)

// Compare is below 0 where a comes before b: by verdict, severity, confidence, and the ID where all that is equal.
func (a Rank) Compare(b Rank) int {
	return cmp.Or(cmp.Compare(a.Verdict, b.Verdict), cmp.Compare(a.Severity, b.Severity), cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.ID, b.ID))
}
