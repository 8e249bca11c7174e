package discrepancy

import (
	"fmt"
	"strings"

	"crosscheck/evidence"
	"crosscheck/language/quotes"
	"crosscheck/lexicon"
	"crosscheck/names"
	"crosscheck/text"
)

var quote = Detector{
	Name: Quote,
	Doc:  "one utterance stands in different words: a number, a name, a negation or a modal verb was changed",
	Example: Example{"“We will rebuild the bridge within two years and nobody will pay a toll,” said the mayor, Ana Roe.",
		"“We may rebuild the bridge within two years and nobody will pay a toll,” said the mayor, Ana Roe."},
	Detect: detectQuote,
}

// detectQuote tells altered quotations from abridged and verbatim ones. An ellipsis, brackets, a shorter
// cut or another spelling is no alteration. What several articles quote of one utterance is one finding.
func detectQuote(in *Input) []Finding {
	var pairs []quotePair
	for i := range in.ties {
		t := in.ties[i]
		if !sameSpeaker(in, t) {
			continue
		}
		f := quoteFinding(in, t)
		f.Type = Quote
		switch {
		case t.Relation == Altered && translated(in, t):
			f.Verdict, f.Severity = Compatible, "low"
			f.Note = "The words differ; one of them is a translation."
		case t.Relation == Altered && t.Substantive:
			f.Verdict, f.Severity, f.Harm = in.Settings.Quote.tier(f.Why.Probability()), "high", "altered quotation"
			f.Note = "The same words are quoted differently: " + diff(t) + "."
		case t.Relation == Altered:
			f.Verdict, f.Severity, f.Harm = Compatible, "low", "quotation"
			f.Note = "The same words are quoted a little differently: " + diff(t) + "."
		case t.Relation == Abridged:
			f.Verdict, f.Severity = Compatible, "low"
			f.Note = "One outlet quotes more of the same words."
		default:
			f.Verdict, f.Severity = Agree, "low"
			f.Note = "Both quote the same words."
		}
		if f.Verdict != "" {
			pairs = append(pairs, quotePair{f, t})
		}
	}
	return byUtterance(pairs)
}

// diff tells the first changes in plain words.
func diff(t *QuoteTie) string {
	var out []string
	for _, c := range t.Changes {
		if len(out) == 3 {
			break
		}
		switch {
		case c.a == "":
			out = append(out, "without / with “"+c.b+"”")
		case c.b == "":
			out = append(out, "with / without “"+c.a+"”")
		default:
			out = append(out, "“"+c.a+"” / “"+c.b+"”")
		}
	}
	return strings.Join(out, ", ")
}

func (in *Input) quoteOf(doc, q int) *quotes.Quote { return &in.Batch.Docs[doc].Article.Quotes[q] }

func translated(in *Input, t *QuoteTie) bool {
	return in.quoteOf(t.DocA, t.QuoteA).Translated || in.quoteOf(t.DocB, t.QuoteB).Translated
}

// sameSpeaker reports whether two quotations are ascribed to one speaker, or at least not to two.
func sameSpeaker(in *Input, t *QuoteTie) bool {
	a, b := speaker(in, t.DocA, t.QuoteA), speaker(in, t.DocB, t.QuoteB)
	return a < 0 || b < 0 || a == b || related(in, a, b) || surname(in.Names.Entities[a].Name, in.Names.Entities[b].Name)
}

// surname reports whether one of two names is the other's last word alone: "Roe" may be Ana Roe, whoever
// else in that article bears the name.
func surname(a, b string) bool {
	return !strings.Contains(a, " ") && strings.HasSuffix(b, " "+a) || !strings.Contains(b, " ") && strings.HasSuffix(a, " "+b)
}

// speaker is the entity of the batch that a quotation is ascribed to, or -1.
func speaker(in *Input, doc, q int) int {
	s := in.quoteOf(doc, q).Speaker
	if s == nil || s.Entity < 0 || in.Names == nil || doc >= len(in.Names.Of) || s.Entity >= len(in.Names.Of[doc]) {
		return -1
	}
	return in.Names.Of[doc][s.Entity]
}

// related reports whether two entities may be one bearer under two spellings.
func related(in *Input, a, b int) bool {
	label, ok := in.Names.Between(a, b)
	return ok && label != names.Different
}

// quoteFinding makes the cells of two tied quotations.
func quoteFinding(in *Input, t *QuoteTie) Finding {
	cellOf := func(doc, q, side int, near text.Span) Cell {
		x := in.quoteOf(doc, q)
		at := x.Quoted[0]
		for _, sp := range x.Quoted {
			if sp.Contains(near) {
				at = sp
			}
		}
		return Cell{Doc: doc, Sentence: x.Sentence, Claims: quoteClaims(in, doc, q), Value: words(in, doc, at), At: at, Quantity: -1, Date: -1, Mention: -1, Quote: q, Side: side}
	}
	a, b := cellOf(t.DocA, t.QuoteA, 0, t.atA), cellOf(t.DocB, t.QuoteB, 1, t.atB)
	f := Finding{Story: in.Batch.Docs[t.DocA].Story, Cells: []Cell{a, b}, Harm: "quotation",
		Sides: []Side{{Value: a.Value}, {Value: b.Value}}, Question: Question{Text: "What exactly was said?", Predicate: "say"}}
	for _, x := range []*quotes.Speaker{in.quoteOf(t.DocA, t.QuoteA).Speaker, in.quoteOf(t.DocB, t.QuoteB).Speaker} {
		if x != nil && x.Name != "" && f.Question.Entity == "" {
			f.Question.Text, f.Question.Entity = "What exactly did "+x.Name+" say?", x.Name
		}
	}
	f.Why = f.Why.Add(evidence.Part{Field: "prior", Level: "two quotations that share a run of words", Bits: -1})
	f.Why = f.Why.Add(evidence.Part{Field: "words", Level: fmt.Sprintf("%.0f %% of %d words in common", 100*t.Covered, t.Words), Bits: (t.Covered-0.6)*8 + float64(min(t.Words, 20)-minSpoken)/5})
	for _, p := range speakers(in, t) {
		f.Why = f.Why.Add(p)
	}
	return f
}

// speakers weighs who is given as the speaker: of a suit and of its plaintiff, who may have said nearly the same, each is quoted right.
func speakers(in *Input, t *QuoteTie) []evidence.Part {
	sa, sb := speaker(in, t.DocA, t.QuoteA), speaker(in, t.DocB, t.QuoteB)
	a, b := described(in, t.DocA, t.QuoteA), described(in, t.DocB, t.QuoteB)
	switch {
	case sa >= 0 && sa == sb:
		return []evidence.Part{{Field: "speaker", Level: "the same", Bits: 2}}
	case sa >= 0 && sb >= 0 || a == "" || b == "" || text.Fold(a) == text.Fold(b):
		return nil
	}
	return []evidence.Part{{Field: "speaker", Level: fmt.Sprintf("given as %q and as %q", a, b), Bits: in.Settings.OtherSpeaker}}
}

// described is the speaker of a quotation as printed, "" where there is none or only a pronoun.
func described(in *Input, doc, q int) string {
	s := in.quoteOf(doc, q).Speaker
	if s == nil || s.Span.Empty() {
		return ""
	}
	as := words(in, doc, s.Span)
	if s.Name == "" && lexicon.Pronoun(text.Fold(as)) || s.Name != "" && s.Entity < 0 {
		return ""
	}
	return as
}
