package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/config"
	"crosscheck/discrepancy"
)

// Scenarios are tiny articles with what has to be found of them. A file of ../discrepancy/testdata/scenarios holds several:
//
//	== what it shows
//	[Herald 2024-03-05] A headline, if there is one
//	The text of the article.
//	[Courier 2024-03-05]
//	The text of another.
//	----
//	number conflict
//
// Below the line stand the type and the verdict of every finding that differs, "internal" before it where both sides stand in one
// article, or "silence". A line that begins with "#" is for the reader: what ought to be found and is not yet. Findings of a single
// source are listed in the file of that name only.
func TestScenarios(t *testing.T) {
	files, err := filepath.Glob("../discrepancy/testdata/scenarios/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		var now strings.Builder
		differ, silent := 0, 0
		for _, s := range scenarios(t, string(raw)) {
			got := ""
			t.Run(name+"/"+s.title, func(t *testing.T) {
				got = s.play(t, name == string(discrepancy.SingleSource))
				if !*update {
					require.Equal(t, s.want, got)
				}
			})
			if s.want == "silence" || strings.Contains(s.notes, "# benign") {
				silent++
			} else {
				differ++
			}
			fmt.Fprintf(&now, "== %s\n%s----\n%s\n%s\n", s.title, s.articles, got, s.notes)
		}
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(strings.TrimSuffix(now.String(), "\n")), 0o600))
			continue
		}
		require.GreaterOrEqual(t, differ+silent, 3, "%s: scenarios", name)
		require.GreaterOrEqual(t, silent, differ, "%s: as many that only look like a difference", name)
	}
}

// A scenario is one case of a file.
type scenario struct{ title, articles, want, notes string }

func scenarios(t *testing.T, file string) []scenario {
	var out []scenario
	for _, part := range strings.Split("\n"+file, "\n== ")[1:] {
		title, rest, _ := strings.Cut(part, "\n")
		articles, found, ok := strings.Cut(rest, "----\n")
		require.True(t, ok, title)
		s := scenario{title: title, articles: articles}
		var want []string
		for line := range strings.Lines(found) {
			switch line = strings.TrimSpace(line); {
			case strings.HasPrefix(line, "#"):
				s.notes += line + "\n"
			case line != "":
				want = append(want, line)
			}
		}
		s.want = strings.Join(want, "\n")
		out = append(out, s)
	}
	return out
}

var heading = regexp.MustCompile(`(?m)^\[(.+?)(?: (\d{4}-\d{2}-\d{2}))?\] ?(.*)\n`)

// play writes the articles into a folder, runs everything and lists what differs.
func (s *scenario) play(t *testing.T, alone bool) string {
	dir := t.TempDir()
	manifest := "file,outlet,title,published\n"
	heads := heading.FindAllStringSubmatchIndex(s.articles, -1)
	require.NotEmpty(t, heads, s.title)
	for i, h := range heads {
		end := len(s.articles)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		group := func(k int) string {
			if h[2*k] < 0 {
				return ""
			}
			return s.articles[h[2*k]:h[2*k+1]]
		}
		file := fmt.Sprintf("%d.txt", i)
		body := s.articles[h[1]:end]
		if group(3) != "" {
			body = group(3) + "\n\n" + body
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, file), []byte(body), 0o600))
		manifest += fmt.Sprintf("%s,%q,%q,%s\n", file, group(1), group(3), group(2))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "manifest.csv"), []byte(manifest), 0o600))
	r, err := Run(t.Context(), []string{dir}, config.Default(), Everything)
	require.NoError(t, err)
	var out []string
	for _, f := range r.Findings {
		line := string(f.Type) + " " + string(f.Verdict)
		switch {
		case f.Type == discrepancy.SingleSource:
			if !alone {
				continue
			}
			line = string(f.Type) + " " + f.Sides[0].Value
		case f.Verdict == discrepancy.Agree || f.Verdict == discrepancy.Compatible || alone:
			continue
		case f.Internal:
			line = "internal " + line
		}
		out = append(out, line)
	}
	slices.Sort(out)
	if out == nil {
		return "silence"
	}
	return strings.Join(out, "\n")
}
