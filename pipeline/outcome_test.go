package pipeline

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/cache"
	"crosscheck/config"
	"crosscheck/discrepancy"
	"crosscheck/evidence"
	"crosscheck/language"
	"crosscheck/pack"
	"crosscheck/report"
)

// Whatever is added, taken away or corrected: a run that uses what earlier runs kept gives the bytes of one that works all out, and works
// out again no more than it must.
func TestWhatWasFoundBeforeIsWhatWouldBeFound(t *testing.T) {
	c := config.Default()
	c.Stories.SmallBatch, c.Matcher.Census = 1, 4
	dir := t.TempDir()
	put := func(name, body string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	for _, story := range []string{"01-ferry-fire", "02-pardon-list", "05-river-flood"} {
		files, err := filepath.Glob("../samples/bench/" + story + "/*.txt")
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, f := range files {
			raw, err := os.ReadFile(f)
			require.NoError(t, err)
			title, body, _ := strings.Cut(string(raw), "\n")
			outlet := strings.TrimSuffix(filepath.Base(f), ".txt")
			put(story+" "+filepath.Base(f), "Source: "+outlet+"\nTitle: "+title+"\nDate: 2026-03-04\n"+body)
		}
	}
	const late = "Source: Radio Orsa\nTitle: Bakery opens in Orsa\nDate: 2031-03-05\n\nA bakery with 14 seats opened in Orsa on Monday, the owner Ines Korda said.\n"
	first, err := filepath.Glob(filepath.Join(dir, "01*"))
	require.NoError(t, err)
	raw, err := os.ReadFile(first[0])
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), cache.FileName)
	for _, step := range []struct {
		name   string
		do     func()
		reused bool
	}{
		{"the first run", func() {}, false},
		{"nothing is new", func() {}, true},
		{"a later article of another matter", func() { put("99.txt", late) }, true},
		{"an article is corrected", func() {
			put(filepath.Base(first[0]), strings.Replace(string(raw), "\n\n", "\n\nThe mayor counted 41 people.\n\n", 1))
		}, false},
		{"an article is taken away", func() { require.NoError(t, os.Remove(first[0])) }, false},
		{"and comes back", func() { put(filepath.Base(first[0]), string(raw)) }, true},
		{"the outlet copied another's text", func() { put("98.txt", strings.Replace(late, "Radio Orsa", "The Ardel Herald", 1)) }, false},
		{"the same file twice", func() { put("97.txt", string(raw)) }, true},
		{"an article contradicts itself", func() {
			put("96.txt", "Source: Post\nTitle: Fire at the mill in Orsa\nDate: 2031-03-06\n\nThe fire at the mill in Orsa on Tuesday hurt 12 people, the fire service said.\n\nThe fire at the mill in Orsa on Tuesday hurt 21 people.\n")
		}, false},
		{"an article moves to another name", func() {
			require.NoError(t, os.Rename(filepath.Join(dir, "99.txt"), filepath.Join(dir, "00 first.txt")))
		}, false},
		{"an outlet's card has other thresholds", func() { c.Sources.Card.MinSources, c.Sources.Card.Loaded = 1, true }, true},
		{"the opening of an article is longer", func() { c.Stories.EventSentences += 3 }, false},
		{"less is taken for one event", func() { c.Discrepancy.SameEvent = 0.9 }, false},
	} {
		step.do()
		var want, got bytes.Buffer
		r, err := Run(t.Context(), []string{dir}, c, Everything)
		require.NoError(t, err)
		everything(t, &want, rated(r, c), c)
		r.Close()
		kept, err := cache.Open(path, 1<<30)
		require.NoError(t, err)
		r, err = Runner{Cache: kept, Build: "this one", few: 1}.Run(t.Context(), []string{dir}, c, Everything)
		require.NoError(t, err)
		everything(t, &got, rated(r, c), c)
		require.NoError(t, kept.Close())
		require.True(t, bytes.Equal(want.Bytes(), got.Bytes()), step.name)
		if step.reused {
			require.Positive(t, r.reused.Load(), step.name)
		}
		r.Close()
	}
}

