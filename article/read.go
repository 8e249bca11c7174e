package article

import (
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"crosscheck/calendar"
	"crosscheck/text"
)

// A Batch is what was read: the articles in the order of their IDs, and what could not be read.
type Batch struct {
	Documents []*Document
	Unread    []Unread
	Warnings  []string
}

// An Unread file is named, never dropped in silence.
type Unread struct{ ID, Reason string }

// Read reads every article in the given folders and files. An article that cannot be read is listed
// in Batch.Unread; only a path that does not exist is an error.
func Read(ctx context.Context, paths []string, s Settings) (*Batch, error) {
	b := &Batch{}
	for _, root := range paths {
		info, err := os.Stat(root)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", root, err)
		}
		prefix := ""
		if len(paths) > 1 {
			prefix = filepath.Base(root) + "/"
		}
		if !info.IsDir() {
			b.readFile(root, filepath.Base(root), nil)
			continue
		}
		manifest := readManifest(filepath.Join(root, "manifest.csv"))
		err = filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !e.Type().IsRegular() {
				return err
			}
			rel, _ := filepath.Rel(root, p)
			rel = filepath.ToSlash(rel)
			if rel == "manifest.csv" || !(strings.HasSuffix(rel, ".txt") || strings.HasSuffix(rel, ".md")) {
				return nil
			}
			b.readFile(p, prefix+rel, manifest[rel])
			return ctx.Err()
		})
		if err != nil {
			return nil, err
		}
	}
	sort.Slice(b.Documents, func(i, j int) bool { return b.Documents[i].ID < b.Documents[j].ID })
	return b, nil
}

func (b *Batch) readFile(path, id string, row map[string]string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		b.Unread = append(b.Unread, Unread{id, err.Error()})
		return
	}
	sum := sha256.Sum256(raw)
	d := &Document{ID: id, Path: path, SHA256: hex.EncodeToString(sum[:]), Text: string(raw)}
	d.Blocks = paragraphs(d.Text)
	set := func(f *Found, key string) {
		if v := row[key]; v != "" {
			*f = Found{v, "manifest", 1}
		}
	}
	set(&d.Outlet, "outlet")
	set(&d.Title, "title")
	set(&d.Author, "author")
	set(&d.URL, "url")
	set(&d.Published, "published")
	var y, m, day int
	if n, _ := fmt.Sscanf(d.Published.Value, "%d-%d-%d", &y, &m, &day); n == 3 {
		on := calendar.Date(y, monthOf(m), day)
		d.PublishedOn = calendar.Days(on, on+1)
	}
	if d.Outlet.Value == "" {
		d.Outlet = Found{"unknown (" + id + ")", "file name", 0}
	}
	d.Language = Found{"en", "assumed", 0.5}
	b.Documents = append(b.Documents, d)
}

func readManifest(path string) map[string]map[string]string {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil
	}
	out := map[string]map[string]string{}
	for _, r := range rows[1:] {
		m := map[string]string{}
		for i, k := range rows[0] {
			if i < len(r) {
				m[k] = r[i]
			}
		}
		out[m["file"]] = m
	}
	return out
}

// paragraphs cuts the text at blank lines; each paragraph is a body block.
func paragraphs(s string) []Block {
	var out []Block
	at := 0
	for at < len(s) {
		end := strings.Index(s[at:], "\n\n")
		if end < 0 {
			end = len(s)
		} else {
			end += at
		}
		span := trim(s, text.Span{Start: at, End: end})
		if !span.Empty() {
			out = append(out, Block{Span: span, Role: Body})
		}
		at = end + 2
	}
	return out
}

func trim(s string, sp text.Span) text.Span {
	for sp.Start < sp.End && strings.IndexByte(" \t\r\n", s[sp.Start]) >= 0 {
		sp.Start++
	}
	for sp.End > sp.Start && strings.IndexByte(" \t\r\n", s[sp.End-1]) >= 0 {
		sp.End--
	}
	return sp
}
