package discrepancy

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/evidence"
	langnames "crosscheck/language/names"
	"crosscheck/language/spelling"
	"crosscheck/language/wordlists"
	"crosscheck/names"
)

var name = Detector{
	Name: Name,
	Doc:  "one person's or place's name is spelt differently, and one of the forms is likely wrong",
	Example: Example{"The envoy Jonas Varga arrived in Ardel on Monday. Varga met the mayor.",
		"On Monday the envoy Jonas Vargo came to Ardel. Vargo spoke with the mayor."},
	Across: true,
	Detect: detectName,
}

// detectName turns the relations between forms of names into findings: one for each pair of forms that
// likely mean one bearer, misspelt in one place (a conflict) or merely written in another way (compatible).
func detectName(in *Input) []Finding {
	if in.Names == nil {
		return nil
	}
	in.follow()
	defer func() { in.met = nil }()
	var out []Finding
	for i := range in.Names.Relations {
		r := &in.Names.Relations[i]
		if !in.meet(r.EntityA, r.EntityB) {
			continue // no article on one matter has both
		}
		if r.Label != names.Misspelling && r.Label != names.Variant && !spelt(in, r) {
			continue
		}
		if r.Label == names.Variant && !spelt(in, r) && fuller(r) {
			continue
		}
		if f, ok := named(in, r); ok {
			out = append(out, f)
		}
	}
	return append(out, nearNames(in)...)
}

// fuller reports whether two forms differ only in how much of the name they give: "Ana B. Roe" and "Ana Roe". That is
// no question of spelling.
func fuller(r *names.Relation) bool {
	for _, p := range r.Why.Parts() {
		switch p.Level {
		case "transliterated", "short form", "one letter off", "two letters off":
			return false
		}
	}
	return true
}

func named(in *Input, r *names.Relation) (Finding, bool) {
	a, b := formsTogether(in, r.EntityA, r.A, r.EntityB, r.B)
	if len(a) == 0 || len(b) == 0 {
		return Finding{}, false
	}
	f := Finding{Type: Name, Story: in.Batch.Docs[a[0].Doc].Story, Why: r.Why, Sides: []Side{{Value: r.A}, {Value: r.B}},
		Question: Question{Text: "How is the name of " + in.Names.Entities[r.EntityA].Name + " spelt?", Predicate: "be", Entity: in.Names.Entities[r.EntityA].Name}}
	for i := range b {
		b[i].Side = 1
	}
	f.Cells = append(a, b...)
	f.Internal = docsOf(f.Cells) == 1
	f.Severity, f.Harm = "medium", "name of a person"
	if spelt(in, r) {
		f.Why = evidence.Odds{}
		for _, part := range r.Why.Parts() {
			if part.Field != "article" {
				f.Why = f.Why.Add(part)
			}
		}
	}
	p := f.Why.Probability()
	switch {
	case r.Label == names.Variant && !spelt(in, r):
		f.Verdict, f.Severity = Compatible, "low"
		f.Note = fmt.Sprintf("%s and %s are two ways of writing one name.", r.A, r.B)
	default:
		f.Verdict = in.Settings.Name.tier(p)
		f.Note = likely(in, r, a, b)
		if in.Names.Entities[r.EntityA].Type == langnames.Person {
			f.Severity = "high"
		}
	}
	for _, part := range f.Why.Parts() {
		f.Reasons = append(f.Reasons, part.Field+" – "+part.Level)
	}
	return f, f.Verdict != ""
}

// spelt reports whether two forms of one name differ in the letters of a part and no foreign script
// explains it: "Wellborn" and "Welborn". Short forms, initials and parts left out are no spellings. That
// both stand in one article is no sign of two people where all else agrees: articles misspell, too.
func spelt(in *Input, r *names.Relation) bool {
	letters := 0
	bits := 0.0
	for _, p := range r.Why.Parts() {
		switch p.Level {
		case "transliterated", "one letter off", "two letters off":
			letters++
		case "short form", "initial", "his and her form", "another name":
			return false
		case "missing":
			if p.Field != "other part" {
				return false
			}
		}
		if p.Field != "article" {
			bits += p.Bits
		}
	}
	if letters != 1 || bits < 3 || r.Label == names.Different && bits < 4 && !sharedOffice(in, r.EntityA, r.EntityB) {
		return false
	}
	return !foreign(r.A, r.B)
}

