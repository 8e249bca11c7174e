// Package report shows what a run found: as JSON (docs/report.schema.json), as an Excel workbook, as
// CSV. It does not know how anything was found. Start with Report, which holds everything a sheet can show.
package report

import "crosscheck/evidence"

// Schema names the version of report.json.
const Schema = "crosscheck.report/1"

// A Report is everything a run found. It is plain data: no stage's types, no pointers back.
type Report struct {
	Schema    string     `json:"schema"`
	Run       Run        `json:"run"`
	Documents []Document `json:"documents"`
	Stories   []Story    `json:"stories"`
	Claims    []Claim    `json:"claims"`
	Names     []Name     `json:"names"`
	Quotes    []Quote    `json:"quotes"`
	Findings  []Finding  `json:"findings"`
	Sources   []Source   `json:"sources"`
	Skipped   []Skipped  `json:"skipped"`
	Versions  []Version  `json:"versions"`
}

// Run says what was run on what.
type Run struct {
	Version  string         `json:"version"`
	Settings string         `json:"settings"` // hash of the settings in force
	Inputs   []Input        `json:"inputs"`
	Counts   map[string]int `json:"counts"`
	Warnings []string       `json:"warnings"`
	Unread   []Unread       `json:"unread"`
	Batch    string         `json:"batch"`  // what the batch is called, its folder's name
	Config   []Setting      `json:"config"` // the settings in force
}

// Setting is one setting in force and where its value came from.
type Setting struct {
	Key   string `json:"key"`
	Value string `json:"value"`
	From  string `json:"from"`
}

// Input is one file with the hash of its bytes.
type Input struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// Unread is a file that could not be read.
type Unread struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
}

// Document is one article.
type Document struct {
	ID        string           `json:"id"`
	Path      string           `json:"path"`
	SHA256    string           `json:"sha256"`
	Outlet    string           `json:"outlet"`
	Title     *string          `json:"title"`
	Author    *string          `json:"author"`
	Published *string          `json:"published"`
	Updated   *string          `json:"updated"`
	URL       *string          `json:"url"`
	Language  string           `json:"language"`
	Words     int              `json:"words"`
	Origin    *string          `json:"origin"`
	Links     []DocLink        `json:"links"`
	From      map[string]Found `json:"from"`
	Extra     []Field          `json:"extra"`
	Skipped   string           `json:"skipped"` // why not compared, "" where it is
	Notes     []string         `json:"notes"`
}

// DocLink ties a document to another.
type DocLink struct {
	Doc      string    `json:"doc"`
	Kind     string    `json:"kind"`
	From     *string   `json:"from"` // the document it was copied from, where known
	Share    float64   `json:"share"`
	Passages []Passage `json:"passages"`
}

// Passage is one run of shared words, here and there.
type Passage struct {
	Here  Excerpt `json:"here"`
	There Excerpt `json:"there"`
}

// Excerpt is a stretch of a document.
type Excerpt struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Found says where a piece of metadata was found, and how sure that is.
type Found struct {
	From string  `json:"from"`
	Sure float64 `json:"sure"`
}

// Field is one named value.
type Field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Story is a set of documents on one event.
type Story struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Documents []string `json:"documents"`
}

// Phrase is a participant of a claim.
type Phrase struct {
	Text   string  `json:"text"`
	Head   string  `json:"head"`
	Entity *string `json:"entity"`
}

// Predicate is the verb or noun of a claim.
type Predicate struct {
	Text  string `json:"text"`
	Lemma string `json:"lemma"`
}

