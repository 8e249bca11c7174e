package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// An utterance is what somebody said once: one quotation, with those of other articles that repeat it.
type utterance struct {
	first   *Quote   // the fullest version
	others  []*Quote // in other articles
	runs    []Stretch
	altered bool // another article prints other words
	speaker bool // another article gives them to somebody else
	alone   bool // only one origin has it
	folded  bool
	rank    int
}

// quoteKey names a quotation.
func quoteKey(q *Quote) string {
	if q.ID != "" {
		return q.ID
	}
	return fmt.Sprintf("%s:%d:%d", q.Doc, q.Start, q.End)
}

// said is the quoted words, the parts of a split quotation joined.
func said(q *Quote) string {
	parts := make([]string, 0, len(q.Content))
	for _, c := range q.Content {
		if t := oneLine(c.Text); t != "" {
			parts = append(parts, t)
		}
	}
	if len(parts) == 0 {
		return oneLine(q.Text)
	}
	return strings.TrimSuffix(strings.Join(parts, " "), ",") // the comma before “she said” is the article's
}

// utterances joins quotations that are versions of one another, and puts altered words and disputed
// speakers first, then unnamed speakers, then named ones with an office, then the rest. Scare quotes are left out.
func (v *view) utterances() []utterance {
	if v.said != nil {
		return v.said
	}
	byKey := map[string]*Quote{}
	for i := range v.r.Quotes {
		byKey[quoteKey(&v.r.Quotes[i])] = &v.r.Quotes[i]
	}
	groups := newUnion()
	for i := range v.r.Quotes {
		q := &v.r.Quotes[i]
		for _, r := range q.Relations {
			if byKey[r.Quote] != nil {
				groups.join(quoteKey(q), r.Quote)
			}
		}
	}
	members := map[string][]*Quote{}
	var order []string
	for i := range v.r.Quotes {
		q := &v.r.Quotes[i]
		if q.Kind == "scare" || q.Kind == "indirect" && len(strings.Fields(said(q))) < minReported {
			continue
		}
		g := groups.find(quoteKey(q))
		if members[g] == nil {
			order = append(order, g)
		}
		members[g] = append(members[g], q)
	}
	out := make([]utterance, 0, len(order))
	for _, g := range order {
		out = append(out, v.utterance(members[g]))
	}
	slices.SortStableFunc(out, func(a, b utterance) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.first.Doc, b.first.Doc), cmp.Compare(a.first.Start, b.first.Start), strings.Compare(quoteKey(a.first), quoteKey(b.first)))
	})
	room := v.s.Fold.Quotes.At(len(v.r.Documents))
	for i := range out {
		out[i].folded = i >= room || out[i].rank >= reported
	}
	v.said = out
	return out
}

func (v *view) utterance(qs []*Quote) utterance {
	slices.SortStableFunc(qs, func(a, b *Quote) int {
		return cmp.Or(cmp.Compare(len(said(b)), len(said(a))), strings.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start))
	})
	u := utterance{first: qs[0], others: qs[1:]}
	u.runs = []Stretch{{Text: said(u.first)}}
	relation := map[string]string{}
	marked := map[string][]Stretch{}
	for _, q := range qs {
		for _, r := range q.Relations {
			if quoteKey(q) == quoteKey(u.first) {
				relation[r.Quote], marked[r.Quote] = r.Relation, r.Runs
			} else if r.Quote == quoteKey(u.first) && relation[quoteKey(q)] == "" {
				relation[quoteKey(q)] = r.Relation
			}
		}
	}
	origin := map[string]bool{v.originOf(u.first.Doc): true}
	shown := map[string]bool{said(u.first): true}
	for _, q := range u.others {
		origin[v.originOf(q.Doc)] = true
		u.altered = u.altered || relation[quoteKey(q)] == "altered"
		u.speaker = u.speaker || relation[quoteKey(q)] == "other-speaker"
		if words := said(q); !shown[words] && relation[quoteKey(q)] != "verbatim" && len(shown) < 4 {
			shown[words] = true
			runs := marked[quoteKey(q)]
			if len(runs) == 0 {
				runs = Versions(said(u.first), words)
			}
			u.altered = u.altered || relation[quoteKey(q)] == "other-speaker" && Altered(runs)
			u.runs = append(append(u.runs, Stretch{Text: "\n" + v.outlet(q.Outlet) + ": ", Mark: Bold}), runs...)
		}
	}
	if len(u.runs) > 1 {
		u.runs = append([]Stretch{{Text: v.outlet(u.first.Outlet) + ": ", Mark: Bold}}, u.runs...)
	}
	u.alone = len(origin) == 1 && u.first.Kind != "indirect"
	u.rank = rankOf(&u)
	return u
}

// reported is the rank from which words are reported, not quoted: these are folded. A report of fewer words than
// minReported says nothing that can be checked.
const (
	reported    = 6
	minReported = 4
)

// rankOf is the place of an utterance in the order of the sheet.
func rankOf(u *utterance) int {
	s := u.first.Speaker
	rank := 5
	switch {
	case u.speaker || u.altered:
		return 0
	case s == nil || s.Anonymous || s.Name == nil:
		rank = 1
	case s.Affiliation != nil:
		rank = 2
	case s.Title != nil:
		rank = 3
	default:
		rank = 4
	}
	if u.first.Kind == "indirect" {
		rank += reported // less to check letter by letter
	}
	return rank
}

// originOf is what an article's text was copied from, or itself.
func (v *view) originOf(doc string) string {
	if d := v.docs[doc]; d != nil && d.Origin != nil {
		return "origin " + *d.Origin
	}
	return doc
}

// union joins keys into sets; a set is named by its smallest key.
type union map[string]string

func newUnion() union { return union{} }

func (u union) find(k string) string {
	for {
		up, ok := u[k]
		if !ok || up == k {
			return k
		}
		if above, ok := u[up]; ok {
			u[k] = above
		}
		k = up
	}
}

func (u union) join(a, b string) {
	a, b = u.find(a), u.find(b)
	switch {
	case a < b:
		u[b] = a
	case b < a:
		u[a] = b
	}
}
