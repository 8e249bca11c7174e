package report

import (
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// The rows of a sheet are most of a workbook, and the library takes three quarters of the time to write them: it makes several objects of each
// cell, keeps sixteen megabytes of every sheet's file in memory and reads it again. So the library writes each sheet without rows, and
// the rows are written here in the very form that it gives them (a test holds both against each other), compressed as they come; the archive
// puts them where they belong, see orderedZip.

// sheetRows are the rows of one sheet.
type sheetRows struct {
	letters []string // of the columns: "A", "B" …
	n       int      // the last row
	row     string   // its number
	buf     []byte   // what is not compressed yet

	data  spill
	comp  *flate.Writer // nil until there are more rows than are gathered
	sum   uint32        // CRC-32 of the rows that were compressed
	bytes uint64
	err   error
}

// rowsFlushAt is how many bytes of rows are gathered before they are compressed. Fewer are left as they are.
const rowsFlushAt = 64 << 10

// level is how hard rows are compressed: of the levels that take the same time the one that leaves least.
const level = 3

// compressors are used again: one takes a megabyte, and there are two workbooks of many sheets.
var compressors = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, level)
	if err != nil {
		panic(err) // a level that there is not
	}
	return w
}}

func compressorTo(to io.Writer) *flate.Writer {
	w := compressors.Get().(*flate.Writer)
	w.Reset(to)
	return w
}

func newSheetRows(columns int) *sheetRows {
	w := &sheetRows{letters: make([]string, columns)}
	for i := range w.letters {
		w.letters[i], w.err = excelize.ColumnNumberToName(i + 1)
	}
	return w
}

// begin begins the next row; height is in points, and 0 leaves it to the spreadsheet.
func (w *sheetRows) begin(height float64, hidden bool) {
	w.n++
	w.row = strconv.Itoa(w.n)
	w.put(`<row r="`, w.row, `"`)
	if height > 0 {
		w.put(` ht="`)
		w.buf = strconv.AppendFloat(w.buf, height, 'f', -1, 64)
		w.put(`" customHeight="1"`)
	}
	if hidden {
		w.put(` hidden="1"`)
	}
	w.put(`>`)
}

func (w *sheetRows) end() {
	w.put(`</row>`)
	if len(w.buf) >= rowsFlushAt {
		w.flush()
	}
}

func (w *sheetRows) flush() {
	if w.comp == nil {
		w.comp = compressorTo(&w.data)
	}
	w.sum = crc32.Update(w.sum, crc32.IEEETable, w.buf)
	w.bytes += uint64(len(w.buf))
	if w.err == nil {
		_, w.err = w.comp.Write(w.buf)
	}
	w.buf = w.buf[:0]
}

// close compresses what is left of many rows, up to a border of bytes: other stretches of the same file can stand around it.
func (w *sheetRows) close() error {
	if w.comp == nil {
		return w.err
	}
	w.flush()
	if w.err == nil {
		w.err = w.comp.Flush()
	}
	compressors.Put(w.comp)
	w.comp = nil
	return w.err
}

func (w *sheetRows) put(parts ...string) {
	for _, p := range parts {
		w.buf = append(w.buf, p...)
	}
}

// open begins the cell at column i, counted from 0, of a style (0 for none) and a type ("" for numbers).
func (w *sheetRows) open(i, style int, kind string) {
	b := append(w.buf, ` r="`...)
	b = append(b, w.letters[i]...)
	b = append(b, w.row...)
	b = append(b, '"')
	if style != 0 {
		b = append(b, ` s="`...)
		b = strconv.AppendInt(b, int64(style), 10)
		b = append(b, '"')
	}
	if kind != "" {
		b = append(b, ` t="`...)
		b = append(b, kind...)
		b = append(b, '"')
	}
	w.buf = append(b, '>')
}

func (w *sheetRows) empty(i, style int) {
	w.put(`<c`)
	w.open(i, style, "")
	w.put(`</c>`)
}

func (w *sheetRows) text(i, style int, s string) {
	w.put(`<c`)
	w.open(i, style, "inlineStr")
	w.put(`<is><t`, spaced(s), `>`)
	w.escape(literal(s), "\n")
	w.put(`</t></is></c>`)
}

func (w *sheetRows) number(i, style int, x float64) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		w.text(i, style, fmt.Sprint(x))
		return
	}
	w.put(`<c`)
	w.open(i, style, "")
	w.put(`<v>`)
	w.buf = strconv.AppendFloat(w.buf, x, 'f', -1, 64)
	w.put(`</v></c>`)
}

