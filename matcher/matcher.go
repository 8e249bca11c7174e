// Package matcher says which claims of different articles answer the same question, and whether they
// are comparable. It never looks at what a claim answers: the number, the date, the name asked for are
// held out before two claims meet. Start with Judge.Questions.
//
// # What "the same question" means
//
// "52 prisoners were freed" and "123 prisoners were freed" are as alike as two sentences can be, and "52
// freed" and "authorities let four dozen and four go" hardly share a word. Likeness of sentences is
// therefore no guide. Two claims answer the same question when what they ask is the same: who did it,
// what, to whom, how it is counted. Each of these fields is compared by itself on a few named levels, and
// each level weighs some bits: the binary logarithm of how much oftener it is met among pairs that do
// answer the same question than among pairs that do not (Fellegi and Sunter). Agreement on a rare name
// weighs more than on a common one. The bits are kept, level by level: they are the explanation.
//
// A second probability, of its own, says whether both speak of one event: by time, place, scope and who
// takes part. Time and place do not keep two claims from meeting; they keep their answers from being
// called a contradiction.
//
// # How pairs are found
//
// No loop over all pairs. Every ask has keys: its event with what is counted, names, rare words. An index
// lists the asks under each key; keys that too many asks share are left out, and how many that is follows
// the batch. Only asks of one matter that share a key meet. What an index misses: two sentences that share
// neither name nor event nor any rare word.
//
// # How pairs become questions
//
// A member joins a question only where it fits every member that is there (complete linkage): one bad
// pair cannot chain two questions together. The price is that a question sometimes falls in two. Where outlets agree that something
// happened nothing is set against anything: there average linkage gathers what tells of one event (Judge.Events).
package matcher

import (
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language"
	"crosscheck/names"
)

// A Document is one article with its claims.
type Document struct {
	Article *language.Article
	Claims  []claims.Claim
	Asks    []claims.Asked // what the claims ask, see claims.AskedBy
	Tolls   []claims.Toll  // how many the article as a whole says were killed and injured
	Story   int            // number of its story
	Matter  int            // number of the wider matter: only articles of one matter are held against each other
}

// A Batch is everything that is compared.
type Batch struct {
	Docs  []Document
	Names *names.Index
}

// A Member is one claim in the part it plays in a question.
type Member struct {
	Doc   int
	Claim int // index in the document's claims
	Ask   claims.Ask
	When  claims.Time
}

// A Link is how two members of a question stand to each other.
type Link struct {
	A, B       int // indexes in Question.Members, A < B
	Same       evidence.Odds
	Comparable evidence.Odds
	Happened   evidence.Odds // that both tell of one event; of Judge.Events only
}

// A Question is a group of claims that ask the same.
type Question struct {
	Slot    claims.Slot
	Story   int
	Members []Member // by document, then claim
	Links   []Link   // every pair of members, by A, then B
}

// Link finds how two members stand to each other.
func (q *Question) Link(a, b int) *Link {
	if a > b {
		a, b = b, a
	}
	n := len(q.Members)
	return &q.Links[a*n-a*(a+1)/2+b-a-1]
}
