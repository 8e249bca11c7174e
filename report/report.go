// Package report shows what a run found: as JSON (docs/report.schema.json), as an Excel workbook, as
// CSV. It does not know how anything was found. Start with Report, which holds everything a sheet can show.
package report

import "iter"

// Schema names the version of report.json.
const Schema = "crosscheck.report/1"

// A Report is everything a run found. It is plain data: no stage's types, no pointers back.
type Report struct {
	Schema    string     `json:"schema"`
	Run       Run        `json:"run"`
	Documents []Document `json:"documents"`
	Stories   []Story    `json:"stories"`
	Claims    []Claim    `json:"claims"` // where the report was read from JSON; see AllClaims
	Names     []Name     `json:"names"`
	Quotes    []Quote    `json:"quotes"`
	Findings  []Finding  `json:"findings"` // where they are in memory; see AllFindings
	Sources   []Source   `json:"sources"`
	Skipped   []Skipped  `json:"skipped"`
	Versions  []Version  `json:"versions"`
	Draft     *Draft     `json:"draft"` // null where no draft was checked

	// Told tells the claims of a report that does not hold them, as they are more than all else together: by document, start, end and ID.
	Told iter.Seq[*Claim] `json:"-"`
	// Filed are the findings of a report that does not hold them; see AllFindings.
	Filed *Filed `json:"-"`
}

// AllClaims are the claims of all documents, by document, start, end and ID where the report is sorted.
func (r *Report) AllClaims() iter.Seq[*Claim] {
	if r.Told != nil {
		return r.Told
	}
	return func(yield func(*Claim) bool) {
		for i := range r.Claims {
			if !yield(&r.Claims[i]) {
				return
			}
		}
	}
}

// Run says what was run on what.
type Run struct {
	Version  string         `json:"version"`
	Settings string         `json:"settings"` // hash of the settings in force
	Inputs   []Input        `json:"inputs"`
	Counts   map[string]int `json:"counts"`
	Warnings []string       `json:"warnings"`
	Unread   []Unread       `json:"unread"`
	Batch    string         `json:"batch"`          // what the batch is called, its folder's name
	Config   []Setting      `json:"config"`         // the settings in force
	Last     string         `json:"last,omitempty"` // day of this batch's last run before this one, as the archive knows it
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

// Skipped is what made no claim or was not compared.
type Skipped struct {
	Doc    string `json:"doc"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Reason string `json:"reason"`
}
