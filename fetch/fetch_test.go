package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/article"
)

const story = "<p>The water rose for three days before the wall of the old reservoir gave way, and the village below had been warned only once by the mayor of the town.</p>"

// site is a server on this machine with a page, a feed, a redirection loop and a page that fails at first.
func site(t *testing.T) (*httptest.Server, map[string]int) {
	asked := map[string]int{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked[r.URL.Path]++
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		switch r.URL.Path {
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /closed\n")
		case "/a", "/b", "/closed/c":
			fmt.Fprintf(w, "<html><head><title>Dam %s | Herald</title></head><body><article><h1>Dam fails %s</h1>%s%s</article></body></html>", r.URL.Path, r.URL.Path, story, story)
		case "/feed":
			w.Header().Set("Content-Type", "application/rss+xml")
			fmt.Fprint(w, `<?xml version="1.0"?><rss version="2.0"><channel><item><link>/a</link></item><item><link>/b</link></item></channel></rss>`)
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/big":
			w.Write(make([]byte, 3<<20))
		case "/tired":
			if asked["/tired"] < 3 {
				w.Header().Set("Retry-After", "7")
				w.WriteHeader(http.StatusServiceUnavailable)
				return
			}
			fmt.Fprint(w, story)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s, asked
}

func job(t *testing.T, urls ...string) (Job, *[]time.Duration) {
	var slept []time.Duration
	now := time.Date(2031, 5, 12, 10, 0, 0, 0, time.UTC)
	s := Default()
	s.MaxPageBytes = 1 << 20
	return Job{URLs: urls, Into: t.TempDir(), AllowPrivate: true, Settings: s,
		Now: func() time.Time { return now },
		Sleep: func(_ context.Context, d time.Duration) error {
			slept = append(slept, d)
			now = now.Add(d)
			return nil
		}}, &slept
}

func TestPagesAreKeptAndReadAgain(t *testing.T) {
	s, _ := site(t)
	j, slept := job(t, s.URL+"/feed")
	out, err := Pages(t.Context(), j)
	require.NoError(t, err)
	require.Len(t, out, 3)
	assert.Equal(t, "a feed of 2", out[0].Status)
	assert.Equal(t, "kept", out[1].Status)
	assert.NotEmpty(t, *slept, "a pause between pages of one host")
	b, err := article.Read(t.Context(), []string{j.Into}, article.Default())
	require.NoError(t, err)
	require.Len(t, b.Documents, 2)
	assert.Equal(t, s.URL+"/a", b.Documents[0].URL.Value)
	assert.Equal(t, "Herald", b.Documents[0].Outlet.Value)
	assert.Equal(t, "fetched", b.Documents[0].Extra[0].Name)

	again, err := Pages(t.Context(), j)
	require.NoError(t, err)
	assert.Equal(t, "there already", again[1].Status)
}

func TestWhatIsNotKept(t *testing.T) {
	s, asked := site(t)
	j, slept := job(t, s.URL+"/closed/c", s.URL+"/gone", s.URL+"/loop", s.URL+"/big", "file:///etc/passwd", "http://user:pw@host/", s.URL+"/tired")
	out, err := Pages(t.Context(), j)
	require.NoError(t, err)
	var got []string
	for _, o := range out {
		got = append(got, o.Status)
	}
	assert.Equal(t, "robots.txt asks not to", got[0])
	assert.Equal(t, "the server said 404 Not Found", got[1])
	assert.Contains(t, got[2], "too many redirections")
	assert.Equal(t, "too large to keep", got[3])
	assert.Equal(t, []string{"not a web address", "not a web address", "kept"}, got[4:])
	assert.Zero(t, asked["/closed/c"])
	assert.Equal(t, 1, asked["/big"], "what is too large is not asked for again")
	assert.Contains(t, *slept, 7*time.Second, "the server's wish is kept")
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	s, asked := site(t)
	j, _ := job(t, s.URL+"/a")
	j.AllowPrivate = false
	j.Settings.Retries = 0
	out, err := Pages(t.Context(), j)
	require.NoError(t, err)
	assert.Contains(t, out[0].Status, "private network")
	assert.Empty(t, asked)
	for _, a := range []string{"127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "100.64.1.1", "0.0.0.0", "64:ff9b::7f00:1"} {
		assert.True(t, private(netip.MustParseAddr(a)), a)
	}
	assert.False(t, private(netip.MustParseAddr("93.184.216.34")))
}

func TestRobots(t *testing.T) {
	r := parseRobots("# x\nUser-agent: other\nDisallow: /\n\nUser-agent: *\nUser-agent: Crosscheck\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\nCrawl-delay: 5\n", "crosscheck")
	for path, want := range map[string]bool{"/": true, "/a": false, "/a/b/c": true, "/x.pdf": false, "/x.pdf?y": true, "/b": true} {
		u, _ := url.Parse("http://h" + path)
		assert.Equal(t, want, r.allows(u), path)
	}
	assert.Equal(t, 5*time.Second, r.delay)
}

func TestNothingIsOverwritten(t *testing.T) {
	s, _ := site(t)
	j, _ := job(t, s.URL+"/a")
	u, _ := url.Parse(s.URL + "/a")
	kept := filepath.Join(j.Into, fileName(u))
	require.NoError(t, os.WriteFile(kept, []byte("mine"), 0o644))
	out, err := Pages(t.Context(), j)
	require.NoError(t, err)
	assert.Contains(t, out[0].Status, "exist")
	raw, _ := os.ReadFile(kept)
	assert.Equal(t, "mine", string(raw))
	assert.False(t, strings.Contains(fileName(u), "/"))
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b$\n", "/a")
	f.Fuzz(func(t *testing.T, s, path string) {
		r := parseRobots(s, "crosscheck")
		r.allows(&url.URL{Path: path})
	})
}
