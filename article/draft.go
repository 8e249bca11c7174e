package article

import (
	"strings"

	"crosscheck/text"
)

// A draft is an article on its way: its reader has filled in the text, the blocks and what the format
// says about outlet, title and date; finish does the rest, the same for every format.
type draft struct {
	doc    *Document
	blocks []piece
	links  []text.Span     // stretches of Document.Text that are links, ascending; nil where the format has none
	facts  facts           // what was found, and where
	small  map[string]bool // words of the text in small letters; nil until asked for
	kept   string          // the decoded text as it was before cleaning, where that is the file's own bytes
}

// A piece is a block whose role may still be open.
type piece struct {
	span  text.Span
	role  Role
	fixed bool // the role is known and stays
	page  int
	gap   bool // a blank line stands before it
	list  bool // an item of a list or a cell of a table

	folded string    // the text of a span, folded: see draft.fold
	of     text.Span // that span
}

func newDraft(id, path string) *draft {
	return &draft{doc: &Document{ID: id, Path: path}}
}

func (d *draft) text(i int) string { return d.blocks[i].span.Of(d.doc.Text) }

// fold is the text of a block as fold gives it, which is asked for again and again.
func (d *draft) fold(i int) string {
	p := &d.blocks[i]
	if p.of != p.span {
		p.folded, p.of = fold(d.text(i)), p.span
	}
	return p.folded
}

func (d *draft) note(s string) { d.doc.Notes = append(d.doc.Notes, s) }

// linked is the share of the span's bytes that are links, 0 to 1.
func (d *draft) linked(s text.Span) float64 {
	if len(d.links) == 0 || s.Empty() {
		return 0
	}
	n := 0
	for _, l := range d.links[firstAfter(d.links, s.Start):] {
		if l.Start >= s.End {
			break
		}
		n += min(l.End, s.End) - max(l.Start, s.Start)
	}
	return float64(n) / float64(s.Len())
}

// firstAfter is the index of the first span that ends after pos.
func firstAfter(spans []text.Span, pos int) int {
	lo, hi := 0, len(spans)
	for lo < hi {
		if m := (lo + hi) / 2; spans[m].End > pos {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// A candidate is one value for a piece of metadata.
type candidate struct {
	field field
	Found
}

type field uint8

const (
	outlet field = iota
	title
	author
	url
	language
	published
	updated
)

// facts gathers candidates; the surest wins, and among equals the one found first.
type facts []candidate

func (f *facts) add(to field, value, from string, sure float64) {
	value = strings.Join(strings.Fields(value), " ")
	if value != "" && len(value) <= 1000 {
		*f = append(*f, candidate{to, Found{value, from, sure}})
	}
}

func (f facts) best(of field) Found {
	var best Found
	for _, c := range f {
		if c.field == of && (best.Value == "" || c.Sure > best.Sure) {
			best = c.Found
		}
	}
	return best
}
