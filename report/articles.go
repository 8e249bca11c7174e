package report

import (
	"fmt"
	"iter"
	"strings"
)

var articlesSheet = Sheet{
	ID: SheetArticles, Name: "Articles",
	Doc:     "Every article with its outlet, title, author, date and URL, and where each was found. Corrections typed over them are read back and kept.",
	Example: "1 | Herald | header line | Roof of market hall falls in | header line | Ines Korda | header line | 2026-03-04 | header line | https://herald.example/roof | compared",
	frozen:  2,
	note:    "No article could be read.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "#", Width: 4}, {ID: "outlet", Header: "Outlet", Width: 18, Input: true}, {ID: "outlet_from", Header: "Outlet found in", Width: 12},
			{ID: "title", Header: "Title", Width: 28, Input: true}, {ID: "title_from", Header: "Title found in", Width: 12},
			{ID: "author", Header: "Author", Width: 16, Input: true}, {ID: "author_from", Header: "Author found in", Width: 12},
			{ID: "published", Header: "Date", Width: 16, Input: true}, {ID: "published_from", Header: "Date found in", Width: 12},
			{ID: "url", Header: "URL", Width: 24, Input: true}, {ID: "note", Header: "Note", Width: 16},
			{ID: "url_from", Header: "URL found in", Width: 12, Group: groupMore}, {ID: "language", Header: "Language", Width: 10, Group: groupMore},
			{ID: "words", Header: "Words", Width: 8, Group: groupMore}, {ID: "story", Header: "Story", Width: 30, Group: groupMore},
			{ID: "extra", Header: "Other columns of the manifest", Width: 30, Group: groupMore},
			{ID: "file", Header: "File", Width: 30, Group: groupMachine}, {ID: "hash", Header: "SHA-256", Width: 30, Group: groupMachine},
			{ID: IDColumn, Header: "Row ID", Width: 22, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i := range v.r.Documents {
				if !yield(v.articleRow(i+1, &v.r.Documents[i])) {
					return
				}
			}
			for _, u := range v.r.Run.Unread {
				if !yield(row{cells: []cell{{}, text(v.open(u.Path)), {}, coloured("(could not be read)", grey), {}, {}, {}, {}, {}, {}, coloured(oneLine(u.Reason), amber)}}) {
					return
				}
			}
		}
	},
}

func (v *view) articleRow(n int, d *Document) row {
	outlet, date := text(v.outlet(d.Outlet)), text(deref(d.Published))
	if unknownOutlet(d.Outlet) {
		outlet.look = amber
	}
	if d.Published == nil {
		date = coloured(FillIn, amber)
	}
	note := "compared"
	if d.Skipped != "" {
		note = "not compared: " + d.Skipped
	}
	if len(d.Notes) > 0 {
		note += "; " + strings.Join(d.Notes, "; ")
	}
	var extras []string
	for _, f := range d.Extra {
		extras = append(extras, f.Name+": "+f.Value)
	}
	return row{cells: []cell{
		number(n), outlet, text(foundIn(d, "outlet")), text(v.open(oneLine(deref(d.Title)))), text(foundIn(d, "title")),
		text(v.open(oneLine(deref(d.Author)))), text(foundIn(d, "author")), date, text(foundIn(d, "published")), text(v.open(deref(d.URL))), text(oneLine(note)),
		text(foundIn(d, "url")), text(d.Language), number(d.Words), text(v.storyTitle(v.storyOf[d.ID])), text(v.open(strings.Join(extras, "; "))),
		text(v.open(d.Path)), text(d.SHA256), text(articleID(d)),
	}}
}

// articleID names an article by its path in the batch and its bytes.
func articleID(d *Document) string { return PrefixArticle + digest(d.ID, d.SHA256) }

var skippedSheet = Sheet{
	ID: SheetSkipped, Name: "Not compared",
	Doc:     "What made no claim or was not compared, each with the reason, so that silence is not read as agreement.",
	Example: "Herald | Will the hall be rebuilt? | a question, not a statement | Roof of market hall falls in",
	frozen:  1,
	note:    "Everything could be compared.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "outlet", Header: "Outlet", Width: 18}, {ID: "sentence", Header: "Sentence", Width: 84}, {ID: "reason", Header: "Why not compared", Width: 34},
			{ID: "title", Header: "Article", Width: 32},
			{ID: "file", Header: "File", Width: 30, Group: groupMachine}, {ID: "bytes", Header: "Bytes", Width: 14, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for _, s := range v.r.Skipped {
				outlet, headline := "", ""
				if d := v.docs[s.Doc]; d != nil {
					outlet, headline = d.Outlet, deref(d.Title)
				}
				words := oneLine(s.Text)
				if words == "" {
					words = "(the whole article)"
				}
				if !yield(row{cells: []cell{
					text(v.outlet(outlet)), text(words), text(oneLine(s.Reason)), text(v.open(oneLine(headline))), text(v.open(s.Doc)), text(fmt.Sprintf("%d–%d", s.Start, s.End)),
				}}) {
					return
				}
			}
		}
	},
}
