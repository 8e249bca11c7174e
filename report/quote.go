package report

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
	Remark   Mark = "remark" // ours, about the row
)
