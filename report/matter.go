package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A matter is a row of any sheet made ready to be passed on: a question, a fact of one origin, an utterance, a name.
type matter struct {
	id, text, kind string
	look           look
	note           string
	reasons        []string
	sides          []side
	dropped        []piece // evidence that a person took out
	decisions      []Field
	number         int // on Questions, 0 elsewhere
}

// A side of a matter is one answer, version or spelling, with every place that has it.
type side struct {
	letter, value, behind string
	pieces                []piece
}

// A piece is a passage of an article as printed there.
type piece struct {
	outlet, doc   string
	published     *string
	saidBy        string // "" where that is no question
	runs          []Stretch
	words         string // the same, without marks; "" where only a name is printed
	at            string // bytes, "" where they are not kept
	before, after string
	keep          string
}

// RowOf is the ID of the row that a person names: by its ID, by its number on Questions or on Matrix ("12", "#12"), or by sheet and number
// ("names:3", "single source:4", "quotes:2").
func RowOf(r *Report, s Settings, row string) (string, error) {
	v := newView(r, s)
	if sheet, number, ok := numbered(row); ok {
		if id := v.idAt(sheet, number); id != "" {
			return id, nil
		}
		return "", fmt.Errorf("no row %d on %s", number, sheet)
	}
	if m := v.matter(row); m != nil {
		return m.id, nil
	}
	return "", fmt.Errorf("no row %q: give its number on Questions, sheet and number as in names:3, or its row ID (group «Machine»)", row)
}

// numbered takes "names:3" apart; a number alone is one of Questions.
func numbered(row string) (sheet string, number int, ok bool) {
	sheet, digits, named := strings.Cut(row, ":")
	if !named {
		sheet, digits = "questions", strings.TrimPrefix(row, "#")
	}
	number, err := strconv.Atoi(strings.TrimSpace(digits))
	return strings.ToLower(strings.TrimSpace(sheet)), number, err == nil && len(sheet) > 1
}

// idAt is the ID of a numbered row of a sheet, "" where there is none.
func (v *view) idAt(sheet string, n int) string {
	if n < 1 {
		return ""
	}
	switch sheet {
	case "questions", "matrix":
		if n <= len(v.questions) {
			return v.asked(n - 1).f.RowID()
		}
	case "single source", "single":
		if n <= len(v.singles) {
			return v.single(n - 1).f.RowID()
		}
	case "quotes":
		if us := v.utterances(); n <= len(us) {
			return quoteID(&us[n-1])
		}
	case "names":
		if ns := v.names(); n <= len(ns) {
			return nameID(ns[n-1].name)
		}
	}
	return ""
}

// matter is the row with an ID, nil where there is none. A piece of evidence stands for its question.
func (v *view) matter(id string) *matter {
	for q := range v.inOrder {
		if f := q.f; f.ID == id || f.RowID() == id || slices.ContainsFunc(f.Cells, func(c Cell) bool { return f.EvidenceID(&c) == id }) {
			return v.questionMatter(q)
		}
	}
	for _, u := range v.utterances() {
		if quoteID(&u) == id || slices.ContainsFunc(u.others, func(q *Quote) bool { return q.RowID() == id }) {
			return v.quoteMatter(&u)
		}
	}
	for i := range v.r.Names {
		if n := &v.r.Names[i]; n.RowID() == id {
			return v.nameMatter(n)
		}
	}
	for f := range v.r.AllFindings() { // facts of one origin, spellings
		if f.ID == id || f.RowID() == id {
			return v.questionMatter(&asked{f: f, answers: answersOf(v, f)})
		}
	}
	return nil
}

func (v *view) questionMatter(q *asked) *matter {
	f := q.f
	word, look := kind(f)
	m := &matter{id: f.RowID(), text: f.Asked(), kind: word, look: look, note: v.told(f.Note), number: q.n, decisions: decided(f.Decision)}
	if f.Type == "single-source" {
		m.kind, m.look = "Only one origin has it", plain
	}
	for _, r := range f.Reasons {
		m.reasons = append(m.reasons, v.told(r))
	}
	for i := range q.answers {
		a := &q.answers[i]
		s := side{letter: a.letter, value: a.shown, behind: v.givenBy(*a) + "; " + origins(a.origins)}
		for _, c := range a.cells {
			s.pieces = append(s.pieces, pieceOf(c))
		}
		for _, c := range a.dropped {
			m.dropped = append(m.dropped, pieceOf(c))
		}
		m.sides = append(m.sides, s)
	}
	return m
}

