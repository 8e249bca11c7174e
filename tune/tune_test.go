package tune

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/evidence"
)

func labelled(id string, score float64, right string) Row {
	return Row{Batch: "b", ID: id, Type: "number", Verdict: "conflict", Score: score, Decided: map[string]string{"who_is_right": right}}
}

func TestWilson(t *testing.T) {
	low, high := Wilson(0, 0)
	assert.Equal(t, [2]float64{0, 1}, [2]float64{low, high})
	low, high = Wilson(9, 10)
	assert.InDelta(t, 0.652, low, 0.001)
	assert.InDelta(t, 0.978, high, 0.001)
}

func TestCurveAndSmallestThreshold(t *testing.T) {
	var rows []Row
	for i := range 40 { // all right above .8
		rows = append(rows, labelled(fmt.Sprintf("r%02d", i), 0.9, "A"))
	}
	for i := range 10 { // a coin below
		right := "A"
		if i%2 == 0 {
			right = "more than one – scope or time differs"
		}
		rows = append(rows, labelled(fmt.Sprintf("s%02d", i), 0.6, right))
	}
	rows = append(rows, labelled("t", 0.7, "cannot tell"), labelled("u", 0.7, ""))
	curves := Curves(rows)
	require.Len(t, curves, 1)
	c := curves[0]
	assert.Equal(t, 50, c.Labels, "what cannot be told is no label")
	assert.Len(t, c.Points, 2)
	p, ok := c.Smallest(0.9)
	require.True(t, ok)
	assert.Equal(t, 0.9, p.Threshold)
	_, ok = c.Smallest(0.99)
	assert.False(t, ok, "40 labels cannot prove .99")
}

func TestAgreement(t *testing.T) {
	var rows []Row
	for i := range 10 {
		r := labelled(fmt.Sprint(i), 0.9, "A")
		r.Decided["second_right"] = "A"
		if i < 5 {
			r.Decided["who_is_right"] = "more than one – scope or time differs"
		}
		if i < 4 {
			r.Decided["second_right"] = "more than one – scope or time differs"
		}
		rows = append(rows, r)
	}
	a := Agree(rows, 10)
	assert.Equal(t, 9, a.Same)
	assert.InDelta(t, 0.8, a.Kappa, 1e-9) // (.9 − .5) / (1 − .5)
	assert.Equal(t, "agreed on 9 of 10 rows that both judged, kappa 0.80 (1 is full agreement, 0 what chance alone would give)", a.String())
	assert.Equal(t, "agreed on 9 of 10 rows that both judged: too few for kappa, which needs 20", Agree(rows, 20).String())
	assert.Equal(t, "no row was judged by two reviewers", Agree(nil, 20).String())
	assert.Equal(t, "agreed on 4 of 4 rows that both judged; kappa needs more than one kind of label", Agree(rows[:4], 2).String())
}

// judged is a curve of labelled findings: scores with "+" real, "-" benign.
func judged(kind string, scores string) []Row {
	var rows []Row
	for i, f := range strings.Fields(scores) {
		right := map[byte]string{'+': "A", '-': "more than one – scope or time differs"}[f[0]]
		score, _ := strconv.ParseFloat(f[1:], 64)
		r := labelled(fmt.Sprintf("%s%03d", kind, i), score, right)
		r.Type = kind
		rows = append(rows, r)
	}
	return rows
}

func TestProposals(t *testing.T) {
	many := func(s string, n int) string { return strings.Repeat(s+" ", n) }
	for _, c := range []struct {
		name, scores string
		want         Tier
		why          string
	}{
		{"too few labels", many("+0.95", 10), Tier{0.9, 0.8}, "too few: 10 labels, and at least 25 are needed even if all of them are real"},
		{"too many benign ones", many("+0.95", 20) + many("-0.95", 20), Tier{0.9, 0.8}, "no threshold has a precision that is surely at least 0.90: too many of the 40 labels are benign"},
		{"nothing speaks against the one in force", many("+0.95", 30), Tier{0.9, 0.8}, "the threshold in force meets the target"},
		{"lower, and what is reported is shown", many("+0.95", 30) + many("+0.7512", 5), Tier{0.75, 0.75}, "35 of 35 labelled findings from here on are real; surely at least 92 %"},
		{"higher, the benign ones left out", many("+0.9577", 30) + many("-0.9541", 5), Tier{0.957, 0.8}, "30 of 30 labelled findings from here on are real; surely at least 91 %"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := propose(Curves(judged("number", c.scores))[0], Tier{0.9, 0.8}, 0.9)
			assert.Equal(t, c.want, p.New)
			assert.Equal(t, c.why, p.Why)
		})
	}
}

