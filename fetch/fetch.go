// Package fetch downloads pages into a batch. It is the only part of crosscheck that touches the network, and only
// `crosscheck fetch` calls it. What comes back is kept as it came, headers, time and hash with it, one web archive a page. Start
// with Pages.
package fetch

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
)

// Settings of fetching.
type Settings struct {
	// Agent is the name under which pages are asked for, and looked up in robots.txt.
	Agent string `mapstructure:"agent" yaml:"agent"`
	// DelaySeconds is the pause between two pages of one host (0 to 600). A longer one that robots.txt asks for wins.
	DelaySeconds float64 `mapstructure:"delay_seconds" yaml:"delay_seconds"`
	// TimeoutSeconds is how long one page may take (1 to 600).
	TimeoutSeconds float64 `mapstructure:"timeout_seconds" yaml:"timeout_seconds"`
	// MaxPageBytes is the largest page that is kept (1,024 to 1 GiB).
	MaxPageBytes int64 `mapstructure:"max_page_bytes" yaml:"max_page_bytes"`
	// Redirects is how many redirections are followed (0 to 20).
	Redirects int `mapstructure:"redirects" yaml:"redirects"`
	// Retries is how often a page is asked for again after a failure that may pass (0 to 10).
	Retries int `mapstructure:"retries" yaml:"retries"`
	// MaxPages is the most pages of one call, those that feeds name included (1 to 100,000).
	MaxPages int `mapstructure:"max_pages" yaml:"max_pages"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{Agent: "crosscheck", DelaySeconds: 2, TimeoutSeconds: 30, MaxPageBytes: 16 << 20, Redirects: 5, Retries: 3, MaxPages: 2000}
}

// Validate lists every value that is out of range, as errors that begin with the key.
func (s Settings) Validate() []error {
	var errs []error
	check := func(key string, v, low, high float64) {
		if !(v >= low && v <= high) {
			errs = append(errs, fmt.Errorf("%s: %v is outside %v..%v", key, v, low, high))
		}
	}
	if s.Agent == "" {
		errs = append(errs, errors.New("agent: is empty"))
	}
	check("delay_seconds", s.DelaySeconds, 0, 600)
	check("timeout_seconds", s.TimeoutSeconds, 1, 600)
	check("max_page_bytes", float64(s.MaxPageBytes), 1024, 1<<30)
	check("redirects", float64(s.Redirects), 0, 20)
	check("retries", float64(s.Retries), 0, 10)
	check("max_pages", float64(s.MaxPages), 1, 100_000)
	return errs
}

// A Job is one call.
type Job struct {
	URLs         []string
	Into         string // the batch's folder; made where it is not there
	AllowPrivate bool   // addresses of this machine and of private networks, refused otherwise
	Settings     Settings
	Progress     func(done, all int, what string)                 // nil: none
	Now          func() time.Time                                 // the clock, written into the archive
	Sleep        func(ctx context.Context, d time.Duration) error // between pages; nil: real
}

// An Outcome says what became of one address.
type Outcome struct {
	URL    string
	File   string // in the batch; "" where nothing was kept
	Status string // "kept", "there already", or why not
}

// Pages downloads every address into the batch and writes its manifest. Pages that the manifest names already are
// not asked for again, so that a call that was broken off goes on where it stopped. One address that fails does not end the others.
func Pages(ctx context.Context, j Job) ([]Outcome, error) {
	if j.Sleep == nil {
		j.Sleep = sleep
	}
	if err := os.MkdirAll(j.Into, 0o755); err != nil {
		return nil, err
	}
	m, err := openManifest(filepath.Join(j.Into, "manifest.csv"))
	if err != nil {
		return nil, err
	}
	f := &fetcher{job: j, client: client(j), manifest: m, robots: map[string]*robots{}, last: map[string]time.Time{}}
	queue := append([]string{}, j.URLs...)
	seen := map[string]bool{}
	var out []Outcome
	for i := 0; i < len(queue); i++ {
		if len(out) >= j.Settings.MaxPages {
			return out, fmt.Errorf("more than %d pages: the rest were not asked for", j.Settings.MaxPages)
		}
		if err := ctx.Err(); err != nil {
			return out, err
		}
		address := strings.TrimSpace(queue[i])
		if address == "" || seen[address] {
			continue
		}
		seen[address] = true
		o, more := f.one(ctx, address)
		queue = append(queue, more...)
		out = append(out, o)
		if j.Progress != nil {
			j.Progress(len(out), len(queue), address+": "+o.Status)
		}
	}
	return out, nil
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

type fetcher struct {
	job      Job
	client   *http.Client
	manifest *manifest
	robots   map[string]*robots
	last     map[string]time.Time // when a host was last asked
}

// one fetches an address; a feed brings the addresses of its entries instead of a file.
func (f *fetcher) one(ctx context.Context, address string) (Outcome, []string) {
	refused := func(why string) (Outcome, []string) { return Outcome{URL: address, Status: why}, nil }
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return refused("not a web address")
	}
	if file := f.manifest.has(address); file != "" {
		return Outcome{address, file, "there already"}, nil
	}
	rules := f.rulesOf(ctx, u)
	if !rules.allows(u) {
		return refused("robots.txt asks not to")
	}
	page, err := f.ask(ctx, u, rules.delay)
	if err != nil {
		return refused(err.Error())
	}
	if page.status != http.StatusOK {
		return refused("the server said " + page.statusLine)
	}
	if more := feedLinks(page, u); len(more) > 0 {
		return Outcome{URL: address, Status: fmt.Sprintf("a feed of %d", len(more))}, more
	}
	name := fileName(u)
	when := f.job.Now().UTC()
	if err := writeWARC(filepath.Join(f.job.Into, name), page, when); err != nil {
		return refused(err.Error())
	}
	sum := sha256.Sum256(page.body)
	if err := f.manifest.add(name, address, when.Format(time.RFC3339), hex.EncodeToString(sum[:])); err != nil {
		return refused(err.Error())
	}
	return Outcome{address, name, "kept"}, nil
}

// A page is what a server answered.
type page struct {
	address    string // after redirections
	status     int
	statusLine string
	header     http.Header
	body       []byte
}

// ask requests a page politely: not sooner than the host's delay, again after failures that may pass.
func (f *fetcher) ask(ctx context.Context, u *url.URL, delay time.Duration) (*page, error) {
	delay = max(delay, seconds(f.job.Settings.DelaySeconds))
	for try := 0; ; try++ {
		if at, ok := f.last[u.Host]; ok {
			if wait := delay - f.job.Now().Sub(at); wait > 0 {
				if err := f.job.Sleep(ctx, wait); err != nil {
					return nil, err
				}
			}
		}
		p, err := f.request(ctx, u)
		f.last[u.Host] = f.job.Now()
		if !passing(p, err) || try >= f.job.Settings.Retries || ctx.Err() != nil {
			return p, err
		}
		if err := f.job.Sleep(ctx, backoff(try, p)); err != nil {
			return nil, err
		}
	}
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

// passing reports a failure that may be over soon.
func passing(p *page, err error) bool {
	if err != nil {
		return !errors.Is(err, errPrivate) && !errors.Is(err, errTooLarge) && !errors.Is(err, errRedirects)
	}
	return p.status == http.StatusTooManyRequests || p.status >= 500
}

// backoff doubles from one second; a server that says when to come back is believed, up to a minute.
func backoff(try int, p *page) time.Duration {
	if p != nil {
		if n, err := strconv.Atoi(p.header.Get("Retry-After")); err == nil && n >= 0 {
			return min(time.Minute, time.Duration(n)*time.Second)
		}
	}
	return time.Second << min(try, 5)
}

var errTooLarge = errors.New("too large to keep")

func (f *fetcher) request(ctx context.Context, u *url.URL) (*page, error) {
	ctx, cancel := context.WithTimeout(ctx, seconds(f.job.Settings.TimeoutSeconds))
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", f.job.Settings.Agent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.8,*/*;q=0.1")
	res, err := f.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, f.job.Settings.MaxPageBytes+1))
	if err != nil {
		return nil, err
	}
	if int64(len(body)) > f.job.Settings.MaxPageBytes {
		return nil, errTooLarge
	}
	return &page{res.Request.URL.String(), res.StatusCode, res.Status, res.Header, body}, nil
}

// feedLinks lists the entries of a page that is a feed.
func feedLinks(p *page, base *url.URL) []string {
	head := bytes.TrimSpace(p.body[:min(len(p.body), 1024)])
	if !bytes.HasPrefix(head, []byte("<?xml")) && !bytes.Contains(head, []byte("<rss")) && !bytes.Contains(head, []byte("<feed")) || bytes.Contains(head, []byte("<html")) {
		return nil
	}
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(p.body))
	if err != nil {
		return nil
	}
	var out []string
	for _, i := range feed.Items {
		if u, err := base.Parse(i.Link); err == nil && i.Link != "" {
			out = append(out, u.String())
		}
	}
	return out
}

var unsafe = regexp.MustCompile(`[^a-z0-9.]+`)

// fileName is "herald.example-dam-fails-1a2b3c4d.warc": readable, and different for different addresses.
func fileName(u *url.URL) string {
	sum := sha256.Sum256([]byte(u.String()))
	stem := strings.Trim(unsafe.ReplaceAllString(strings.ToLower(strings.TrimPrefix(u.Hostname(), "www.")+"-"+u.Path), "-"), "-.")
	return stem[:min(len(stem), 80)] + "-" + hex.EncodeToString(sum[:4]) + ".warc"
}
