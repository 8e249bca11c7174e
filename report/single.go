package report

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
)

var singleSheet = Sheet{
	ID: SheetSingle, Name: "Single source",
	Doc:     "Facts that only one origin has: figures and dates first, then what named people did, then what has no source. Quotations stand on Quotes.",
	Example: "1 | Herald | The repair had cost 2.4 million crowns. | the article itself | yes: 2 others wrote as late or later | budget, accounts, the treasurer's office | not started | ",
	frozen:  2,
	note:    "Every fact stands in more than one origin, or none could be compared.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "#", Width: 4}, {ID: "outlet", Header: "Outlet", Width: 15}, {ID: "sentence", Header: "Sentence", Width: 64, Tells: true},
			{ID: "said_by", Header: "Said by", Width: 18}, {ID: "others", Header: "Could others have had it?", Width: 21},
			{ID: "look", Header: "Where to look", Width: 24},
			{ID: "status", Header: "Status", Width: 12, List: "status", Input: true}, {ID: "found", Header: "Found?", Width: 12, List: "found", Input: true},
			{ID: "notes", Header: "Notes", Width: 30, Input: true},
			{ID: "date", Header: "Article date", Width: 14, Group: groupMachine}, {ID: "question", Header: "Question", Width: 40, Group: groupMachine},
			{ID: "file", Header: "File", Width: 30, Group: groupMachine}, {ID: "bytes", Header: "Bytes", Width: 14, Group: groupMachine},
			{ID: "show", Header: "Show", Width: 9, Group: groupMachine}, {ID: IDColumn, Header: "Row ID", Width: 22, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i := range v.singles {
				if !yield(v.singleRow(i+1, v.single(i))) {
					return
				}
			}
		}
	},
}

// fact is the row of a finding on Single source: what is held of all of them.
type fact struct {
	finding int // its place in the report
	folded  bool
	kind    string // of its claim
	since   string
}

// single is a fact that only one origin has, made ready to be shown.
type single struct {
	fact
	f *Finding
	c *Cell
}

// single makes fact i of the sheet ready to be shown.
func (v *view) single(i int) *single {
	f := v.r.Finding(v.singles[i].finding)
	return &single{v.singles[i], f, &f.Cells[0]}
}

func (v *view) singleRow(n int, s *single) row {
	d := standing(s.f.Decision)
	status := d.Status
	if status == "" {
		status = StatusChoices[0]
	}
	outlets := []string{s.c.Outlet}
	for i := range s.f.Cells {
		outlets = append(outlets, s.f.Cells[i].Outlet)
	}
	return row{folded: s.folded, cells: []cell{
		number(n), text(v.outletList(outlets)), rich(s.c.sentence()), text(saidBy(s.c)), text(v.couldOthers(s)), remarked(whereToLook(s), v.told(earlier(s.f.Decision)), sinceThen(s.f.Since)),
		text(status), text(d.Found), text(d.Notes),
		text(v.date(s.c.Doc, s.c.Published)), text(s.f.Asked()), text(v.open(s.c.Doc)), text(rangeOf(s.c.Start, s.c.End)),
		showWord(s.folded), text(rowID(PrefixSingle, s.f.ID)),
	}}
}

// facts puts the single-source findings in order: figures and dates, then named acts, then the rest; harm first within each.
type facts []rankedFact

type rankedFact struct {
	fact
	rank, harm int
	worth      float64 // how much a claim is worth checking, 0 to 1
	doc        string
	start      int
	id         string
}

// add adds the finding at place i of the report, which rests on the claims behind it.
func (t *facts) add(v *view, i int, f *Finding, behind []Behind) {
	if len(f.Cells) == 0 {
		return
	}
	c := &f.Cells[0]
	s := rankedFact{fact: fact{finding: i, kind: typedKind(c), since: lasting(f.Since)}, harm: v.s.Triage.harmOf(f), doc: v.docID(c.Doc), start: c.Start, id: strings.Clone(f.ID)}
	for _, b := range behind {
		s.worth = max(s.worth, b.CheckWorthy)
		if s.kind == "" {
			s.kind = lasting(b.Kind)
		}
	}
	if s.kind == "quote" || lonelySpeaker(f) != "" {
		return // it stands on Quotes
	}
	s.rank = singleRank(&single{s.fact, f, c})
	*t = append(*t, s)
}

