package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// readWARC reads the pages of a web archive: every response that brought a page is an article.
func readWARC(in *input) ([]*draft, error) {
	var r io.Reader = bytes.NewReader(in.raw)
	if bytes.HasPrefix(in.raw, []byte{0x1F, 0x8B}) {
		g, err := gzip.NewReader(r)
		if err != nil {
			return nil, fmt.Errorf("broken archive: %w", err)
		}
		r = io.LimitReader(g, min(in.left.bytes, max(1<<20, int64(len(in.raw))*in.settings.MaxRatio)))
	}
	b := bufio.NewReader(r)
	var out []*draft
	for n := 1; ; n++ {
		head, body, err := in.record(b)
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			if len(out) == 0 {
				return nil, fmt.Errorf("broken archive: %w", err)
			}
			in.refuse(in.id, "the archive is broken; read up to record "+strconv.Itoa(n))
			return out, nil
		}
		if len(out) >= in.settings.MaxArticles {
			in.refuse(in.id, "holds too many pages: the rest were left out")
			return out, nil
		}
		if head.Get("WARC-Type") != "response" {
			continue
		}
		if d := in.response(n, head, body); d != nil {
			out = append(out, d)
		}
	}
}

// record reads one record of the archive.
func (in *input) record(b *bufio.Reader) (textproto.MIMEHeader, []byte, error) {
	for {
		line, err := b.ReadSlice('\n')
		if err != nil && len(line) == 0 {
			return nil, nil, io.EOF
		}
		if s := strings.TrimSpace(string(line)); strings.HasPrefix(s, "WARC/") {
			break
		} else if s != "" {
			return nil, nil, errors.New("not a web archive")
		}
	}
	head, err := textproto.NewReader(b).ReadMIMEHeader()
	if err != nil {
		return nil, nil, err
	}
	n, err := strconv.ParseInt(strings.TrimSpace(head.Get("Content-Length")), 10, 64)
	if err != nil || n < 0 {
		return nil, nil, errors.New("a record without a length")
	}
	if n > min(in.settings.MaxFileBytes, in.left.bytes) {
		return nil, nil, errBomb
	}
	var body bytes.Buffer
	if _, err := io.CopyN(&body, b, n); err != nil {
		return nil, nil, err
	}
	in.left.bytes -= n
	return head, body.Bytes(), nil
}

// response reads the page of a response; nil where it brought none.
func (in *input) response(n int, head textproto.MIMEHeader, raw []byte) *draft {
	address := strings.Trim(head.Get("WARC-Target-URI"), "<> ")
	res, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(raw)), nil)
	if err != nil {
		return nil
	}
	defer res.Body.Close()
	kind := res.Header.Get("Content-Type")
	if res.StatusCode != http.StatusOK || kind != "" && !strings.Contains(kind, "html") && !strings.Contains(kind, "text/plain") {
		return nil
	}
	var body io.Reader = res.Body
	if strings.EqualFold(res.Header.Get("Content-Encoding"), "gzip") {
		if body, err = gzip.NewReader(res.Body); err != nil {
			return nil
		}
	}
	page, err := in.unpack(body, int64(len(raw)))
	if err != nil && len(page) == 0 {
		in.refuse(fmt.Sprintf("%s#%d", in.id, n), plainError(err))
		return nil
	}
	charset := declaredCharset(page)
	if _, after, ok := strings.Cut(strings.ToLower(kind), "charset="); ok {
		charset = strings.Trim(after, "\"' ;")
	}
	dec, err := decodeNamed(page, charset)
	if err != nil {
		return nil
	}
	d := in.row(n, string(page))
	d.facts.add(url, address, "web archive", 0.95)
	if strings.Contains(kind, "text/plain") {
		d.plainBody(dec.text)
	} else if d.page(dec.text, in.settings) != nil {
		return nil
	}
	for i := range d.blocks {
		d.blocks[i].page = n
	}
	return d
}