func TestAnOutcomeIsToldByPlaces(t *testing.T) {
	f := discrepancy.Finding{ID: "f1", Type: discrepancy.Quote, Story: 7, Cells: []discrepancy.Cell{{Doc: 30, Value: "x"}, {Doc: 12}},
		Why: evidence.Odds{}.Add(evidence.Part{Field: "prior", Level: "two", Bits: -1})}
	docs, stories := []int{12, 30}, []int{5, 7}
	tie := discrepancy.QuoteTie{DocA: 12, DocB: 30, Relation: discrepancy.OtherSpeaker}
	o := outcomeOf(docs, stories, []discrepancy.Finding{f}, []*discrepancy.QuoteTie{&tie})
	assert.Equal(t, 30, f.Cells[0].Doc, "what was packed is left as it was")
	assert.Equal(t, []discrepancy.Rank{discrepancy.RankOf(&f)}, o.Ranks)

	var kept outcome
	require.NoError(t, pack.Read(pack.Append(nil, &o), &kept))
	assert.Equal(t, o, kept)

	now := discrepancy.QuoteTie{DocA: 13, DocB: 40, Relation: discrepancy.Altered}
	require.True(t, kept.relate([]*discrepancy.QuoteTie{&now}))
	assert.Equal(t, discrepancy.OtherSpeaker, now.Relation)
	assert.False(t, kept.relate(nil), "other ties")
	want := f
	want.Story, want.Cells = 9, []discrepancy.Cell{{Doc: 40, Value: "x"}, {Doc: 13}}
	assert.Equal(t, []discrepancy.Finding{want}, unfold(kept.Findings, []int{13, 40}, []int{6, 9}))
}

// What was found stays in its part until it is asked for, in the order of all; what was found twice is there once.
func TestOutcomesAreArrangedAcrossParts(t *testing.T) {
	finding := func(id string, v discrepancy.Verdict, doc int) discrepancy.Finding {
		return discrepancy.Finding{ID: id, Verdict: v, Story: doc, Cells: []discrepancy.Cell{{Doc: doc}}}
	}
	x := newOutcomes([][]int{{0}, {1, 2}, {3}}, []int{0, 1, 2, 3}, 1)
	defer x.close()
	put := func(n, kind int, fs ...discrepancy.Finding) {
		o := outcomeOf(x.parts[n], x.parts[n], fs, nil)
		x.put(n, kind, &o)
	}
	put(2, withinPart)
	put(1, withinPart, finding("f0c", discrepancy.Agree, 2), finding("f0a", discrepancy.Conflict, 1))
	put(1, acrossParts, finding("f0b", discrepancy.Conflict, 2), finding("f0a", discrepancy.Conflict, 1))
	put(0, withinPart, finding("f01", discrepancy.Possible, 0))
	x.arrange()
	var ids []string
	for _, f := range x.all() {
		ids = append(ids, f.ID)
	}
	assert.Equal(t, []string{"f0a", "f0b", "f01", "f0c"}, ids)
	assert.Empty(t, x.in(2))
	var places []int
	for _, f := range x.in(1) {
		places = append(places, f.n)
		assert.Equal(t, f.Story, f.Cells[0].Doc)
	}
	assert.Equal(t, []int{0, 1, 3}, places)
}

func TestTheEarliest(t *testing.T) {
	day := func(names ...string) *Result {
		r := &Result{}
		for i, n := range names {
			r.Articles = append(r.Articles, &language.Article{Doc: document(i, Statement{Text: "x", Published: n})})
		}
		return r
	}
	r := day("2025-03-05", "", "2025-03-01", "2025-03-05", "2025-03-02", "2025-03-09")
	assert.Equal(t, []int{0, 1, 2, 3, 4, 5}, r.earliest(6), "all")
	assert.Equal(t, []int{0, 2, 3, 4}, r.earliest(4), "the undated one and the last are left out")
	assert.Equal(t, []int{0, 2, 3, 4}, r.earliest(2), "twice as many as two, for six are no eight")
}

// everything writes all that a run writes: JSON and both workbooks.
func everything(t *testing.T, to *bytes.Buffer, rep *report.Report, c config.Config) {
	t.Helper()
	require.NoError(t, report.WriteJSON(to, rep))
	books := report.NewShown(rep, c.Report)
	require.NoError(t, books.WriteWorkbook(to))
	require.NoError(t, books.WriteMachine(to))
}

// rated is the report that a run writes.
func rated(r *Result, c config.Config) *report.Report {
	rep := Report(r, c)
	Rate(rep, nil, c.Sources)
	return rep
}
