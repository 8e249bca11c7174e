package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSummary(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Summary(&b, sampleReport(), Default(), "varn-crosscheck.xlsx"))
	require.Equal(t, `Read 5 articles. 1 names no outlet or date. 1 file could not be read.
4 contradictions. 2 possible. 2 probably two events. 1 name to settle.
Look first: how many people were hurt in the collapse? 12 (Coast Post; The Varn Herald) or 21 (Radio One).
Not compared: 2 sentences, listed with reasons.
Draft: 0 supported, 0 in part, 1 differs, 0 may differ, 0 on other events or times, 1 not found, 0 that cannot be checked.
Open: varn-crosscheck.xlsx
`, b.String())
}

func TestTriage(t *testing.T) {
	finding := func(kind, verdict, harm string, sure float64) Finding {
		return Finding{ID: kind + verdict + harm, Type: kind, Verdict: verdict, Harm: harm, Confidence: sure, Question: Ask{Text: kind + " " + verdict + " " + harm},
			Sides: []Side{{Value: "a", Origins: 1}, {Value: "b", Origins: 1}}}
	}
	r := &Report{Findings: []Finding{
		finding("place", "agree", HarmDeaths, 1), finding("number", "compatible", HarmDeaths, 1),
		finding("number", "conflict", "", 0.9), finding("number", "possible", HarmDeaths, 0.6), finding("other", "conflict", HarmDeaths, 0.9),
		finding("quote", "conflict", "", 0.9), finding("number", "conflict", HarmMoney, 0.9), finding("polarity", "possible", HarmAccusation, 0.7),
		finding("other", "conflict", "", 0.99), finding("number", "different-event", HarmDeaths, 0.8),
	}}
	var got []string
	for q := range newView(r, Default()).inOrder {
		got = append(got, q.f.Question.Text)
	}
	require.Equal(t, []string{
		"number possible deaths", "number different-event deaths", "other conflict deaths", // harm first, then what can be looked up
		"polarity possible accusation", "quote conflict ", "number conflict money", "number conflict ", "other conflict ",
		"number compatible deaths", "place agree deaths",
	}, got)
}

func TestFoldGrowsWithTheBatch(t *testing.T) {
	f := Fold{12, 40, 100}
	for articles, want := range map[int]int{0: 12, 5: 12, 50: 40, 500: 100, 100000: 100} {
		require.Equal(t, want, f.At(articles), "%d articles", articles)
	}
}

func TestVersions(t *testing.T) {
	for _, c := range []struct{ name, first, second, want string }{
		{"same words, other marks", "We will pay – for all of it.", "“We will pay, for all of it”", "“We will pay, for all of it”"},
		{"a word dropped", "We will never pay", "We will pay", "We will [-never -]pay"},
		{"a word changed", "It gave way", "It broke way", "It [-gave -][+broke +]way"},
		{"an open cut", "We will, as I said, pay", "We will … pay", "We will [~as I said, … ~]pay"},
		{"a part quoted", "We will pay, and soon, I promise", "and soon", "[~We will pay, ~]and soon[~I promise~]"},
		{"decimals count", "It cost 2.4 million", "It cost 24 million", "It cost [-2.4 -][+24 +]million"},
		{"nothing", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, r := range Versions(c.first, c.second) {
				switch r.Mark {
				case Dropped:
					got += "[-" + r.Text + "-]"
				case Changed:
					got += "[+" + r.Text + "+]"
				case Cut:
					got += "[~" + r.Text + "~]"
				default:
					got += r.Text
				}
			}
			require.Equal(t, c.want, got)
		})
	}
}

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	put := func(s string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
	}
	require.NoError(t, WriteFile(path, false, put("one")))
	require.ErrorIs(t, WriteFile(path, false, put("two")), fs.ErrExist)
	require.ErrorContains(t, WriteFile(path, true, func(w io.Writer) error { _ = put("half")(w); return errors.New("disk full") }), "disk full")
	raw, _ := os.ReadFile(path)
	require.Equal(t, "one", string(raw))
	require.NoError(t, WriteFile(path, true, put("three")))
	left, _ := os.ReadDir(filepath.Dir(path))
	require.Len(t, left, 1, "nothing half-written stays behind")
}

