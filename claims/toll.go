package claims

import (
	"fmt"

	"crosscheck/article"
	"crosscheck/language/quantity"
	"crosscheck/text"
)

// A Toll is how many people an article as a whole says were killed, or were injured.
type Toll struct {
	Injured   bool // else killed
	Count     quantity.Quantity
	Attacker  bool // counted among the killed
	Sentence  int  // the first that tells of them
	Predicate text.Span
	Role      article.Role
	Statement string
}

// toll words a toll.
func (k *account) toll(at *casualty, hurt bool, by reckoning) Toll {
	n := by.n
	value := float64(n)
	t := Toll{Injured: hurt, Attacker: by.with, Sentence: at.sentence, Predicate: at.word, Role: k.a.Sentences[at.sentence].Role}
	t.Count = quantity.Quantity{Span: at.phrase, Sentence: at.sentence, Kind: quantity.Count, Value: &value, Approx: quantity.Exact, Of: "person", OfToken: -1, Governor: -1, Sum: true}
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