// formula writes a formula with the text or number that is shown until it is worked out.
func (w *sheetRows) formula(i, style int, formula, text string, number float64, isNum bool) {
	kind := "str"
	if isNum {
		kind = ""
	}
	if isNum {
		text = ""
	}
	w.put(`<c`, spaced(text))
	w.open(i, style, kind)
	w.put(`<f>`)
	w.escape(formula, newline)
	w.put(`</f>`)
	switch {
	case isNum:
		w.put(`<v>`)
		w.buf = strconv.AppendFloat(w.buf, number, 'f', -1, 64)
		w.put(`</v>`)
	case text != "":
		w.put(`<v>`)
		w.escape(literal(text), newline)
		w.put(`</v>`)
	}
	w.put(`</c>`)
}

// rich writes a text in stretches.
func (w *sheetRows) rich(i, style int, runs []Stretch) {
	w.put(`<c`)
	w.open(i, style, "inlineStr")
	if len(runs) > 0 {
		w.put(`<is>`)
		for _, r := range runs {
			w.put(`<r>`)
			if r.Mark != unmarked {
				w.put(runProperties(r.Mark))
			}
			w.put(`<t`, spaced(r.Text), `>`)
			w.escape(literal(r.Text), newline)
			w.put(`</t></r>`)
		}
		w.put(`</is>`)
	}
	w.put(`</c>`)
}

// unmarked is the mark of a stretch without a font of its own.
const unmarked Mark = "-"

// runProperties is the font of a marked stretch, as it stands before its text.
func runProperties(m Mark) string {
	if p, ok := fontOf[m]; ok {
		return p
	}
	return fontXML(m)
}

var fontOf = func() map[Mark]string {
	all := map[Mark]string{}
	for _, m := range []Mark{"", ValueRun, Changed, Dropped, Cut, Bold, Remark} {
		all[m] = fontXML(m)
	}
	return all
}()

func fontXML(m Mark) string {
	f := m.font()
	var b strings.Builder
	fmt.Fprintf(&b, `<rPr><rFont val="%s"></rFont><family val="2"></family>`, f.Family)
	for _, x := range []struct {
		name string
		on   bool
	}{{"b", f.Bold}, {"i", f.Italic}, {"strike", f.Strike}} {
		if x.on {
			fmt.Fprintf(&b, `<%s val="1"></%s>`, x.name, x.name)
		}
	}
	if f.Color == "" {
		b.WriteString(`<color></color>`)
	} else {
		fmt.Fprintf(&b, `<color rgb="FF%s"></color>`, f.Color)
	}
	fmt.Fprintf(&b, `<sz val="%s"></sz></rPr>`, formatNumber(f.Size))
	return b.String()
}

// spaced is the attribute of a text whose blanks at the ends are to be kept.
func spaced(s string) string {
	if s == "" || !isSpacing(s[0]) && !isSpacing(s[len(s)-1]) {
		return ""
	}
	return ` xml:space="preserve"`
}

func isSpacing(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// literal marks what a spreadsheet would take for a character by its number, as in "_x000D_", to be text.
func literal(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if byNumber(s[i:]) {
			b.WriteString("_x005F")
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// byNumber reports whether text begins with a character by its number.
func byNumber(s string) bool {
	if len(s) < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(s[2:6], 16, 16)
	return err == nil
}

// newline is a line feed as it stands in XML where it is not to be taken for layout.
const newline = "&#xA;"

// escape writes text as XML; line is what stands for a line feed.
func (w *sheetRows) escape(s, line string) {
	last := 0
	for i := 0; i < len(s); {
		width, esc := 1, ""
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			if width = size; r == utf8.RuneError && size == 1 || r == 0xfffe || r == 0xffff {
				esc = "\uFFFD"
			}
		case c >= ' ' && !special[c]:
		case c == '"':
			esc = "&#34;"
		case c == '\'':
			esc = "&#39;"
		case c == '&':
			esc = "&amp;"
		case c == '<':
			esc = "&lt;"
		case c == '>':
			esc = "&gt;"
		case c == '\t':
			esc = "&#x9;"
		case c == '\n':
			esc = line
		case c == '\r':
			esc = "&#xD;"
		default:
			esc = "\uFFFD"
		}
		if esc != "" {
			w.buf = append(w.buf, s[last:i]...)
			w.buf = append(w.buf, esc...)
			last = i + width
		}
		i += width
	}
	w.buf = append(w.buf, s[last:]...)
}

var special = [utf8.RuneSelf]bool{'"': true, '\'': true, '&': true, '<': true, '>': true}
