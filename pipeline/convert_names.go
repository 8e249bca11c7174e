package pipeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	langnames "crosscheck/language/names"
	"crosscheck/names"
	"crosscheck/report"
)

// namesOf lists every entity of the batch with its forms by outlet and document, the likeliest form where one is
// likely wrong, and the lookalikes that are somebody else.
func namesOf(r *Result, s names.Settings) []report.Name {
	out := make([]report.Name, len(r.Names.Entities))
	for i, e := range r.Names.Entities {
		n := &out[i]
		*n = report.Name{Entity: e.Name, Type: string(e.Type), Label: string(e.Label), Why: e.Why.Parts()}
		for _, f := range e.Forms {
			d := r.Batch.Documents[f.Doc]
			n.Forms = append(n.Forms, report.NameForm{Text: f.Text, Outlet: d.Outlet.Value, Doc: d.ID, Count: f.Count})
		}
	}
	story := placed(len(r.Articles), len(r.Stories), func(i int) []int { return r.Stories[i].Docs })
	for d, o := range r.TwinOf {
		if o >= 0 {
			story[d] = story[o] // not the one in which it stood as an article that is not compared
		}
	}
	for i := range r.Names.Relations {
		x := &r.Names.Relations[i]
		switch {
		case x.Label == names.Misspelling && x.EntityA == x.EntityB:
			likely(&out[x.EntityA], r, x, s)
		case (x.Label == names.Different || x.Label == names.Unclear) && x.EntityA != x.EntityB && r.Names.Entities[x.EntityA].Type == langnames.Person && meet(r, story, x):
			why := apart(x)
			out[x.EntityA].KeptApart = append(out[x.EntityA].KeptApart, report.Apart{Entity: r.Names.Entities[x.EntityB].Name, Reason: why})
			out[x.EntityB].KeptApart = append(out[x.EntityB].KeptApart, report.Apart{Entity: r.Names.Entities[x.EntityA].Name, Reason: why})
		}
	}
	for i := range out {
		slices.SortFunc(out[i].KeptApart, func(a, b report.Apart) int {
			return cmp.Or(strings.Compare(a.Entity, b.Entity), strings.Compare(a.Reason, b.Reason))
		})
		out[i].KeptApart = slices.CompactFunc(out[i].KeptApart, func(a, b report.Apart) bool { return a.Entity == b.Entity })
	}
	tellApart(out, r)
	slices.SortStableFunc(out, func(a, b report.Name) int {
		return cmp.Or(strings.Compare(a.Entity, b.Entity), strings.Compare(a.Type, b.Type), strings.Compare(a.Bearer, b.Bearer))
	})
	return out
}

// likely weighs the two forms of a misspelling by the independent origins that write them.
func likely(n *report.Name, r *Result, x *names.Relation, s names.Settings) {
	v := names.Likely([]names.Use{{Text: x.A, Origins: writers(r, x.EntityA, x.A)}, {Text: x.B, Origins: writers(r, x.EntityB, x.B)}}, s)
	if v.Likely != "" && n.Likely == nil {
		text := v.Likely
		n.Likely = &text
	}
	n.Note = strings.TrimSpace(n.Note + " " + rightForm(x, v))
}

// rightForm says which form of a misspelt name is likely right, or that it cannot be told.
func rightForm(x *names.Relation, v names.Vote) string {
	other := x.A
	if v.Likely == x.A {
		other = x.B
	}
	switch {
	case v.Likely == "" || v.Wording == "":
		return fmt.Sprintf("%s or %s: which form is right cannot be told from these articles.", x.A, x.B)
	case v.Wording == "minority form":
		return fmt.Sprintf("%s is the minority form; more independent origins write %s.", other, v.Likely)
	}
	return fmt.Sprintf("%s: %s; more independent origins write %s.", other, v.Wording, v.Likely)
}

// writers counts the independent origins whose articles write a form of an entity.
func writers(r *Result, entity int, form string) int {
	origins := map[int]bool{}
	for _, f := range r.Names.Entities[entity].Forms {
		if f.Text == form {
			if o := r.Origins.Of[f.Doc]; o >= 0 {
				origins[o] = true
			} else {
				origins[-1-f.Doc] = true // no copy of anything
			}
		}
	}
	return len(origins)
}

// meet reports whether articles on one event, or one article, name both bearers: only then can they be taken for each other. story is that
// of each article, or -1.
func meet(r *Result, story []int, x *names.Relation) bool {
	docs, events := map[int]bool{}, map[int]bool{}
	for _, m := range r.Names.Entities[x.EntityA].Members {
		docs[m.Doc] = true
		events[story[m.Doc]] = story[m.Doc] >= 0
	}
	return slices.ContainsFunc(r.Names.Entities[x.EntityB].Members, func(m names.Member) bool { return docs[m.Doc] || events[story[m.Doc]] })
}

// apart says why two near names are two bearers'.
func apart(x *names.Relation) string {
	var why []string
	for _, p := range x.Why.Parts() {
		if p.Bits < 0 && p.Field != "prior" {
			why = append(why, p.Field+": "+p.Level)
		}
	}
	if len(why) == 0 {
		return "too little says that they are one"
	}
	return strings.Join(why, "; ")
}
