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
	"crosscheck/matcher"
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
	key := func(build string) cache.Key { return keyOf(build, &d, c) }
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

// What is put aside in pieces and fetched again is what was read: no field of anything is left behind.
func TestAFetchedArticleIsTheArticle(t *testing.T) {
	c := config.Default()
	r, err := Run(t.Context(), []string{"../samples/market-hall"}, c, Reading)
	require.NoError(t, err)
	for _, d := range r.Batch.Documents {
		want := language.Read(d, c.Language.Settings())
		found, skips, tolls := claims.Of(want, c.Claims)
		asks := claims.AskedBy(want, found, c.Claims)
		for i := range want.Sentences {
			want.Sentences[i].Pack(d.Text)
		}
		k := readingOf(d, c)
		o := outlined(d, k.Outline)
		require.Equal(t, pageOf(want, c), pageIn(d, k.Page))
		got, x := detailed(o, k.Detail)
		require.Equal(t, want, got)
		require.Equal(t, found, x.Claims)
		require.Equal(t, skips, x.Skips)
		require.Equal(t, tolls, x.Tolls)
		require.Equal(t, asks, asksIn(k.Asks))
		require.Equal(t, matcher.TallyOf(want, asks), tallyIn(k.Tally))
	}
}

// A batch that is compared part by part gives the bytes of one that is held in memory: with copies, versions and several events.
func TestPuttingAsideChangesNothing(t *testing.T) {
	c := config.Default()
	c.Stories.SmallBatch = 1
	for _, batch := range [][]string{{"../samples/market-hall", "../samples/versions", "../samples/bench/01-ferry-fire", "../samples/bench/02-pardon-list"}} {
		var want, got bytes.Buffer
		for _, x := range []struct {
			few int
			to  *bytes.Buffer
		}{{1000, &want}, {1, &got}} {
			r, err := Runner{few: x.few}.Run(t.Context(), batch, c, Everything)
			require.NoError(t, err)
			require.Equal(t, x.few == 1000, r.resident)
			require.NoError(t, report.WriteJSON(x.to, rated(r, c)))
			r.Close()
		}
		require.Equal(t, want.String(), got.String())
	}
}

func printed(t *testing.T, run Runner, batch string, c config.Config) ([]byte, []*language.Article) {
	t.Helper()
	r, err := run.Run(t.Context(), []string{batch}, c, Everything)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, report.WriteJSON(&b, rated(r, c)))
	return b.Bytes(), r.Articles
}
