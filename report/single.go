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
				if !yield(v.singleRow(i+1, &v.singles[i])) {
					return
				}
			}
		}
	},
}

// single is a fact that only one origin has.
type single struct {
	f      *Finding
	c      *Cell
	kind   string // of its claim
	rank   int
	worth  float64 // how much a claim is worth checking, 0 to 1
	folded bool
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

// singles lists the single-source findings: figures and dates, then named acts, then the rest; harm first within each.
func singles(v *view) []single {
	claims := v.claimsOfSingles()
	var out []single
	for i := range v.r.Findings {
		f := &v.r.Findings[i]
		if f.Type != "single-source" || len(f.Cells) == 0 {
			continue
		}
		s := single{f: f, c: &f.Cells[0]}
		s.kind = typedKind(s.c)
		for _, id := range s.c.Claims {
			if c := claims[id]; c.Kind != "" {
				s.worth = max(s.worth, c.CheckWorthy)
				if s.kind == "" {
					s.kind = c.Kind
				}
			}
		}
		if s.kind == "quote" || lonelySpeaker(f) != "" {
			continue // it stands on Quotes
		}
		s.rank = singleRank(&s)
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b single) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(v.s.Triage.harmOf(b.f), v.s.Triage.harmOf(a.f)), cmp.Compare(b.worth, a.worth),
			strings.Compare(a.c.Doc, b.c.Doc), cmp.Compare(a.c.Start, b.c.Start), strings.Compare(a.f.ID, b.f.ID))
	})
	room := v.s.Fold.SingleSource.At(len(v.r.Documents))
	for i := range out {
		out[i].folded = i >= room
	}
	return out
}

// claimsOfSingles are the claims behind single-source findings, by ID.
func (v *view) claimsOfSingles() map[string]Behind {
	if v.r.Behind != nil {
		return v.r.Behind
	}
	out := map[string]Behind{}
	for i := range v.r.Findings {
		if f := &v.r.Findings[i]; f.Type == "single-source" && len(f.Cells) > 0 {
			for _, id := range f.Cells[0].Claims {
				out[id] = Behind{}
			}
		}
	}
	if len(out) == 0 {
		return out
	}
	for c := range v.r.AllClaims() {
		if _, wanted := out[c.ID]; wanted {
			out[c.ID] = Behind{c.Kind, c.CheckWorthy}
		}
	}
	return out
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