func TestWhatIf(t *testing.T) {
	rows := judged("number", "+0.97 +0.96 +0.95 +0.94 +0.93 +0.92 -0.91 +0.88 -0.86 +0.84 -0.83 +0.82 +0.81 -0.8")
	cases := WhatIf(rows, Proposal{Type: "number", Old: Tier{0.9, 0.8}, New: Tier{0.84, 0.8}})
	var got []string
	for _, c := range cases {
		got = append(got, fmt.Sprintf("%g %s: %d, gained %s, lost %s, %d above from %g, %d below from %g", c.Threshold, c.Note, c.Shown, c.Gained, c.Lost,
			len(c.Above), score(c.Above), len(c.Below), score(c.Below)))
	}
	assert.Equal(t, []string{
		"0.8 : 14, gained 7 (4 judged real, 3 benign), lost none, 5 above from 0.8, 0 below from 0",
		"0.84 proposed: 10, gained 3 (2 judged real, 1 benign), lost none, 5 above from 0.84, 4 below from 0.83",
		"0.85 : 9, gained 2 (1 judged real, 1 benign), lost none, 5 above from 0.86, 5 below from 0.84",
		"0.9 in force: 7, gained none, lost none, 5 above from 0.91, 5 below from 0.88",
		"0.95 : 3, gained none, lost 4 (3 judged real, 1 benign), 3 above from 0.95, 5 below from 0.94",
		"0.99 : 0, gained none, lost 7 (6 judged real, 1 benign), 0 above from 0, 5 below from 0.97",
	}, got)
}

func score(rows []Row) float64 {
	if len(rows) == 0 {
		return 0
	}
	return rows[0].Score
}

func TestPatch(t *testing.T) {
	changes := []Change{{"discrepancy.number.report", 0.9, 0.84}, {"discrepancy.number.possible", 0.85, 0.84}}
	for _, c := range []struct{ name, file, want string }{
		{"both keys are there", "a: 1\nb: 2\ndiscrepancy:\n  # figures\n  number:\n    # from here on\n    report: 0.9 # ours\n    possible: 0.85\nc: 3\n",
			"@@ -4,6 +4,6 @@\n   # figures\n   number:\n     # from here on\n-    report: 0.9 # ours\n-    possible: 0.85\n+    report: 0.84 # ours\n+    possible: 0.84\n c: 3\n"},
		{"one key is there", "discrepancy:\n    number: # figures\n        # from here on\n        report: 0.9\n",
			"@@ -1,4 +1,5 @@\n discrepancy:\n     number: # figures\n+        possible: 0.84\n         # from here on\n-        report: 0.9\n+        report: 0.84\n"},
		{"another section", "tune:\n  review_next: 5",
			"@@ -1,2 +1,6 @@\n tune:\n-  review_next: 5\n\\ No newline at end of file\n+  review_next: 5\n+discrepancy:\n+  number:\n+    possible: 0.84\n+    report: 0.84\n"},
		{"an empty section", "discrepancy:\n", "@@ -1,1 +1,4 @@\n discrepancy:\n+  number:\n+    possible: 0.84\n+    report: 0.84\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			diff, rest := Patch("ours.yaml", []byte(c.file), changes)
			assert.Empty(t, rest)
			assert.Equal(t, "--- ours.yaml\n+++ ours.yaml\n"+c.want, diff)
		})
	}
	diff, _ := Patch("config.yaml", nil, changes[:1])
	assert.Equal(t, "--- /dev/null\n+++ config.yaml\n@@ -0,0 +1,3 @@\n+discrepancy:\n+  number:\n+    report: 0.84\n", diff)
	diff, rest := Patch("ours.yaml", []byte("discrepancy: {number: {possible: 0.85}}\n"), changes)
	assert.Equal(t, changes[:1], rest, "a section on one line is not broken up")
	assert.Contains(t, diff, "+discrepancy: {number: {possible: 0.84}}\n")
}

func TestLearnStaysNearTheShippedWeights(t *testing.T) {
	var rows []Row
	for i := range 100 {
		r := labelled(fmt.Sprintf("%02d", i), 0.8, "A")
		r.Parts = []evidence.Part{{Field: "time", Bits: 2}, {Field: "words", Bits: 1}}
		if i%2 == 0 { // the time decides, the words mislead
			r.Decided["who_is_right"] = "more than one – scope or time differs"
			r.Parts = []evidence.Part{{Field: "time", Bits: -2}, {Field: "words", Bits: 1}}
		}
		rows = append(rows, r)
	}
	_, ok := Learn(rows[:40], 0.25)
	assert.False(t, ok, "too few labels: nothing is invented")
	w, ok := Learn(rows, 0.25)
	require.True(t, ok)
	assert.Equal(t, []string{"time", "words"}, w.Fields)
	assert.Greater(t, w.Scale[0], 1.0)
	assert.Less(t, w.Scale[0], 3.0)
	assert.LessOrEqual(t, w.Scale[1], 1.0)
}

func TestNextMixesUncertainHarmfulAndRandom(t *testing.T) {
	var rows []Row
	for i := range 50 {
		r := labelled(fmt.Sprintf("%02d", i), float64(i)/50, "")
		if i < 20 {
			r.Verdict = "different-event"
		}
		rows = append(rows, r)
	}
	got := Next(rows, func(string) float64 { return 0.8 }, func(r Row) int { return 0 }, 20)
	count := map[string]int{}
	for _, s := range got {
		count[s.Why]++
	}
	assert.Len(t, got, 20)
	assert.Len(t, count, 4)
	assert.Equal(t, got, Next(rows, func(string) float64 { return 0.8 }, func(r Row) int { return 0 }, 20), "the same list every time")
}