// Quantity is a number with its meaning.
type Quantity struct {
	Doc    string   `json:"doc"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Kind   string   `json:"kind"`
	Value  *float64 `json:"value"`
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Approx string   `json:"approx"`
	Unit   *string  `json:"unit"`
	Of     *string  `json:"of"`
	OfText *string  `json:"of_text"`
	Scope  *string  `json:"scope"`
	Subset bool     `json:"subset"`
}

// Date is a time expression with its meaning.
type Date struct {
	Doc         string  `json:"doc"`
	Start       int     `json:"start"`
	End         int     `json:"end"`
	Text        string  `json:"text"`
	Type        string  `json:"type"`
	From        *string `json:"from"`
	To          *string `json:"to"`
	Granularity *string `json:"granularity"`
	Anchor      string  `json:"anchor"`
	Length      *string `json:"length"`
}

// Speaker is who says something.
type Speaker struct {
	Start       int     `json:"start"`
	End         int     `json:"end"`
	Text        string  `json:"text"`
	Name        *string `json:"name"`
	Title       *string `json:"title"`
	Affiliation *string `json:"affiliation"`
	Anonymous   bool    `json:"anonymous"`
}

// Mention is a name as it stands in a document.
type Mention struct {
	Doc    string `json:"doc"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Entity string `json:"entity"`
	Type   string `json:"type"`
}

// Claim is one atomic statement.
type Claim struct {
	ID          string     `json:"id"`
	Doc         string     `json:"doc"`
	Outlet      string     `json:"outlet"`
	Start       int        `json:"start"`
	End         int        `json:"end"`
	Text        string     `json:"text"`
	Claim       string     `json:"claim"`
	Kind        string     `json:"kind"`
	Role        string     `json:"role"`
	Subject     *Phrase    `json:"subject"`
	Predicate   Predicate  `json:"predicate"`
	Object      *Phrase    `json:"object"`
	Quantities  []Quantity `json:"quantities"`
	Dates       []Date     `json:"dates"`
	Places      []string   `json:"places"`
	Names       []string   `json:"names"`
	Attribution *Speaker   `json:"attribution"`
	Polarity    string     `json:"polarity"`
	Modality    string     `json:"modality"`
	CheckWorthy float64    `json:"check_worthy"`
}

// NameForm is one spelling and who uses it.
type NameForm struct {
	Text   string `json:"text"`
	Outlet string `json:"outlet"`
	Doc    string `json:"doc"`
	Count  int    `json:"count"`
}

// Name is one bearer with the forms of the name.
type Name struct {
	Entity string          `json:"entity"`
	Type   string          `json:"type"`
	Forms  []NameForm      `json:"forms"`
	Likely *string         `json:"likely"`
	Label  string          `json:"label"`
	Note   string          `json:"note"` // one plain sentence
	Why    []evidence.Part `json:"why"`
	// KeptApart names near lookalikes that are other people, with the reason.
	KeptApart []Apart `json:"kept_apart"`
	Quoted    bool    `json:"quoted"` // somebody who is quoted: a misspelling here matters
	// Decided by a person: whether it is one person, and the form to use.
	SamePerson string `json:"same_person,omitempty"`
	FormToUse  string `json:"form_to_use,omitempty"`
}

// Apart is a lookalike that is somebody else.
type Apart struct {
	Entity string `json:"entity"`
	Reason string `json:"reason"`
}

// Content is a stretch of quoted or reported words.
type Content struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// QuoteRelation ties an utterance to one in another article.
type QuoteRelation struct {
	Quote    string    `json:"quote"`          // id
	Relation string    `json:"relation"`       // verbatim abridged altered other-speaker
	Runs     []Stretch `json:"runs,omitempty"` // the other's words set against this one's; made where absent
}

// Quote is one attribution.
type Quote struct {
	ID        string          `json:"id"`
	Doc       string          `json:"doc"`
	Outlet    string          `json:"outlet"`
	Start     int             `json:"start"`
	End       int             `json:"end"`
	Text      string          `json:"text"`
	Kind      string          `json:"kind"`
	Content   []Content       `json:"content"`
	Cue       *Content        `json:"cue"`
	Speaker   *Speaker        `json:"speaker"`
	Parent    *int            `json:"parent"`
	Relations []QuoteRelation `json:"relations"`
	Decision  *Decision       `json:"decision,omitempty"`
}

