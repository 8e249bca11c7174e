package discrepancy

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crosscheck/article"
	"crosscheck/matcher"
)

// tollFinding is the finding about tolls of one event; it is none where other findings compare all of them, or one article tells alone. Where
// a difference is too unsure to be shown, those who agree are, and the note names the rest.
func tollFinding(in *Input, list []tolled, done map[int]bool) (Finding, bool) {
	if len(list) < 2 || !slices.ContainsFunc(list, func(x tolled) bool { return !done[x.doc] }) {
		return Finding{}, false
	}
	sides := tollSides(in, list)
	for i, side := range sides {
		for _, other := range sides[i+1:] {
			x, y := side[0], other[0]
			if figures(&x.toll.Count, &y.toll.Count, in.Quantities) != apart {
				continue
			}
			f := tollRow(in, sides, x, y)
			if f.Verdict = tollVerdict(in, &f, x, y, list); f.Verdict != "" {
				f.Note = fmt.Sprintf("%s tells in all that %s, %s that %s.", outlet(in, x.doc), x.toll.Statement, outlet(in, y.doc), y.toll.Statement)
				return f, true
			}
			return tollsAgreeing(in, sides)
		}
	}
	f := tollRow(in, sides, list[0], list[1])
	f.Verdict, f.Severity = Agree, "low"
	if len(sides) > 1 {
		f.Verdict = Compatible
	}
	f.Note = fmt.Sprintf("%d articles of %d origins tell in all that %s.", docsOf(f.Cells), originsOf(in, f.Cells), list[0].toll.Statement)
	return f, true
}

// tollsAgreeing is the finding of the side that most articles are on, of tolls that differ and are too unsure to be held against each other.
func tollsAgreeing(in *Input, sides [][]tolled) (Finding, bool) {
	most := 0
	for i := range sides {
		if len(sides[i]) > len(sides[most]) {
			most = i
		}
	}
	list := sides[most]
	if len(list) < 2 {
		return Finding{}, false
	}
	f := tollRow(in, [][]tolled{list}, list[0], list[1])
	f.Verdict, f.Severity = Agree, "low"
	var rest []string
	for i, side := range sides {
		for _, x := range side {
			if i != most {
				rest = append(rest, outlet(in, x.doc)+" ("+x.toll.Statement+")")
			}
		}
	}
	f.Note = fmt.Sprintf("%d articles of %d origins tell in all that %s. Others were reckoned differently, too unsurely to be called a difference: %s.",
		docsOf(f.Cells), originsOf(in, f.Cells), list[0].toll.Statement, strings.Join(rest, ", "))
	return f, true
}

// tollSides puts equal tolls together.
func tollSides(in *Input, list []tolled) [][]tolled {
	var out [][]tolled
	for _, x := range list {
		side := slices.IndexFunc(out, func(s []tolled) bool { return figures(&s[0].toll.Count, &x.toll.Count, in.Quantities) == equal })
		if side < 0 {
			out = append(out, []tolled{x})
			continue
		}
		out[side] = append(out[side], x)
	}
	return out
}

// tollRow is the question with its cells, and how sure it is that a and b tell of one event and count the same.
func tollRow(in *Input, sides [][]tolled, a, b tolled) Finding {
	f := Finding{Type: Number, Story: in.Batch.Docs[a.doc].Story, Severity: "high", Harm: "deaths"}
	f.Question = Question{Text: "How many people were killed, by each article's own reckoning?", Predicate: "kill", Of: "person"}
	if a.toll.Injured {
		f.Question.Text, f.Question.Predicate, f.Harm = "How many people were injured, by each article's own reckoning?", "injure", "injuries"
	}
	sure := in.Settings.Toll.Told
	for i, side := range sides {
		f.Sides = append(f.Sides, Side{Value: tollValue(in, side[0])})
		for _, x := range side {
			f.Cells = append(f.Cells, tollCells(in, x, i)...)
		}
		if !allTold(side) {
			sure = in.Settings.Toll.Derived
		}
		f.Reasons = append(f.Reasons, reckoned(in, side)...)
	}
	f.Why = both(in.oneToll(a, b), "same question", sure)
	return f
}

// allTold reports whether every article says its toll in so many words, in its body.
func allTold(list []tolled) bool {
	return !slices.ContainsFunc(list, func(x tolled) bool { return !x.toll.Told || x.toll.Role != article.Body })
}

// tollVerdict is how two tolls that differ stand to each other, "" where that is too weak to show.
func tollVerdict(in *Input, f *Finding, a, b tolled, list []tolled) Verdict {
	v := in.Settings.Number.tier(f.Why.Probability())
	x, y := in.Batch.Docs[a.doc].Article.Doc.PublishedOn, in.Batch.Docs[b.doc].Article.Doc.PublishedOn
	switch {
	case v == "":
		return "" // a roundup's toll is no earlier state of another event's
	case x.From.Known && y.From.Known && x.From.Day != y.From.Day && matcher.Gap(x, y) <= in.Settings.UpdateDays:
		return Update
	case v == Conflict && !allTold(list):
		return Possible
	}
	return v
}

// tollCells are the sentences from which a toll was reckoned.
func tollCells(in *Input, x tolled, side int) []Cell {
	var out []Cell
	for i, p := range x.toll.Parts {
		if i > 0 && x.toll.Parts[i-1].Sentence == p.Sentence {
			continue // a sentence stands once
		}
		out = append(out, Cell{Doc: x.doc, Sentence: p.Sentence, Value: tollValue(in, x), At: p.At, Quantity: -1, Date: -1, Mention: -1, Quote: -1, Side: side,
			Headline: in.Batch.Docs[x.doc].Article.Sentences[p.Sentence].Role == article.Title})
	}
	return out
}

// tollValue is a toll as written, or the number that was derived.
func tollValue(in *Input, x tolled) string {
	if x.toll.Told {
		return words(in, x.doc, x.toll.Parts[0].People)
	}
	return strconv.Itoa(int(*x.toll.Count.Value)) + " in all"
}

// reckoned says of every derived toll from which words it was reckoned.
func reckoned(in *Input, list []tolled) []string {
	var out []string
	for _, x := range list {
		if x.toll.Told {
			continue
		}
		var parts []string
		for _, p := range x.toll.Parts {
			parts = append(parts, "“"+words(in, x.doc, p.At)+"”")
		}
		out = append(out, fmt.Sprintf("%s says nowhere in so many words that %s: reckoned from %s.", outlet(in, x.doc), x.toll.Statement, strings.Join(parts, ", ")))
	}
	return out
}
