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
)

// Who confirms and who denies.
//
// "Hallam denied that rules had been broken" and "Hallam confirmed that rules had been broken" make no claims about the rules, as both leave open
// whether they were broken. They tell what Hallam said, and there they differ. One speaker's opposite answers are set against each other where
// the sentences share most of what they are about, and the articles are of one day or the next: somebody may confirm in May what he denied in
// April.

// A stance is one claim in which somebody named confirms or denies something.
type stance struct {
	doc, claim, speaker int // the speaker is an entity of the batch
	c                   *claims.Claim
	about               []string // words of the sentence that carry meaning
}

// stances lists the opposite answers of one speaker.
func stances(in *Input) []Finding {
	var index piles[stance]
	for _, d := range in.Docs {
		doc := &in.Batch.Docs[d]
		for i := range doc.Claims {
			s, ok := stanceOf(in, d, i)
			if ok {
				index.add(fmt.Sprint(doc.Matter, " ", s.speaker), s)
			}
		}
	}
	var out []Finding
	const most = 32 // who confirms and denies more often than that does so of many things
	index.each(most, func(list []stance) {
		if f, ok := opposed(in, list); ok {
			out = append(out, f)
		}
	})
	return out
}

func stanceOf(in *Input, d, i int) (stance, bool) {
	doc := &in.Batch.Docs[d]
	c := &doc.Claims[i]
	if c.Kind != claims.QuoteKind || c.Role != article.Body || c.Negated || c.Modality != claims.Certain || c.Subject == nil || c.Subject.Entity < 0 ||
		doc.Article.Names.Entities[c.Subject.Entity].Type != names.Person || in.Names == nil || d >= len(in.Names.Of) {
		return stance{}, false
	}
	if !lexicon.Opposed(c.Lemma, "deny") && c.Lemma != "deny" {
		return stance{}, false
	}
	s := stance{doc: d, claim: i, speaker: in.Names.Of[d][c.Subject.Entity], c: c}
	own := strings.ToLower(doc.Article.Names.Entities[c.Subject.Entity].Name)
	for w := range strings.FieldsFuncSeq(strings.ToLower(words(in, d, doc.Article.Sentences[c.Sentence].Span)), func(r rune) bool { return !letter(r) }) {
		const rare = 0.55 // of lexicon.Rarity: words of grammar are commoner
		if lexicon.Rarity(w) >= rare && !strings.Contains(own, w) && w != strings.ToLower(c.Predicate.Of(doc.Article.Doc.Text)) {
			s.about = append(s.about, w)
		}
	}
	slices.Sort(s.about)
	s.about = slices.Compact(s.about)
	return s, true
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' || r > 127 || r == '-' }

// opposed makes the finding of the first two stances that exclude each other.
func opposed(in *Input, list []stance) (Finding, bool) {
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.doc == b.doc || !lexicon.Opposed(a.c.Lemma, b.c.Lemma) || daysBetween(in, a.doc, b.doc) > 1 ||
				slices.ContainsFunc(list, func(o stance) bool {
					return (o.doc == a.doc || o.doc == b.doc) && o.claim != a.claim && o.claim != b.claim
				}) {
				continue // who says both in one article speaks of two things
			}
			shared := 0
			for _, w := range a.about {
				if slices.Contains(b.about, w) {
					shared++
				}
			}
			const least = 2 // words
			if shared < least || 2*shared < min(len(a.about), len(b.about)) {
				continue
			}
			why := evidence.Odds{}.Add(evidence.Part{Field: "who", Level: "the same speaker, of whom each article tells one answer", Bits: in.Settings.Unmatched})
			why = why.Add(evidence.Part{Field: "words", Level: fmt.Sprintf("%d that carry meaning are shared", shared), Bits: float64(shared) / 2})
			f := Finding{Type: Polarity, Verdict: Possible, Story: in.Batch.Docs[a.doc].Story, Severity: "high", Harm: "what somebody admits", Why: why,
				Question: Question{Text: "Did " + a.c.Subject.Text + " confirm or deny it?", Predicate: "deny", Entity: a.c.Subject.Text},
				Reasons:  []string{"opposite answers of one speaker"}}
			for side, s := range []stance{a, b} {
				v := words(in, s.doc, s.c.Predicate)
				f.Cells = append(f.Cells, Cell{Doc: s.doc, Sentence: s.c.Sentence, Claims: []int{s.claim}, Value: v, At: s.c.Predicate, Quantity: -1, Date: -1, Mention: -1, Quote: s.c.Quote, Side: side})
				f.Sides = append(f.Sides, Side{Value: v})
			}
			f.Note = fmt.Sprintf("%s: %s %s; %s: %s %s.", outlet(in, a.doc), a.c.Subject.Text, f.Cells[0].Value, outlet(in, b.doc), b.c.Subject.Text, f.Cells[1].Value)
			return f, true
		}
	}
	return Finding{}, false
}
