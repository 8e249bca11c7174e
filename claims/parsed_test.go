package claims

import (
	"strconv"
	"strings"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// parsed builds an article from sentences in CoNLL-U, so that claims can be tested without the parser.
// Numbers are the words tagged NUM with the noun they count; names are the runs of PROPN, all persons but
// for those in places.
func parsed(conllu string, places ...string) *language.Article {
	d := &article.Document{ID: "a", SHA256: "0"}
	a := &language.Article{Doc: d}
	var b strings.Builder
	for block := range strings.SplitSeq(strings.TrimSpace(conllu), "\n\n") {
		s := syntax.Sentence{Span: text.Span{Start: b.Len()}}
		for line := range strings.SplitSeq(block, "\n") {
			f := strings.Fields(line)
			if len(f) < 8 || strings.HasPrefix(line, "#") || strings.ContainsAny(f[0], "-.") {
				continue
			}
			head, _ := strconv.Atoi(f[6])
			start := b.Len()
			b.WriteString(f[1])
			s.Tokens = append(s.Tokens, syntax.Token{Span: text.Span{Start: start, End: b.Len()}, Form: f[1], Lemma: f[2], UPOS: syntax.Tag(f[3]),
				XPOS: f[4], Head: head - 1, Rel: syntax.Relation(f[7])})
			if !strings.Contains(line, "SpaceAfter=No") {
				b.WriteByte(' ')
			}
		}
		s.Span.End = b.Len()
		a.Sentences = append(a.Sentences, s)
	}
	d.Text = b.String()
	for i := range a.Sentences {
		count(a, i)
		name(a, i, places)
	}
	return a
}

func count(a *language.Article, i int) {
	for t, tok := range a.Sentences[i].Tokens {
		v, err := strconv.ParseFloat(strings.ReplaceAll(tok.Form, ",", ""), 64)
		if tok.UPOS != syntax.NUM || err != nil {
			continue
		}
		q := quantity.Quantity{Span: tok.Span, Sentence: i, First: t, Last: t, Kind: quantity.Count, Value: &v, Approx: quantity.Exact, OfToken: -1, Digits: len(tok.Form)}
		if tok.Rel == "nummod" && tok.Head >= 0 && tok.Head < len(a.Sentences[i].Tokens) {
			q.OfToken = tok.Head
			q.Of = a.Sentences[i].Tokens[tok.Head].Lemma
			q.OfSpan = a.Sentences[i].Tokens[tok.Head].Span
		}
		a.Quantities = append(a.Quantities, q)
	}
}

func name(a *language.Article, i int, places []string) {
	toks := a.Sentences[i].Tokens
	for t := 0; t < len(toks); t++ {
		if toks[t].UPOS != syntax.PROPN {
			continue
		}
		last := t
		for last+1 < len(toks) && toks[last+1].UPOS == syntax.PROPN {
			last++
		}
		sp := toks[t].Span.Join(toks[last].Span)
		typ := names.Person
		for _, p := range places {
			if sp.Of(a.Doc.Text) == p {
				typ = names.Place
			}
		}
		e := -1
		for k := range a.Names.Entities {
			if strings.HasSuffix(a.Names.Entities[k].Name, toks[last].Form) {
				e = k
			}
		}
		if e < 0 {
			e = len(a.Names.Entities)
			a.Names.Entities = append(a.Names.Entities, names.Entity{Name: sp.Of(a.Doc.Text), Type: typ})
		}
		a.Names.Entities[e].Mentions = append(a.Names.Entities[e].Mentions, len(a.Names.Mentions))
		a.Names.Mentions = append(a.Names.Mentions, names.Mention{Span: sp, Sentence: i, First: t, Last: last, Type: typ, Entity: e})
		t = last
	}
}
