package article

import (
	"testing"

	"crosscheck/internal/forms"
	"crosscheck/internal/hostile"
)

// fuzzReader reads any bytes as one form; a good sample and the small hostile inputs of that form are where it starts.
func fuzzReader(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	for _, in := range hostile.Inputs() {
		if r := readerFor(in.Name); r != nil && r.Name == readerFor(name).Name {
			if raw := in.Make(); len(raw) < 4096 {
				f.Add(raw)
			}
		}
	}
	s := Default()
	s.MaxUnpackedBytes, s.MaxPDFSeconds = 4<<20, 4 // the fuzzer takes ten seconds for a deadlock
	f.Fuzz(func(t *testing.T, raw []byte) {
		in := &input{id: name, path: name, name: name, raw: raw, settings: s, left: &allowance{s.MaxUnpackedBytes, 1000}}
		drafts := readerMust(t, in)
		for _, d := range drafts {
			if d.finish(s) == nil {
				settle([]*draft{d}, s)
				promises(t, d.doc)
			}
		}
	})
}

// readerMust reads without the safety net, so that a panic is found.
func readerMust(t *testing.T, in *input) []*draft {
	t.Helper()
	if len(in.raw) == 0 {
		return nil
	}
	out, err := readerFor(in.name).read(in)
	if err != nil {
		return nil
	}
	return out
}

func FuzzText(f *testing.F)     { fuzzReader(f, "a.txt", dam.Plain()) }
func FuzzMarkdown(f *testing.F) { fuzzReader(f, "a.md", "---\ntitle: x\n---\n# "+dam.Plain()) }
func FuzzHTML(f *testing.F)     { fuzzReader(f, "a.html", dam.Page()) }
func FuzzDOCX(f *testing.F)     { fuzzReader(f, "a.docx", dam.DOCX()) }
func FuzzMail(f *testing.F)     { fuzzReader(f, "a.eml", dam.Mail()) }
func FuzzFeed(f *testing.F)     { fuzzReader(f, "a.rss", dam.Feed()) }
func FuzzWARC(f *testing.F)     { fuzzReader(f, "a.warc", dam.WARC()) }
func FuzzLines(f *testing.F)    { fuzzReader(f, "a.jsonl", dam.Line()) }
func FuzzTable(f *testing.F)    { fuzzReader(f, "a.csv", dam.Row()) }
func FuzzSheet(f *testing.F)    { fuzzReader(f, "a.xlsx", dam.Sheet()) }

// FuzzPDF starts the engine first: made ready for the fuzzer it takes longer to start than the fuzzer waits for one input.
func FuzzPDF(f *testing.F) {
	if _, err := pdfEngine(); err != nil {
		f.Fatal(err)
	}
	fuzzReader(f, "a.pdf", dam.PDF())
}

func FuzzZip(f *testing.F) {
	fuzzReader(f, "a.zip", forms.Zipped(map[string]string{"a.txt": dam.Plain(), "b.html": dam.Page()}))
}
func FuzzTar(f *testing.F) {
	fuzzReader(f, "a.tar.gz", forms.Tarred(map[string]string{"a.txt": dam.Plain()}))
}

func FuzzManifest(f *testing.F) {
	f.Add([]byte("file,outlet\na.txt,Herald\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, _, err := readManifest(raw)
		if err == nil && m != nil {
			m.apply(newDraft("a.txt", "a.txt"), "a.txt")
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"Friday, October 17, 2031", "02.12.2031", "2031-10-17T18:40:00Z", "31/12/2031 3:05 PM", "Updated 17 Oct 2031"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { readStamp(s) })
}
