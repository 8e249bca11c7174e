package report

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// Colours, as RGB. Each stands beside a word that says the same.
const (
	colourRed       = "F8CBC6"
	colourAmber     = "FCE4B4"
	colourBlue      = "D3E3F5"
	colourGreen     = "E4F2DE"
	colourGrey      = "6B6B6B"
	colourLine      = "D0D0D0"
	colourHead      = "3B4252"
	colourInputHead = "1F6F5C" // columns for the reviewer to fill in
	colourHandle    = "E5E7EB"
	colourLink      = "1155CC"
	colourValue     = "C00000"
	bodyFont        = "Calibri"
	bodySize        = 11
	linePoints      = 15 // height of a line of text, in points
)

// style is the way a look is drawn.
func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: bodyFont, Size: bodySize},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		Border:    grid(),
	}
	fill := func(colour string) { s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}} }
	switch l {
	case red:
		fill(colourRed)
	case amber:
		fill(colourAmber)
	case blue:
		fill(colourBlue)
	case green:
		fill(colourGreen)
	case strong:
		s.Font.Bold = true
	case grey:
		s.Font.Color = colourGrey
	case linked:
		s.Font.Color, s.Font.Underline = colourLink, "single"
		s.Alignment.Horizontal = "center"
	case numeric:
		s.Alignment.Horizontal = "center"
	case heading, inputHeading:
		s.Font.Bold, s.Font.Color = true, "FFFFFF"
		s.Alignment.Vertical = "center"
		fill(colourHead)
		if l == inputHeading {
			fill(colourInputHead)
		}
	case handle:
		s.Font.Color = colourGrey
		fill(colourHandle)
	case title:
		s.Font.Bold, s.Font.Size = true, 14
		s.Alignment.WrapText = false
		s.Border = nil
	}
	return s
}

func grid() []excelize.Border {
	var b []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		b = append(b, excelize.Border{Type: side, Color: colourLine, Style: 1})
	}
	return b
}

// font is how a marked stretch is printed: colour never alone, so dropped words are struck and changed ones bold.
func (m Mark) font() *excelize.Font {
	f := &excelize.Font{Family: bodyFont, Size: bodySize}
	switch m {
	case ValueRun, Changed:
		f.Bold, f.Color = true, colourValue
	case Dropped:
		f.Strike, f.Color = true, colourGrey
	case Cut:
		f.Italic, f.Color = true, "8A8A8A"
	case Bold:
		f.Bold = true
	case Remark:
		f.Italic, f.Color = true, colourGrey
	}
	return f
}

// heightOf estimates the height of a row in points from its texts and the widths of their columns, since no
// spreadsheet makes wrapped rows higher when it opens a file.
func heightOf(cols []Column, cells []cell, most int) float64 {
	lines := 1
	for i := range cells {
		if i < len(cols) && cols[i].Group == "" {
			lines = max(lines, linesOf(cells[i].String(), cols[i].Width))
		}
	}
	return float64(min(lines, most))*linePoints + 3
}

// linesOf is how many lines a text takes in a column of the given width in characters.
func linesOf(s string, width float64) int {
	if len(s) < int(width) && !strings.Contains(s, "\n") {
		return 1
	}
	room := max(int(width*1.12)-1, 1) // letters of running text are a little narrower than the digits that widths are given in
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		used := 0
		n++
		for word := range strings.FieldsSeq(line) {
			w := widthOf(word)
			switch {
			case used == 0:
				used = w
			case used+1+w <= room:
				used += 1 + w
			default:
				n++
				used = w
			}
			if used > room { // an address: it breaks at strokes and hyphens, so that its lines are not full
				full := max(room*3/4, 1)
				n += (used - 1) / full
				used = (used-1)%full + 1
			}
		}
	}
	return n
}

// widthOf counts characters; East Asian ones and emoji are two wide.
func widthOf(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0x1f300) {
			n++
		}
	}
	return n
}
