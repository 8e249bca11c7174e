package discrepancy

import (
	"fmt"
	"slices"

	langnames "crosscheck/language/names"
	"crosscheck/language/quotes"

	"crosscheck/article"
	"crosscheck/evidence"
	"crosscheck/names"
)

var singleSource = Detector{
	Name: SingleSource,
	Doc:  "only one independent origin quotes this person, or gives this figure",
	Example: Example{"“The bridge was never safe,” said Ivo Lund, an engineer at the University of Ardel. The bridge over the Lind collapsed on Monday.",
		"The bridge over the Lind collapsed on Monday. The mayor of Ardel said that nobody was hurt."},
	Detect: detectSingleSource,
}

// detectSingleSource lists the people whom only one origin of a matter quotes, and whom no other origin so
// much as names; nameless speakers too; and the figures that no other origin prints. Being alone is no fault: it is where a fact-checker looks first.
func detectSingleSource(in *Input) []Finding {
	var out []Finding
	origins := originsByMatter(in)
	for _, d := range in.Docs {
		doc := &in.Batch.Docs[d]
		if origins[doc.Matter] < 2 {
			continue
		}
		seen := map[string]bool{}
		for q := range doc.Article.Quotes {
			if f, ok := lone(in, d, q, seen); ok {
				out = append(out, f)
			}
		}
	}
	return append(out, detectLone(in)...)
}

// originsByMatter counts the independent origins of each matter.
func originsByMatter(in *Input) map[int]int {
	sets := map[int]map[int]bool{}
	for _, d := range in.Docs {
		s := in.Batch.Docs[d].Matter
		if sets[s] == nil {
			sets[s] = map[int]bool{}
		}
		sets[s][origin(in, d)] = true
	}
	out := map[int]int{}
	for s, set := range sets {
		out[s] = len(set)
	}
	return out
}

func lone(in *Input, d, at int, seen map[string]bool) (Finding, bool) {
	a := in.Batch.Docs[d].Article
	q := &a.Quotes[at]
	if q.Speaker == nil || q.Kind != quotes.Direct && q.Kind != quotes.Mixed || a.Sentences[q.Sentence].Role != article.Body {
		return Finding{}, false
	}
	var who, note string
	var why evidence.Odds
	why = why.Add(evidence.Part{Field: "prior", Level: "a quotation with its speaker", Bits: 1})
	switch s := q.Speaker; {
	case s.Entity >= 0 && a.Names.Entities[s.Entity].Type == langnames.Person:
		e := in.Names.Of[d][s.Entity]
		if !onlyIn(in, e, d) {
			return Finding{}, false
		}
		who = in.Names.Entities[e].Name
		note = fmt.Sprintf("%s is quoted only by %s; no other origin names them.", titled(who, s), outlet(in, d))
		why = why.Add(evidence.Part{Field: "mentions", Level: "named by one origin only", Bits: 3})
	case s.Anonymous:
		who = words(in, d, s.Span)
		note = fmt.Sprintf("Only %s has this, from a nameless source (%s).", outlet(in, d), who)
		why = why.Add(evidence.Part{Field: "speaker", Level: "nameless: cannot be found elsewhere", Bits: 2})
	default:
		return Finding{}, false
	}
	if seen[who] {
		return Finding{}, false
	}
	seen[who] = true
	c := Cell{Doc: d, Sentence: q.Sentence, Value: who, At: q.Speaker.Span, Quantity: -1, Date: -1, Mention: -1, Quote: at}
	c.Claims = quoteClaims(in, d, at)
	return Finding{Type: SingleSource, Verdict: Agree, Story: in.Batch.Docs[d].Story, Question: Question{Text: "Who else quotes " + who + "?", Predicate: "say", Entity: who},
		Cells: []Cell{c}, Sides: []Side{{Value: who}}, Severity: "low", Harm: "quoted by one origin only", Note: note, Why: why,
		Reasons: []string{"no other origin names this speaker"}}, true
}

// titled is a name with title and affiliation, as far as they are known.
func titled(name string, s *quotes.Speaker) string {
	switch {
	case s.Title != "" && s.Affiliation != "":
		return name + " (" + s.Title + ", " + s.Affiliation + ")"
	case s.Title != "" || s.Affiliation != "":
		return name + " (" + s.Title + s.Affiliation + ")"
	}
	return name
}

// onlyIn reports whether an entity is named by the origin of document d alone.
func onlyIn(in *Input, entity, d int) bool {
	return !slices.ContainsFunc(in.Names.Entities[entity].Members, func(m names.Member) bool { return origin(in, m.Doc) != origin(in, d) })
}

// quoteClaims lists the claims that stand in an attribution.
func quoteClaims(in *Input, d, at int) []int {
	var out []int
	for k := range in.Batch.Docs[d].Claims {
		if in.Batch.Docs[d].Claims[k].Quote == at {
			out = append(out, k)
		}
	}
	return out
}
