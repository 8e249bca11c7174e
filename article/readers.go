package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"
)

// A Reader reads one form in which newsrooms have their articles.
type Reader struct {
	Name       string
	Doc        string
	Extensions []string // with the dot, in lower case; longer ones win
	read       func(in *input) ([]*draft, error)
}

// Readers lists the forms that a batch may hold.
func Readers() []Reader {
	return []Reader{
		{"text", "plain text in any common encoding", []string{".txt", ".text"}, readPlain},
		{"markdown", "Markdown with front matter", []string{".md", ".markdown"}, readMarkdown},
		{"html", "a saved page", []string{".html", ".htm", ".xhtml"}, readHTML},
		{"pdf", "a PDF with text in it; one without (a scan) is named as unread", []string{".pdf"}, readPDF},
		{"docx", "a Word document", []string{".docx", ".docm"}, readDOCX},
		{"mail", "an e-mail, with the articles attached to it", []string{".eml"}, readMail},
		{"feed", "RSS or Atom, one article an entry", []string{".rss", ".atom", ".xml"}, readFeed},
		{"warc", "pages kept by a crawler, one article a response", []string{".warc", ".warc.gz"}, readWARC},
		{"lines", "JSON Lines, one article a line", []string{".jsonl", ".ndjson"}, readLines},
		{"table", "CSV, one article a row", []string{".csv", ".tsv"}, readTable},
		{"xlsx", "a spreadsheet, one article a row", []string{".xlsx"}, readSheet},
		{"zip", "an archive of these", []string{".zip"}, readZip},
		{"tar", "an archive of these", []string{".tar", ".tar.gz", ".tgz"}, readTar},
		{"gzip", "one packed file of these", []string{".gz"}, readGzip},
	}
}

// readerFor is the reader for a file's name, nil where there is none. A name without an extension is text.
func readerFor(name string) *Reader {
	name = strings.ToLower(name)
	all := Readers()
	var best *Reader
	longest := 0
	for i := range all {
		for _, e := range all[i].Extensions {
			if strings.HasSuffix(name, e) && len(e) > longest {
				best, longest = &all[i], len(e)
			}
		}
	}
	if best == nil && filepath.Ext(name) == "" {
		return &all[0]
	}
	return best
}

// An input is the bytes of one file, or of one member of a file, on their way to a reader.
type input struct {
	id, path, name string
	raw            []byte
	settings       Settings
	depth          int        // archives around it
	left           *allowance // shared by all members of one file
	unread         []Unread
}

// An allowance is what one file may still unpack to.
type allowance struct {
	bytes    int64
	articles int
}

func (in *input) refuse(id, reason string) {
	if len(in.unread) < 1000 {
		in.unread = append(in.unread, Unread{id, reason})
	}
}

// read finds the reader for the input's name and reads it. What cannot be read is refused by name. A reader that
// panics is our bug, and still must not end the batch.
func (in *input) read() (out []*draft) {
	defer func() {
		if p := recover(); p != nil {
			in.refuse(in.id, fmt.Sprintf("its reader stopped (%v); please report this", p))
			out = nil
		}
	}()
	r := readerFor(in.name)
	switch {
	case r == nil:
		in.refuse(in.id, "not a form that crosscheck reads")
		return nil
	case len(in.raw) == 0:
		in.refuse(in.id, "empty")
		return nil
	}
	out, err := r.read(in)
	if err != nil {
		in.refuse(in.id, plainError(err))
		return nil
	}
	if len(out) == 0 && len(in.unread) == 0 {
		in.refuse(in.id, "it holds no article")
	}
	sum := sha256.Sum256(in.raw)
	for _, d := range out {
		if d.doc.SHA256 == "" {
			d.doc.SHA256 = hex.EncodeToString(sum[:])
		}
	}
	if in.left.articles -= len(out); in.left.articles < 0 && len(out) > 0 {
		keep := max(0, len(out)+in.left.articles)
		in.refuse(in.id, fmt.Sprintf("holds too many articles (article.max_articles: %d): the rest were left out", in.settings.MaxArticles))
		in.left.articles = 0
		out = out[:keep]
	}
	return out
}

// member reads a file that lies in this one.
func (in *input) member(name string, raw []byte) []*draft {
	m := &input{id: in.id + "/" + safeName(name), path: in.path, name: name, raw: raw, settings: in.settings, depth: in.depth + 1, left: in.left}
	if m.depth > in.settings.MaxDepth {
		in.refuse(m.id, fmt.Sprintf("lies too deep (article.max_depth: %d)", in.settings.MaxDepth))
		return nil
	}
	out := m.read()
	in.unread = append(in.unread, m.unread...)
	return out
}

// row starts the draft of one article among several in a file.
func (in *input) row(n int, raw string) *draft {
	d := newDraft(fmt.Sprintf("%s#%d", in.id, n), in.path)
	sum := sha256.Sum256([]byte(raw))
	d.doc.SHA256 = hex.EncodeToString(sum[:])
	d.doc.Extracted = true
	return d
}

// safeName makes a member's name fit to be shown and to be part of an ID: no way up, no root, no control characters.
func safeName(s string) string {
	var parts []string
	for _, p := range strings.Split(strings.ReplaceAll(s, "\\", "/"), "/") {
		p = strings.Map(func(r rune) rune {
			if r < 0x20 || r == 0x7F || invisible(r) || r == 0xFFFD {
				return '_'
			}
			return r
		}, p)
		if p != "" && p != "." && p != ".." {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return "unnamed"
	}
	return strings.Join(parts, "/")
}