// sorted are the facts in their order, of which so many are shown at first.
func (t facts) sorted(room int) []fact {
	slices.SortStableFunc(t, func(a, b rankedFact) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.harm, a.harm), cmp.Compare(b.worth, a.worth),
			strings.Compare(a.doc, b.doc), cmp.Compare(a.start, b.start), strings.Compare(a.id, b.id))
	})
	out := make([]fact, len(t))
	for i := range t {
		out[i] = t[i].fact
		out[i].folded = i >= room
	}
	return out
}

// behindSingles tells the claims behind a single-source finding: those that came with it, or, where the report was read from JSON, those that
// it lists.
func (v *view) behindSingles() func(*Finding) []Behind {
	known := map[string]Behind{}
	for i := range v.r.Claims {
		c := &v.r.Claims[i]
		known[c.ID] = Behind{c.Kind, c.CheckWorthy}
	}
	return func(f *Finding) []Behind {
		if f.Behind != nil {
			return f.Behind
		}
		var out []Behind
		if len(f.Cells) == 0 {
			return nil
		}
		for _, id := range f.Cells[0].Claims {
			if b, ok := known[id]; ok {
				out = append(out, b)
			}
		}
		return out
	}
}

// lonelySpeaker is who is quoted by one origin only, where that is what a finding says; else "".
func lonelySpeaker(f *Finding) string {
	if f.Type != "single-source" || f.Question.Entity == nil || f.Question.Predicate != "say" {
		return ""
	}
	return *f.Question.Entity
}

func typedKind(c *Cell) string {
	switch c.Typed.(type) {
	case *Quantity, Quantity:
		return "quantity"
	case *Date, Date:
		return "date"
	case *Quote, Quote:
		return "quote"
	}
	return ""
}

func singleRank(s *single) int {
	switch {
	case s.kind == "quantity" || s.kind == "date":
		return 0
	case s.f.Question.Entity != nil:
		return 1
	case s.c.Speaker == nil:
		return 2
	}
	return 3
}

func (t Triage) harmOf(f *Finding) int {
	if f.Harm == "" {
		return 0
	}
	return t.harm(f.Harm)
}

// couldOthers says whether other outlets wrote about the event late enough to have had the fact.
func (v *view) couldOthers(s *single) string {
	story := v.stories[v.storyOf[s.c.Doc]]
	if story == nil {
		return "cannot tell"
	}
	own := v.date(s.c.Doc, s.c.Published)
	later, earlier, undated := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, id := range story.Documents {
		d := v.docs[id]
		if d == nil || d.Outlet == s.c.Outlet || v.originOf(id) == v.originOf(s.c.Doc) {
			continue
		}
		switch when := v.date(id, nil); {
		case when == "no date" || own == "no date":
			undated[d.Outlet] = true
		case day(when) >= day(own):
			later[d.Outlet] = true
		default:
			earlier[d.Outlet] = true
		}
	}
	switch {
	case len(later) == 1:
		return "yes: 1 other wrote as late or later"
	case len(later) > 1:
		return fmt.Sprintf("yes: %d others wrote as late or later", len(later))
	case len(undated) > 0:
		return "cannot tell: a date is missing"
	case len(earlier) > 0:
		return "perhaps not: the others wrote earlier"
	}
	return "no other outlet wrote about it"
}

func day(s string) string { return s[:min(len(s), 10)] }

// whereToLook names a place to check, by the kind of fact.
func whereToLook(s *single) string {
	if s.f.Harm != "" {
		switch h := strings.ToLower(s.f.Harm); {
		case strings.Contains(h, "death"), strings.Contains(h, "injur"):
			return "police, fire service, hospital"
		case strings.Contains(h, "money"):
			return "budget, accounts, the treasurer's office"
		case strings.Contains(h, "vote"):
			return "electoral office, minutes of the session"
		case strings.Contains(h, "accus"):
			return "court, prosecutor, the accused"
		}
	}
	switch s.kind {
	case "quantity":
		if q, ok := s.c.Typed.(*Quantity); ok && q != nil && q.Kind == "money" {
			return "budget, accounts, the treasurer's office"
		}
		return "the body that counts it; its statistics"
	case "date":
		return "notice, calendar, register of the body concerned"
	case "role":
		return "the institution's own pages, register"
	}
	if s.c.Speaker != nil {
		return "ask " + oneLine(*s.c.Speaker)
	}
	return "ask the outlet for its source"
}
