// Package article reads a batch of files and owns their immutable bytes: the text, where its
// blocks are and what part they play, and what is known about outlet, title, author and date. It
// knows nothing of what the words mean. Start with Read.
package article

import (
	"crosscheck/calendar"
	"crosscheck/text"
)

// A Role says what part a block of text plays in an article. Only Body makes claims that vote.
type Role uint8

// The roles, as `crosscheck dump sentences` names them.
const (
	Body Role = iota
	Title
	Subheading
	Byline
	Dateline
	Caption
	Credit
	Correction
	Boilerplate
)

var roleNames = [...]string{"body", "title", "subheading", "byline", "dateline", "caption", "credit", "correction", "boilerplate"}

func (r Role) String() string { return roleNames[r] }

// Readable reports whether sentences of this role are read for quantities, dates, quotes and names.
func (r Role) Readable() bool { return r != Boilerplate && r != Byline && r != Credit }

// A Block is a stretch of text that stands by itself: a paragraph, a heading, a table cell. Sentences never cross it.
type Block struct {
	Span text.Span // in Document.Text
	Role Role
	Page int // page, row or post it came from, from 1; 0 where the format has none
}

// A Found value is a piece of metadata with where it was found and how sure that is.
type Found struct {
	Value string  // "" where nothing was found
	From  string  // "manifest", "front matter", "JSON-LD", "byline", "dateline", "footer", "file name", …
	Sure  float64 // in [0, 1]
}

// A Document is one article. It never changes after reading.
type Document struct {
	ID     string // path within the batch, with slashes; the `doc` of every dump
	Path   string // where the file lies on this machine
	SHA256 string // of the file's bytes, hexadecimal

	Text      string       // UTF-8; every Span of later stages points into it
	Offsets   text.Offsets // from Text to the file's bytes (identity where Extracted)
	Extracted bool         // offsets refer to the extracted text, not to the file (HTML, PDF, DOCX)
	Blocks    []Block      // ascending, not overlapping

	Outlet      Found
	Title       Found
	Author      Found
	URL         Found
	Language    Found          // ISO 639-1, "en"
	Published   Found          // "2025-12-02", "2025-12", "2025-12-02T18:40", or "" – Day range in PublishedOn
	Updated     Found          // same forms: dateModified, "Updated …"
	PublishedOn calendar.Range // days that Published allows; unresolved where unknown
	UpdatedOn   calendar.Range
	// DateInferred marks a publication date that is only a hint ("as the year nears its end"): it is
	// used to read relative dates, and never to call two dates a conflict.
	DateInferred bool

	Wires []Wire   // credit lines, datelines and "according to" marks naming an agency
	Extra []Field  // unknown columns of manifest.csv, in their order
	Skip  string   // why this article is not compared; "" where it is
	Notes []string // warnings about this file, in plain words

	source string // the file's own bytes where they are UTF-8 and Text is not the same; see Original
}

// A Wire is a mark that names a news agency as the origin of the text.
type Wire struct {
	Agency string    // folded: "reuters", "ap"
	Span   text.Span // where it stands
	Kind   string    // "credit", "dateline", "byline": the text is the agency's; "citation": it tells what the agency told
}

// A Field is one named value.
type Field struct{ Name, Value string }

// Words counts runs of letters and digits in the text.
func (d *Document) Words() int { return text.CountWords(d.Text) }
