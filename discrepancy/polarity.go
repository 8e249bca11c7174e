package discrepancy

import (
	"fmt"
	"slices"

	"crosscheck/claims"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

var polarity = Detector{
	Name: Polarity,
	Doc:  "one outlet says that something happened, another that it did not, or that the contrary did",
	Example: Example{"On Monday the city council of Ardel approved the new bridge over the Lind.",
		"On Monday the city council of Ardel rejected the new bridge over the Lind."},
	Detect: detectPolarity,
}

// detectPolarity also tells where outlets agree that something happened: each question once.
func detectPolarity(in *Input) []Finding {
	var out []Finding
	type place struct{ doc, claim int }
	against := map[place]bool{} // claims that another denies
	for _, h := range happenings(in) {
		if f, ok := h.contrary(); ok {
			out = append(out, f)
			for _, c := range f.Cells {
				against[place{c.Doc, c.Claims[0]}] = true
			}
		}
	}
	for _, h := range told(in, in.Events) {
		if slices.ContainsFunc(h.q.Members, func(m matcher.Member) bool { return against[place{m.Doc, m.Claim}] }) {
			continue
		}
		if f, ok := h.agreement(); ok {
			out = append(out, f)
		}
	}
	out = append(out, contraries(in, out)...)
	return append(out, stances(in)...)
}

// contrary finds two members that deny each other. Both must be certain, and told by the writer or by one
// and the same speaker; opposite predicates count only on the same stated day, for what was arrested on
// Monday may be released on Friday, unless they are ends of what is decided once.
func (h *happening) contrary() (Finding, bool) {
	f := Finding{Type: Polarity, Story: h.q.Story, Question: h.question(), Severity: "high", Harm: "whether it happened"}
	var a, b int
	var link *matcher.Link
	var how string
	h.pairs(func(x, y int, l *matcher.Link) {
		if link != nil || h.claim(x).Factive == 0 || h.claim(y).Factive == 0 || h.claim(x).Modality != claims.Certain || h.claim(y).Modality != claims.Certain {
			return
		}
		nobody := h.nobody(x, y) || h.nobody(y, x)
		if !nobody && (h.voice(x) != h.voice(y) || !tiedTo(l, "who") && !tiedTo(l, "whom")) || h.vague(x) || h.vague(y) {
			return
		}
		opp, why := h.denies(x, y)
		if !opp || why == opposites && !h.sameDay(x, y) && !h.decided(x, y) {
			return
		}
		a, b, link, how = x, y, l, why
	})
	if link == nil {
		return f, false
	}
	f.Why = both(link.Comparable, "same question", link.Same.Probability())
	f.Verdict = h.in.Settings.Polarity.tier(f.Why.Probability())
	f.Cells = []Cell{h.cell(a, 0), h.cell(b, 1)}
	f.Sides = []Side{{Value: h.claim(a).Statement}, {Value: h.claim(b).Statement}}
	f.Reasons = append(reasons(link), how)
	f.Note = fmt.Sprintf("%s: “%s”; %s: “%s”.", outlet(h.in, f.Cells[0].Doc), h.claim(a).Statement, outlet(h.in, f.Cells[1].Doc), h.claim(b).Statement)
	return f, f.Verdict != ""
}

// denies reports whether two members say the contrary of one thing, and one does not only tell how things stood before, or of something else.
func (h *happening) denies(a, b int) (bool, string) {
	if h.claim(a).NotYet || h.claim(b).NotYet || h.until(a, b) || h.until(b, a) || h.otherFrame(a, b) || h.otherFrame(b, a) {
		return false, ""
	}
	return h.opposite(a, b)
}

// until reports whether member a denies something only up to the time of its writing, and b may have happened later: "has not been charged",
// of which another article tells that he was. Where both days are told, or b's article is the older one, the two can be held against each other.
func (h *happening) until(a, b int) bool {
	if !h.claim(a).Negated || !h.claim(a).Perfect {
		return false
	}
	x, y := &h.q.Members[a], &h.q.Members[b]
	written, told := h.in.Batch.Docs[x.Doc].Article.Doc.PublishedOn, h.in.Batch.Docs[y.Doc].Article.Doc.PublishedOn
	if y.When.Basis == claims.Stated && y.When.To.Known {
		told = y.When.Range
	}
	return !written.From.Known || !told.To.Known || written.From.Day < told.To.Day
}

// otherFrame reports whether member a does something to a thing, and b does it without one, of or with something else: who heard shots, and
// has not heard from his wife, heard and did not hear two things.
func (h *happening) otherFrame(a, b int) bool {
	x, y := h.claim(a), h.claim(b)
	return x.Object != nil && y.Object == nil && !x.Passive && !y.Passive && slices.ContainsFunc(y.Args, func(arg claims.Arg) bool {
		return arg.Entity >= 0 || lexicon.Pronoun(arg.Head) || lexicon.ClassOf(arg.Head) == lexicon.Person
	})
}

// vague reports whether a member has no event of its own to deny: "there was", "it is".
func (h *happening) vague(m int) bool {
	e := h.q.Members[m].Ask.Frame.Event
	return e == "" || e == "be" || lexicon.Light(e) || h.claim(m).Nominal
}

// tiedTo reports whether both members name the same participant in that part.
func tiedTo(l *matcher.Link, field string) bool {
	for _, p := range l.Same.Parts() {
		if p.Field == field && p.Bits > 0 {
			return true
		}
	}
	return false
}

// decided reports whether two members give opposite outcomes of what is decided once, as done, in articles of one week, and at no
// two times.
func (h *happening) decided(a, b int) bool {
	const week = 7 // days: later there may have been another vote or another trial
	x, y := &h.q.Members[a], &h.q.Members[b]
	p, q := h.in.Batch.Docs[x.Doc].Article.Doc.PublishedOn, h.in.Batch.Docs[y.Doc].Article.Doc.PublishedOn
	return lexicon.Outcome(x.Ask.Frame.Event, y.Ask.Frame.Event) && h.claim(a).Past && h.claim(b).Past &&
		p.Resolved() && q.Resolved() && matcher.Gap(p, q) <= week && (!x.When.Resolved() || !y.When.Resolved() || matcher.Gap(x.When.Range, y.When.Range) <= 0)
}

func (h *happening) sameDay(a, b int) bool {
	x, y := h.q.Members[a].When, h.q.Members[b].When
	return x.Basis == claims.Stated && y.Basis == claims.Stated && matcher.Gap(x.Range, y.Range) <= 0
}
