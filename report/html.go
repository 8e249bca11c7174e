package report

import (
	"io"
	"slices"
)

// WriteHTML writes one self-contained page of the questions that differ, their sentences side by side with the differing
// words marked. It needs no network and runs no script.
func WriteHTML(w io.Writer, r *Report, s Settings) error {
	v := newView(r, s)
	p := page{Title: "Questions: " + clean(r.Run.Batch)}
	for q := range v.inOrder {
		if q.tier == 2 {
			continue
		}
		pq := v.pageQuestion(v.questionMatter(q))
		markDifferences(q, &pq)
		p.Questions = append(p.Questions, pq)
	}
	return pageTemplates.ExecuteTemplate(w, "questions", p)
}

// markDifferences marks in every sentence the words that the first sentence of the other side does not have: A's
// against B's, and every other's against A's.
func markDifferences(q *asked, to *pageQuestion) {
	answers := slices.DeleteFunc(slices.Clone(q.answers), func(a answer) bool { return len(a.cells) == 0 })
	if len(answers) < 2 {
		return
	}
	for i := range q.answers {
		against := answers[0].cells[0]
		if q.answers[i].letter == answers[0].letter {
			against = answers[1].cells[0]
		}
		for j, c := range q.answers[i].cells {
			to.Sides[i].Cells[j].Runs = ownWords(clean(against.Text), clean(c.Text))
		}
	}
}

// ownWords is the second sentence with the words marked that the first does not have.
func ownWords(first, second string) []Stretch {
	var out []Stretch
	for _, r := range Versions(first, second) {
		switch {
		case r.Mark == Dropped || r.Mark == Cut && !hasGap(r.Text):
			continue
		case len(out) > 0 && out[len(out)-1].Mark == r.Mark:
			out[len(out)-1].Text += r.Text
		default:
			out = append(out, r)
		}
	}
	return out
}

func hasGap(s string) bool { return onlyGaps(words(s)) }
