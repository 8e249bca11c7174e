package report

import (
	"strconv"
	"strings"
)

var evidenceSheet = Sheet{
	ID: SheetEvidence, Name: "Evidence",
	Doc:     "Every sentence behind a question, as printed, with where it stands. Choose in Keep? what does not belong.",
	Example: "1 | A | Herald | The fire service said 12 people were hurt. | fire service | 2026-03-04 | text | ",
	frozen:  3,
	note:    "There is no question, so there is no evidence.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "Q", Width: 4}, {ID: "answer", Header: "Answer", Width: 7}, {ID: "outlet", Header: "Outlet", Width: 16},
			{ID: "sentence", Header: "Sentence as printed", Width: 74, Tells: true}, {ID: "said_by", Header: "Said by", Width: 20},
			{ID: "date", Header: "Article date", Width: 15}, {ID: "where", Header: "Where", Width: 12},
			{ID: "keep", Header: "Keep?", Width: 10, List: "keep", Input: true},
			{ID: "before", Header: "Sentence before", Width: 50, Group: groupMore}, {ID: "after", Header: "Sentence after", Width: 50, Group: groupMore},
			{ID: "url", Header: "URL", Width: 40, Group: groupMore}, {ID: "archive_link", Header: "Archive link", Width: 30, Group: groupMore},
			{ID: "why", Header: "Why it is here", Width: 50, Group: groupMore},
			{ID: "file", Header: "File", Width: 30, Group: groupMachine}, {ID: "bytes", Header: "Bytes", Width: 14, Group: groupMachine},
			{ID: "hash", Header: "File's SHA-256", Width: 30, Group: groupMachine}, {ID: "question_id", Header: "Question ID", Width: 22, Group: groupMachine},
			{ID: "show", Header: "Show", Width: 9, Group: groupMachine}, {ID: IDColumn, Header: "Row ID", Width: 22, Group: groupMachine},
		}
	},
	perAsk: func(v *view) func(*asked) []row {
		room, n := v.s.Fold.Evidence.At(len(v.r.Documents)), 0
		return func(q *asked) []row {
			out := make([]row, 0, len(q.f.Cells))
			why := v.told(strings.Join(q.f.Reasons, " "))
			add := func(letter string, c *Cell, fold bool) {
				out = append(out, v.evidenceRow(q, letter, c, why, n, fold))
				n++
			}
			for j := range q.answers {
				for k, c := range q.answers[j].cells {
					// the first sentence of every answer of a question that is shown can always be seen
					add(q.answers[j].letter, c, q.folded || n >= room && k > 0)
				}
			}
			for j := range q.answers { // at the end, so that it can be taken back
				for _, c := range q.answers[j].dropped {
					add("dropped", c, q.folded || n >= room)
				}
			}
			return out
		}
	},
}

// evidenceRow is the row of a piece of evidence, the one behind n others, of a question whose reasons are given as why.
func (v *view) evidenceRow(q *asked, letter string, c *Cell, why string, n int, fold bool) row {
	qid := rowID(PrefixQuestion, q.f.ID)
	no := number(q.n)
	if n < v.s.BackLinks {
		no.link = link{SheetQuestions, IDColumn, qid}
	}
	var url, archived, hash string
	if d := v.docs[c.Doc]; d != nil {
		url, hash = deref(d.URL), d.SHA256
		archived = extra(d, "archive", "archive_link", "archived")
	}
	return row{folded: fold, cells: []cell{
		no, text(letter), text(v.outlet(c.Outlet)), rich(c.sentence()), text(saidBy(c)), text(v.date(c.Doc, c.Published)), text(v.where(c)), text(c.Keep),
		text(oneLine(c.Before)), text(oneLine(c.After)), text(v.open(url)), text(v.open(archived)), text(why),
		text(v.open(c.Doc)), text(rangeOf(c.Start, c.End)), text(hash), text(qid), showWord(fold), text(evidenceID(q.f, c)),
	}}
}

// evidenceID names a piece of evidence by its question, its article and its place there.
func evidenceID(f *Finding, c *Cell) string {
	return PrefixEvidence + digest(f.ID, c.Doc, strconv.Itoa(c.Start)+" "+strconv.Itoa(c.End), c.Value)
}

func saidBy(c *Cell) string {
	if c.Speaker != nil && *c.Speaker != "" {
		return oneLine(*c.Speaker)
	}
	if c.Unsaid {
		return speakerName(nil)
	}
	return "the article itself"
}

// extra is the first of the named unknown columns of the manifest that holds something.
func extra(d *Document, names ...string) string {
	for _, n := range names {
		for _, f := range d.Extra {
			if strings.EqualFold(f.Name, n) && f.Value != "" {
				return f.Value
			}
		}
	}
	return ""
}
