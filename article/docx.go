package article

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"crosscheck/text"
)

// readDOCX reads a Word document: paragraphs, headings by their style, table cells, hyperlinks' words. What
// was deleted under tracked changes is left out, what was inserted stays.
func readDOCX(in *input) ([]*draft, error) {
	z, err := zip.NewReader(bytes.NewReader(in.raw), int64(len(in.raw)))
	if err != nil {
		return nil, fmt.Errorf("broken document: %w", err)
	}
	part := func(name string) []byte {
		for _, f := range z.File {
			if f.Name == name {
				return in.unzip(f)
			}
		}
		return nil
	}
	body := part("word/document.xml")
	if body == nil {
		return nil, errors.New("broken document: it holds no text")
	}
	d := newDraft(in.id, in.path)
	d.doc.Extracted = true
	var w blockWriter
	if err := w.word(body, in.settings.MaxNodes*10); err != nil {
		d.note("the document is broken; read up to there: " + err.Error())
	}
	if core := part("docProps/core.xml"); core != nil {
		d.wordFacts(core)
	}
	d.doc.Text, d.blocks, d.links = w.out.String(), w.blocks, w.links
	d.tidy()
	return []*draft{d}, nil
}

// word writes the text of word/document.xml, up to a number of elements.
func (w *blockWriter) word(body []byte, most int) error {
	x := xml.NewDecoder(bytes.NewReader(body))
	x.Strict = false
	skip, depth, inText, n := 0, 0, false, 0
	for {
		tok, err := x.RawToken()
		if errors.Is(err, io.EOF) {
			w.flush()
			return nil
		}
		if err != nil {
			w.flush()
			return err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if n++; n > most {
				w.flush()
				return errors.New("it has too many parts")
			}
			depth++
			if skip == 0 {
				w.wordStart(t, &inText)
				if t.Name.Local == "del" || t.Name.Local == "instrText" || t.Name.Local == "moveFrom" {
					skip = depth
				}
			}
		case xml.EndElement:
			if skip == depth {
				skip = 0
			}
			depth--
			switch t.Name.Local {
			case "t":
				inText = false
			case "p":
				w.flush()
				w.role, w.fixed = Body, false
			case "tc":
				w.flush()
				w.list = false
			}
		case xml.CharData:
			if inText && skip == 0 {
				w.line.Write(t)
			}
		}
	}
}

func (w *blockWriter) wordStart(t xml.StartElement, inText *bool) {
	switch t.Name.Local {
	case "t":
		*inText = true
	case "tab":
		w.line.WriteByte(' ')
	case "br", "cr":
		w.lineBreak()
	case "noBreakHyphen":
		w.line.WriteByte('-')
	case "tc":
		w.list = true
	case "pStyle":
		for _, a := range t.Attr {
			v := strings.ToLower(a.Value)
			switch {
			case a.Name.Local != "val":
			case v == "title":
				w.role, w.fixed = Title, true
			case strings.HasPrefix(v, "heading"), v == "subtitle":
				w.role, w.fixed = Subheading, true
			case v == "caption":
				w.role, w.fixed = Caption, true
			}
		}
	}
}

// wordFacts reads title, author and dates of the document's properties. They are often those of a template or
// of whoever saved the file, and weigh little.
func (d *draft) wordFacts(core []byte) {
	var p struct {
		Title    string `xml:"title"`
		Creator  string `xml:"creator"`
		Created  string `xml:"created"`
		Modified string `xml:"modified"`
	}
	if xml.Unmarshal(core, &p) != nil {
		return
	}
	if text.CountWords(p.Title) >= 3 {
		d.facts.add(title, p.Title, "document properties", 0.5)
	}
	d.facts.add(author, p.Creator, "document properties", 0.3)
}
