package pipeline

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/internal/forms"
)

// Ten articles, each in another form, give the findings that their plain text gives. A manifest says of both folders what
// outlet and day each is of.
func TestEveryFormGivesTheSameFindings(t *testing.T) {
	plain, mixed := mixedForms(t, forms.Article.Plain, ".txt")
	want := told(t, plain, true)
	require.NotEmpty(t, want)
	require.Equal(t, want, told(t, mixed, true))
}

// Stated difference: a PDF's lines are those of the page, and a sentence that is broken across them may be read a little otherwise. What
// differs between outlets is the same; now and then one article more or less is found to agree.
func TestAPDFGivesTheSameDifferences(t *testing.T) {
	plain, mixed := mixedForms(t, forms.Article.PDF, ".pdf")
	want := told(t, plain, false)
	require.NotEmpty(t, want)
	require.Equal(t, want, told(t, mixed, false))
}

// mixedForms writes ten articles into one folder as plain text and into another in ten forms, of which the first is given.
func mixedForms(t *testing.T, write func(forms.Article) string, ext string) (plain, mixed string) {
	t.Helper()
	writers := []struct {
		ext   string
		write func(forms.Article) string
	}{
		{ext, write}, {".md", func(a forms.Article) string { return "# " + a.Plain() }}, {".html", forms.Article.Page}, {".docx", forms.Article.DOCX},
		{".eml", forms.Article.Mail}, {".rss", forms.Article.Feed}, {".warc", forms.Article.WARC}, {".jsonl", forms.Article.Line}, {".csv", forms.Article.Row}, {".xlsx", forms.Article.Sheet},
	}
	plain, mixed = t.TempDir(), t.TempDir()
	n := 0
	var rows [2]bytes.Buffer
	for _, story := range []string{"01-ferry-fire", "02-pardon-list", "04-strike-vote"} {
		for _, a := range toldIn(t, filepath.Join("../samples/bench", story)) {
			if n == len(writers) {
				break
			}
			for i, dir := range []string{plain, mixed} {
				w := writers[n]
				if i == 0 {
					w.ext, w.write = ".txt", forms.Article.Plain
				}
				name := fmt.Sprintf("%02d%s", n, w.ext)
				require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(w.write(a)), 0o600))
				c := csv.NewWriter(&rows[i])
				require.NoError(t, c.Write([]string{name, a.Outlet, a.Title, a.Published}))
				c.Flush()
			}
			n++
		}
	}
	for i, dir := range []string{plain, mixed} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "manifest.csv"), append([]byte("file,outlet,title,published\n"), rows[i].Bytes()...), 0o600))
	}
	return plain, mixed
}

// toldIn reads the articles of a story of the benchmark.
func toldIn(t *testing.T, dir string) []forms.Article {
	t.Helper()
	f, err := os.Open(filepath.Join(dir, "manifest.csv"))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	var out []forms.Article
	for _, row := range rows[1:] {
		raw, err := os.ReadFile(filepath.Join(dir, row[0]))
		require.NoError(t, err)
		parts := strings.Split(strings.TrimSpace(string(raw)), "\n\n")
		out = append(out, forms.Article{Outlet: row[1], Title: row[2], Author: "Ana Roe", Published: row[4], Paragraphs: parts[1:]})
	}
	return out
}

// told lists the findings of a folder by what they say: all, or those that differ.
func told(t *testing.T, dir string, all bool) []string {
	t.Helper()
	r := runOn(t, dir)
	require.Empty(t, r.Run.Unread)
	found := map[string]bool{}
	for _, f := range r.Findings {
		if !all && f.Verdict == "agree" {
			continue
		}
		var cells []string
		for _, c := range f.Cells {
			cells = append(cells, c.Outlet+": "+strings.Join(strings.Fields(c.Value), " "))
		}
		slices.Sort(cells)
		found[fmt.Sprint(f.Type, " ", f.Verdict, " ", f.Question.Text, " ", slices.Compact(cells))] = true
	}
	return slices.Sorted(maps.Keys(found))
}