// Cell is what one outlet answers, in one place.
type Cell struct {
	Outlet    string    `json:"outlet"`
	Doc       string    `json:"doc"`
	Claims    []string  `json:"claims"`
	Value     string    `json:"value"` // as written there
	Typed     any       `json:"typed"` // *Quantity, *Date, *Mention, *Quote or nil
	Text      string    `json:"text"`  // the sentence
	Start     int       `json:"start"`
	End       int       `json:"end"`
	ValueAt   *Content  `json:"value_at"` // where in the document the value stands
	Published *string   `json:"published"`
	Speaker   *string   `json:"speaker"` // who the article says it from
	Side      int       `json:"side"`    // index in Finding.Sides
	Before    string    `json:"before"`  // the sentence before
	After     string    `json:"after"`   // the sentence after
	Headline  bool      `json:"headline"`
	Page      int       `json:"page,omitempty"`
	Runs      []Stretch `json:"runs,omitempty"` // the sentence in marked stretches; made from ValueAt where absent
	Keep      string    `json:"keep,omitempty"` // what a person decided about this piece of evidence
}

// Stretch is a part of shown text with how it is marked.
type Stretch struct {
	Text string `json:"text"`
	Mark Mark   `json:"mark,omitempty"`
}

// Mark says how a stretch of text stands out. The empty mark is plain text.
type Mark string

// The marks. In a quotation set beside another version, Dropped words stand only in the other version,
// Changed words only in this one, and Cut words were left out openly, by an ellipsis.
const (
	Plain    Mark = ""
	ValueRun Mark = "value"
	Dropped  Mark = "dropped"
	Changed  Mark = "changed"
	Cut      Mark = "cut"
	Bold     Mark = "bold"
)

// Decision is what a person decided about a row. The zero value is undecided.
type Decision struct {
	WhoIsRight   string `json:"who_is_right,omitempty"`
	Status       string `json:"status,omitempty"`
	Verdict      string `json:"verdict,omitempty"`
	Notes        string `json:"notes,omitempty"`
	CorrectValue string `json:"correct_value,omitempty"`
	SourceUsed   string `json:"source_used,omitempty"`
	SourceKind   string `json:"source_kind,omitempty"` // primary, secondary
	AssignedTo   string `json:"assigned_to,omitempty"`
	By           string `json:"by,omitempty"`
	On           string `json:"on,omitempty"`      // day, as 2025-12-02
	Carried      string `json:"carried,omitempty"` // where from, "" where it was made for this batch
	Stale        bool   `json:"stale,omitempty"`   // its evidence changed since
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
}

// Source is an outlet's record in these articles.
type Source struct {
	Outlet      string       `json:"outlet"`
	Rated       bool         `json:"rated"`
	Reliability *float64     `json:"reliability"`
	Low         *float64     `json:"low"`
	High        *float64     `json:"high"`
	Compared    int          `json:"compared"`
	Agreed      int          `json:"agreed"`
	Disputed    int          `json:"disputed"`
	Alone       int          `json:"alone"`
	Origins     int          `json:"origins"`
	ByKind      []KindRecord `json:"by_kind"`
	Card        []CardItem   `json:"card"`
	Outside     []Field      `json:"outside,omitempty"` // what others say of it, as imported; never mixed in
}

// KindRecord is the record for one kind of claim.
type KindRecord struct {
	Kind        string   `json:"kind"`
	Compared    int      `json:"compared"`
	Agreed      int      `json:"agreed"`
	Rated       bool     `json:"rated"`
	Reliability *float64 `json:"reliability"`
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
}

// CardItem is one line of the transparency card.
type CardItem struct {
	Name  string    `json:"name"`
	Value string    `json:"value"` // in words: "3 of 4 articles"
	Count int       `json:"count"`
	Of    int       `json:"of"`
	Where []Excerpt `json:"where"`
	Docs  []string  `json:"docs"` // parallel to Where
}

// Skipped is what made no claim or was not compared.
type Skipped struct {
	Doc    string `json:"doc"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Reason string `json:"reason"`
}
