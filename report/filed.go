package report

import (
	"bytes"
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"
	"unique"

	"crosscheck/pack"
)

// Filed are findings of which one at a time is in memory: those of a big batch take more of it than all else that is shown. Each is put aside
// when it has been made, and unpacked when it is looked at.
type Filed struct {
	shelf *pack.Shelf
	heads []head // in the order of the report
	mu    sync.Mutex
	// the types of findings that there are, and the IDs of stories
	kinds, stories numbering
}

// A head is what the order of findings takes, and where on the shelf the rest is. There are several an article, so it holds no pointers.
type head struct {
	id    [17]byte // the ID, as long as those of findings are
	kind  uint8    // in Filed.kinds
	story int32    // in Filed.stories
	piece int32
}

// A folder is a finding as it is packed: what is of several types stands beside it.
type folder struct {
	Finding Finding
	Typed   []typed // of each cell
}

// typed is the normalised value of a cell, of the one type that it has.
type typed struct {
	Quantity *Quantity
	Date     *Date
	Mention  *Mention
	Quote    *Quote
}

// filedInMemory is how many bytes of packed findings stay in memory before a file is used.
const filedInMemory = 4 << 20

// NewFiled makes room for n findings.
func NewFiled(n int) *Filed {
	return &Filed{shelf: pack.NewShelf(n, filedInMemory), heads: make([]head, n)}
}

// Put puts finding i aside, in the order in which findings were made or, once the report is sorted, in that of the report. It serves many
// goroutines, for findings of each its own.
func (d *Filed) Put(i int, f *Finding) {
	h := &d.heads[i]
	if *h == (head{}) {
		d.mu.Lock()
		*h = head{kind: uint8(d.kinds.number(f.Type)), story: d.stories.number(f.Story), piece: int32(i)}
		d.mu.Unlock()
		copy(h.id[:], f.ID)
	}
	x := folder{*f, make([]typed, len(f.Cells))}
	for k := range f.Cells {
		t := &x.Typed[k]
		switch v := f.Cells[k].Typed.(type) {
		case *Quantity:
			t.Quantity = v
		case *Date:
			t.Date = v
		case *Mention:
			t.Mention = v
		case *Quote:
			t.Quote = v
		}
	}
	d.shelf.Put(int(h.piece), pack.Append(nil, &x))
}

// at unpacks finding i.
func (d *Filed) at(i int) *Finding {
	var x folder
	if err := pack.Read(d.shelf.Get(int(d.heads[i].piece)), &x); err != nil {
		panic(err) // this run packed it
	}
	for k := range x.Finding.Cells {
		c, t := &x.Finding.Cells[k], x.Typed[k]
		switch {
		case t.Quantity != nil:
			c.Typed = t.Quantity
		case t.Date != nil:
			c.Typed = t.Date
		case t.Mention != nil:
			c.Typed = t.Mention
		case t.Quote != nil:
			c.Typed = t.Quote
		}
	}
	return &x.Finding
}

// Close lets go of the findings.
func (d *Filed) Close() {
	if d != nil {
		d.shelf.Close()
	}
}

// A numbering numbers words as they are met.
type numbering struct {
	of   map[string]int32
	list []string
}

func (w *numbering) number(word string) int32 {
	n, ok := w.of[word]
	if !ok {
		if w.of == nil {
			w.of = map[string]int32{}
		}
		n = int32(len(w.list))
		word = strings.Clone(word) // the finding was cut from much more
		w.of[word] = n
		w.list = append(w.list, word)
	}
	return n
}

// lasting is a word of few that are told again and again, with bytes of its own: what was unpacked with a finding would hold all of it.
func lasting(s string) string { return unique.Make(s).Value() }

// CountFindings is how many findings the report has.
func (r *Report) CountFindings() int {
	if r.Filed != nil {
		return len(r.Filed.heads)
	}
	return len(r.Findings)
}

// Finding is finding i, to be read: what is changed in it may be lost, see ChangeFindings.
func (r *Report) Finding(i int) *Finding {
	if r.Filed != nil {
		return r.Filed.at(i)
	}
	return &r.Findings[i]
}

// AllFindings are the findings in their order, to be read.
func (r *Report) AllFindings() iter.Seq[*Finding] {
	return func(yield func(*Finding) bool) {
		for i := range r.CountFindings() {
			if !yield(r.Finding(i)) {
				return
			}
		}
	}
}

// FindingsByStory gives the findings of one story after the other, in the order of the stories' IDs, to be read.
func (r *Report) FindingsByStory() iter.Seq[[]*Finding] {
	story := func(i int) string { return r.Findings[i].Story }
	if r.Filed != nil {
		story = func(i int) string { return r.Filed.stories.list[r.Filed.heads[i].story] }
	}
	order := make([]int32, r.CountFindings())
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return strings.Compare(story(int(a)), story(int(b))) })
	return func(yield func([]*Finding) bool) {
		for i, j := 0, 0; i < len(order); i = j {
			var list []*Finding
			for j = i; j < len(order) && story(int(order[j])) == story(int(order[i])); j++ {
				list = append(list, r.Finding(int(order[j])))
			}
			if !yield(list) {
				return
			}
		}
	}
}

// ChangeFindings has every finding changed; change says of each whether it was. A finding keeps its type and its ID.
func (r *Report) ChangeFindings(change func(*Finding) bool) {
	for i := range r.CountFindings() {
		if f := r.Finding(i); change(f) && r.Filed != nil {
			r.Filed.Put(i, f)
		}
	}
}

// sortFindings orders the findings by type and ID.
func (r *Report) sortFindings() {
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(strings.Compare(a.Type, b.Type), strings.Compare(a.ID, b.ID))
	})
	if r.Filed != nil {
		kinds := r.Filed.kinds.list
		slices.SortStableFunc(r.Filed.heads, func(a, b head) int {
			return cmp.Or(strings.Compare(kinds[a.kind], kinds[b.kind]), bytes.Compare(a.id[:], b.id[:]))
		})
	}
}
