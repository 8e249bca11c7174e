// Package forms writes one article in every form in which a newsroom may have it: for the tests of reading.
package forms

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// An Article is to be written in every form.
type Article struct {
	Outlet, Title, Author string
	Published             string // 2031-05-12
	Paragraphs            []string
}

// Plain is the title, a blank line and the paragraphs.
func (s Article) Plain() string { return s.Title + "\n\n" + strings.Join(s.Paragraphs, "\n\n") + "\n" }

// Page is a web page with its metadata.
func (s Article) Page() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<html lang="en"><head><meta charset="utf-8"><title>%s</title><meta property="og:site_name" content="%s"><meta name="author" content="%s"><meta property="article:published_time" content="%s"></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>%s</h1>`,
		s.Title, s.Outlet, s.Author, s.Published, s.Title)
	for _, p := range s.Paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	return b.String() + "</article></body></html>"
}

// DOCX is a Word document with a deletion and links in it.
func (s Article) DOCX() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>` + s.Title + `</w:t></w:r></w:p>`)
	for _, p := range s.Paragraphs {
		half := len(p) / 2
		for p[half] != ' ' {
			half++
		}
		fmt.Fprintf(&b, `<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:hyperlink><w:r><w:t>%s</w:t></w:r></w:hyperlink></w:p>`,
			html.EscapeString(p[:half]), html.EscapeString(p[half:]))
	}
	b.WriteString(`</w:body></w:document>`)
	return Zipped(map[string]string{"word/document.xml": b.String()})
}

// Mail is a forwarded mail.
func (s Article) Mail() string {
	return "From: " + s.Author + " <ana@example.org>\r\nSubject: Fwd: " + s.Title + "\r\nDate: " + s.day().Format("Mon, 2 Jan 2006 15:04:05 -0700") + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=XX\r\n\r\n" +
		"--XX\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(s.Plain())) + "\r\n--XX--\r\n"
}

// Feed is a feed of one item.
func (s Article) Feed() string {
	body := ""
	for _, p := range s.Paragraphs {
		body += "<p>" + html.EscapeString(p) + "</p>"
	}
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>` + s.Outlet + `</title><item><title>` + s.Title + `</title><author>ana@example.org (` + s.Author + `)</author><pubDate>` + s.day().Format("Mon, 2 Jan 2006 15:04:05 GMT") + `</pubDate><description>` + html.EscapeString(body) + `</description></item></channel></rss>`
}

// WARC is a web archive of the page.
func (s Article) WARC() string {
	page := s.Page()
	res := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + fmt.Sprint(len(page)) + "\r\n\r\n" + page
	return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/dam\r\nContent-Length: " + fmt.Sprint(len(res)) + "\r\n\r\n" + res + "\r\n\r\n"
}

// Line is a JSON line.
func (s Article) Line() string {
	raw, _ := json.Marshal(map[string]string{"title": s.Title, "source": s.Outlet, "author": s.Author, "date": s.Published, "body": strings.Join(s.Paragraphs, "\n\n")})
	return string(raw) + "\n"
}

// Row is a table of one row.
func (s Article) Row() string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write([]string{"title", "outlet", "author", "published", "text", "desk"})
	w.Write([]string{s.Title, s.Outlet, s.Author, s.Published, strings.Join(s.Paragraphs, "\n\n"), "home"})
	w.Flush()
	return b.String()
}

// Sheet is a spreadsheet of one row.
func (s Article) Sheet() string {
	f := excelize.NewFile()
	f.SetSheetRow("Sheet1", "A1", &[]string{"title", "outlet", "author", "published", "text"})
	f.SetSheetRow("Sheet1", "A2", &[]string{s.Title, s.Outlet, s.Author, s.Published, strings.Join(s.Paragraphs, "\n\n")})
	b, _ := f.WriteToBuffer()
	return b.String()
}

// PDF is a page in one column of fifty letters, its lines broken and one word parted.
func (s Article) PDF() string {
	var ops strings.Builder
	ops.WriteString("BT /F1 10 Tf 14 TL 60 760 Td\n")
	for _, p := range append([]string{s.Title}, s.Paragraphs...) {
		for _, l := range wrap(p, 60) {
			l = strings.NewReplacer("“", "\\223", "”", "\\224", "’", "\\222", "(", "\\(", ")", "\\)").Replace(l)
			fmt.Fprintf(&ops, "(%s) Tj T*\n", l)
		}
		ops.WriteString("T*\n")
	}
	ops.WriteString("ET")
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", ops.Len(), ops.String()),
		"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"}
	b := bytes.NewBufferString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	x := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range at {
		fmt.Fprintf(b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, x)
	return b.String()
}

func wrap(s string, width int) []string {
	var out []string
	line := ""
	for _, w := range strings.Fields(s) {
		if line != "" && len(line)+1+len(w) > width {
			out = append(out, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return append(out, line)
}

// Zipped packs files by their names.
func Zipped(files map[string]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, _ := z.Create(name)
		w.Write([]byte(files[name]))
	}
	z.Close()
	return b.String()
}

// Tarred packs files into a compressed tape archive.
func Tarred(files map[string]string) string {
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	t := tar.NewWriter(g)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		t.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(files[name]))})
		t.Write([]byte(files[name]))
	}
	t.Close()
	g.Close()
	return b.String()
}

// Gzipped packs one file.
func Gzipped(s string) string {
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	g.Write([]byte(s))
	g.Close()
	return b.String()
}

// day is the morning of the day of publication.
func (s Article) day() time.Time {
	t, err := time.Parse(time.DateOnly, s.Published)
	if err != nil {
		return time.Time{}
	}
	return t.Add(8*time.Hour + 30*time.Minute)
}