func TestFreeName(t *testing.T) {
	dir := t.TempDir()
	batch := filepath.Join(dir, "dam")
	require.NoError(t, os.Mkdir(batch, 0o755))
	require.Equal(t, batch+"-crosscheck.xlsx", FreeName(batch+"/"))
	require.NoError(t, os.WriteFile(batch+"-crosscheck.xlsx", nil, 0o644))
	require.Equal(t, batch+"-crosscheck-2.xlsx", FreeName(batch))
	require.Equal(t, "x-machine.xlsx", MachineName("x.xlsx"))
}

// TestExamplesAreRows: the example of every sheet has as many cells as the sheet has visible columns, or fewer.
func TestExamplesAreRows(t *testing.T) {
	v := newView(sampleReport(), Default())
	for _, s := range append(All(), Machine()...) {
		require.NotEmpty(t, s.Doc, s.Name)
		visible := 0
		for _, c := range s.columns(v) {
			if c.Group == "" {
				visible++
			}
		}
		n := len(strings.Split(s.Example, " | "))
		require.LessOrEqual(t, n, visible, s.Name)
		require.Greater(t, n, 1, s.Name)
		rows := 0
		for range s.all(v) {
			rows++
		}
		require.Positive(t, rows, "%s shows nothing of the sample", s.Name)
	}
}

// TestSheetsFitTheScreen: what is visible at first fits a small laptop.
func TestSheetsFitTheScreen(t *testing.T) {
	v := newView(sampleReport(), Default())
	beyond := map[string]bool{"notes": true, "correct_value": true, "source_used": true, "assigned_to": true}
	ids := map[string]bool{}
	for _, s := range All() {
		width := 0.0
		for _, c := range s.columns(v) {
			require.False(t, ids[s.ID+c.ID], "%s has two columns %s", s.Name, c.ID)
			ids[s.ID+c.ID] = true
			if c.Group == "" && !beyond[c.ID] {
				width += c.Width
			}
		}
		require.LessOrEqual(t, width, 176.0, s.Name)
	}
}

func TestColumnNames(t *testing.T) {
	sheet, column, ok := ColumnOf(DefinedName(SheetQuestions, "who_is_right"))
	require.True(t, ok)
	require.Equal(t, "questions/who_is_right", sheet+"/"+column)
	_, _, ok = ColumnOf("list_status")
	require.False(t, ok)
}

func TestBlindHidesOutlets(t *testing.T) {
	s := Default()
	s.Blind = true
	r := sampleReport()
	r.Findings[0].Note = "The Varn Herald says 12, Coast Post too; Coast Poster is nobody."
	v := newView(r, s)
	for _, sheet := range v.choose(All()) {
		for row := range sheet.all(v) {
			for _, c := range row.cells {
				for _, d := range r.Documents {
					if strings.Contains(c.String(), "says 12") {
						require.Equal(t, "Outlet D says 12, Outlet A too; Coast Poster is nobody.", c.String())
						continue
					}
					if d.Outlet == "Lantern" || d.Outlet == "Radio One" {
						continue // words that stand in sentences, too
					}
					require.NotContains(t, c.String(), d.Outlet, sheet.Name)
				}
				require.NotContains(t, c.String(), ".example/bridge", sheet.Name)
			}
		}
	}
}

func TestClaimReviewOnlyWhereAPersonDecided(t *testing.T) {
	r := sampleReport()
	var b bytes.Buffer
	require.NoError(t, WriteClaimReview(&b, r, Default(), "The Desk"))
	require.Equal(t, "[]\n", b.String())
	r.Findings[0].Decision = &Decision{Verdict: "False", WhoIsRight: "A", By: "M. K.", On: "2026-03-09"}
	r.Findings[1].Decision = &Decision{Verdict: "True", Stale: true}
	b.Reset()
	require.NoError(t, WriteClaimReview(&b, r, Default(), "The Desk"))
	var got []map[string]any
	require.NoError(t, json.Unmarshal(b.Bytes(), &got))
	require.Len(t, got, 1)
	require.Equal(t, map[string]any{"@type": "Rating", "alternateName": "False"}, got[0]["reviewRating"])
}

