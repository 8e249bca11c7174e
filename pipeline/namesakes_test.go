package pipeline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/language"
	langnames "crosscheck/language/names"
	"crosscheck/names"
	"crosscheck/report"
)

// Two bearers of one full name have rows of their own, whatever else is in the batch.
func TestTellApart(t *testing.T) {
	r := &Result{Batch: &article.Batch{}, Names: &names.Index{}}
	var out []report.Name
	for _, c := range []struct{ doc, name, role string }{
		{"b.txt", "Ana Roe", "mayor"}, {"a.txt", "Ana Roe", "baker"}, {"c.txt", "Ben Poe", "judge"}, {"d.txt", "Ida Doe", ""}, {"e.txt", "Ida Doe", ""},
	} {
		e := langnames.Entity{Name: c.name, Type: langnames.Person}
		if c.role != "" {
			e.Roles = []string{c.role}
		}
		r.Batch.Documents = append(r.Batch.Documents, &article.Document{ID: c.doc})
		r.Articles = append(r.Articles, &language.Article{Names: langnames.Result{Entities: []langnames.Entity{e}}})
		r.Names.Entities = append(r.Names.Entities, names.Entity{Name: c.name, Type: langnames.Person, Members: []names.Member{{Doc: len(out)}}})
		out = append(out, report.Name{Entity: c.name, Type: "person"})
	}
	tellApart(out, r)
	var got []string
	ids := map[string]bool{}
	for i := range out {
		got = append(got, out[i].Bearer)
		ids[out[i].RowID()] = true
	}
	assert.Equal(t, []string{"mayor", "baker", "", "in d.txt", "in e.txt"}, got)
	assert.Len(t, ids, len(out), "every bearer has a row ID of its own")
}
