package article

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
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// A sample is one invented article, to be written in every form.
type sample struct {
	outlet, title, author, published string
	paragraphs                       []string
}

var dam = sample{"The Ardel Herald", "Old dam fails above Ardel", "Ana Roe", "2031-05-12", []string{
	"The wall of the old reservoir above Ardel gave way on Monday morning, and the water took twelve houses with it, the mayor said.",
	"“We had asked for repairs four times since the winter,” said Jo Lund, who keeps the register of the valley’s dams, on Tuesday.",
	"The state has promised 3.5 million crowns for the families, of whom 34 now live in the school of the upper town.",
}}

func (s sample) plain() string { return s.title + "\n\n" + strings.Join(s.paragraphs, "\n\n") + "\n" }

func (s sample) page() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<html lang="en"><head><meta charset="utf-8"><title>%s</title><meta property="og:site_name" content="%s"><meta name="author" content="%s"><meta property="article:published_time" content="%s"></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>%s</h1>`,
		s.title, s.outlet, s.author, s.published, s.title)
	for _, p := range s.paragraphs {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	return b.String() + "</article></body></html>"
}

func (s sample) docx() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>` + s.title + `</w:t></w:r></w:p>`)
	for _, p := range s.paragraphs {
		half := len(p) / 2
		for p[half] != ' ' {
			half++
		}
		fmt.Fprintf(&b, `<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:hyperlink><w:r><w:t>%s</w:t></w:r></w:hyperlink></w:p>`,
			html.EscapeString(p[:half]), html.EscapeString(p[half:]))
	}
	b.WriteString(`</w:body></w:document>`)
	return zipped(map[string]string{"word/document.xml": b.String()})
}

func (s sample) mail() string {
	return "From: Ana Roe <ana@example.org>\r\nSubject: Fwd: " + s.title + "\r\nDate: Mon, 12 May 2031 08:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=XX\r\n\r\n" +
		"--XX\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(s.plain())) + "\r\n--XX--\r\n"
}

