package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"crosscheck/report"
	"crosscheck/text"
)

// A Row is something of a report that a person can decide about.
type Row struct {
	ID        string // row ID of the workbook
	Signature string // what is asked
	Evidence  string // hash of who answers what
	Text      string
	Type      string
	Verdict   string
	Score     float64
	Bits      string
	Docs      []string // hashes of the articles it rests on, sorted
	// Specific says that the signature names somebody or something, so that it may be met again in
	// other articles. "How many people were killed?" alone is asked of every accident.
	Specific bool
}

// Rows lists what of a report can be decided: findings, utterances, names and articles.
func Rows(r *report.Report) []Row {
	sums := map[string]string{}
	for _, d := range r.Documents {
		sums[d.ID] = d.SHA256
	}
	var out []Row
	for f := range r.AllFindings() {
		out = append(out, findingRow(f, sums))
		for j := range f.Cells {
			out = append(out, evidenceRow(f, &f.Cells[j], sums))
		}
	}
	for i := range r.Quotes {
		out = append(out, quoteRow(&r.Quotes[i], sums))
	}
	for i := range r.Names {
		out = append(out, nameRow(&r.Names[i], sums))
	}
	for i := range r.Documents {
		d := &r.Documents[i]
		out = append(out, Row{ID: d.RowID(), Signature: "article|" + d.SHA256, Text: d.ID, Type: "article", Docs: []string{d.SHA256}, Specific: true})
	}
	return distinct(out)
}

// distinct drops rows whose ID was met before: two places that say the same in the same words.
func distinct(rows []Row) []Row {
	seen := map[string]bool{}
	return slices.DeleteFunc(rows, func(r Row) bool {
		twice := seen[r.ID]
		seen[r.ID] = true
		return twice
	})
}

func findingRow(f *report.Finding, sums map[string]string) Row {
	row := Row{ID: f.RowID(), Text: f.Asked(), Type: kindOf(f), Verdict: f.Verdict, Score: f.Confidence}
	row.Signature = asks(f)
	row.Specific = f.Question.Entity != nil
	var answers []string
	for _, c := range f.Cells {
		answers = append(answers, fold(c.Outlet)+"\x00"+fold(c.Value))
		row.Docs = append(row.Docs, sums[c.Doc])
	}
	row.Evidence = hash(answers)
	row.Docs = unique(row.Docs)
	bits, _ := json.Marshal(f.Why)
	row.Bits = string(bits)
	return row
}

// kindOf is a finding's type as the settings know it: figures within one article, and ages, have thresholds of their own.
func kindOf(f *report.Finding) string {
	switch {
	case f.Type != "number":
		return f.Type
	case f.Internal:
		return "internal"
	}
	for i := range f.Cells {
		switch q := f.Cells[i].Typed.(type) {
		case *report.Quantity:
			if q != nil && q.Kind == "age" {
				return "age"
			}
		case report.Quantity:
			if q.Kind == "age" {
				return "age"
			}
		}
	}
	return f.Type
}

// evidenceRow is met again when the same sentence answers the same question, whatever articles came to it since.
func evidenceRow(f *report.Finding, c *report.Cell, sums map[string]string) Row {
	place := hash([]string{asks(f), sums[c.Doc], fmt.Sprint(c.Start, "–", c.End), fold(c.Value)})
	return Row{ID: f.EvidenceID(c), Signature: "evidence|" + place, Evidence: hash([]string{c.Text}), Text: c.Text, Type: "evidence", Docs: []string{sums[c.Doc]}, Specific: true}
}

// asks is what a finding asks, without what is answered.
func asks(f *report.Finding) string {
	return strings.Join([]string{f.Type, fold(f.Question.Predicate), fold(value(f.Question.Of)), fold(value(f.Question.Entity))}, "|")
}

func quoteRow(q *report.Quote, sums map[string]string) Row {
	var words []string
	for _, c := range q.Content {
		words = append(words, fold(c.Text))
	}
	row := Row{ID: q.RowID(), Text: q.Text, Type: "quote", Docs: []string{sums[q.Doc]}, Specific: true}
	row.Signature = "words|" + hash([]string{strings.Join(words, " ")})
	speaker := ""
	if q.Speaker != nil {
		speaker = fold(value(q.Speaker.Name))
	}
	row.Evidence = hash([]string{fold(q.Outlet), speaker})
	return row
}

func nameRow(n *report.Name, sums map[string]string) Row {
	row := Row{ID: n.RowID(), Signature: "name|" + fold(n.Entity), Text: n.Entity, Type: "name", Verdict: n.Label, Specific: true}
	var forms []string
	for _, f := range n.Forms {
		forms = append(forms, fold(f.Text))
		row.Docs = append(row.Docs, sums[f.Doc])
	}
	row.Evidence = hash(unique(forms))
	row.Docs = unique(row.Docs)
	return row
}

// hash of a list whose order does not matter.
func hash(parts []string) string {
	sorted := slices.Sorted(slices.Values(parts))
	sum := sha256.Sum256([]byte(strings.Join(sorted, "\x01")))
	return hex.EncodeToString(sum[:8])
}

func unique(s []string) []string { return slices.Compact(slices.Sorted(slices.Values(s))) }

func fold(s string) string { return text.Fold(strings.TrimSpace(s)) }

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
