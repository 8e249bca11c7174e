package report

import (
	"fmt"
	"strings"
)

// tally counts what Start here and the terminal say.
type tally struct {
	kinds       map[string]int // by verdict, of what stands on Questions
	unknown     int            // articles without outlet or date
	names       int            // names to settle
	aloneQuotes int
	open        int // questions that differ and are undecided
	fresh       int // rows that the last run of the batch did not have
	changed     int // rows that rested on other evidence then
	folded      int // rows beyond the fold on all sheets
	parts       []string
}

func (v *view) tally() tally {
	t := tally{kinds: map[string]int{}}
	for i := range v.r.Documents {
		if d := &v.r.Documents[i]; unknownOutlet(d.Outlet) || d.Published == nil {
			t.unknown++
		}
	}
	for _, q := range v.questions {
		t.kinds[q.verdict]++
		if q.tier == 0 && q.open {
			t.open++
		}
		t.since(q.since)
	}
	for _, s := range v.singles {
		t.since(s.since)
	}
	t.fold("question", countIf(v.questions, func(q question) bool { return q.folded }))
	names := v.names()
	for _, n := range names {
		if n.settle {
			t.names++
		}
	}
	t.fold("name", countIf(names, func(n nameRow) bool { return n.folded }))
	quotes := v.utterances()
	t.aloneQuotes = countIf(quotes, func(u utterance) bool { return u.alone })
	t.fold("quote", countIf(quotes, func(u utterance) bool { return u.folded }))
	t.fold("single-source fact", countIf(v.singles, func(s fact) bool { return s.folded }))
	return t
}

func (t *tally) since(word string) {
	switch word {
	case "new":
		t.fresh++
	case "changed":
		t.changed++
	}
}

// sinceLast says what came since the last run of the batch, "" on a first run.
func (v *view) sinceLast(t tally) string {
	switch {
	case v.r.Run.Last == "":
		return ""
	case t.fresh+t.changed == 0:
		return fmt.Sprintf("No question and no fact of one origin is new or changed since the run of %s.", v.r.Run.Last)
	}
	return fmt.Sprintf("%s new and %d changed since the run of %s, on Questions and Single source; each says so.", count(t.fresh, "row"), t.changed, v.r.Run.Last)
}

func (t *tally) fold(noun string, n int) {
	if n > 0 {
		t.folded += n
		t.parts = append(t.parts, count(n, noun))
	}
}

func (t *tally) foldedText() string {
	if t.folded == 0 {
		return ""
	}
	return fmt.Sprintf("Less pressing rows are filtered out: %s. To see them: Data ▸ Clear filter, on that sheet and on Evidence.", strings.Join(t.parts, ", "))
}

func countIf[T any](list []T, is func(T) bool) int {
	n := 0
	for _, x := range list {
		if is(x) {
			n++
		}
	}
	return n
}
