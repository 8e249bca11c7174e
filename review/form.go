package review

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"
)

// unreadable says what is wrong with a file in the words of its owner, and what to do about it. A file is known by what it
// holds: people rename an .ods to .xlsx and hope.
func unreadable(path string, err error) error {
	name := filepath.Base(path)
	if _, statErr := os.Stat(path); statErr != nil {
		return fmt.Errorf("there is no file %s", path)
	}
	head, encrypted := beginning(path)
	switch {
	case encrypted, errors.Is(err, excelize.ErrWorkbookPassword):
		return fmt.Errorf("%s is protected by a password: save it without one and try again", name)
	case bytes.Contains(head, []byte("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")):
		return fmt.Errorf("%s is an OpenDocument file, which is not read: open it in LibreOffice, choose File ▸ Save As ▸ Excel 2007–365 (.xlsx), and apply that file", name)
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return fmt.Errorf("%s is a workbook of Excel 2003 or older (.xls), which is not read: save it as .xlsx and apply that file", name)
	case !strings.EqualFold(filepath.Ext(name), ".xlsx") || !bytes.HasPrefix(head, []byte("PK")):
		return fmt.Errorf("%s is not an Excel workbook: save the reviewed workbook as .xlsx and apply that file", name)
	}
	return fmt.Errorf("%s is damaged and cannot be opened as a workbook (%w)", name, err)
}

// beginning is the head of a file, and whether it is the envelope in which Excel puts what a password protects.
func beginning(path string) (head []byte, encrypted bool) {
	f, err := os.Open(path)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	all, err := io.ReadAll(io.LimitReader(f, maxSheet))
	if err != nil {
		return nil, false
	}
	const envelope = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"
	return all[:min(len(all), 512)], bytes.HasPrefix(all, []byte("\xd0\xcf\x11\xe0")) && bytes.Contains(all, []byte(envelope))
}