// sharedOffice reports whether articles give two names one and the same office.
func sharedOffice(in *Input, a, b int) bool {
	x, y := officesOf(in, a), officesOf(in, b)
	return slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// officesOf lists the words of the titles and roles that articles give an entity, but for the commonest.
func officesOf(in *Input, e int) []string {
	var out []string
	for _, m := range in.Names.Entities[e].Members {
		ent := &in.Outline(m.Doc).Names.Entities[m.Entity]
		for _, r := range append(slices.Clone(ent.Titles), ent.Roles...) {
			for w := range strings.FieldsSeq(strings.ToLower(r)) {
				if len(w) > 3 && !polite[w] {
					out = append(out, strings.Trim(w, ".,"))
				}
			}
		}
	}
	return out
}

var polite = map[string]bool{"miss": true, "mister": true, "with": true, "from": true, "former": true, "senior": true, "junior": true}

// foreign reports whether a name shows signs of another script, so that two spellings of it may both be
// right: in the part that differs, or, for given names that neighbouring tongues share, in the family name.
func foreign(a, b string) bool {
	x, y := strings.Fields(spelling.Fold(a)), strings.Fields(spelling.Fold(b))
	if len(x) == 0 || len(y) == 0 || strings.Join(x, "") == strings.Join(y, "") {
		return true
	}
	other := func(w string) bool { return spelling.Eastern(w) != "" || spelling.Arabic(w) }
	lastX, lastY := x[len(x)-1], y[len(y)-1]
	if x[0] != y[0] && (other(x[0]) || other(y[0]) || wordlists.Equivalents(x[0], y[0]) && other(lastX)) {
		return true
	}
	return lastX != lastY && (other(lastX) || other(lastY))
}

// formsTogether makes the cells of two forms of names, those of the one matter in which both stand most. No other article is looked at than
// those on matters that both entities are named in.
func formsTogether(in *Input, entityA int, formA string, entityB int, formB string) (a, b []Cell) {
	if entityA < 0 || entityB < 0 || entityA >= len(in.Names.Entities) || entityB >= len(in.Names.Entities) {
		return nil, nil
	}
	both := in.common(entityA, entityB)
	return together(in, forms(in, entityA, formA, both), forms(in, entityB, formB, both))
}

// forms makes a cell for each article on one of these matters, ascending, that writes an entity in a given form: its first mention, headlines
// last.
func forms(in *Input, entity int, form string, matters []int32) []Cell {
	var out []Cell
	seen := map[int]bool{}
	for _, m := range in.Names.Entities[entity].Members {
		if seen[m.Doc] {
			continue
		}
		if _, ok := slices.BinarySearch(matters, int32(in.Batch.Docs[m.Doc].Matter)); !ok {
			continue
		}
		a := in.Outline(m.Doc)
		best := -1
		for _, at := range a.Names.Entities[m.Entity].Mentions {
			n := &a.Names.Mentions[at]
			if words(in, m.Doc, n.Span) != form {
				continue
			}
			if role := a.Sentences[n.Sentence].Role; best < 0 || role == article.Body && a.Sentences[a.Names.Mentions[best].Sentence].Role != article.Body {
				best = at
			}
		}
		if best < 0 {
			continue
		}
		seen[m.Doc] = true
		n := &a.Names.Mentions[best]
		out = append(out, Cell{Doc: m.Doc, Sentence: n.Sentence, Value: form, At: n.Span, Quantity: -1, Date: -1, Mention: best, Quote: -1,
			Headline: a.Sentences[n.Sentence].Role == article.Title})
	}
	return out
}

// together keeps the cells of one matter: the one in which both forms stand, the one with most cells.
func together(in *Input, a, b []Cell) (x, y []Cell) {
	count := map[int][2]int{}
	for _, c := range a {
		v := count[in.Batch.Docs[c.Doc].Matter]
		v[0]++
		count[in.Batch.Docs[c.Doc].Matter] = v
	}
	for _, c := range b {
		v := count[in.Batch.Docs[c.Doc].Matter]
		v[1]++
		count[in.Batch.Docs[c.Doc].Matter] = v
	}
	best, most := -1, 0
	for s, v := range count {
		if v[0] > 0 && v[1] > 0 && (v[0]+v[1] > most || v[0]+v[1] == most && s < best) {
			best, most = s, v[0]+v[1]
		}
	}
	other := func(c Cell) bool { return in.Batch.Docs[c.Doc].Matter != best }
	return slices.DeleteFunc(a, other), slices.DeleteFunc(b, other)
}

// likely says which form more independent origins use.
func likely(in *Input, r *names.Relation, a, b []Cell) string {
	na, nb := originsOf(in, a), originsOf(in, b)
	switch {
	case na > nb:
		return fmt.Sprintf("%s or %s: %d of %d independent origins write %s.", r.A, r.B, na, na+nb, r.A)
	case nb > na:
		return fmt.Sprintf("%s or %s: %d of %d independent origins write %s.", r.A, r.B, nb, na+nb, r.B)
	}
	return fmt.Sprintf("%s or %s: as many independent origins write the one as the other.", r.A, r.B)
}
