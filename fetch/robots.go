package fetch

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robots is what a host's robots.txt asks of us.
type robots struct {
	rules  []rule
	delay  time.Duration
	closed bool // the host could not say: nothing is asked for
}

type rule struct {
	path  string
	allow bool
}

// rulesOf reads a host's robots.txt once. None at all (404 and its like) allows everything; a server that fails allows nothing.
func (f *fetcher) rulesOf(ctx context.Context, u *url.URL) *robots {
	key := u.Scheme + "://" + u.Host
	if r, ok := f.robots[key]; ok {
		return r
	}
	r := &robots{}
	p, err := f.ask(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}, 0)
	switch {
	case err != nil || p.status >= 500:
		r.closed = err == nil
	case p.status == http.StatusOK:
		r = parseRobots(string(p.body[:min(len(p.body), 500<<10)]), f.job.Settings.Agent)
	}
	f.robots[key] = r
	return r
}

// parseRobots keeps the group for our agent, else the one for all.
func parseRobots(s, agent string) *robots {
	groups := map[string]*robots{}
	var now []string
	inRules := false
	for line := range strings.Lines(s) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		if key == "user-agent" {
			if inRules {
				now, inRules = nil, false
			}
			name := strings.ToLower(value)
			if groups[name] == nil {
				groups[name] = &robots{}
			}
			now = append(now, name)
			continue
		}
		inRules = true
		for _, name := range now {
			g := groups[name]
			switch key {
			case "allow", "disallow":
				if value != "" {
					g.rules = append(g.rules, rule{value, key == "allow"})
				}
			case "crawl-delay":
				if n, err := strconv.ParseFloat(value, 64); err == nil && n >= 0 {
					g.delay = min(time.Minute, seconds(min(n, 60)))
				}
			}
		}
	}
	agent, _, _ = strings.Cut(strings.ToLower(agent), "/")
	for _, name := range []string{agent, "*"} {
		if g := groups[name]; g != nil {
			return g
		}
	}
	return &robots{}
}

// allows follows the longest rule that fits; of equal ones the one that allows.
func (r *robots) allows(u *url.URL) bool {
	if r.closed {
		return false
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	best, ok := -1, true
	for _, x := range r.rules {
		if n := len(x.path); fits(x.path, path) && (n > best || n == best && x.allow) {
			best, ok = n, x.allow
		}
	}
	return ok
}

// fits matches a rule's path: * stands for anything, $ at its end for the end.
func fits(pattern, path string) bool {
	end := strings.HasSuffix(pattern, "$")
	parts := strings.Split(strings.TrimSuffix(pattern, "$"), "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	at := len(parts[0])
	for i, p := range parts[1:] {
		if end && i == len(parts)-2 {
			return strings.HasSuffix(path[at:], p)
		}
		k := strings.Index(path[at:], p)
		if k < 0 {
			return false
		}
		at += k + len(p)
	}
	return !end || at == len(path)
}
