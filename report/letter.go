package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// WriteLetter drafts a neutral query about one question to an outlet: its own words, verbatim, beside what
// others print, and open questions. It accuses nobody, and it is never sent. With no outlet there is one draft for each.
func WriteLetter(w io.Writer, r *Report, s Settings, row, outlet string) error {
	v := newView(r, s)
	q, err := v.find(row)
	if err != nil {
		return err
	}
	var outlets []string
	for i := range q.f.Cells {
		if o := q.f.Cells[i].Outlet; (outlet == "" || o == outlet) && !slices.Contains(outlets, o) {
			outlets = append(outlets, o)
		}
	}
	if len(outlets) == 0 {
		return fmt.Errorf("%q answers nothing in question %d", outlet, q.n)
	}
	slices.Sort(outlets)
	var b strings.Builder
	for i, o := range outlets {
		if i > 0 {
			b.WriteString("\n----------\n\n")
		}
		v.letter(&b, q, o)
	}
	_, err = io.WriteString(w, b.String())
	return err
}

func (v *view) letter(b *strings.Builder, q *question, outlet string) {
	asked := clean(oneLine(q.f.Question.Text))
	fmt.Fprintf(b, "DRAFT – not sent\nTo: the editors of %s\nSubject: %s\n\nDear editors,\n\nwe are comparing what several outlets have published, and would be glad of your help with one point:\n%s\n\n", clean(outlet), asked, asked)
	var others []string
	for _, a := range q.answers {
		for _, c := range a.cells {
			line := v.cited(c)
			if c.Outlet == outlet {
				fmt.Fprintf(b, "You wrote%s:\n    “%s”\n\n", line, clean(strings.TrimSpace(oneLine(c.Text))))
			} else {
				others = append(others, fmt.Sprintf("%s%s:\n    “%s”\n", clean(c.Outlet), line, clean(strings.TrimSpace(oneLine(c.Text)))))
			}
		}
	}
	if len(others) > 0 {
		b.WriteString("Elsewhere we read:\n\n" + strings.Join(others, "\n") + "\n")
	}
	b.WriteString(`We have drawn no conclusion from this. Could you tell us
  – where your information comes from,
  – whether it means the same event, time and place as the sentences above,
  – whether anything has changed since, or has been corrected?

With thanks and kind regards,

`)
}

// cited says where a sentence stands: " on 2026-03-04 in “Title” (URL)".
func (v *view) cited(c *Cell) string {
	out := ""
	if when := v.date(c.Doc, c.Published); when != "no date" {
		out += " on " + when
	}
	if d := v.docs[c.Doc]; d != nil {
		if d.Title != nil {
			out += " in “" + clean(oneLine(*d.Title)) + "”"
		}
		if u := webAddress(deref(d.URL)); u != "" {
			out += " (" + u + ")"
		}
	}
	return out
}
