package discrepancy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/matcher"
)

// answers makes the cells of a question: one for each article and answer. Captions are left out; a
// headline is only held against the body of its own article.
func answers(in *Input, q *matcher.Question, value func(m *matcher.Member) (string, bool)) (cells []Cell, members [][]int) {
	for i := range q.Members {
		m := &q.Members[i]
		doc := &in.Batch.Docs[m.Doc]
		c := &doc.Claims[m.Claim]
		if c.Role == article.Caption {
			continue
		}
		v, ok := value(m)
		if !ok {
			continue
		}
		at := slices.IndexFunc(cells, func(x Cell) bool {
			return x.Doc == m.Doc && strings.EqualFold(x.Value, v) && x.Headline == (c.Role == article.Title)
		})
		if at >= 0 {
			cells[at].Claims = append(cells[at].Claims, m.Claim)
			members[at] = append(members[at], i)
			continue
		}
		cells = append(cells, Cell{Doc: m.Doc, Sentence: c.Sentence, Claims: []int{m.Claim}, Value: v, At: m.Ask.At, Quantity: m.Ask.Value,
			Date: -1, Mention: -1, Quote: c.Quote, Headline: c.Role == article.Title})
		members = append(members, []int{i})
	}
	return cells, members
}

// words are the words of a stretch of a document, on one line.
func words(in *Input, doc int, at interface{ Of(string) string }) string {
	return strings.Join(strings.Fields(at.Of(in.Batch.Docs[doc].Article.Doc.Text)), " ")
}

// docsOf counts the articles behind cells.
func docsOf(cells []Cell) int {
	seen := map[int]bool{}
	for _, c := range cells {
		seen[c.Doc] = true
	}
	return len(seen)
}

// originsOf counts the independent origins behind cells.
func originsOf(in *Input, cells []Cell) int {
	seen := map[int]bool{}
	for _, c := range cells {
		seen[origin(in, c.Doc)] = true
	}
	return len(seen)
}

// best is the strongest link between two cells: the pair of their members that surest speaks of one event.
func best(q *matcher.Question, a, b []int) *matcher.Link {
	var out *matcher.Link
	score := func(l *matcher.Link) float64 { return l.Same.Probability() * l.Comparable.Probability() }
	for _, x := range a {
		for _, y := range b {
			if l := q.Link(x, y); out == nil || score(l) > score(out) {
				out = l
			}
		}
	}
	return out
}

// claim is the claim behind a member.
func claim(in *Input, m *matcher.Member) *claims.Claim { return &in.Batch.Docs[m.Doc].Claims[m.Claim] }

// outlet is the name under which a document's answer is told.
func outlet(in *Input, doc int) string { return in.Batch.Docs[doc].Article.Doc.Outlet.Value }

// firmly reports whether a claim states what happened, and does not ask, plan or deny it.
func firmly(c *claims.Claim) bool {
	return c.Modality == claims.Certain && !c.Negated && c.Factive >= 0
}

// pending reports whether a claim says what is planned or to be expected, and by whom: a noun ("a reward") leaves out who plans it.
func pending(c *claims.Claim) bool {
	return c.Modality == claims.Planned && !c.Nominal && !c.Negated && c.Factive >= 0
}

// voice is who says the claim of a member: the writer (""), or a speaker; somebody without a name is "?" and their words.
func voice(in *Input, m *matcher.Member) string {
	c := claim(in, m)
	if c.Quote < 0 {
		return ""
	}
	s := in.Batch.Docs[m.Doc].Article.Quotes[c.Quote].Speaker
	switch {
	case s == nil:
		return "?"
	case s.Name != "":
		return s.Name
	}
	return "? " + words(in, m.Doc, s.Span)
}

// upper makes the first letter of a sentence a capital.
func upper(s string) string {
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
