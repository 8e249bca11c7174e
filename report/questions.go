package report

import (
	"fmt"
	"strings"
)

// The closed groups of columns.
const (
	groupVerdict = "Verdict"
	groupSecond  = "Second reviewer"
	groupSure    = "How sure"
	groupMachine = "Machine"
	groupMore    = "More"
)

var questionsSheet = Sheet{
	ID: SheetQuestions, Name: "Questions",
	Doc:     "One row a question that outlets answer, the most pressing first; the answers grouped by value, with who gives them.",
	Example: "1 | Contradiction | How many people were hurt in the collapse? | Two figures for the same collapse. | 12 – Herald; Post | 21 – Radio One |  | not started",
	frozen:  3,
	note:    "No question is answered by two outlets.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "#", Width: 4}, {ID: "kind", Header: "Kind", Width: 12},
			{ID: "question", Header: "Question", Width: 28, Tells: true}, {ID: "differs", Header: "What differs", Width: 42},
			{ID: "answer_a", Header: "Answer A", Width: 20}, {ID: "answer_b", Header: "Answer B", Width: 20}, {ID: "answer_c", Header: "Answer C", Width: 18},
			{ID: "status", Header: "Status", Width: 12, List: "status", Input: true},
			{ID: "who_is_right", Header: "Who is right", Width: 14, List: "right", Input: true},
			{ID: "notes", Header: "Notes", Width: 30, Input: true}, {ID: "correct_value", Header: "Correct value", Width: 14, Input: true},
			{ID: "source_used", Header: "Source used", Width: 24, Input: true}, {ID: "assigned_to", Header: "Assigned to", Width: 12, Input: true},
			{ID: "verdict", Header: "Verdict", Width: 14, Group: groupVerdict, List: "verdict", Input: true},
			{ID: "source_kind", Header: "Primary or secondary", Width: 14, Group: groupVerdict, List: "source", Input: true},
			{ID: "checked_by", Header: "Checked by", Width: 14, Group: groupVerdict, Input: true},
			{ID: "checked_on", Header: "Date", Width: 12, Group: groupVerdict, Input: true},
			{ID: "carried", Header: "Decided earlier", Width: 26, Group: groupVerdict},
			{ID: "second_status", Header: "Status (2nd)", Width: 14, Group: groupSecond, List: "status", Input: true},
			{ID: "second_right", Header: "Who is right (2nd)", Width: 14, Group: groupSecond, List: "right", Input: true},
			{ID: "second_verdict", Header: "Verdict (2nd)", Width: 14, Group: groupSecond, List: "verdict", Input: true},
			{ID: "second_notes", Header: "Notes (2nd)", Width: 30, Group: groupSecond, Input: true},
			{ID: "second_by", Header: "Checked by (2nd)", Width: 14, Group: groupSecond, Input: true},
			{ID: "origins", Header: "Origins behind each answer", Width: 24, Group: groupSure},
			{ID: "reasons", Header: "Reasons", Width: 50, Group: groupSure},
			{ID: "sure", Header: "How likely is this kind", Width: 18, Group: groupSure},
			{ID: "score", Header: "Score", Width: 8, Group: groupSure},
			{ID: "order", Header: "Why it stands here", Width: 40, Group: groupSure},
			{ID: "about", Header: "About", Width: 18, Group: groupMachine}, {ID: "story", Header: "Story", Width: 24, Group: groupMachine},
			{ID: "since", Header: "Since last run", Width: 12, Group: groupMachine},
			{ID: "show", Header: "Show", Width: 9, Group: groupMachine}, {ID: IDColumn, Header: "Row ID", Width: 22, Group: groupMachine},
		}
	},
	perAsk: func(v *view) func(*asked) []row {
		return func(q *asked) []row { return []row{v.questionRow(q)} }
	},
}

func (v *view) questionRow(q *asked) row {
	f := q.f
	id := rowID(PrefixQuestion, f.ID)
	word, look := kind(f)
	a, b, c := v.threeAnswers(q.answers)
	d := standing(f.Decision)
	second := d.Second
	if second == nil {
		second = &Second{}
	}
	status := d.Status
	if status == "" && tier(f) == 0 {
		status = StatusChoices[0]
	}
	number := number(q.n)
	if q.n <= v.s.BackLinks {
		number.link = link{SheetEvidence, "question_id", id}
	}
	return row{folded: q.folded, cells: []cell{
		number, coloured(word, look), text(f.Asked()), remarked(v.told(f.Note), v.told(earlier(f.Decision)), sinceThen(f.Since)), a, b, c,
		text(status), text(d.WhoIsRight), text(d.Notes), text(d.CorrectValue), text(d.SourceUsed), text(d.AssignedTo),
		text(d.Verdict), text(d.SourceKind), text(d.By), text(d.On), text(v.told(earlier(f.Decision))),
		text(second.Status), text(second.WhoIsRight), text(second.Verdict), text(second.Notes), text(second.By),
		text(originsBehind(q.answers)), text(v.told(strings.Join(f.Reasons, " "))), text(sureness(f.Confidence)), decimal(round(f.Confidence)), text(strings.Join(q.reasons, "; ")),
		text(subject(f.Type)), text(v.storyTitle(f.Story)), text(f.Since), showWord(q.folded), text(id),
	}}
}

// threeAnswers are the columns Answer A, B and C; a fourth answer and those after it stand in the third, a line each.
func (v *view) threeAnswers(answers []answer) (a, b, c cell) {
	var cells [3]cell
	for i, x := range answers {
		switch {
		case i < 3:
			cells[i] = rich(v.runs(x))
		default:
			cells[2].runs = append(append(cells[2].runs, Stretch{Text: "\n" + x.letter + ": "}), v.runs(x)...)
		}
	}
	return cells[0], cells[1], cells[2]
}

func originsBehind(answers []answer) string {
	var parts []string
	for _, a := range answers {
		parts = append(parts, fmt.Sprintf("%s: %s, %s", a.letter, count(len(a.outlets), "outlet"), origins(a.origins)))
	}
	return strings.Join(parts, "\n")
}

func (v *view) storyTitle(id string) string {
	if s := v.stories[id]; s != nil && s.Title != "" {
		return oneLine(s.Title)
	}
	return id
}

// round keeps two decimals: more would pretend to know.
func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }
