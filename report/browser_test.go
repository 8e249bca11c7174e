package report

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// browser is a headless Chromium of this machine, or "".
func browser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// opened is what a browser makes of a page opened from disk: its document after everything that wants to run has run.
func opened(t *testing.T, page string) string {
	t.Helper()
	path := browser()
	if path == "" {
		t.Skip("no Chromium on this machine")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(file, []byte(page), 0o600))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+t.TempDir(), "--virtual-time-budget=2000", "--dump-dom", "file://"+file).Output()
	require.NoError(t, err)
	return string(out)
}

// A page opens from disk in a real browser and shows the sentences with the words that differ marked.
func TestThePageOpensInABrowser(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteHTML(&b, sampleReport(), Default()))
	dom := opened(t, b.String())
	assert.Contains(t, dom, "How many people were hurt in the collapse?")
	assert.Regexp(t, `<span class="(changed|value)">[^<]*21`, dom, "the words that differ are marked")
	assert.Contains(t, dom, "Radio One")
}

// Nothing that an article holds runs in a real browser, and the page asks no server for anything.
func TestNothingFromAnArticleRunsInABrowser(t *testing.T) {
	var asked atomic.Int64
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	srv := &http.Server{Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }), ReadHeaderTimeout: time.Second}
	go func() { _ = srv.Serve(l) }()
	defer srv.Close()
	at := "http://" + l.Addr().String() + "/"
	attacks := []string{
		`<script>document.documentElement.id="ran"</script>`,
		`"><img src="` + at + `x.png" onerror="document.documentElement.id='ran'">`,
		`</title></style></script><svg onload="document.documentElement.id='ran'"><link rel=stylesheet href="` + at + `">`,
		`<iframe src="` + at + `"></iframe><meta http-equiv="refresh" content="0;url=` + at + `">`,
	}
	control := opened(t, `<html><body><img src="`+at+`control.png"><script>document.documentElement.id="ran"</script></body></html>`)
	require.Contains(t, control, `id="ran"`, "the browser runs what a page lets it run")
	require.Positive(t, asked.Load(), "and asks for what a page names")
	asked.Store(0)
	for _, a := range attacks {
		for what, write := range map[string]func(*bytes.Buffer) error{
			"page": func(b *bytes.Buffer) error { return WriteHTML(b, everywhere(a), Default()) },
			"pack": func(b *bytes.Buffer) error {
				r := everywhere(a)
				return WritePack(b, r, Default(), r.Findings[0].RowID(), nil)
			},
		} {
			var b bytes.Buffer
			require.NoError(t, write(&b), what)
			dom := opened(t, b.String())
			require.False(t, strings.Contains(dom[:min(len(dom), 400)], `id="ran"`), "%s of %s", what, a)
		}
	}
	require.Zero(t, asked.Load(), "a page asked a server")
}
