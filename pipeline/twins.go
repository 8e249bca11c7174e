package pipeline

import (
	"cmp"
	"slices"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/discrepancy"
	"crosscheck/language"
	"crosscheck/names"
)

// A twin is an article whose text is, byte for byte, that of another in the batch: the same file twice, or a report that
// a second outlet printed unchanged. It brings no knowledge, so no stage sees it: how rare a word or a name is, which
// claims meet and what they weigh are the same with it and without it. When all is compared, it is given what its
// original was found to say, as one more outlet of the same origin.

// twins says for each document which other one it repeats, or -1. The original is the one that was published first; one without
// a date comes after those that have one.
func twins(docs []*article.Document) []int {
	of := make([]int, len(docs))
	byText := map[string][]int{}
	for i, d := range docs {
		of[i] = -1
		if d.Skip == "" && d.Text != "" {
			byText[d.Text] = append(byText[d.Text], i)
		}
	}
	for _, same := range byText { // in any order: each group fills slots of its own
		slices.SortStableFunc(same, func(a, b int) int {
			x, y := docs[a].Published.Value, docs[b].Published.Value
			return cmp.Or(cmp.Compare(btoi(x == ""), btoi(y == "")), cmp.Compare(x, y), cmp.Compare(docs[a].ID, docs[b].ID))
		})
		for i, d := range same[1:] {
			for _, first := range same[:i+1] {
				if of[first] < 0 && slices.Equal(docs[first].Blocks, docs[d].Blocks) {
					of[d] = first
					break
				}
			}
		}
	}
	return of
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// withoutTwins puts an article that is not compared in the place of each twin, so that indexes stay the same.
func withoutTwins(docs []*article.Document, of []int) []*article.Document {
	out := slices.Clone(docs)
	for i, o := range of {
		if o >= 0 {
			out[i] = &article.Document{ID: docs[i].ID, Skip: "the same text as " + docs[o].ID}
		}
	}
	return out
}

// addTwins gives every twin what its original was found to say.
func (r *Result) addTwins(passages int) {
	r.twinned = true
	if !slices.ContainsFunc(r.TwinOf, func(o int) bool { return o >= 0 }) {
		return
	}
	n := len(r.TwinOf)
	story := placed(n, len(r.Stories), func(i int) []int { return r.Stories[i].Docs })
	part := placed(n, len(r.Parts), func(i int) []int { return r.Parts[i] })
	told := map[int][]int{} // findings, by the article that a cell is of
	for i := range r.Findings {
		for _, c := range r.Findings[i].Cells {
			if l := told[c.Doc]; len(l) == 0 || l[len(l)-1] != i {
				told[c.Doc] = append(l, i)
			}
		}
	}
	for d, o := range r.TwinOf {
		if o < 0 {
			continue
		}
		if r.Articles != nil {
			a := *r.Articles[o]
			a.Doc = r.Batch.Documents[d]
			r.Articles[d] = &a
		}
		if r.pages != nil {
			r.pages[d] = r.pages[o]
		}
		if r.Names != nil {
			twinNames(r.Names, d, o)
		}
		if r.Origins != nil {
			r.Origins.Repeat(r.Batch.Documents, o, d, passages)
		}
		if n := story[o]; n >= 0 {
			s := &r.Stories[n]
			s.Docs = append(s.Docs, d)
			slices.Sort(s.Docs)
		}
		if r.Claims != nil {
			r.Claims[d] = slices.Clone(r.Claims[o])
			for i := range r.Claims[d] {
				r.Claims[d][i].Doc = d
				r.Claims[d][i].ID = claims.Identity(r.Batch.Documents[d].SHA256, &r.Claims[d][i])
			}
			r.Skips[d], r.Tolls[d] = r.Skips[o], r.Tolls[o]
		}
		if r.Parts != nil {
			r.Parts[part[d]] = slices.DeleteFunc(slices.Clone(r.Parts[part[d]]), func(x int) bool { return x == d })
			r.Parts[part[o]] = append(r.Parts[part[o]], d)
		}
		for _, i := range told[o] {
			twinCells(&r.Findings[i], r.Batch.Documents, d, o)
		}
		r.Ties = append(r.Ties, twinTies(r.outline(o), r.Ties, d, o)...)
	}
}

// placed says of each of n articles in which of a number of lists it stands, or -1.
func placed(n, lists int, list func(int) []int) []int {
	out := slices.Repeat([]int{-1}, n)
	for i := range lists {
		for _, d := range list(i) {
			out[d] = i
		}
	}
	return out
}

func twinNames(x *names.Index, d, o int) {
	x.Of[d] = x.Of[o]
	own := slices.Clone(x.Of[o])
	slices.Sort(own)
	for _, i := range slices.Compact(own) {
		e := &x.Entities[i]
		for _, m := range e.Members {
			if m.Doc == o {
				e.Members = append(e.Members, names.Member{Doc: d, Entity: m.Entity})
			}
		}
		for _, f := range e.Forms {
			if f.Doc == o {
				e.Forms = append(e.Forms, names.Form{Text: f.Text, Doc: d, Count: f.Count})
			}
		}
		slices.SortFunc(e.Members, func(a, b names.Member) int { return cmp.Or(a.Doc-b.Doc, a.Entity-b.Entity) })
		slices.SortFunc(e.Forms, func(a, b names.Form) int { return cmp.Or(cmp.Compare(a.Text, b.Text), a.Doc-b.Doc) })
	}
}

// twinCells adds to a finding the twin's cell beside each of its original's: the same answer from one more outlet and no
// more origins.
func twinCells(f *discrepancy.Finding, docs []*article.Document, d, o int) {
	var added []discrepancy.Cell
	for _, c := range f.Cells {
		if c.Doc == o {
			c.Doc = d
			added = append(added, c)
		}
	}
	for _, c := range added {
		f.Cells = append(f.Cells, c)
		if c.Side >= 0 && c.Side < len(f.Sides) {
			s := &f.Sides[c.Side]
			if outlet := docs[d].Outlet.Value; !slices.Contains(s.Outlets, outlet) {
				s.Outlets = slices.Clone(s.Outlets)
				s.Outlets = append(s.Outlets, outlet)
				slices.Sort(s.Outlets)
			}
		}
	}
}

// twinTies ties each quotation of the original to its twin's, and the twin's to whatever the original's is tied to.
func twinTies(a *language.Article, ties []discrepancy.QuoteTie, d, o int) []discrepancy.QuoteTie {
	var out []discrepancy.QuoteTie
	if ties == nil {
		return nil
	}
	for _, t := range ties {
		switch o {
		case t.DocA:
			t.DocA = d
			out = append(out, t)
		case t.DocB:
			t.DocB = d
			out = append(out, t)
		}
	}
	for q := range a.Quotes {
		if a.Quotes[q].Kind == "direct" {
			out = append(out, discrepancy.QuoteTie{DocA: min(o, d), QuoteA: q, DocB: max(o, d), QuoteB: q, Relation: discrepancy.Verbatim})
		}
	}
	return out
}
