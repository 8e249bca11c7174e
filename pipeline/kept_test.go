package pipeline

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/cache"
	"crosscheck/claims"
	"crosscheck/config"
	"crosscheck/language"
	"crosscheck/pack"
	"crosscheck/report"
)

// What comes from the cache is what would have been read: every article as it was, and the same bytes in the report.
func TestTheCacheChangesNothing(t *testing.T) {
	c := config.Default()
	path := filepath.Join(t.TempDir(), cache.FileName)
	for _, batch := range []string{"../samples/market-hall", "../samples/bench/01-ferry-fire"} {
		want, articles := printed(t, Runner{}, batch, c)
		for _, run := range []string{"first", "second"} {
			kept, err := cache.Open(path, 1<<30)
			require.NoError(t, err)
			got, again := printed(t, Runner{Cache: kept, Build: "this one"}, batch, c)
			require.NoError(t, kept.Close())
			require.True(t, bytes.Equal(want, got), "%s run over %s", run, batch)
			for i := range articles {
				require.Equal(t, articles[i].Sentences, again[i].Sentences)
				require.Equal(t, articles[i].Names, again[i].Names)
				require.Equal(t, articles[i].Quotes, again[i].Quotes)
				require.Equal(t, articles[i].Dates, again[i].Dates)
				require.Equal(t, articles[i].Quantities, again[i].Quantities)
			}
		}
	}
}

// Another build, other settings and another date read an article anew.
func TestTheCacheKnowsWhatItWasMadeOf(t *testing.T) {
	c := config.Default()
	r, err := Run(t.Context(), []string{"../samples/market-hall"}, c, Reading)
	require.NoError(t, err)
	d := *r.Batch.Documents[0]
	key := func(build string) cache.Key {
		k, ok := keyOf(build, &d, c)
		require.True(t, ok)
		return k
	}
	was := key("one")
	require.Equal(t, was, key("one"))
	require.NotEqual(t, was, key("two"))
	d.PublishedOn.From.Day++
	require.NotEqual(t, was, key("one"))
	d.PublishedOn.From.Day--
	c.Language.Quotes.MinWords++
	require.NotEqual(t, was, key("one"))
	c.Language.Quotes.MinWords--
	require.Equal(t, was, key("one"))
	c.Claims.MinWords++
	require.NotEqual(t, was, key("one"))
}

// A reading that was packed is what it was: no field of anything that it holds is left behind.
func TestAPackedReadingIsTheReading(t *testing.T) {
	c := config.Default()
	r, err := Run(t.Context(), []string{"../samples/market-hall"}, c, Reading)
	require.NoError(t, err)
	for _, d := range r.Batch.Documents {
		want := readingOf(d, c)
		got := &reading{}
		require.NoError(t, pack.Read(pack.Append(nil, want), got))
		require.Equal(t, want, got)
		require.Equal(t, claims.AskedBy(want.article(d), want.Claims, c.Claims), got.asks())
	}
}

func printed(t *testing.T, run Runner, batch string, c config.Config) ([]byte, []*language.Article) {
	t.Helper()
	r, err := run.Run(t.Context(), []string{batch}, c, Everything)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, report.WriteJSON(&b, Report(r, c)))
	return b.Bytes(), r.Articles
}