func TestPages(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteHTML(&b, sampleReport(), Default()))
	b.WriteString("\n==== pack\n")
	require.NoError(t, WritePack(&b, sampleReport(), Default(), "1", nil))
	b.WriteString("\n==== letter\n")
	require.NoError(t, WriteLetter(&b, sampleReport(), Default(), "q:f00", "Radio One"))
	for _, row := range []string{"names:1", "quotes:1", "single source:1"} {
		b.WriteString("\n==== letter " + row + "\n")
		require.NoError(t, WriteLetter(&b, sampleReport(), Default(), row, ""))
	}
	expect(t, "pages.txt", b.String())
	require.ErrorContains(t, WritePack(io.Discard, sampleReport(), Default(), "99", nil), "no row 99 on questions")
	require.ErrorContains(t, WritePack(io.Discard, sampleReport(), Default(), "x:y", nil), "names:3")
	require.ErrorContains(t, WriteLetter(io.Discard, sampleReport(), Default(), "1", "Nobody"), "prints nothing that row")
}

// Every row with an ID can be passed on: by its ID, or by sheet and number.
func TestEveryRowCanBePassedOn(t *testing.T) {
	r := sampleReport()
	v := newView(r, Default())
	ids := map[string]string{}
	for i := range v.questions {
		ids[fmt.Sprint(i+1)] = v.asked(i).f.RowID()
	}
	for i := range v.singles {
		ids[fmt.Sprint("Single source:", i+1)] = v.single(i).f.RowID()
	}
	for i, n := range v.names() {
		ids[fmt.Sprint("names:", i+1)] = n.name.RowID()
	}
	for i, u := range v.utterances() {
		ids[fmt.Sprint("quotes: ", i+1)] = quoteID(&u)
	}
	for i := range r.Findings {
		ids[r.Findings[i].ID] = r.Findings[i].RowID()
	}
	for name, id := range ids {
		got, err := RowOf(r, Default(), name)
		require.NoError(t, err, name)
		require.Equal(t, id, got, name)
		require.NoError(t, WritePack(io.Discard, r, Default(), id, nil), id)
		if m := v.matter(id); slices.ContainsFunc(m.sides, func(s side) bool { return len(s.pieces) > 0 }) {
			require.NoError(t, WriteLetter(io.Discard, r, Default(), id, ""), id)
		}
	}
}

// What is passed on shows the decisions that stand, what a reviewer took out, and who decided when.
func TestThePackTellsWhatWasDecided(t *testing.T) {
	r := sampleReport()
	f := &r.Findings[0]
	f.Decision = &Decision{WhoIsRight: "A", By: "Ana", Second: &Second{WhoIsRight: "B", By: "Ben"}}
	f.Cells[1].Keep = KeepChoices[2]
	for i := range r.Documents {
		if d := &r.Documents[i]; d.ID == "radio.html" {
			r.Correct(d, "outlet", "Radio Uno")
			r.Correct(d, "published", "2026-03-07")
		}
	}
	var b bytes.Buffer
	require.NoError(t, WritePack(&b, r, Default(), f.ID, []LogLine{{"2026-03-08T10:00:00Z", "Who is right", "A", "Ana"}}))
	for _, want := range []string{"<th>Who is right</th><td>A</td>", "<th>Who is right (2nd)</th><td>B</td>", "Taken out by a reviewer", "drop – misread",
		"<td>2026-03-08T10:00:00Z</td><th>Who is right</th><td>A</td><td>Ana</td>", "B: 21</h2><p class=\"note\">Radio Uno;", "<dd>2026-03-07</dd>"} {
		require.Contains(t, b.String(), want)
	}
	b.Reset()
	require.NoError(t, WriteLetter(&b, r, Default(), f.ID, "Radio Uno"))
	require.NotContains(t, b.String(), "Coast Post", "what was taken out is not held against anybody")
}

func TestSettings(t *testing.T) {
	require.Empty(t, Default().Validate())
	s := Default()
	s.VerdictScale, s.MaxLines, s.Fold.Names.Small, s.Triage.Deaths = "stars", 0, 0, -1
	var got []string
	for _, err := range s.Validate() {
		got = append(got, err.Error())
	}
	require.Equal(t, []string{`verdict_scale: "stars" is neither "words" nor "numbers"`, "max_lines: 0 is outside 1..20",
		"triage.deaths: -1 is outside 0..1000000", "fold.names.small: 0 is outside 1..1000000"}, got)
}

func ExampleVersions() {
	for _, r := range Versions("We will never pay", "We will … pay soon") {
		fmt.Printf("%q as %q\n", r.Text, r.Mark)
	}
	// Output:
	// "We will " as ""
	// "never … " as "cut"
	// "pay " as ""
	// "soon" as "changed"
}
