package versions

import (
	"fmt"
	"strings"

	"crosscheck/language"
	"crosscheck/language/quantity"
	"crosscheck/language/quotes"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// A fact is one thing that a sentence says, with a key that is equal where the same is meant.
type fact struct {
	sentence int
	what     string
	key      string
	written  string
}

// kinds are the things compared, in the order in which changes of one sentence are listed.
var kinds = []string{"figure", "date", "name", "quotation", "negation"}

// facts lists what the sentences of an article say, by kind, in order.
func facts(a *language.Article) []fact {
	var out []fact
	put := func(s int, what, key string, sp text.Span) {
		out = append(out, fact{s, what, key, sp.Of(a.Doc.Text)})
	}
	for i := range a.Quantities {
		q := &a.Quantities[i]
		if q.Sum {
			continue // its parts are told
		}
		put(q.Sentence, "figure", figure(q), q.Span)
	}
	for i := range a.Dates {
		d := &a.Dates[i]
		key := d.Range.From.String() + " " + d.Range.To.String() + " " + d.Length
		if strings.TrimSpace(key) == "" {
			key = text.Fold(d.Span.Of(a.Doc.Text))
		}
		put(d.Sentence, "date", key, d.Span)
	}
	for _, m := range a.Names.Mentions {
		put(m.Sentence, "name", text.Fold(m.Span.Of(a.Doc.Text)), m.Span)
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Kind != quotes.Direct && q.Kind != quotes.Mixed {
			continue
		}
		for _, sp := range q.Quoted {
			if key := joined(a.Doc.Text, sp); key != "" {
				put(sentenceAt(a, sp), "quotation", key, sp)
			}
		}
	}
	for i := range a.Sentences {
		for _, t := range a.Sentences[i].Unpacked(a.Doc.Text).Tokens {
			if w := text.Fold(t.Form); lexicon.Negates(w) {
				put(i, "negation", negation(w), t.Span)
			}
		}
	}
	return out
}

// negation is "not" for its short forms.
func negation(w string) string {
	if strings.HasPrefix(w, "n") && strings.HasSuffix(w, "t") {
		return "not"
	}
	return w
}

// figure is equal for two figures that mean the same: "twelve" and "12", "$3m" and "3 million dollars".
func figure(q *quantity.Quantity) string {
	return fmt.Sprint(q.Kind, " ", bound(q.Value), " ", bound(q.Low), " ", bound(q.High), " ", q.Approx, " ", q.Unit)
}

func bound(x *float64) string {
	if x == nil {
		return "?"
	}
	return fmt.Sprint(*x)
}

func joined(body string, sp text.Span) string {
	var out []string
	for _, w := range text.Words(body, sp) {
		out = append(out, w.Fold)
	}
	return strings.Join(out, " ")
}

// sentenceAt is the sentence in which a span begins.
func sentenceAt(a *language.Article, sp text.Span) int {
	for i := range a.Sentences {
		if a.Sentences[i].Span.End > sp.Start {
			return i
		}
	}
	return len(a.Sentences)
}

// differ compares what two sentences say; either may be missing.
func differ(x, y sentence) []Change {
	var out []Change
	for _, k := range kinds {
		gone, come := only(x.said, y.said, k), only(y.said, x.said, k)
		for len(gone) > 0 && len(come) > 0 {
			out = append(out, Change{"altered", k, gone[0].written, come[0].written, x.index, y.index})
			gone, come = gone[1:], come[1:]
		}
		for _, g := range gone {
			out = append(out, Change{"dropped", k, g.written, "", x.index, y.index})
		}
		for _, c := range come {
			out = append(out, Change{"added", k, "", c.written, x.index, y.index})
		}
	}
	return out
}

// only lists the facts of a kind that xs has oftener than ys, in order.
func only(xs, ys []fact, kind string) []fact {
	n := map[string]int{}
	for _, y := range ys {
		if y.what == kind {
			n[y.key]++
		}
	}
	var out []fact
	for _, x := range xs {
		if x.what != kind {
			continue
		}
		if n[x.key] > 0 {
			n[x.key]--
			continue
		}
		out = append(out, x)
	}
	return out
}
