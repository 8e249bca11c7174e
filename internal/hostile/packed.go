package hostile

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io/fs"
	"strings"
)

// gz packs a head and n zero-like bytes behind it.
func gz(head []byte, n int) []byte {
	var b bytes.Buffer
	g, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	g.Write(head)
	pad := bytes.Repeat([]byte("a"), 1<<20)
	for ; n > 0; n -= len(pad) {
		g.Write(pad)
	}
	g.Close()
	return b.Bytes()
}

type member struct {
	name string
	body []byte
	mode fs.FileMode
}

func zipOf(members ...member) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
		h.SetMode(m.mode | 0o644)
		if w, err := z.CreateHeader(h); err == nil {
			w.Write(m.body)
		}
	}
	z.Close()
	return b.Bytes()
}

func tarOf(members ...tar.Header) []byte {
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	for _, h := range members {
		if h.Typeflag == tar.TypeReg {
			h.Size = int64(len(prose))
		}
		h.Mode = 0o644
		if t.WriteHeader(&h) == nil && h.Typeflag == tar.TypeReg {
			t.Write([]byte(prose))
		}
	}
	t.Close()
	return b.Bytes()
}

// outside are names that lead out of the folder they are unpacked in, or hurt who prints them.
var outside = []string{"../../etc/cron.d/x.txt", "/etc/x.txt", "..\\..\\x.txt", "C:\\x.txt", "a/../../b.txt", "con.txt", "a\x00b.txt", "a\nb.txt", "\x1b[31mred.txt", "\u202Etxt.exe.txt", "=cmd.txt", strings.Repeat("d/", 2000) + "x.txt"}

func zips() []Input {
	const c = "hostile zip"
	p := []byte(prose)
	good := func() []byte { return zipOf(member{"a.txt", p, 0}, member{"b.html", p, 0}) }
	out := []Input{
		{c, "bomb.zip", func() []byte {
			return zipOf(member{"a.txt", bytes.Repeat([]byte("a"), 80<<20), 0}, member{"b.txt", p, 0})
		}},
		{c, "many-bombs.zip", func() []byte {
			var m []member
			for i := range 40 {
				m = append(m, member{fmt.Sprintf("%d.txt", i), bytes.Repeat([]byte("a "), 5<<19), 0})
			}
			return zipOf(m...)
		}},
		{c, "nested.zip", func() []byte {
			b := good()
			for range 12 {
				b = zipOf(member{"n.zip", b, 0})
			}
			return b
		}},
		{c, "wide-nest.zip", func() []byte {
			b := good()
			for range 3 {
				var m []member
				for i := range 12 {
					m = append(m, member{fmt.Sprintf("%d.zip", i), b, 0})
				}
				b = zipOf(m...)
			}
			return b
		}},
		{c, "many-files.zip", func() []byte {
			var m []member
			for i := range 30_000 {
				m = append(m, member{fmt.Sprintf("%d.txt", i), []byte("x"), 0})
			}
			return zipOf(m...)
		}},
		{c, "link.zip", func() []byte {
			return zipOf(member{"a.txt", []byte("/etc/passwd"), fs.ModeSymlink}, member{"b.txt", p, 0})
		}},
		{c, "twice.zip", func() []byte { return zipOf(member{"a.txt", p, 0}, member{"a.txt", p, 0}) }},
		{c, "not-docx.docx", good}, {c, "not-xlsx.xlsx", good},
		{c, "bomb.docx", func() []byte { return zipOf(member{"word/document.xml", bytes.Repeat([]byte("<w:t>a"), 10<<20), 0}) }},
		{c, "bomb.xlsx", func() []byte { return zipOf(member{"[Content_Types].xml", bytes.Repeat([]byte(" "), 90<<20), 0}) }},
	}
	for i, n := range outside {
		out = append(out, Input{"names that lead out", fmt.Sprintf("name%02d.zip", i), func() []byte { return zipOf(member{n, p, 0}) }})
	}
	return append(append(out, cutShort(c, "archive", ".zip", good)...), flipped(c, "archive", ".zip", good)...)
}

