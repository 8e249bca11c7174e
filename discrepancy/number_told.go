package discrepancy

import (
	"fmt"

	"crosscheck/article"
	"crosscheck/language/quantity"
)

// doubt takes a contradiction back to a possible one where one article tells the other's figure as well, of something or some time
// else: "six arrests, compared with 47 the night before".
func (n *numbers) doubt(f *Finding, a, b int) {
	for _, x := range [][2]int{{a, b}, {b, a}} {
		if f.Verdict == Conflict && n.tells(x[0], x[1]) {
			f.Verdict = Possible
			f.Note += fmt.Sprintf(" But %s gives %s too, in another place: perhaps two things are counted.", n.who(x[0]), n.cells[x[1]].Value)
		}
	}
}

// tells reports whether the body of cell a's article has the figure of cell b, of the same things or of things left out.
func (n *numbers) tells(a, b int) bool {
	doc, y := n.in.Batch.Docs[n.cells[a].Doc].Article, n.at(b)
	if y.Value == nil || y.Kind != quantity.Count || *y.Value < n.in.Settings.ToldFrom {
		return false
	}
	for k := range doc.Quantities {
		q := &doc.Quantities[k]
		if doc.Sentences[q.Sentence].Role == article.Body && q.Kind == y.Kind && q.Value != nil && *q.Value == *y.Value && (q.Of == y.Of || q.OfSpan.Empty()) {
			return true
		}
	}
	return false
}
