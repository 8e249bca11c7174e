package report

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"crosscheck/evidence"
)

var namesSheet = Sheet{
	ID: SheetNames, Name: "Names",
	Doc:     "Names in several forms: whether they are one person, which form is likely right. A spelling is settled here, once.",
	Example: "1 | Helena Brandt | Helena Brandt – Herald ×3; Helena Brant – Radio One ×1 | one person, probably misspelt | One letter is missing; same office. | Helena Brandt",
	frozen:  2,
	note:    "Every name has one form only.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "#", Width: 4}, {ID: "person", Header: "Person", Width: 20, Tells: true}, {ID: "forms", Header: "Forms and where", Width: 50},
			{ID: "reading", Header: "Our reading", Width: 20}, {ID: "why", Header: "Why", Width: 40}, {ID: "likely", Header: "Likely form", Width: 14},
			{ID: "same", Header: "Same person?", Width: 10, List: "same", Input: true}, {ID: "form_to_use", Header: "Form to use", Width: 12, Input: true},
			{ID: "type", Header: "Type", Width: 14, Group: groupMachine}, {ID: "reasons", Header: "Reasons", Width: 50, Group: groupMachine},
			{ID: "show", Header: "Show", Width: 9, Group: groupMachine}, {ID: IDColumn, Header: "Row ID", Width: 22, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i, n := range v.names() {
				var reasons []string
				for _, p := range n.name.Why {
					reasons = append(reasons, p.Field+": "+p.Level)
				}
				if !yield(row{folded: n.folded, cells: []cell{
					number(i + 1), text(oneLine(n.name.Entity)), text(v.forms(n.name)), text(n.reading), text(v.told(n.why)), text(deref(n.name.Likely)),
					text(n.name.SamePerson), text(n.name.FormToUse),
					text(n.name.Type), text(v.told(strings.Join(reasons, "; "))), showWord(n.folded), text(nameID(n.name)),
				}}) {
					return
				}
			}
		}
	},
}

// nameID names a bearer by the type and its fullest form, and one of several bearers by what tells them apart too.
func nameID(n *Name) string {
	if n.Bearer != "" {
		return PrefixName + digest(n.Type, n.Entity, n.Bearer)
	}
	return PrefixName + digest(n.Type, n.Entity)
}

// nameRow is a name made ready to be shown.
type nameRow struct {
	name         *Name
	reading, why string
	settle       bool // somebody has to decide
	folded       bool
	rank         int
}

// names lists the names: misspellings of people who are quoted or often named first; names with one form and
// pairs that were kept apart are folded.
func (v *view) names() []nameRow {
	if v.called != nil {
		return v.called
	}
	out := []nameRow{}
	for i := range v.r.Names {
		n := &v.r.Names[i]
		if n.Type != "person" && n.Type != "organisation" && n.Label == "single" && len(n.KeptApart) == 0 {
			continue
		}
		out = append(out, nameRowOf(n, v.remarks[n.Entity]))
	}
	slices.SortStableFunc(out, func(a, b nameRow) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(total(b.name), total(a.name)), strings.Compare(a.name.Entity, b.name.Entity), strings.Compare(a.name.Type, b.name.Type), strings.Compare(a.name.Bearer, b.name.Bearer))
	})
	room := v.s.Fold.Names.At(len(v.r.Documents))
	for i := range out {
		out[i].folded = !out[i].settle && out[i].rank >= 4 || i >= room
	}
	v.called = out
	return out
}

func nameRowOf(n *Name, note string) nameRow {
	r := nameRow{name: n, reading: readingOf(n), why: n.Note}
	if r.why == "" {
		r.why = note
	}
	switch n.Label {
	case "misspelling":
		r.settle, r.rank = true, 1
		if n.Quoted {
			r.rank = 0
		}
	case "unclear":
		r.settle, r.rank = true, 2
	case "variant":
		r.rank = 3
	case "different":
		r.rank = 4
	default:
		r.rank = 5
	}
	for _, a := range n.KeptApart {
		if r.why != "" {
			r.why += " "
		}
		r.why += fmt.Sprintf("Kept apart from %s: %s.", a.Entity, strings.TrimSuffix(a.Reason, "."))
		r.rank = min(r.rank, 4)
	}
	if n.Bearer != "" {
		r.why = strings.TrimSpace(fmt.Sprintf("One of several of this name: %s. %s", n.Bearer, r.why))
	}
	if r.settle && n.SamePerson != "" {
		r.settle = false
	}
	if r.why == "" && len(n.Forms) > 1 {
		r.why = topReasons(n)
	}
	r.why = oneLine(r.why)
	return r
}

// topReasons says the two weightiest reasons where no sentence came with a name.
func topReasons(n *Name) string {
	parts := slices.DeleteFunc(slices.Clone(n.Why), func(p evidence.Part) bool { return p.Field == "prior" })
	slices.SortStableFunc(parts, func(a, b evidence.Part) int { return cmp.Compare(abs(b.Bits), abs(a.Bits)) })
	var out []string
	for _, p := range parts[:min(2, len(parts))] {
		if p.Level == "equal" {
			out = append(out, "the same "+p.Field)
		} else {
			out = append(out, p.Field+": "+p.Level)
		}
	}
	return strings.Join(out, "; ")
}

func abs(x float64) float64 { return max(x, -x) }

func total(n *Name) int {
	sum := 0
	for _, f := range n.Forms {
		sum += f.Count
	}
	return sum
}

// forms lists each form with the outlets that print it and how often: "Helena Brandt – Herald ×3; Post ×1".
func (v *view) forms(n *Name) string {
	counts := map[string]map[string]int{}
	sums := map[string]int{}
	var order []string
	for _, f := range n.Forms {
		if counts[f.Text] == nil {
			counts[f.Text] = map[string]int{}
			order = append(order, f.Text)
		}
		counts[f.Text][v.outlet(f.Outlet)] += f.Count
		sums[f.Text] += f.Count
	}
	slices.SortFunc(order, func(a, b string) int { return cmp.Or(cmp.Compare(sums[b], sums[a]), strings.Compare(a, b)) })
	var lines []string
	for _, form := range order {
		var who []string
		for _, o := range sortedKeys(counts[form]) {
			who = append(who, fmt.Sprintf("%s ×%d", o, counts[form][o]))
		}
		lines = append(lines, oneLine(form)+" – "+strings.Join(who, "; "))
	}
	return strings.Join(lines, "\n")
}