func tars() []Input {
	const c = "hostile tar or gzip"
	good := func() []byte {
		return tarOf(tar.Header{Name: "a.txt", Typeflag: tar.TypeReg}, tar.Header{Name: "b.txt", Typeflag: tar.TypeReg})
	}
	out := []Input{
		{c, "links.tar", func() []byte {
			return tarOf(tar.Header{Name: "a.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}, tar.Header{Name: "h.txt", Typeflag: tar.TypeLink, Linkname: "../x"},
				tar.Header{Name: "d.txt", Typeflag: tar.TypeChar}, tar.Header{Name: "f.txt", Typeflag: tar.TypeFifo}, tar.Header{Name: "b.txt", Typeflag: tar.TypeReg})
		}},
		{c, "bomb.tar.gz", func() []byte { return gz(good()[:1536], 300<<20) }},
		{c, "bomb.gz", func() []byte { return gz(nil, 300<<20) }}, {c, "bomb.txt.gz", func() []byte { return gz([]byte(prose), 300<<20) }},
		{c, "nested.txt.gz.gz.gz.gz.gz", func() []byte {
			b := []byte(prose)
			for range 5 {
				b = gz(b, 0)
			}
			return b
		}},
		{c, "members.txt.gz", func() []byte { return bytes.Repeat(gz([]byte(prose), 0), 2000) }},
	}
	for i, n := range outside {
		out = append(out, Input{"names that lead out", fmt.Sprintf("name%02d.tar", i), func() []byte { return tarOf(tar.Header{Name: n, Typeflag: tar.TypeReg}) }})
	}
	return append(out, cutShort(c, "archive", ".tar.gz", func() []byte { return gz(good(), 0) })...)
}

func documents() []Input {
	const c = "hostile Word document"
	doc := func(xml string) func() []byte {
		return func() []byte { return zipOf(member{"word/document.xml", []byte(xml), 0}) }
	}
	good := doc("<w:document><w:body><w:p><w:r><w:t>" + prose + "</w:t></w:r></w:p></w:body></w:document>")
	out := []Input{
		{c, "deep.docx", doc(strings.Repeat("<w:p>", 200_000))}, {c, "laughs.docx", doc(`<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:p><w:t>&b;</w:t></w:p>`)},
		{c, "entity.docx", doc("<w:p><w:t>&nope; " + prose + "</w:t></w:p>")}, {c, "open.docx", doc("<w:p><w:t>" + prose)}, {c, "deleted.docx", doc(strings.Repeat("<w:del>", 50_000) + prose)},
		{c, "attributes.docx", doc("<w:p " + strings.Repeat(`a="1" `, 100_000) + "><w:t>" + prose + "</w:t></w:p>")}, {c, "no-part.docx", func() []byte { return zipOf(member{"x.xml", []byte("x"), 0}) }},
		{c, "runs.docx", doc("<w:p>" + strings.Repeat("<w:t>a</w:t>", 200_000) + "</w:p>")},
	}
	return append(out, cutShort(c, "document", ".docx", good)...)
}

func pdfs() []Input {
	const c = "hostile PDF"
	pdf := func(objects ...string) []byte {
		var b bytes.Buffer
		b.WriteString("%PDF-1.4\n")
		var at []int
		for i, o := range objects {
			at = append(at, b.Len())
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
		}
		x := b.Len()
		fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
		for _, o := range at {
			fmt.Fprintf(&b, "%010d 00000 n \n", o)
		}
		fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, x)
		return b.Bytes()
	}
	page := "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
	font := "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"
	stream := func(dict, body string) string {
		return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", dict, len(body), body)
	}
	good := func() []byte {
		return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream("", "BT /F1 10 Tf 60 700 Td ("+prose+") Tj ET"), font)
	}
	var flate bytes.Buffer
	z := zlib.NewWriter(&flate)
	z.Write(bytes.Repeat([]byte("q "), 20<<20))
	z.Close()
	out := []Input{
		text(c, "header.pdf", "%PDF-1.7\n"), text(c, "no-xref.pdf", "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj"),
		{c, "loop.pdf", func() []byte {
			return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>")
		}},
		{c, "count.pdf", func() []byte { return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>") }},
		{c, "flate.pdf", func() []byte {
			return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream("/Filter/FlateDecode", flate.String()), font)
		}},
		{c, "nested.pdf", func() []byte { return pdf("<</Type/Catalog/Pages 2 0 R/X " + strings.Repeat("[", 50_000) + ">>") }},
		{c, "scan.pdf", func() []byte {
			return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream("", ""), font)
		}},
	}
	return append(append(out, cutShort(c, "document", ".pdf", good)...), flipped(c, "document", ".pdf", good)...)
}
