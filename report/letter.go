package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// WriteLetter drafts a neutral query about one row to an outlet: its own words, verbatim, beside what
// others print, and open questions. It accuses nobody, and it is never sent. With no outlet there is one draft for each. The row is
// named as RowOf understands it.
func WriteLetter(w io.Writer, r *Report, s Settings, row, outlet string) error {
	id, err := RowOf(r, s, row)
	if err != nil {
		return err
	}
	v := newView(r, s)
	m := v.matter(id)
	var outlets []string
	for _, s := range m.sides {
		for _, p := range s.pieces {
			if (outlet == "" || p.outlet == outlet) && !slices.Contains(outlets, p.outlet) {
				outlets = append(outlets, p.outlet)
			}
		}
	}
	if len(outlets) == 0 {
		return fmt.Errorf("%q prints nothing that row %s (“%s”) rests on", outlet, m.id, m.text)
	}
	slices.Sort(outlets)
	var b strings.Builder
	for i, o := range outlets {
		if i > 0 {
			b.WriteString("\n----------\n\n")
		}
		v.letter(&b, m, o)
	}
	_, err = io.WriteString(w, b.String())
	return err
}

func (v *view) letter(b *strings.Builder, m *matter, outlet string) {
	asked := clean(m.text)
	fmt.Fprintf(b, "DRAFT – not sent\nTo: the editors of %s\nSubject: %s\n\nDear editors,\n\nwe are comparing what several outlets have published, and would be glad of your help with one point:\n%s\n\n", clean(outlet), asked, asked)
	var others []string
	for _, s := range m.sides {
		for _, p := range s.pieces {
			words := clean(p.words)
			if words == "" {
				words = clean(s.value)
			}
			if p.outlet == outlet {
				fmt.Fprintf(b, "You wrote%s:\n    “%s”\n\n", v.cited(&p), words)
			} else {
				others = append(others, fmt.Sprintf("%s%s:\n    “%s”\n", clean(p.outlet), v.cited(&p), words))
			}
		}
	}
	if len(others) > 0 {
		b.WriteString("Elsewhere we read:\n\n" + strings.Join(others, "\n") + "\n")
	} else {
		b.WriteString("In the other articles that we have compared, we have found nothing about it.\n\n")
	}
	b.WriteString(`We have drawn no conclusion from this. Could you tell us
  – where your information comes from,
  – whether it means the same event, time and place as the sentences above,
  – whether anything has changed since, or has been corrected?

With thanks and kind regards,
`)
}

// cited says where a passage stands: " on 2026-03-04 in “Title” (URL)".
func (v *view) cited(p *piece) string {
	out := ""
	if when := v.date(p.doc, p.published); when != "no date" {
		out += " on " + when
	}
	if d := v.docs[p.doc]; d != nil {
		if d.Title != nil {
			out += " in “" + clean(oneLine(*d.Title)) + "”"
		}
		if u := webAddress(deref(d.URL)); u != "" {
			out += " (" + u + ")"
		}
	}
	return out
}
