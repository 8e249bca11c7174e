package discrepancy

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

var role = Detector{
	Name: Role,
	Doc:  "outlets give one person different offices: former and present, acting, deputy, another rank",
	Example: Example{"Mayor Ana Roe opened the bridge in Ardel on Monday. Ana Roe praised the engineers.",
		"Deputy Mayor Ana Roe opened the bridge in Ardel on Monday. Ana Roe praised the engineers."},
	Detect: detectRole,
}

//go:embed offices.txt
var officesText string

// ladders lists, by office, the lines of offices.txt in which it stands.
var ladders = sync.OnceValue(func() map[string][]int {
	out := map[string][]int{}
	n := 0
	for line := range strings.SplitSeq(officesText, "\n") {
		line, _, _ = strings.Cut(line, "#")
		for w := range strings.FieldsSeq(line) {
			out[w] = append(out[w], n)
		}
		n++
	}
	return out
})

// detectRole compares offices of one person. Most pairs of offices go together (a mayor may be a lawyer);
// only another step of one ladder, or one office with and without a word that changes it, differ.
func detectRole(in *Input) []Finding {
	var out []Finding
	for i := range in.Questions {
		q := &in.Questions[i]
		if q.Slot != claims.RoleSlot {
			continue
		}
		if f, ok := offices(in, q); ok {
			out = append(out, f)
		}
	}
	return append(out, holders(in)...)
}

func offices(in *Input, q *matcher.Question) (Finding, bool) {
	cells, members := answers(in, q, func(m *matcher.Member) (string, bool) {
		return words(in, m.Doc, m.Ask.At), claim(in, m).Role == article.Body
	})
	for i := range cells {
		for j := i + 1; j < len(cells); j++ {
			x, y := claim(in, &q.Members[members[i][0]]), claim(in, &q.Members[members[j][0]])
			why := rival(cells[i].Value, x.Object.Head, cells[j].Value, y.Object.Head)
			if why == formerly && (x.Left || y.Left) {
				continue // "Mayor Roe was dismissed": one left since is former
			}
			if why == "" || both2(in, cells, cells[i].Doc, cells[j]) || both2(in, cells, cells[j].Doc, cells[i]) {
				continue
			}
			link := q.Link(members[i][0], members[j][0])
			f := Finding{Type: Role, Story: q.Story, Severity: "medium", Harm: "office of a named person", Internal: cells[i].Doc == cells[j].Doc,
				Question: Question{Text: "What office does " + x.Subject.Text + " hold?", Predicate: "be", Entity: x.Subject.Text}}
			f.Why = both(link.Comparable, "same person", link.Same.Probability())
			f.Verdict = in.Settings.Role.tier(f.Why.Probability())
			if f.Verdict == Conflict && why == formerly && !present(x) && !present(y) {
				f.Verdict = Possible // whoever leaves out "former" may speak of the time of the office
			}
			cells[j].Side = 1
			f.Cells = []Cell{cells[i], cells[j]}
			for k := range cells { // others that give one of the two offices
				z := claim(in, &q.Members[members[k][0]])
				switch {
				case k == i || k == j || why == formerly && z.Left:
				case rival(cells[k].Value, z.Object.Head, cells[j].Value, y.Object.Head) != "" && rival(cells[k].Value, z.Object.Head, cells[i].Value, x.Object.Head) == "":
					f.Cells = append(f.Cells, cells[k])
				case rival(cells[k].Value, z.Object.Head, cells[i].Value, x.Object.Head) != "" && rival(cells[k].Value, z.Object.Head, cells[j].Value, y.Object.Head) == "":
					c := cells[k]
					c.Side = 1
					f.Cells = append(f.Cells, c)
				}
			}
			f.Sides = []Side{{Value: cells[i].Value}, {Value: cells[j].Value}}
			f.Reasons = []string{why}
			f.Note = fmt.Sprintf("%s: %s calls them %s, %s %s.", x.Subject.Text, outlet(in, cells[i].Doc), cells[i].Value, outlet(in, cells[j].Doc), cells[j].Value)
			return f, f.Verdict != ""
		}
	}
	return Finding{}, false
}

// both2 reports whether document doc also uses the other cell's office.
func both2(in *Input, cells []Cell, doc int, other Cell) bool {
	return slices.ContainsFunc(cells, func(c Cell) bool { return c.Doc == doc && strings.EqualFold(c.Value, other.Value) })
}

// formerly is why an office held now is not one held before.
const formerly = "the office with and without “former”"

// present reports whether an office is held at the time of the event that the claim stands in.
func present(k *claims.Claim) bool {
	return changedBy(k.Object.Text).time == lexicon.Unchanged && k.Acts
}

// rival says why two offices cannot both be held, or "".
func rival(a, headA, b, headB string) string {
	headA, headB = step(a, headA), step(b, headB)
	x, y := changedBy(a), changedBy(b)
	same := headA == headB && sameRest(a, b)
	switch {
	case headA == "" || headB == "":
		return ""
	case same && (x.time == lexicon.Late || y.time == lexicon.Late):
		return "" // of the dead, their office goes without saying that it is past
	case same && x.time != y.time:
		return formerly
	case same && x.rank != y.rank && x.rank != lexicon.Unchanged && y.rank != lexicon.Unchanged:
		return fmt.Sprintf("“%s” against “%s”", x.rank, y.rank)
	case same && x.rank != y.rank:
		return "the office with and without “" + strings.TrimSpace(string(x.rank+" "+y.rank)) + "”"
	case headA != headB && x == y:
		for _, l := range ladders()[headA] {
			if slices.Contains(ladders()[headB], l) {
				return "two steps of one ladder"
			}
		}
	}
	return ""
}

// step is the word by which an office stands in a ladder: its noun, but "defender" for a lawyer of the defence.
func step(office, head string) string {
	head = strings.ToLower(head)
	if slices.Contains([]string{"lawyer", "attorney", "counsel", "barrister", "solicitor"}, head) &&
		slices.ContainsFunc(strings.Fields(strings.ToLower(office)), func(w string) bool { return w == "defence" || w == "defense" || w == "defending" }) {
		return "defender"
	}
	return head
}

// changes are what the words of an office make of it: when it is held, and in which rank.
type changes struct{ time, rank lexicon.Change }

// changedBy reads the words of an office; of two that change the rank the first counts.
func changedBy(office string) (out changes) {
	for f := range strings.FieldsFuncSeq(strings.ToLower(office), func(r rune) bool { return r == ' ' || r == '-' }) {
		switch c := lexicon.OfficeChange(f); {
		case c == lexicon.Past || c == lexicon.Late:
			out.time = c
		case out.rank == lexicon.Unchanged && (c == lexicon.Acting || c == lexicon.Deputy || c == lexicon.Assistant):
			out.rank = c
		}
	}
	return out
}

// sameRest reports whether two offices are the same but for the words that change them: one may say
// more ("mayor", "deputy mayor of Ardel").
func sameRest(a, b string) bool {
	rest := func(s string) []string {
		return slices.DeleteFunc(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '-' || r == ',' }),
			func(w string) bool { return lexicon.OfficeChange(w) != lexicon.Unchanged || w == "the" || w == "a" })
	}
	x, y := rest(a), rest(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}
