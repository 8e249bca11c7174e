package article

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
)

// readMail reads an e-mail: its own text is one article, and every attachment of a known form is another.
func readMail(in *input) ([]*draft, error) {
	m, err := mail.ReadMessage(bytes.NewReader(in.raw))
	if err != nil {
		return nil, errors.New("broken e-mail: it has no header")
	}
	head := textproto.MIMEHeader(m.Header)
	parts := &mailParts{in: in}
	parts.read(head, m.Body, 0)
	var out []*draft
	if d := parts.draft(); d != nil {
		words := &mime.WordDecoder{CharsetReader: charsetReader}
		subject, err := words.DecodeHeader(head.Get("Subject"))
		if err != nil {
			subject = head.Get("Subject")
		}
		d.facts.add(title, trimReply(subject), "mail header", 0.8)
		if t, err := mail.ParseDate(head.Get("Date")); err == nil {
			d.facts.add(published, t.Format("2006-01-02T15:04"), "mail header", 0.6)
		}
		p := mail.AddressParser{WordDecoder: words}
		if from, err := p.Parse(head.Get("From")); err == nil && from.Name != "" {
			d.facts.add(author, from.Name, "mail header", 0.4)
		}
		d.headlineFirst()
		out = append(out, d)
	}
	return append(out, parts.attached...), nil
}

// headlineFirst sets the known title above the text, where the text does not begin with it.
func (d *draft) headlineFirst() {
	known := d.facts.best(title).Value
	if known == "" {
		return
	}
	for i := range min(len(d.blocks), 6) {
		if sameLine(fold(d.text(i)), fold(known)) {
			return
		}
	}
	w := blockWriter{blocks: d.blocks, links: d.links}
	w.out.WriteString(d.doc.Text)
	w = w.below(known)
	d.doc.Text, d.blocks, d.links = w.out.String(), w.blocks, w.links
}

type mailParts struct {
	in          *input
	plain, page []byte
	plainSet    string
	attached    []*draft
	count       int
}

func (p *mailParts) read(head textproto.MIMEHeader, body io.Reader, depth int) {
	if p.count++; depth > 8 || p.count > 200 {
		return
	}
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		r := multipart.NewReader(body, params["boundary"])
		for {
			part, err := r.NextRawPart()
			if err != nil {
				return
			}
			p.read(part.Header, part, depth+1)
		}
	}
	switch strings.ToLower(head.Get("Content-Transfer-Encoding")) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	raw, err := p.in.unpack(body, 0)
	if err != nil && len(raw) == 0 {
		return
	}
	_, disposition, _ := mime.ParseMediaType(head.Get("Content-Disposition"))
	name := disposition["filename"]
	if name == "" {
		name = params["name"]
	}
	switch {
	case name != "" && readerFor(name) != nil:
		p.attached = append(p.attached, p.in.member(name, raw)...)
	case kind == "text/plain" && p.plain == nil:
		p.plain, p.plainSet = raw, params["charset"]
	case kind == "text/html" && p.page == nil:
		p.page = raw
	case kind == "message/rfc822":
		p.attached = append(p.attached, p.in.member("forwarded.eml", raw)...)
	}
}

// draft is the mail's own text: the plain form where there is one.
func (p *mailParts) draft() *draft {
	d := newDraft(p.in.id, p.in.path)
	d.doc.Extracted = true
	switch {
	case len(bytes.TrimSpace(p.plain)) > 0:
		dec, err := decodeNamed(p.plain, p.plainSet)
		if err != nil {
			return nil
		}
		d.plainBody(dec.text)
	case len(p.page) > 0:
		dec, err := decodeNamed(p.page, declaredCharset(p.page))
		if err != nil || d.page(dec.text, p.in.settings) != nil {
			return nil
		}
	default:
		return nil
	}
	if len(d.blocks) == 0 {
		return nil
	}
	return d
}

// plainBody lays out plain text that came out of a container.
func (d *draft) plainBody(s string) {
	dec, notes := clean(decoded{text: s})
	d.doc.Notes = append(d.doc.Notes, notes...)
	dec, d.links = unmark(decoded{text: dec.text}, false)
	d.doc.Text = dec.text
	d.blocks = layout(d.doc.Text, 0)
}

func trimReply(s string) string {
	for {
		s = strings.TrimSpace(s)
		i := strings.IndexByte(s, ':')
		if i < 0 || i > 3 || !set([]string{"re", "fw", "fwd", "aw", "wg"})[strings.ToLower(s[:i])] {
			return s
		}
		s = s[i+1:]
	}
}

func charsetReader(name string, r io.Reader) (io.Reader, error) {
	raw, err := io.ReadAll(io.LimitReader(r, 1<<16))
	if err != nil {
		return nil, err
	}
	dec, err := decodeNamed(raw, name)
	return strings.NewReader(dec.text), err
}
