package pipeline

import (
	"slices"
	"strings"

	"crosscheck/report"
	"crosscheck/text"
)

// tellApart gives two bearers of one full name what tells their rows apart: the titles and roles that articles give each, where
// these differ, and with the first document that names them where they do not. out[i] shows entity i of the batch.
func tellApart(out []report.Name, r *Result) {
	type name struct{ entity, kind string }
	bearers := map[name][]int{}
	for i := range out {
		k := name{out[i].Entity, out[i].Type}
		bearers[k] = append(bearers[k], i)
	}
	for _, group := range bearers { // in any order: each bearer is told apart from those of its group
		if len(group) < 2 {
			continue
		}
		with := map[string]int{} // bearers with the same roles
		for _, i := range group {
			out[i].Bearer = rolesOf(r, i)
			with[out[i].Bearer]++
		}
		for _, i := range group {
			if roles := out[i].Bearer; roles == "" || with[roles] > 1 {
				out[i].Bearer = strings.TrimSpace(roles + " in " + firstDocument(r, i))
			}
		}
	}
}

// rolesOf lists the titles and roles of an entity, folded, each once and sorted.
func rolesOf(r *Result, entity int) string {
	var roles []string
	for _, m := range r.Names.Entities[entity].Members {
		e := &r.outline(m.Doc).Names.Entities[m.Entity]
		for _, role := range slices.Concat(e.Titles, e.Roles) {
			roles = append(roles, text.Fold(role))
		}
	}
	slices.Sort(roles)
	return strings.Join(slices.Compact(roles), ", ")
}

// firstDocument is the ID of the first document, by ID, that names an entity.
func firstDocument(r *Result, entity int) string {
	first := ""
	for _, m := range r.Names.Entities[entity].Members {
		if id := r.Batch.Documents[m.Doc].ID; first == "" || id < first {
			first = id
		}
	}
	return first
}
