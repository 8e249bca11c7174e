// Package discrepancy says whether the answers that articles give to one question agree, and if not, how
// they differ. It does not know how claims were found or how findings are shown. Start with Find; each
// detector is a documented value in All.
//
// A finding is one question with what every article answers. Three things are kept apart: whether the
// claims ask the same (the matcher's business), whether they speak of one event, and whether the answers
// differ. Only where all three are sure is a difference called a conflict; where the event is in doubt, it
// is shown as a different event; where an answer is merely less precise, as compatible.
package discrepancy

import (
	"strings"

	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/language"
	"crosscheck/language/quantity"
	"crosscheck/language/quotes"
	"crosscheck/matcher"
	"crosscheck/names"
	"crosscheck/origins"
	"crosscheck/text"
)

// A Type says what the answers are about.
type Type string

// The types.
const (
	Number       Type = "number"
	Date         Type = "date"
	Place        Type = "place"
	Name         Type = "name"
	Role         Type = "role"
	Attribution  Type = "attribution"
	Quote        Type = "quote"
	Polarity     Type = "polarity"
	Event        Type = "event"
	Other        Type = "other"
	SingleSource Type = "single-source"
)

// A Verdict says how the answers stand to each other.
type Verdict string

// The verdicts.
const (
	Agree          Verdict = "agree"
	Compatible     Verdict = "compatible"
	Conflict       Verdict = "conflict"
	Possible       Verdict = "possible"
	Update         Verdict = "update"
	DifferentEvent Verdict = "different-event"
)

// A Cell is what one article answers, in one place.
type Cell struct {
	Doc      int
	Sentence int
	Claims   []int     // indexes in the document's claims
	Value    string    // as written there
	At       text.Span // where the value stands
	Quantity int       // index in the article's Quantities, or -1
	Date     int       // in Dates, or -1
	Mention  int       // in Names.Mentions, or -1
	Quote    int       // in Quotes, or -1
	Side     int       // index in Finding.Sides
	Headline bool
}

// A Side is one answer with how many independent origins stand behind it.
type Side struct {
	Value   string
	Outlets []string // sorted
	Origins int
}

// A Question is what is asked, for reading and in its slots.
type Question struct {
	Text      string
	Predicate string
	Of        string // what is counted, "" where nothing is
	Entity    string // whom it is about, "" where nobody is named
}

// A Finding is one question and what each article answers.
type Finding struct {
	ID         string
	Type       Type
	Verdict    Verdict
	Internal   bool // both sides stand in one article
	Story      int
	Question   Question
	Cells      []Cell
	Sides      []Side
	Severity   string // high, medium, low
	Harm       string
	Confidence float64
	Note       string
	Reasons    []string
	Why        evidence.Odds
}

// An Input is everything a detector may look at.
type Input struct {
	Batch matcher.Batch
	// Docs are the articles whose answers are compared, ascending. Those of other matters are looked at for their names and quotations
	// alone.
	Docs      []int
	Questions []matcher.Question
	Events    []matcher.Question // claims of one event each, however it is told
	Judge     *matcher.Judge
	Names     *names.Index
	Origins   *origins.Origins
	Versions  []Version // articles of which the batch holds an older and a newer state
	Settings  Settings
	Claims    claims.Settings
	Quotes    quotes.Settings
	// Quantities are the settings of comparing figures.
	Quantities quantity.Settings

	// Pages are of all articles of the batch, and Outline is an article without its details, or with them: what Ties and Across ask, which go
	// through the whole batch. Find asks for neither.
	Pages   []Page
	Outline func(doc int) *language.Article

	ties  []*QuoteTie // of these articles, for the detectors of quotations
	found []Finding   // by the detectors before this one
	met   [][]int32   // for each entity, the matters that name it: see follow
}

// A Page is what is asked of every article of a batch, so that few need be looked at.
type Page struct {
	said  []utterance `pack:"+"`
	slips []nearPair  `pack:"+"`
	full  []int32     `pack:"+"` // entities of the article with a name of two words and more
}

// PageOf reads a page. Of an article it needs the names, the quotations and the roles of the sentences.
func PageOf(a *language.Article) Page {
	p := Page{said: utterancesOf(a), slips: slipsIn(a)}
	for e := range a.Names.Entities {
		if strings.Contains(a.Names.Entities[e].Name, " ") {
			p.full = append(p.full, int32(e))
		}
	}
	return p
}

// Find runs every detector that compares the answers of in.Docs; ties are those of their quotations. The findings are in no order: see Rank.
// Neither the questions nor the ties may lead out of in.Docs.
func Find(in *Input, ties []*QuoteTie) []Finding {
	in.ties = ties
	var out []Finding
	for _, d := range All {
		if !d.Across {
			in.found = out
			out = append(out, in.kept(d)...)
		}
	}
	return out
}

// Across runs the detectors that follow a name through all matters; in.Docs are all articles. They need of an article its names and the
// roles of its sentences, and neither claims nor figures.
func Across(in *Input) []Finding {
	var out []Finding
	for _, d := range All {
		if d.Across {
			out = append(out, in.kept(d)...)
		}
	}
	return out
}

// kept is what a detector finds, without what only copies say, and each finding complete.
func (in *Input) kept(d Detector) []Finding {
	var out []Finding
	for _, f := range d.Detect(in) {
		if unbacked(in, &f) {
			continue
		}
		corrected(in, &f)
		out = append(out, complete(in, f))
	}
	return out
}

// A Detector finds one type of difference.
type Detector struct {
	Name    Type
	Doc     string
	Example Example
	Across  bool // follows names through all matters
	Detect  func(in *Input) []Finding
}

// An Example is two short articles in which the detector finds its difference.
type Example struct{ A, B string }
