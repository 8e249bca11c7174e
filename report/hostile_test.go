package report

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// hostile are texts that an article may hold and that a spreadsheet, a page or a parser must not act upon.
var hostile = []string{
	`=1+1`, `+1`, `-1`, `@SUM(A1)`, `=HYPERLINK("http://evil.example","x")`, `=cmd|' /C calc'!A0`, "\t=1+1", "\r=1+1",
	"_x0041_", "_x005F_x0041_", "a_x000D_b", "\x00\x01\x1f", "bad \xff\xfe utf-8", "\uFFFE\uFFFF", "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`,
	"</script><script>alert(1)</script>", "javascript:alert(1)", "{{.}}", "&amp;", "]]>", strings.Repeat("long ", 10000), strings.Repeat("😀", 20000), "line\nbreak", "\u202Egnp.exe",
}

// everywhere is a report that holds a text wherever an article's words, names or metadata may stand.
func everywhere(s string) *Report {
	r := sampleReport()
	r.Run.Batch = s
	for i := range r.Documents {
		d := &r.Documents[i]
		d.Title, d.Author, d.URL, d.Published = &s, &s, &s, &s
		d.Outlet, d.Skipped, d.Notes, d.Extra, d.Language = s, s, []string{s}, []Field{{s, s}}, s
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.ID, f.Note, f.Reasons, f.Question.Text, f.Harm = s, s, []string{s}, s, s
		f.Decision = &Decision{Verdict: "x" + s, Notes: s, WhoIsRight: s, By: s}
		for j := range f.Cells {
			c := &f.Cells[j]
			c.Text, c.Value, c.Before, c.After, c.Speaker, c.Outlet, c.ValueAt = s, s, s, s, &s, s, nil
		}
		for j := range f.Sides {
			f.Sides[j].Value, f.Sides[j].Outlets = s, []string{s}
		}
	}
	for i := range r.Quotes {
		q := &r.Quotes[i]
		q.Outlet, q.Text, q.Speaker = s, s, &Speaker{Text: s, Name: &s, Title: &s, Affiliation: &s}
		q.Content = []Content{{0, 1, s}}
	}
	for i := range r.Names {
		n := &r.Names[i]
		n.Entity, n.Note, n.Likely = s, s, &s
		for j := range n.Forms {
			n.Forms[j].Text, n.Forms[j].Outlet = s, s
		}
	}
	for i := range r.Skipped {
		r.Skipped[i].Text, r.Skipped[i].Reason = s, s
	}
	for i := range r.Sources {
		r.Sources[i].Outlet = s
	}
	return r
}

var ourFormula = regexp.MustCompile(`^(IFERROR\()?HYPERLINK\("#'[A-Za-z ]+'!A(1"|"&MATCH\("[qesnua]:[0-9A-Za-z_:-]+",'[A-Za-z ]+'!\$[A-Z]+:\$[A-Z]+,0\)),("open"|\d+)\)(,\d+\))?$`)

func TestNothingFromAnArticleBecomesAFormula(t *testing.T) {
	for _, s := range hostile {
		var b bytes.Buffer
		require.NoError(t, WriteWorkbook(&b, everywhere(s), Default()))
		require.NoError(t, WriteMachineWorkbook(io.Discard, everywhere(s), Default()))
		f := open(t, b.Bytes())
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			require.NoError(t, err)
			for i := range rows {
				for j := range rows[i] {
					ref, _ := excelize.CoordinatesToCellName(j+1, i+1)
					if formula, _ := f.GetCellFormula(sheet, ref); formula != "" {
						require.Regexp(t, ourFormula, formula)
					}
					require.LessOrEqual(t, units(rows[i][j]), maxCell)
				}
			}
		}
	}
}

// TestTextSurvives: what is printed is read back letter by letter, literals that look like the format's own escapes too.
func TestTextSurvives(t *testing.T) {
	for _, s := range []string{"_x0041_", "_x005F_x0041_", "a_x000D_b", "=1+1", "'quoted", "tabs\tand", "<b>&amp;</b>", "é😀", "]]>"} {
		r := sampleReport()
		r.Skipped = []Skipped{{Doc: "herald.txt", Text: s, Reason: s}}
		r.Findings[0].Cells[0].Runs = []Stretch{{Text: s, Mark: ValueRun}, {Text: " " + s}}
		var b bytes.Buffer
		require.NoError(t, WriteWorkbook(&b, r, Default()))
		f := open(t, b.Bytes())
		got, _ := f.GetCellValue("Not compared", "C2")
		require.Equal(t, oneLine(s), got)
		rows, _ := f.GetRows("Evidence")
		found := false
		for _, row := range rows {
			found = found || row[3] == s+" "+s
		}
		require.True(t, found, "rich text of %q", s)
	}
}

