package report

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
	Total       bool       `json:"total"` // counted from the whole article: no sentence says it alone
}
