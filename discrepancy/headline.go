package discrepancy

import (
	"slices"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/lexicon"
	"crosscheck/matcher"
)

// headlines holds the dead or injured of a headline against those of its own article, whatever words each
// uses: "14 hurt" above "12 people were injured". It speaks only where the body has one such figure that is
// no part of a whole, and no other figure anywhere that the headline could mean.
func headlines(in *Input, known []Finding) []Finding {
	var out []Finding
	for _, d := range in.Docs {
		for _, event := range []string{"die", "injure"} {
			n, ok := victims(in, d, event)
			if !ok || n.compare(0, 1) != apart || n.elsewhere(0) {
				continue
			}
			said := func(f Finding) bool {
				return f.Internal && f.Type == Number && f.Cells[0].Doc == d && f.Question.Predicate != "" && lexicon.IsEvent(f.Question.Predicate, event)
			}
			if slices.ContainsFunc(known, said) {
				continue
			}
			at := []int{0, 1}
			sides, _ := n.sides(at)
			f := n.blank([]int{1, 0}, sides)
			f.Internal = true
			f.Why = f.Why.Add(evidence.Part{Field: "prior", Level: "headline and body of one article", Bits: 2.5})
			f.Why = f.Why.Add(evidence.Part{Field: "event", Level: "the only figure of that sort in each", Bits: 1})
			f.Verdict = in.Settings.Internal.tier(f.Why.Probability())
			f.Note = "The headline of " + n.who(0) + " says " + n.value(0) + ", its body " + n.value(1) + "."
			if f.Verdict != "" {
				out = append(out, f)
			}
		}
	}
	return out
}

// victims makes the cells of a headline's figure and of the body's, where each has exactly one for the event.
func victims(in *Input, d int, event string) (*numbers, bool) {
	doc := &in.Batch.Docs[d]
	n := &numbers{in: in, q: &matcher.Question{Slot: claims.CountSlot, Story: doc.Story}}
	var title, body []matcher.Member
	asker := claims.NewAsker(doc.Article, in.Claims)
	for c := range doc.Claims {
		k := &doc.Claims[c]
		if len(k.Quantities) == 0 || k.Role != article.Title && k.Role != article.Body {
			continue
		}
		for _, ask := range asker.Asks(k) {
			f := &ask.Frame
			if ask.Slot != claims.CountSlot || f.Part != claims.PartPatient || !lexicon.IsEvent(f.Event, event) || f.Counted != "victim" && !lexicon.Victim(f.Counted) {
				continue
			}
			m := matcher.Member{Doc: d, Claim: c, Ask: ask, When: claims.When(doc.Article, k)}
			if !firmly(k) || f.Other || len(f.Mods) > 0 || bygone(in, &m) {
				return nil, false
			}
			if k.Role == article.Title {
				title = single(title, m)
			} else {
				body = single(body, m)
			}
		}
	}
	if len(title) != 1 || len(body) != 1 {
		return nil, false
	}
	for i, m := range []matcher.Member{title[0], body[0]} {
		n.q.Members = append(n.q.Members, m)
		n.members = append(n.members, []int{i})
		k := &doc.Claims[m.Claim]
		n.cells = append(n.cells, Cell{Doc: d, Sentence: k.Sentence, Claims: []int{m.Claim}, Value: words(in, d, m.Ask.At), At: m.Ask.At, Quantity: m.Ask.Value,
			Date: -1, Mention: -1, Quote: k.Quote, Headline: i == 0})
	}
	return n, true
}

// bygone reports whether a claim is dated more than a month before its article: the headline is of other news.
func bygone(in *Input, m *matcher.Member) bool {
	const month = 31 // days
	p := in.Batch.Docs[m.Doc].Article.Doc.PublishedOn
	return p.Resolved() && m.When.Basis != claims.Tense && m.When.Resolved() && matcher.Gap(m.When.Range, p) > month
}

// single adds a member unless its very number is there already, told by another claim of the sentence.
func single(list []matcher.Member, m matcher.Member) []matcher.Member {
	if slices.ContainsFunc(list, func(x matcher.Member) bool { return x.Ask.Value == m.Ask.Value }) {
		return list
	}
	return append(list, m)
}
