package discrepancy

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strings"

	"crosscheck/evidence"
)

// complete fills in what every finding has: its ID, its sides' outlets and origins.
func complete(in *Input, f Finding) Finding {
	slices.SortStableFunc(f.Cells, func(a, b Cell) int {
		return cmp.Or(a.Side-b.Side, a.Doc-b.Doc, a.At.Start-b.At.Start)
	})
	for s := range f.Sides {
		f.Sides[s].Outlets, f.Sides[s].Origins = behind(in, &f, s)
	}
	f.Confidence = f.Why.Probability()
	f.ID = identity(in, &f)
	return f
}

// behind lists the outlets that give an answer and counts the independent origins behind them. Articles of copied text,
// of one outlet, of the wire both credit, or that name the same person for this very fact, are one origin.
func behind(in *Input, f *Finding, side int) (outlets []string, count int) {
	group := map[string]string{} // a tie stands for the first tie met with it
	root := func(k string) string {
		for group[k] != k {
			k = group[k]
		}
		return k
	}
	for i := range f.Cells {
		c := &f.Cells[i]
		if c.Side != side {
			continue
		}
		outlets = append(outlets, in.Batch.Docs[c.Doc].Article.Doc.Outlet.Value)
		first := ""
		for _, k := range ties(in, f, c) {
			if _, met := group[k]; !met {
				group[k] = k
			}
			if first == "" {
				first = root(k)
			}
			group[root(k)] = first
		}
	}
	for k := range group {
		if group[k] == k {
			count++
		}
	}
	slices.Sort(outlets)
	return slices.Compact(outlets), count
}

// ties are what a cell shares with others of one origin: its text, its outlet, its wire, its source.
func ties(in *Input, f *Finding, c *Cell) []string {
	a := in.Batch.Docs[c.Doc].Article
	out := []string{fmt.Sprint("text ", origin(in, c.Doc)), "outlet " + a.Doc.Outlet.Value}
	if in.Origins != nil && c.Doc < len(in.Origins.Wire) && in.Origins.Wire[c.Doc] >= 0 {
		out = append(out, fmt.Sprint("wire ", in.Origins.Wire[c.Doc]))
	}
	if f.Type == Quote || f.Type == Attribution || f.Type == Name {
		return out // who said it is the question here, and each reporter may have heard it
	}
	if c.Quote >= 0 && c.Quote < len(a.Quotes) {
		if sp := a.Quotes[c.Quote].Speaker; sp != nil && !sp.Anonymous && sp.Entity >= 0 && in.Names != nil && c.Doc < len(in.Names.Of) && sp.Entity < len(in.Names.Of[c.Doc]) {
			out = append(out, fmt.Sprint("source ", in.Names.Of[c.Doc][sp.Entity]))
		}
	}
	return out
}

// origin numbers the independent origins: documents of one copied text share a number.
func origin(in *Input, doc int) int {
	if in.Origins != nil && doc < len(in.Origins.Of) && in.Origins.Of[doc] >= 0 {
		return in.Origins.Of[doc]
	}
	return -1 - doc
}

// identity is the hash of the type and the claims; where there are none, of the places in the documents.
func identity(in *Input, f *Finding) string {
	var ids []string
	for _, c := range f.Cells {
		d := &in.Batch.Docs[c.Doc]
		for _, k := range c.Claims {
			ids = append(ids, d.Claims[k].ID)
		}
		ids = append(ids, fmt.Sprint(d.Article.Doc.SHA256, c.At.Start, c.At.End))
	}
	slices.Sort(ids)
	h := sha256.Sum256([]byte(string(f.Type) + "\n" + f.Question.Text + "\n" + strings.Join(ids, "\n")))
	return "f" + hex.EncodeToString(h[:8])
}

// both joins two independent conditions: the odds that one event is meant, lowered by how far it is
// doubtful that the same is asked. The added part makes the sum right.
func both(why evidence.Odds, what string, p float64) evidence.Odds {
	was := why.Probability()
	now := min(max(was*p, 1e-6), 1-1e-6)
	bits := math.Log2(now/(1-now)) - why.Bits()
	return why.Add(evidence.Part{Field: what, Level: fmt.Sprintf("%.0f %% sure", 100*p), Bits: bits})
}

// against turns odds round: from "one event" to "not one event".
func against(o evidence.Odds) evidence.Odds {
	var out evidence.Odds
	for _, p := range o.Parts() {
		out = out.Add(evidence.Part{Field: p.Field, Level: p.Level, Bits: -p.Bits})
	}
	return out
}

// tier names the verdict of a difference by its confidence, "" where it is too weak to show.
func (t Tier) tier(p float64) Verdict {
	switch {
	case p >= t.Report:
		return Conflict
	case p >= t.Possible:
		return Possible
	}
	return ""
}
