package fetch

import (
	"bytes"
	"crypto/sha1"
	"encoding/base32"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// writeWARC keeps a page as a web archive of one response, as evidence of what was served when. A file that is there
// already is never overwritten.
func writeWARC(path string, p *page, when time.Time) error {
	var head bytes.Buffer
	fmt.Fprintf(&head, "HTTP/1.1 %s\r\n", p.statusLine)
	h := p.header.Clone()
	h.Del("Content-Encoding") // the body is kept as it was unpacked
	h.Del("Transfer-Encoding")
	h.Set("Content-Length", fmt.Sprint(len(p.body)))
	h.Write(&head)
	head.WriteString("\r\n")
	block := append(head.Bytes(), p.body...)
	sum := sha1.Sum(p.body)
	var b bytes.Buffer
	fmt.Fprintf(&b, "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:sha1:%s>\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nWARC-Payload-Digest: sha1:%s\r\n"+
		"Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n",
		base32.StdEncoding.EncodeToString(sum[:]), p.address, when.Format(time.RFC3339), base32.StdEncoding.EncodeToString(sum[:]), len(block))
	b.Write(block)
	b.WriteString("\r\n\r\n")
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(b.Bytes())
	return errors.Join(err, f.Close())
}

// A manifest is the batch's manifest.csv, of which only rows are added.
type manifest struct {
	path    string
	columns []string
	files   map[string]string // address → file
}

var ours = []string{"file", "url", "fetched", "sha256"}

func openManifest(path string) (*manifest, error) {
	m := &manifest{path: path, columns: ours, files: map[string]string{}}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(rows) == 0 {
		return m, nil
	}
	m.columns = rows[0]
	file, address := -1, -1
	for i, c := range rows[0] {
		switch c {
		case "file":
			file = i
		case "url":
			address = i
		}
	}
	if file < 0 || address < 0 {
		return nil, fmt.Errorf("%s has no columns \"file\" and \"url\": rows cannot be added to it", path)
	}
	for _, r := range rows[1:] {
		if file < len(r) && address < len(r) {
			m.files[r[address]] = r[file]
		}
	}
	return m, nil
}

func (m *manifest) has(address string) string { return m.files[address] }

// add appends a row at once, so that a call broken off loses nothing.
func (m *manifest) add(file, address, when, sum string) error {
	values := map[string]string{"file": file, "url": address, "fetched": when, "sha256": sum}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if len(m.files) == 0 {
		if _, err := os.Stat(m.path); err != nil {
			w.Write(m.columns)
		}
	}
	row := make([]string, len(m.columns))
	for i, c := range m.columns {
		row[i] = values[c]
	}
	w.Write(row)
	w.Flush()
	f, err := os.OpenFile(m.path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(b.Bytes())
	m.files[address] = file
	return errors.Join(err, f.Close())
}
