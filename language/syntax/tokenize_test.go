package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/text"
)

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"They don't know.", "They|do|n't|know|."},
		{"Ana’s dogs’ home", "Ana|'s|dogs|'|home"},
		{"It cost $5m, not €1.1bn.", "It|cost|$|5|m|,|not|€|1.1|bn|."},
		{"a 5km walk at 3pm", "a|5|km|walk|at|3|pm"},
		{"12% of 1,200.50", "12|%|of|1,200.50"},
		{"The U.S. and the U.K.", "The|U.S.|and|the|U.K."},
		{"Mr. Roe left Orsa Inc.", "Mr.|Roe|left|Orsa|Inc."},
		{"a bomb-maker and a co-owner", "a|bomb|-|maker|and|a|co-owner"},
		{"people—mostly young—fled", "people|--|mostly|young|--|fled"},
		{"“We cannot go,” he said.", "\"|We|can|not|go|,|\"|he|said|."},
		{"call 555-010-0199 on 3/11/2004", "call|555-010-0199|on|3/11/2004"},
		{"and/or", "and|/|or"},
		{"O'Neill in the '90s", "O'Neill|in|the|'90s"},
		{"see www.orsa.example/a?b=c, or a@orsa.example.", "see|www.orsa.example/a?b=c|,|or|a@orsa.example|."},
		{"wait... what?!", "wait|...|what|?!"},
		{"(he left)", "(|he|left|)"},
		{"No. 5 and no.", "No.|5|and|no|."},
		{"the 19th-century 1980s", "the|19th|-|century|1980s"},
		{"COVID-19 F-16", "COVID|-|19|F|-|16"},
	} {
		t.Run(c.in, func(t *testing.T) {
			var got []string
			for _, tok := range Tokenize(c.in, text.Span{End: len(c.in)}) {
				got = append(got, tok.Form)
			}
			require.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}
