package pipeline

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/discrepancy"
)

// found runs two short articles through all stages.
func found(t *testing.T, a, b string) []discrepancy.Finding {
	c := config.Default()
	r := Statements(t.Context(), []Statement{{ID: "a", Text: a, Outlet: "Herald", Published: "2024-03-09"}, {ID: "b", Text: b, Outlet: "Courier", Published: "2024-03-09"}}, c)
	Runner{}.comparing(t.Context(), r, c)
	return r.Findings
}

func TestEveryDetectorFindsItsExample(t *testing.T) {
	for _, d := range discrepancy.All {
		fs := found(t, d.Example.A, d.Example.B)
		ok := slices.ContainsFunc(fs, func(f discrepancy.Finding) bool {
			return f.Type == d.Name && (f.Verdict == discrepancy.Conflict || f.Verdict == discrepancy.Possible || f.Type == discrepancy.SingleSource)
		})
		assert.True(t, ok, "%s: %q / %q: %d findings", d.Name, d.Example.A, d.Example.B, len(fs))
	}
}

func TestNothingDiffersFromItself(t *testing.T) {
	for _, d := range discrepancy.All {
		for _, f := range found(t, d.Example.A, d.Example.A) {
			assert.NotContains(t, []discrepancy.Verdict{discrepancy.Conflict, discrepancy.Possible, discrepancy.Update, discrepancy.DifferentEvent}, f.Verdict, "%s: %s", d.Name, f.Note)
		}
	}
}

func TestTurnedRoundTheFindingsAreTheSame(t *testing.T) {
	kinds := func(fs []discrepancy.Finding) []string {
		var out []string
		for _, f := range fs {
			out = append(out, string(f.Type)+" "+string(f.Verdict))
		}
		slices.Sort(out)
		return out
	}
	for _, d := range discrepancy.All {
		assert.Equal(t, kinds(found(t, d.Example.A, d.Example.B)), kinds(found(t, d.Example.B, d.Example.A)), d.Name)
	}
}

func TestEveryKindFindsItsExample(t *testing.T) {
	c := config.Default()
	for _, k := range claims.All {
		r := Statements(t.Context(), []Statement{{Text: k.Example, Published: "2024-03-09"}}, c)
		assert.True(t, slices.ContainsFunc(r.Claims[0], func(x claims.Claim) bool { return x.Kind == k.Name }), "%s: %s", k.Name, k.Example)
	}
}
