package matcher

import (
	"hash/fnv"
	"io"
	"strconv"

	"crosscheck/claims"
	"crosscheck/language"
)

// A Tally is what it takes to count the asks of one article: a small part of them. It says nothing of other articles.
type Tally struct {
	Words []string // that the asks are about, and events ("e:fire", "w:fire"), each once, in the order in which they come up
	Asks  []Tallied
}

// A Tallied ask is one that is counted.
type Tallied struct {
	Words    []int  // places in Tally.Words
	Names    []int  // entities of the article
	Sentence uint64 // hash of the sentence, what is asked of it and where: equal in a sentence that was copied word for word
}

// TallyOf is the tally of the asks of an article, of which it looks at the text and the places of the sentences. What is asked loosely is not
// counted, as its words are those of the claim's other asks.
func TallyOf(a *language.Article, asks []claims.Asked) *Tally {
	t := &Tally{}
	at := map[string]int{}
	know := func(class, word string) int {
		key := class + word
		n, ok := at[key]
		if !ok {
			n = len(t.Words)
			at[key] = n
			t.Words = append(t.Words, key)
		}
		return n
	}
	for i := range asks {
		ask, f := &asks[i].Ask, &asks[i].Ask.Frame
		event := know("e:", f.Event)
		for _, w := range []string{f.Event, f.Counted, f.Measured} {
			know("w:", w)
		}
		for _, w := range f.Words {
			know("w:", w)
		}
		context := make([]int, 0, len(f.Context)+1)
		for _, w := range f.Context {
			context = append(context, know("w:", w))
		}
		if f.Loose {
			continue
		}
		in := a.Sentences[asks[i].Sentence].Span
		h := fnv.New64a()
		io.WriteString(h, in.Of(a.Doc.Text))
		io.WriteString(h, "\n"+string(ask.Slot)+" "+f.Event+" "+strconv.Itoa(ask.At.Start-in.Start))
		t.Asks = append(t.Asks, Tallied{Words: append(context, event), Names: f.Names, Sentence: h.Sum64()})
	}
	return t
}
