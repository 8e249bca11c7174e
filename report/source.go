package report

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