func (s sample) feed() string {
	body := ""
	for _, p := range s.paragraphs {
		body += "<p>" + html.EscapeString(p) + "</p>"
	}
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>` + s.outlet + `</title><item><title>` + s.title + `</title><author>ana@example.org (` + s.author + `)</author><pubDate>Mon, 12 May 2031 08:30:00 GMT</pubDate><description>` + html.EscapeString(body) + `</description></item></channel></rss>`
}

func (s sample) warc() string {
	page := s.page()
	res := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + fmt.Sprint(len(page)) + "\r\n\r\n" + page
	return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/dam\r\nContent-Length: " + fmt.Sprint(len(res)) + "\r\n\r\n" + res + "\r\n\r\n"
}

func (s sample) line() string {
	raw, _ := json.Marshal(map[string]string{"title": s.title, "source": s.outlet, "author": s.author, "date": s.published, "body": strings.Join(s.paragraphs, "\n\n")})
	return string(raw) + "\n"
}

func (s sample) row() string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write([]string{"title", "outlet", "author", "published", "text", "desk"})
	w.Write([]string{s.title, s.outlet, s.author, s.published, strings.Join(s.paragraphs, "\n\n"), "home"})
	w.Flush()
	return b.String()
}

func (s sample) sheet() string {
	f := excelize.NewFile()
	f.SetSheetRow("Sheet1", "A1", &[]string{"title", "outlet", "author", "published", "text"})
	f.SetSheetRow("Sheet1", "A2", &[]string{s.title, s.outlet, s.author, s.published, strings.Join(s.paragraphs, "\n\n")})
	b, _ := f.WriteToBuffer()
	return b.String()
}

// pdf writes a page in one column of fifty letters, its lines broken and one word parted.
func (s sample) pdf() string {
	var ops strings.Builder
	ops.WriteString("BT /F1 10 Tf 14 TL 60 760 Td\n")
	for _, p := range append([]string{s.title}, s.paragraphs...) {
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

func zipped(files map[string]string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range sortedKeys(files) {
		w, _ := z.Create(name)
		w.Write([]byte(files[name]))
	}
	z.Close()
	return b.String()
}

func tarred(files map[string]string) string {
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	t := tar.NewWriter(g)
	for _, name := range sortedKeys(files) {
		t.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(files[name]))})
		t.Write([]byte(files[name]))
	}
	t.Close()
	g.Close()
	return b.String()
}

func gzipped(s string) string {
	var b bytes.Buffer
	g := gzip.NewWriter(&b)
	g.Write([]byte(s))
	g.Close()
	return b.String()
}

// TestEveryFormGivesTheSameBlocks reads one article in every form. Stated differences: a PDF breaks paragraphs into
// lines, which the blocks keep as line ends; plain text says nothing of outlet and date.
func TestEveryFormGivesTheSameBlocks(t *testing.T) {
	want := outline(one(t, "a.txt", dam.plain()))
	files := map[string]string{
		"a.md": "# " + dam.plain(), "a.html": dam.page(), "a.docx": dam.docx(), "a.eml": dam.mail(), "a.rss": dam.feed(), "a.warc": dam.warc(),
		"a.warc.gz": gzipped(dam.warc()), "a.jsonl": dam.line(), "a.csv": dam.row(), "a.xlsx": dam.sheet(),
		"a.zip": zipped(map[string]string{"b/a.txt": dam.plain()}), "a.tar.gz": tarred(map[string]string{"a.txt": dam.plain()}), "a.txt.gz": gzipped(dam.plain()),
	}
	if !testing.Short() {
		files["a.pdf"] = dam.pdf()
	}
	for _, name := range sortedKeys(files) {
		t.Run(name, func(t *testing.T) {
			d := one(t, name, files[name])
			assert.Equal(t, want, outline(d))
			assert.Equal(t, dam.title, d.Title.Value)
		})
	}
	b := batch(t, files)
	assert.Empty(t, b.Unread)
	assert.Len(t, b.Documents, len(files))
}

func TestWhereAnArticleStands(t *testing.T) {
	d := one(t, "a.csv", dam.row())
	assert.Equal(t, "a.csv#2", d.ID)
	assert.Equal(t, 2, d.Blocks[1].Page)
	assert.Equal(t, dam.outlet, d.Outlet.Value)
	assert.Equal(t, dam.published, d.Published.Value)
	assert.Equal(t, []Field{{"desk", "home"}}, d.Extra)
	b := batch(t, map[string]string{"x.zip": zipped(map[string]string{"manifest.csv": "file,outlet\none.txt,Herald\n", "one.txt": dam.plain(), "bad.bin": "x"})})
	require.Len(t, b.Documents, 1)
	assert.Equal(t, "x.zip/one.txt", b.Documents[0].ID)
	assert.Equal(t, "Herald", b.Documents[0].Outlet.Value)
	assert.Equal(t, []Unread{{"x.zip/bad.bin", "not a form that crosscheck reads"}}, b.Unread)
}

func TestLiveBlogIsSplitIntoPosts(t *testing.T) {
	entry := func(when, words string) string {
		return `<div class="post"><time datetime="` + when + `">x</time><h2>` + words[:20] + `</h2><p>` + words + `</p></div>`
	}
	page := `<html lang="en"><head><title>Flood live | The Herald</title><meta property="og:site_name" content="The Herald"></head><body><div>` +
		entry("2031-05-12T10:40:00Z", dam.paragraphs[0]) + entry("2031-05-12T11:05:00Z", dam.paragraphs[1]) + entry("2031-05-13T08:00:00Z", dam.paragraphs[2]) + `</div></body></html>`
	b := batch(t, map[string]string{"live.html": page})
	require.Len(t, b.Documents, 3)
	assert.Equal(t, "2031-05-12T11:05", b.Documents[1].Published.Value)
	assert.Equal(t, "live.html#2", b.Documents[1].ID)
	assert.Equal(t, "The Herald", b.Documents[1].Outlet.Value)
	assert.Contains(t, outline(b.Documents[1]), "body: "+dam.paragraphs[1])

	listed, _ := json.Marshal(map[string]any{"@type": "LiveBlogPosting", "headline": "Flood live", "liveBlogUpdate": []any{
		map[string]string{"headline": "Wall gives way above Ardel", "datePublished": "2031-05-12T10:40:00Z", "articleBody": dam.paragraphs[0]},
		map[string]string{"headline": "Repairs were asked for", "datePublished": "2031-05-12T11:05:00Z", "articleBody": dam.paragraphs[1]}}})
	b = batch(t, map[string]string{"live.html": `<html><head><script type="application/ld+json">` + string(listed) + `</script></head><body><p>x</p></body></html>`})
	require.Len(t, b.Documents, 2)
	assert.Equal(t, "Repairs were asked for", b.Documents[1].Title.Value)
}
