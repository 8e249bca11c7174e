package text

import "sort"

// Offsets maps positions in a decoded text back to the bytes it was decoded from. The zero value is
// the identity, which is what UTF-8 files have. For other files it is a list of stretches in
// which both sides advance byte by byte, in ascending order.
type Offsets struct{ stretches []stretch }

type stretch struct{ text, file int }

// Add says that the decoded position text stands at byte file; positions from there on advance
// together until the next call. Calls must come in ascending order of text.
func (o *Offsets) Add(text, file int) {
	if n := len(o.stretches); n > 0 {
		if last := o.stretches[n-1]; text-last.text == file-last.file {
			return // the stretch simply goes on
		} else if last.text == text {
			o.stretches[n-1].file = file
			return
		}
	} else if text == file {
		if text == 0 {
			o.stretches = append(o.stretches, stretch{0, 0})
			return
		}
	}
	o.stretches = append(o.stretches, stretch{text, file})
}

// File is the byte offset in the file of position pos in the decoded text.
func (o *Offsets) File(pos int) int {
	n := sort.Search(len(o.stretches), func(i int) bool { return o.stretches[i].text > pos })
	if n == 0 {
		return pos
	}
	s := o.stretches[n-1]
	return s.file + pos - s.text
}

// FileSpan maps a span of the decoded text to the bytes of the file.
func (o *Offsets) FileSpan(s Span) Span { return Span{o.File(s.Start), o.File(s.End)} }
