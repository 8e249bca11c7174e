package claims

import (
	"slices"
	"testing"

	"crosscheck/calendar"
	"crosscheck/language/dates"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWhenPrefersTheClausesOwnDate sets a year that names a noun beside one that hangs on the verb.
func TestWhenPrefersTheClausesOwnDate(t *testing.T) {
	a := parsed(`1 The the DET DT _ 2 det
2 manager manager NOUN NN _ 9 nsubj:pass
3 of of ADP IN _ 7 case
4 the the DET DT _ 7 det
5 2008 2008 NUM CD _ 7 compound
6 election election NOUN NN _ 7 compound
7 campaign campaign NOUN NN _ 2 nmod
8 was be AUX VBD _ 9 aux:pass
9 elected elect VERB VBN _ 0 root
10 in in ADP IN _ 11 case
11 1995 1995 NUM CD _ 9 obl`)
	for _, at := range []int{4, 10} {
		tok := a.Sentences[0].Tokens[at]
		y := map[string]int{"2008": 2008, "1995": 1995}[tok.Form]
		a.Dates = append(a.Dates, dates.Expression{Span: tok.Span, First: at, Last: at, Type: dates.Date, Range: calendar.Days(calendar.Date(y, 1, 1), calendar.Date(y+1, 1, 1))})
	}
	cs, _ := Extract(a, 0, Default())
	at := slices.IndexFunc(cs, func(c Claim) bool { return c.Lemma == "elect" })
	require.GreaterOrEqual(t, at, 0)
	assert.Equal(t, []int{1, 0}, cs[at].Dates)
	assert.Equal(t, 1, When(a, &cs[at]).Date)
}
