package claims

import (
	"cmp"
	"fmt"
	"slices"

	"crosscheck/article"
	"crosscheck/language/quantity"
	"crosscheck/text"
)

// A Toll is how many people an article as a whole says were killed, or were injured.
type Toll struct {
	Injured   bool // else killed
	Count     quantity.Quantity
	Attacker  bool   // counted among the killed
	Told      bool   // one place says so in so many words; else it is derived from the parts
	Parts     []Part // the places from which it was reckoned, in the order of the text
	Sentence  int    // the first that tells of them
	Predicate text.Span
	Role      article.Role
	Statement string
}

// A Part is a place from which a toll was reckoned.
type Part struct {
	Sentence int
	At       text.Span // from the first to the last of the people and the word that says what became of them
	People   text.Span // the first of them: "three people"
}

// toll words a toll.
func (k *account) toll(at *casualty, hurt bool, by reckoning) Toll {
	n := by.n
	value := float64(n)
	t := Toll{Injured: hurt, Attacker: by.with, Sentence: at.sentence, Predicate: at.word, Role: k.a.Sentences[at.sentence].Role}
	t.Count = quantity.Quantity{Span: at.phrase, Sentence: at.sentence, Kind: quantity.Count, Value: &value, Approx: quantity.Exact, Of: "person", OfToken: -1, Governor: -1, Sum: true}
	t.Told = by.told
	for _, p := range by.from {
		if part := (Part{p.sentence, p.passage, p.phrase}); !slices.Contains(t.Parts, part) {
			t.Parts = append(t.Parts, part)
		}
	}
	slices.SortStableFunc(t.Parts, func(a, b Part) int { return cmp.Or(a.Sentence-b.Sentence, a.At.Start-b.At.Start) })
	said := ""
	if by.low {
		t.Count.Approx, t.Count.Low = quantity.AtLeast, &value
		said = "at least "
	} else {
		t.Count.Low, t.Count.High = &value, &value
	}
	people, verb := "people were", "killed"
	if n == 1 {
		people = "person was"
	}
	if hurt {
		verb = "injured"
	}
	t.Statement = fmt.Sprintf("%s%d %s %s", said, n, people, verb)
	if by.with {
		t.Statement += ", the attacker among them"
	}
	return t
}

// ID names the toll among the claims of a document of these bytes.
func (t *Toll) ID(sha string) string {
	return Identity(sha, &Claim{Span: t.Count.Span, Predicate: t.Predicate, Kind: Kind("toll " + t.Lemma())})
}

// Lemma is the verb of the toll.
func (t *Toll) Lemma() string {
	if t.Injured {
		return "injure"
	}
	return "kill"
}
