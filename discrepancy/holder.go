package discrepancy

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language/names"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// Who holds an office.
//
// "Ana Roe, the mayor of Ardel" and "Ardel's mayor, Bob Quint" tell of one person only where both hold one office of one body at one time, and of an office that has one
// holder: a mayor, a sheriff, the head of something. So both must name the body, neither office be a former, acting or deputy's, and neither article know the
// other's person at all: an article that names both tells why there are two.

// A holder is one claim that gives somebody an office of a body.
type holder struct {
	doc, claim   int
	person, body int // entities of the batch
	c            *claims.Claim
}

// holders lists offices that two people are said to hold.
func holders(in *Input) []Finding {
	if in.Names == nil {
		return nil
	}
	var index piles[holder]
	for _, d := range in.Docs {
		doc := &in.Batch.Docs[d]
		for i := range doc.Claims {
			if x, what, ok := holderOf(in, d, i); ok {
				index.add(fmt.Sprint(doc.Story, " ", x.body, " ", what), x)
			}
		}
	}
	var out []Finding
	const most = 64 // of what is named oftener, all say the same, or there are many
	index.each(most, func(list []holder) {
		if f, ok := twoHolders(in, list); ok {
			out = append(out, f)
		}
	})
	return out
}

// holderOf reads a claim that somebody holds an office of a named body; what are the words of the office without the body.
func holderOf(in *Input, d, i int) (x holder, what string, ok bool) {
	doc := &in.Batch.Docs[d]
	c := &doc.Claims[i]
	if c.Kind != claims.RoleKind || c.Role != article.Body || c.Negated || c.Background || c.Modality != claims.Certain || c.Subject == nil || c.Object == nil ||
		c.Subject.Entity < 0 || !lexicon.SingleHolder(c.Object.Head) || doc.Article.Names.Entities[c.Subject.Entity].Type != names.Person || d >= len(in.Names.Of) {
		return x, "", false
	}
	office, body := c.Object.Span, -1
	for m := range doc.Article.Names.Mentions {
		n := &doc.Article.Names.Mentions[m]
		between := ""
		if n.Span.End <= office.Start {
			between = doc.Article.Doc.Text[n.Span.End:office.Start]
		}
		inside := office.Contains(n.Span)
		if n.Sentence != c.Sentence || n.Type == names.Person || !inside && (n.Span.End > office.Start || !slices.Contains([]string{" ", "'s ", "’s "}, between)) {
			continue
		}
		if body >= 0 {
			return x, "", false // of two bodies, or of one within another
		}
		body = in.Names.Of[d][n.Entity]
		if inside {
			what = doc.Article.Doc.Text[office.Start:n.Span.Start] + " " + doc.Article.Doc.Text[n.Span.End:office.End]
		} else {
			what = words(in, d, office)
		}
	}
	what, ok = bareOffice(what)
	return holder{d, i, in.Names.Of[d][c.Subject.Entity], body, c}, what, ok && body >= 0
}

// bareOffice are the words of an office without articles and prepositions, in order of the alphabet; ok is false where it is one of several, or not held now.
func bareOffice(s string) (string, bool) {
	var out []string
	for i, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !letter(r) || r == '-' }) {
		switch {
		case i == 0 && (w == "a" || w == "an"), lexicon.OfficeChange(w) != lexicon.Unchanged, w == "and", w == "at", w == "in", w == "to":
			return "", false
		case w == "the" || w == "of" || w == "for" || w == "s":
		default:
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " "), len(out) > 0
}

// twoHolders makes the finding of the first two people who are said to hold one office.
func twoHolders(in *Input, list []holder) (Finding, bool) {
	for i, a := range list {
		for _, b := range list[i+1:] {
			const week = 7 // days: later there may be another holder
			if a.doc == b.doc || a.person == b.person || daysBetween(in, a.doc, b.doc) > week || namesake(in, a.person, b.person) || knows(in, a.doc, b.person) || knows(in, b.doc, a.person) {
				continue
			}
			f := Finding{Type: Name, Verdict: Possible, Story: in.Batch.Docs[a.doc].Story, Severity: "high", Harm: "name of a person",
				Question: Question{Text: "Who is " + a.c.Object.Text + " (" + in.Names.Entities[a.body].Name + ")?", Predicate: "be", Entity: in.Names.Entities[a.body].Name},
				Reasons:  []string{"one office of one body has one holder", "neither article names the other's"}}
			f.Why = evidence.Odds{}.Add(evidence.Part{Field: "office", Level: "the same, of the same body, and neither article names the other's holder", Bits: in.Settings.Unmatched})
			for _, x := range list {
				side := slices.Index([]int{a.person, b.person}, x.person)
				if side < 0 {
					continue
				}
				at := nameAt(in, x)
				f.Cells = append(f.Cells, Cell{Doc: x.doc, Sentence: x.c.Sentence, Claims: []int{x.claim}, Value: words(in, x.doc, at), At: at, Quantity: -1, Date: -1, Mention: x.c.Names[0], Quote: x.c.Quote, Side: side})
			}
			f.Sides = []Side{{Value: in.Names.Entities[a.person].Name}, {Value: in.Names.Entities[b.person].Name}}
			f.Note = fmt.Sprintf("%s: %s, %s; %s: %s, %s.", outlet(in, a.doc), f.Sides[0].Value, a.c.Object.Text, outlet(in, b.doc), f.Sides[1].Value, b.c.Object.Text)
			return f, true
		}
	}
	return Finding{}, false
}

func nameAt(in *Input, x holder) text.Span {
	if len(x.c.Names) > 0 {
		return in.Batch.Docs[x.doc].Article.Names.Mentions[x.c.Names[0]].Span
	}
	return x.c.Subject.Span
}

// knows reports whether a document names a person of the batch, or somebody with a part of that name.
func knows(in *Input, doc, person int) bool {
	return slices.ContainsFunc(in.Names.Of[doc], func(e int) bool { return e == person || namesake(in, e, person) })
}

// namesake reports whether two people of the batch have a part of their names in common: whether they are one is asked of names.
func namesake(in *Input, a, b int) bool {
	if in.Names.Entities[a].Type != names.Person || in.Names.Entities[b].Type != names.Person {
		return false
	}
	x := strings.Fields(in.Names.Entities[a].Key)
	if _, near := in.Names.Between(a, b); near {
		return true
	}
	return slices.ContainsFunc(strings.Fields(in.Names.Entities[b].Key), func(w string) bool { return slices.Contains(x, w) })
}
