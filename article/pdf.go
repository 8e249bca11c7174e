package article

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"

	"crosscheck/text"
)

// pdfEngine is PDFium in a WebAssembly sandbox: no folder of this machine is mounted in it, and its memory is bounded.
// It takes some seconds to start, so it starts with the first PDF of a run.
var pdfEngine = sync.OnceValues(func() (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{
		MinIdle: 0, MaxIdle: 1, MaxTotal: 1,
		FSConfig: wazero.NewFSConfig(), // nil would mount the root of the machine
		// Without the second setting a document that loops would go on in the background when its time is up.
		RuntimeConfig: wazero.NewRuntimeConfig().WithMemoryLimitPages(pdfPages).WithCloseOnContextDone(true),
		Stdout:        io.Discard, Stderr: io.Discard,
	})
})

// pdfPages is how many pages of 64 KiB the sandbox may use: 128 MB.
const pdfPages = 2048

// readPDF reads the text of a PDF, page by page.
func readPDF(in *input) ([]*draft, error) {
	if !strings.Contains(string(in.raw[:min(len(in.raw), 1024)]), "%PDF-") {
		return nil, errors.New("not a PDF")
	}
	pages, err := pdfText(in.raw, in.settings.MaxArticleBytes, in.settings.MaxPDFSeconds)
	if err != nil {
		return nil, err
	}
	d := newDraft(in.id, in.path)
	d.doc.Extracted = true
	d.pdfPages(pages)
	if len(d.blocks) == 0 {
		return nil, errors.New("its pages hold no text (a scan?)")
	}
	return []*draft{d}, nil
}

// pdfText is the text of every page, up to a number of bytes, read within a number of seconds.
func pdfText(raw []byte, most, seconds int) ([]string, error) {
	limit := time.Duration(seconds) * time.Second
	pool, err := pdfEngine()
	if err != nil {
		return nil, fmt.Errorf("starting the PDF engine: %w", err)
	}
	engine, err := pool.GetInstance(10 * limit)
	if err != nil {
		return nil, fmt.Errorf("starting the PDF engine: %w", err)
	}
	type answer struct {
		pages []string
		err   error
	}
	done := make(chan answer, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- answer{nil, fmt.Errorf("broken PDF: %v", p)}
			}
		}()
		pages, err := pagesOf(engine, raw, most)
		done <- answer{pages, err}
	}()
	select {
	case a := <-done:
		if a.err != nil {
			engine.Kill() // what a broken file left behind is thrown away
		} else {
			engine.Close()
		}
		return a.pages, a.err
	case <-time.After(limit):
		engine.Kill()
		return nil, fmt.Errorf("it takes more than %d seconds to read (article.max_pdf_seconds)", seconds)
	}
}

func pagesOf(engine pdfium.Pdfium, raw []byte, most int) ([]string, error) {
	doc, err := engine.OpenDocument(&requests.OpenDocument{File: &raw})
	if err != nil {
		return nil, fmt.Errorf("broken PDF: %w", err)
	}
	defer engine.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc.Document})
	count, err := engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return nil, fmt.Errorf("broken PDF: %w", err)
	}
	var pages []string
	size := 0
	for i := range count.PageCount {
		page, err := engine.GetPageText(&requests.GetPageText{Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc.Document, Index: i}}})
		if err != nil {
			pages = append(pages, "") // one broken page does not lose the others
			continue
		}
		if size += len(page.Text); size > most {
			return nil, fmt.Errorf("more text than an article (article.max_article_bytes: %d)", most)
		}
		pages = append(pages, page.Text)
	}
	return pages, nil
}

var pageNumber = regexp.MustCompile(`^(?i:page )?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$|^[-–—]\s*\d{1,4}\s*[-–—]$`)

// pdfPages lays out the pages: lines become paragraphs again, words broken at the end of a line whole, and what
// stands at the edge of several pages is furniture.
func (d *draft) pdfPages(pages []string) {
	lines := make([][]string, len(pages))
	edges := map[string]int{}
	for i, p := range pages {
		lines[i] = pdfLines(p)
		for _, l := range edge(lines[i]) {
			edges[withoutDigits(l)]++
		}
	}
	var w blockWriter
	for i := range lines {
		first := len(w.blocks)
		for _, l := range lines[i] {
			if pageNumber.MatchString(l) || len(pages) > 1 && edges[withoutDigits(l)] > 1 && contains(edge(lines[i]), l) {
				w.flush()
				w.role, w.fixed = Boilerplate, true
				w.line.WriteString(l)
				w.flush()
				w.role, w.fixed = Body, false
				continue
			}
			w.pdfLine(l, median(lines[i]))
		}
		if i+1 == len(lines) || ends(w.line.String()) {
			w.flush()
		}
		for j := first; j < len(w.blocks); j++ {
			w.blocks[j].page = i + 1
		}
	}
	w.flush()
	d.doc.Text, d.blocks = w.out.String(), w.blocks
	d.tidy()
}

// pdfLine adds a line to the paragraph or begins another: after a line that is short and ends a sentence, or is
// short and stands like a heading.
func (w *blockWriter) pdfLine(l string, usual int) {
	before := w.line.String()
	if before != "" {
		last := before[strings.LastIndexByte(before, '\n')+1:]
		full := len(last) >= usual*8/10
		if ends(before) && !full || !full && text.CountWords(before) <= 14 && !hangs(before) || bullet(l) {
			w.flush()
			before = ""
		}
	}
	if before != "" {
		w.line.WriteByte('\n')
	}
	w.line.WriteString(l)
}

// pdfLines splits a page. PDFium marks a hyphen at the end of a line with U+0002 or U+FFFE: the word is one.
func pdfLines(p string) []string {
	p = strings.NewReplacer("\u0002\r\n", "", "\u0002\n", "", "\u0002", "", "\uFFFE\r\n", "", "\uFFFE\n", "", "\uFFFE", "").Replace(p)
	var out []string
	for _, l := range strings.FieldsFunc(p, func(r rune) bool { return r == '\r' || r == '\n' }) {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// edge is the first two and the last two lines of a page.
func edge(lines []string) []string {
	if len(lines) <= 4 {
		return lines
	}
	return append(append([]string{}, lines[:2]...), lines[len(lines)-2:]...)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, s)
}

// median is the length that half of the lines reach.
func median(lines []string) int {
	if len(lines) == 0 {
		return 0
	}
	var sizes [400]int
	for _, l := range lines {
		sizes[min(len(l), len(sizes)-1)]++
	}
	seen := 0
	for n := len(sizes) - 1; n >= 0; n-- {
		if seen += sizes[n]; seen*2 >= len(lines) {
			return n
		}
	}
	return 0
}
