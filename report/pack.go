package report

import (
	"encoding/json"
	"io"
	"strings"
)

// WritePack writes one self-contained page about one row: every sentence in its context with outlet, date,
// URL and hash, what was decided, and the log of who decided it when. The row is named as RowOf understands it.
func WritePack(w io.Writer, r *Report, s Settings, row string, log []LogLine) error {
	id, err := RowOf(r, s, row)
	if err != nil {
		return err
	}
	v := newView(r, s)
	m := v.matter(id)
	p := page{Title: clean(m.text), Question: v.pageQuestion(m), Log: log, Origin: []Field{
		{"Batch", clean(r.Run.Batch) + " (" + r.BatchID() + ")"}, {"Row", m.id},
		{"crosscheck", "version " + r.Run.Version}, {"Settings", r.Run.Settings},
	}}
	return pageTemplates.ExecuteTemplate(w, "pack", p)
}

// A LogLine is one decision about a row: when it was made, about which column, what, and by whom.
type LogLine struct{ At, Column, What, Who string }

// WriteClaimReview writes schema.org ClaimReview objects, as a JSON list, for the questions on which a person has
// decided; no other. The verdict is repeated as it was given, and nothing is derived from it. Earlier decisions whose evidence
// has changed since are left out. The reviewer is the organisation that publishes them.
func WriteClaimReview(w io.Writer, r *Report, s Settings, reviewer string) error {
	v := newView(r, s)
	reviews := []claimReview{}
	for q := range v.inOrder {
		if d := q.f.Decision; d != nil && d.Verdict != "" && !d.Stale {
			reviews = append(reviews, v.claimReview(q, reviewer))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ") // < and > stay escaped: the list may stand in a page's <script>
	return enc.Encode(reviews)
}

type claimReview struct {
	Context string     `json:"@context"`
	Type    string     `json:"@type"`
	Date    string     `json:"datePublished,omitempty"`
	Claim   string     `json:"claimReviewed"`
	Body    string     `json:"reviewBody,omitempty"`
	Author  thing      `json:"author"`
	Rating  rating     `json:"reviewRating"`
	Item    itemReview `json:"itemReviewed"`
}

type thing struct {
	Type string `json:"@type"`
	Name string `json:"name,omitempty"`
	URL  string `json:"url,omitempty"`
	Date string `json:"datePublished,omitempty"`
	Pub  *thing `json:"publisher,omitempty"`
}

type rating struct {
	Type  string `json:"@type"`
	Name  string `json:"alternateName"`
	Value int    `json:"ratingValue,omitempty"`
	Best  int    `json:"bestRating,omitempty"`
	Worst int    `json:"worstRating,omitempty"`
}

type itemReview struct {
	Type       string  `json:"@type"`
	Appearance []thing `json:"appearance"`
}

func (v *view) claimReview(q *asked, reviewer string) claimReview {
	d := q.f.Decision
	var answers []string
	out := claimReview{Context: "https://schema.org", Type: "ClaimReview", Date: d.On, Author: thing{Type: "Organization", Name: clean(reviewer)},
		Rating: rating{Type: "Rating", Name: clean(d.Verdict)}, Item: itemReview{Type: "Claim", Appearance: []thing{}}}
	if n := d.Verdict[0]; n >= '1' && n <= '5' {
		out.Rating.Value, out.Rating.Best, out.Rating.Worst = int(n-'0'), 5, 1
	}
	seen := map[string]bool{}
	for _, a := range q.answers {
		answers = append(answers, v.plainText(a))
		for _, c := range a.cells {
			if seen[c.Doc] || strings.HasPrefix(c.Keep, "drop") {
				continue
			}
			seen[c.Doc] = true
			t := thing{Type: "NewsArticle", Pub: &thing{Type: "Organization", Name: clean(v.outlet(c.Outlet))}}
			if doc := v.docs[c.Doc]; doc != nil {
				t.Name, t.URL, t.Date = clean(v.open(oneLine(deref(doc.Title)))), webAddress(v.open(deref(doc.URL))), deref(doc.Published)
			}
			out.Item.Appearance = append(out.Item.Appearance, t)
		}
	}
	out.Claim = clean(q.f.Asked() + " " + strings.Join(answers, " | "))
	var body []string
	for _, f := range []Field{{"Right", d.WhoIsRight}, {"Correct value", d.CorrectValue}, {"Source", d.SourceUsed}} {
		if f.Value != "" {
			body = append(body, f.Name+": "+clean(f.Value)+".")
		}
	}
	out.Body = strings.Join(body, " ")
	return out
}