func pieceOf(c *Cell) piece {
	return piece{outlet: c.Outlet, doc: c.Doc, published: c.Published, saidBy: saidBy(c), runs: c.sentence(), words: strings.TrimSpace(oneLine(c.Text)), at: rangeOf(c.Start, c.End),
		before: oneLine(c.Before), after: oneLine(c.After), keep: c.Keep}
}

// quoteMatter sets the versions of an utterance side by side, the fullest first.
func (v *view) quoteMatter(u *utterance) *matter {
	m := &matter{id: quoteID(u), text: "What did " + speakerName(u.first.Speaker) + " say?", kind: "Quotation", note: v.told(v.checkQuote(u)), decisions: decided(u.first.Decision)}
	if u.first.Speaker == nil {
		m.text = "Who said it?"
	}
	if u.altered || u.speaker {
		m.kind, m.look = "Quotation that differs", amber
	}
	at := map[string]int{}
	for _, q := range append([]*Quote{u.first}, u.others...) {
		words := said(q)
		p := piece{outlet: q.Outlet, doc: q.Doc, saidBy: speakerName(q.Speaker), runs: []Stretch{{Text: "“" + words + "”"}}, words: words, at: rangeOf(q.Start, q.End)}
		if title := speakerTitle(q.Speaker); title != "" {
			p.saidBy += ", " + title
		}
		if len(m.sides) > 0 && words != said(u.first) {
			p.runs = Versions(said(u.first), words)
		}
		i, seen := at[words]
		if !seen {
			i = len(m.sides)
			at[words] = i
			m.sides = append(m.sides, side{letter: letter(i), value: "version"})
		}
		m.sides[i].pieces = append(m.sides[i].pieces, p)
	}
	for i := range m.sides {
		m.sides[i].behind = v.behind(m.sides[i].pieces)
	}
	return m
}

// nameMatter sets the spellings of a name side by side, the most frequent first.
func (v *view) nameMatter(n *Name) *matter {
	m := &matter{id: n.RowID(), text: "How is the name of " + oneLine(n.Entity) + " spelt?", kind: upper(readingOf(n)), note: v.told(nameRowOf(n, "").why)}
	if n.Type != "person" {
		m.text = "How is " + oneLine(n.Entity) + " spelt?"
	}
	if n.Label == "misspelling" || n.Label == "unclear" {
		m.look = amber
	}
	for _, f := range []Field{{"Same person?", n.SamePerson}, {"Form to use", n.FormToUse}} {
		if f.Value != "" {
			m.decisions = append(m.decisions, f)
		}
	}
	counts := map[string]int{}
	for _, f := range n.Forms {
		counts[f.Text] += f.Count
	}
	forms := sortedKeys(counts)
	slices.SortStableFunc(forms, func(a, b string) int { return counts[b] - counts[a] })
	for i, form := range forms {
		s := side{letter: letter(i), value: oneLine(form)}
		for _, f := range n.Forms {
			if f.Text == form {
				s.pieces = append(s.pieces, piece{outlet: f.Outlet, doc: f.Doc, runs: []Stretch{{Text: oneLine(form), Mark: ValueRun}, {Text: ", " + count(f.Count, "time")}}})
			}
		}
		s.behind = v.behind(s.pieces)
		m.sides = append(m.sides, s)
	}
	return m
}

// behind says which outlets stand behind pieces, and from how many origins.
func (v *view) behind(ps []piece) string {
	var outlets []string
	from := map[string]bool{}
	for _, p := range ps {
		outlets = append(outlets, p.outlet)
		from[v.originOf(p.doc)] = true
	}
	return v.outletList(outlets) + "; " + origins(len(from))
}

func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
