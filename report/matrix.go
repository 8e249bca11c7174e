package report

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

var matrixSheet = Sheet{
	ID: SheetMatrix, Name: "Matrix",
	Doc:     "One block a story, one column an outlet: who answers what. Cells that differ are coloured and carry the letter of their answer.",
	Example: "1 | How many people were hurt in the collapse? | Contradiction | A: 12 | A: 12 | B: 21",
	free:    true,
	bare:    true,
	when:    func(v *view) bool { return len(v.blocks()) > 0 },
	columns: func(v *view) []Column {
		cols := []Column{{ID: "number", Header: "#", Width: 4}, {ID: "question", Header: "Question", Width: 34}, {ID: "kind", Header: "Kind", Width: 12}}
		widest := 2
		for _, b := range v.blocks() {
			widest = max(widest, len(b.outlets))
		}
		for i := range widest {
			cols = append(cols, Column{ID: fmt.Sprintf("outlet_%d", i+1), Header: fmt.Sprintf("Outlet %d", i+1), Width: float64(min(120/widest, 24))})
		}
		return cols
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for _, b := range v.blocks() {
				for _, r := range v.blockRows(b) {
					if !yield(r) {
						return
					}
				}
			}
		}
	},
}

// block is the part of the matrix that belongs to one story.
type block struct {
	title     string
	outlets   []string
	questions []int // by their places in the order of triage
}

// matrixAgreed is how many questions on which all agree a block shows below those that differ.
const matrixAgreed = 15

// blocks lists the stories that two outlets or more, but not too many, answer questions about. They are laid out once, when the matrix is
// first asked for.
func (v *view) blocks() []block {
	if v.blocked == nil {
		v.blocked = v.layBlocks()
	}
	return v.blocked
}

func (v *view) layBlocks() []block {
	byStory := map[string][]int{}
	agreed := map[string]int{}
	var order []string
	for i := range v.questions {
		q := &v.questions[i]
		if q.folded && q.verdict != "agree" || q.verdict == verdictSetAside {
			continue
		}
		if byStory[q.story] == nil {
			order = append(order, q.story)
		}
		if q.verdict == "agree" {
			if agreed[q.story]++; agreed[q.story] > matrixAgreed {
				continue
			}
		}
		byStory[q.story] = append(byStory[q.story], i)
	}
	out := []block{}
	for _, id := range order {
		var outlets []string
		for _, i := range byStory[id] {
			for _, a := range v.asked(i).answers {
				for _, o := range a.outlets {
					outlets = append(outlets, lasting(o))
				}
			}
		}
		slices.Sort(outlets)
		outlets = slices.Compact(outlets)
		if len(outlets) >= 2 && len(outlets) <= v.s.MatrixOutlets {
			out = append(out, block{v.storyTitle(id), outlets, byStory[id]})
		}
	}
	return out
}

func (v *view) blockRows(b block) []row {
	out := []row{{title: true, cells: []cell{{text: b.title, look: title}}, lines: 2}}
	head := row{title: true, cells: []cell{{text: "#", look: heading}, {text: "Question", look: heading}, {text: "Kind", look: heading}}}
	for _, o := range b.outlets {
		head.cells = append(head.cells, cell{text: v.outlet(o), look: heading})
	}
	out = append(out, head)
	for _, i := range b.questions {
		q := v.asked(i)
		word, look := kind(q.f)
		n := number(q.n)
		if !q.folded { // its evidence is folded with it: a link would lead to a row that nobody sees
			n.link = link{SheetEvidence, "question_id", rowID(PrefixQuestion, q.f.ID)}
		}
		r := row{cells: []cell{n, text(q.f.Asked()), coloured(word, look)}}
		for _, o := range b.outlets {
			r.cells = append(r.cells, matrixCell(q, o, look))
		}
		out = append(out, r)
	}
	return append(out, row{title: true, cells: []cell{}})
}

// matrixCell is what one outlet answers: its values, each under the letter of the answer where answers differ.
func matrixCell(q *asked, outlet string, l look) cell {
	var values []string
	for _, a := range q.answers {
		if slices.Contains(a.outlets, outlet) {
			v := a.shown
			if len(q.answers) > 1 && q.f.Verdict != "agree" {
				v = a.letter + ": " + v
			}
			values = append(values, v)
		}
	}
	if len(values) == 0 {
		return coloured("–", grey)
	}
	return coloured(strings.Join(values, "\n"), l)
}
