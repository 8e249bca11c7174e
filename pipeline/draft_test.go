package pipeline

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/config"
)

var update = flag.Bool("update", false, "rewrite what the sample draft and the scenarios expect")

// The sample draft against the sample batch: every sentence in its order, with what the articles have of it.
func TestDraftOfTheSamples(t *testing.T) {
	d, err := Runner{}.CheckDraft(t.Context(), []string{"../samples/market-hall"}, "../samples/draft/market-hall.md", config.Default())
	require.NoError(t, err)
	var b strings.Builder
	for _, l := range d.Lines {
		fmt.Fprintf(&b, "%s\n    %s, %d origins: %s\n    %s\n\n", l.Text, l.Result, l.Origins, strings.Join(l.Outlets, "; "), l.What)
	}
	const file = "../samples/draft/market-hall.expected.txt"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String())
}

// A draft that is one of the articles, word for word, is supported by nothing of its own, and differs from what that article
// differs from.
func TestADraftIsNobodysSource(t *testing.T) {
	dir := t.TempDir()
	const body = "Title: The bridge at Varn gives way\nDate: 2026-03-04\n\nTwelve people were hurt when the bridge at Varn gave way on Tuesday.\n\nThe bridge was opened in 1931.\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Source: Herald\n"+body), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.txt"), []byte("Source: Courier\nTitle: Buses at Varn\nDate: 2026-03-04\n\nA bus stood on the bridge at Varn.\n"), 0o600))
	draft := filepath.Join(t.TempDir(), "draft.txt")
	require.NoError(t, os.WriteFile(draft, []byte("Title: Our story\nDate: 2026-03-05\n\nTwelve people were hurt when the bridge at Varn gave way on Tuesday.\n\nThe bridge cost nine million crowns.\n"), 0o600))
	d, err := Runner{}.CheckDraft(t.Context(), []string{dir}, draft, config.Default())
	require.NoError(t, err)
	require.Len(t, d.Lines, 2)
	require.Equal(t, []string{"Herald"}, d.Lines[0].Outlets)
	require.Equal(t, 1, d.Lines[0].Origins)
	require.Equal(t, "not found", d.Lines[1].Result)
}

func TestADraftThatCannotBeReadIsAnError(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.txt")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	_, err := Runner{}.CheckDraft(t.Context(), []string{"../samples/market-hall"}, empty, config.Default())
	require.ErrorContains(t, err, "reading the draft")
}
