package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/text"
)

// Cases marked * are from the English Golden Rules of pragmatic_segmenter (MIT, Kevin S. Dias).
var splits = []struct{ name, in, want string }{
	{"two sentences", "The dam held. Nobody was hurt.", "The dam held.|Nobody was hurt."},
	{"a title goes before a name", "Dr. Roe met Gen. Lind on Monday. They spoke.", "Dr. Roe met Gen. Lind on Monday.|They spoke."},
	{"initials", "The mayor, J. K. Orsa, left. A. Lind stayed.", "The mayor, J. K. Orsa, left.|A. Lind stayed."},
	{"U.S. within a name *", "I work for the U.S. Government in Virginia.", "I work for the U.S. Government in Virginia."},
	{"U.S. at the end *", "I live in the U.S. How about you?", "I live in the U.S.|How about you?"},
	{"decimals and money", "It cost $3.5 million. That is 2.5 percent.", "It cost $3.5 million.|That is 2.5 percent."},
	{"No. before a figure, no at the end", "It was No. 5 of seven. He said no. Nobody asked.", "It was No. 5 of seven.|He said no.|Nobody asked."},
	{"months", "They met on Jan. 5 and in Feb. It went well.", "They met on Jan. 5 and in Feb.|It went well."},
	{"a company at the end", "She left Orsa Corp. The firm said nothing.", "She left Orsa Corp.|The firm said nothing."},
	{"a company within", "She left Orsa Corp. on Friday.", "She left Orsa Corp. on Friday."},
	{"an hour", "It opened at 9 a.m. on Monday and closed at 5 p.m. The queue was long.", "It opened at 9 a.m. on Monday and closed at 5 p.m.|The queue was long."},
	{"a question in quotes goes on", "“Is this the end?” he asked. Nobody knew.", "“Is this the end?” he asked.|Nobody knew."},
	{"a quotation of two sentences", "“We tried everything. It was too late,” she said.", "“We tried everything.|It was too late,” she said."},
	{"an outcry stays together", "“Stop! Thief!” he cried.", "“Stop! Thief!” he cried."},
	{"the stop inside the mark", "He said: “We will stay.” The crowd left.", "He said: “We will stay.”|The crowd left."},
	{"a bracket within a sentence *", "He teaches science (He previously worked for 5 years as an engineer.) at the local University.", "He teaches science (He previously worked for 5 years as an engineer.) at the local University."},
	{"broken lines", "The bridge was\nclosed on Monday. It\nreopened later.", "The bridge was\nclosed on Monday.|It\nreopened later."},
	{"a list of short lines", "bread\nwater\nblankets", "bread|water|blankets"},
	{"numbers that count on *", "1) The first item 2) The second item", "1) The first item|2) The second item"},
	{"ellipsis", "He waited... and left. It rained… They stayed.", "He waited... and left.|It rained…|They stayed."},
	{"a web address", "See www.orsa.example. The rest is here.", "See www.orsa.example.|The rest is here."},
	{"no space after the stop", "The dam held.Nobody was hurt.", "The dam held.|Nobody was hurt."},
	{"plan B", "They had a plan B. The plan failed.", "They had a plan B.|The plan failed."},
	{"only white space", " \n ", ""},
}

func TestSplitText(t *testing.T) {
	for _, c := range splits {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range SplitText(c.in, text.Span{End: len(c.in)}) {
				got = append(got, s.Of(c.in))
			}
			require.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}

// A text made to be slow is still read in time that grows with its length.
func TestHostileTextsCostNoMoreThanTheirLength(t *testing.T) {
	for _, piece := range []string{"a.", "1) ", "a/", "\"A. ", "a.m. ", "- . ", "((", "http://a", "'", "1. a "} {
		body := strings.Repeat(piece, 20_000)
		for _, sp := range SplitText(body, text.Span{End: len(body)}) {
			Tokenize(body, sp)
		}
	}
}

func FuzzSplitText(f *testing.F) {
	for _, c := range splits {
		f.Add(c.in)
	}
	f.Add("1. a 2. b\n• (\"[1]…. . . ”")
	f.Fuzz(func(t *testing.T, s string) {
		rest := 0
		for _, sp := range SplitText(s, text.Span{End: len(s)}) {
			require.True(t, sp.Start >= rest && sp.Start < sp.End && sp.End <= len(s), "%v in %q", sp, s)
			require.Empty(t, strings.TrimFunc(s[rest:sp.Start], isSpace), "left out of every sentence")
			at := sp.Start
			for _, tok := range Tokenize(s, sp) {
				require.True(t, tok.Span.Start >= at && tok.Span.Start < tok.Span.End && tok.Span.End <= sp.End, "%v in %v of %q", tok.Span, sp, s)
				require.Empty(t, strings.TrimFunc(s[at:tok.Span.Start], isSpace), "left out of every word")
				require.NotEmpty(t, tok.Form)
				at = tok.Span.End
			}
			require.Empty(t, strings.TrimFunc(s[at:sp.End], isSpace), "left out of every word")
			rest = sp.End
		}
		require.Empty(t, strings.TrimFunc(s[rest:], isSpace))
	})
}

func BenchmarkSplitText(b *testing.B) {
	body := strings.Repeat("Dr. Roe said the U.S. had no plan. “We waited,” she said at 5 p.m. on Jan. 3. It cost $3.5 million. ", 50)
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		SplitText(body, text.Span{End: len(body)})
	}
}