func TestLongTextIsCutAndSaysSo(t *testing.T) {
	got := fit(strings.Repeat("😀", 20000))
	require.LessOrEqual(t, units(got), maxCell)
	require.True(t, strings.HasSuffix(got, cutNote))
	total := 0
	for _, r := range cellRuns([]Stretch{{Text: strings.Repeat("a", 20000)}, {Text: strings.Repeat("b", 20000)}}) {
		total += units(r.Text)
	}
	require.LessOrEqual(t, total, maxCell)
}

func TestCSVIsGuarded(t *testing.T) {
	for _, s := range hostile {
		dir := t.TempDir()
		require.NoError(t, WriteCSV(dir, everywhere(s), Default(), false))
		files, _ := filepath.Glob(filepath.Join(dir, "*.csv"))
		require.NotEmpty(t, files)
		for _, name := range files {
			raw, _ := os.ReadFile(name)
			rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
			require.NoError(t, err)
			for _, row := range rows {
				for _, c := range row {
					require.False(t, c != "" && strings.ContainsAny(c[:1], "=+@\t\r") || strings.HasPrefix(c, "-") && len(c) > 1 && (c[1] < '0' || c[1] > '9'), "%s: %q", name, c)
				}
			}
		}
	}
}

func TestPagesRunNothing(t *testing.T) {
	for _, s := range hostile {
		r := everywhere(s)
		var b bytes.Buffer
		require.NoError(t, WriteHTML(&b, r, Default()))
		require.NoError(t, WritePack(&b, r, Default(), "1", nil))
		require.NoError(t, WriteLetter(io.Discard, r, Default(), "1", ""))
		requireHarmless(t, b.String())
		b.Reset()
		require.NoError(t, WriteClaimReview(&b, r, Default(), s))
		require.True(t, json.Valid(b.Bytes()))
		require.NotContains(t, strings.ToLower(b.String()), "<script")
	}
}

// requireHarmless reads a page as a browser does: only our elements and attributes, links only to the web.
func requireHarmless(t *testing.T, page string) {
	t.Helper()
	elements := strings.Fields("html head meta title style body h1 h2 h3 p span section div blockquote dl dt dd table tbody tr th td a")
	attributes := strings.Fields("lang charset http-equiv content name class id href rel")
	policies := 0
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		tok := z.Token()
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		require.Contains(t, elements, tok.Data)
		for _, a := range tok.Attr {
			require.Contains(t, attributes, a.Key)
			if a.Key == "href" {
				require.Regexp(t, "^https?:", a.Val)
			}
			if a.Key == "http-equiv" {
				policies++
				require.Equal(t, "Content-Security-Policy", a.Val)
			}
		}
	}
	require.Positive(t, policies)
}

// TestEverySheetIsWellFormed opens the archive itself: no part may be missing or empty, filters and lists are in.
func TestEverySheetIsWellFormed(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteWorkbook(&b, sampleReport(), Default()))
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	require.Equal(t, "[Content_Types].xml", z.File[0].Name)
	filters, lists := 0, 0
	for _, f := range z.File {
		require.True(t, f.Modified.IsZero() || f.Modified.Year() <= 1980, "a time in %s", f.Name)
		in, err := f.Open()
		require.NoError(t, err)
		raw, err := io.ReadAll(in)
		require.NoError(t, err)
		require.NotEmpty(t, raw, f.Name)
		filters += bytes.Count(raw, []byte(`<filter val="shown">`))
		lists += bytes.Count(raw, []byte("<formula1>list_"))
	}
	require.Equal(t, 5, filters, "Questions, Evidence, Quotes, Names and Single source are folded by a filter")
	require.Greater(t, lists, 10)
}

func FuzzClean(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := fit(clean(s))
		require.LessOrEqual(t, units(got), maxCell)
		require.False(t, strings.ContainsFunc(got, forbidden))
		require.Equal(t, got, clean(got))
		Versions(s, got)
		_ = guarded(got)
		require.GreaterOrEqual(t, linesOf(s, 10), 1)
	})
}
