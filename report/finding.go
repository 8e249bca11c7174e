package report

import (
	"strings"

	"crosscheck/evidence"
)

// Cell is what one outlet answers, in one place.
type Cell struct {
	Outlet    string    `json:"outlet"`
	Doc       string    `json:"doc"`
	Claims    []string  `json:"claims"`
	Value     string    `json:"value"`          // as written there
	Typed     any       `json:"typed" pack:"-"` // *Quantity, *Date, *Mention, *Quote or nil
	Text      string    `json:"text"`           // the sentence
	Start     int       `json:"start"`
	End       int       `json:"end"`
	ValueAt   *Content  `json:"value_at"` // where in the document the value stands
	Published *string   `json:"published"`
	Speaker   *string   `json:"speaker"`          // who the article says it from
	Unsaid    bool      `json:"unsaid,omitempty"` // it stands in a quotation, and nobody is given as the speaker
	Side      int       `json:"side"`             // index in Finding.Sides
	Before    string    `json:"before"`           // the sentence before
	After     string    `json:"after"`            // the sentence after
	Headline  bool      `json:"headline"`
	Page      int       `json:"page,omitempty"`
	Runs      []Stretch `json:"runs,omitempty"` // the sentence in marked stretches; made from ValueAt where absent
	Keep      string    `json:"keep,omitempty"` // what a person decided about this piece of evidence
}

// Dropped reports whether a person took this piece of evidence out of its question.
func (c *Cell) Dropped() bool { return strings.HasPrefix(c.Keep, "drop") }

// Decision is what a person decided about a row. The zero value is undecided.
type Decision struct {
	WhoIsRight   string  `json:"who_is_right,omitempty"`
	Status       string  `json:"status,omitempty"`
	Verdict      string  `json:"verdict,omitempty"`
	Notes        string  `json:"notes,omitempty"`
	CorrectValue string  `json:"correct_value,omitempty"`
	SourceUsed   string  `json:"source_used,omitempty"`
	SourceKind   string  `json:"source_kind,omitempty"` // primary, secondary
	AssignedTo   string  `json:"assigned_to,omitempty"`
	Found        string  `json:"found,omitempty"` // whether a fact of one origin was found elsewhere
	By           string  `json:"by,omitempty"`
	On           string  `json:"on,omitempty"`      // day, as 2025-12-02
	Carried      string  `json:"carried,omitempty"` // where from, "" where it was made for this batch
	Stale        bool    `json:"stale,omitempty"`   // its evidence changed since
	Second       *Second `json:"second,omitempty"`  // what a second reviewer wrote beside it
}

// Second is what a second reviewer decided about a row.
type Second struct {
	WhoIsRight string `json:"who_is_right,omitempty"`
	Status     string `json:"status,omitempty"`
	Verdict    string `json:"verdict,omitempty"`
	Notes      string `json:"notes,omitempty"`
	By         string `json:"by,omitempty"`
}

// Behind is what is asked of a claim that stands behind a finding.
type Behind struct {
	Kind        string
	CheckWorthy float64
}

// Side is one answer with who stands behind it.
type Side struct {
	Value   string   `json:"value"`
	Outlets []string `json:"outlets"`
	Origins int      `json:"origins"`
}

// Ask is the question behind a finding.
type Ask struct {
	Text      string  `json:"text"`
	Predicate string  `json:"predicate"`
	Of        *string `json:"of"`
	Entity    *string `json:"entity"`
}

// Finding is one question and what each outlet answers.
type Finding struct {
	ID         string          `json:"id"`
	Type       string          `json:"type"`
	Verdict    string          `json:"verdict"`
	Internal   bool            `json:"internal"`
	Story      string          `json:"story"`
	Question   Ask             `json:"question"`
	Cells      []Cell          `json:"cells"`
	Sides      []Side          `json:"sides"`
	Severity   string          `json:"severity"`
	Harm       string          `json:"harm"` // the triage reason in plain words: "deaths", "altered quote"
	Confidence float64         `json:"confidence"`
	Note       string          `json:"note"`
	Reasons    []string        `json:"reasons"` // plain sentences: why one event, or why perhaps not
	Why        []evidence.Part `json:"why"`
	Status     string          `json:"status"`
	Decision   *Decision       `json:"decision,omitempty"`
	Since      string          `json:"since,omitempty"` // "new" or "changed" since the last run
	Behind     []Behind        `json:"-"`               // the claims behind a fact of one origin; none where the report was read from JSON
}
