package report

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"reflect"
	"slices"
	"strings"
)

// WriteJSON writes the report as docs/report.schema.json describes it: one object, its lists sorted, no
// list null, one element of a list a line. It streams: nothing is held twice.
func WriteJSON(w io.Writer, r *Report) error {
	r.Sort()
	b := bufio.NewWriterSize(w, 1<<16)
	fmt.Fprintf(b, "{\n\"schema\": %q,\n\"run\": ", Schema)
	if err := encode(b, r.Run); err != nil {
		return err
	}
	for _, l := range []struct {
		name string
		put  func() error
	}{
		{"documents", func() error { return encodeList(b, r.Documents) }},
		{"stories", func() error { return encodeList(b, r.Stories) }},
		{"claims", func() error { return encodeEach(b, r.AllClaims()) }},
		{"names", func() error { return encodeList(b, r.Names) }},
		{"quotes", func() error { return encodeList(b, r.Quotes) }},
		{"findings", func() error { return encodeEach(b, r.AllFindings()) }},
		{"sources", func() error { return encodeList(b, r.Sources) }},
		{"skipped", func() error { return encodeList(b, r.Skipped) }},
		{"versions", func() error { return encodeList(b, r.Versions) }},
		{"draft", func() error { return encode(b, r.Draft) }},
	} {
		fmt.Fprintf(b, ",\n%q: ", l.name)
		if err := l.put(); err != nil {
			return err
		}
	}
	b.WriteString("\n}\n")
	return b.Flush()
}

func encodeList[T any](b *bufio.Writer, list []T) error {
	b.WriteString("[")
	for i := range list {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString("\n ")
		if err := encode(b, list[i]); err != nil {
			return err
		}
	}
	_, err := b.WriteString("]")
	return err
}

// encodeEach writes what is told one at a time as a list.
func encodeEach[T any](b *bufio.Writer, list iter.Seq[*T]) error {
	b.WriteString("[")
	comma := ""
	for x := range list {
		b.WriteString(comma + "\n ")
		comma = ","
		if err := encode(b, *x); err != nil {
			return err
		}
	}
	_, err := b.WriteString("]")
	return err
}

// encode writes one value on one line, its empty lists and maps as [] and {}.
func encode[T any](b *bufio.Writer, v T) error {
	fill(reflect.ValueOf(&v).Elem())
	var line strings.Builder
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := b.WriteString(strings.TrimSuffix(line.String(), "\n"))
	return err
}

// fill gives every nil list and map in v an empty one, so that a reader never meets null where a list is due.
// Lists inside lists are filled in place: they are the report's own, and nil and empty mean the same there.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			fill(v.Elem())
		}
	case reflect.Slice:
		if v.IsNil() && v.CanSet() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Pointer {
			for i := range v.Len() {
				fill(v.Index(i))
			}
		}
	case reflect.Map:
		if v.IsNil() && v.CanSet() {
			v.Set(reflect.MakeMap(v.Type()))
		}
	}
}

// Sort brings every list into its one order, with no ties left but equal elements.
func (r *Report) Sort() {
	slices.SortStableFunc(r.Run.Inputs, func(a, b Input) int { return strings.Compare(a.Path, b.Path) })
	slices.SortStableFunc(r.Run.Unread, func(a, b Unread) int { return strings.Compare(a.Path, b.Path) })
	slices.SortStableFunc(r.Documents, func(a, b Document) int { return strings.Compare(a.ID, b.ID) })
	slices.SortStableFunc(r.Stories, func(a, b Story) int { return strings.Compare(a.ID, b.ID) })
	SortClaims(r.Claims)
	slices.SortStableFunc(r.Names, func(a, b Name) int {
		return cmp.Or(strings.Compare(a.Entity, b.Entity), strings.Compare(a.Type, b.Type))
	})
	slices.SortStableFunc(r.Quotes, func(a, b Quote) int {
		return cmp.Or(strings.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), strings.Compare(a.ID, b.ID))
	})
	r.sortFindings()
	slices.SortStableFunc(r.Sources, func(a, b Source) int { return strings.Compare(a.Outlet, b.Outlet) })
	slices.SortStableFunc(r.Skipped, func(a, b Skipped) int {
		return cmp.Or(strings.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), strings.Compare(a.Reason, b.Reason))
	})
	slices.SortStableFunc(r.Versions, func(a, b Version) int { return cmp.Or(strings.Compare(a.Old, b.Old), strings.Compare(a.New, b.New)) })
}

// SortClaims orders claims by document, start, end and ID.
func SortClaims(list []Claim) {
	slices.SortStableFunc(list, func(a, b Claim) int {
		return cmp.Or(strings.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), strings.Compare(a.ID, b.ID))
	})
}

// ReadJSON reads a report that WriteJSON wrote.
func ReadJSON(r io.Reader) (*Report, error) {
	var out Report
	if err := json.NewDecoder(bufio.NewReader(r)).Decode(&out); err != nil {
		return nil, fmt.Errorf("reading a report: %w", err)
	}
	if out.Schema != Schema {
		return nil, fmt.Errorf("reading a report: its schema is %q, not %q", out.Schema, Schema)
	}
	for i := range out.Findings {
		for j := range out.Findings[i].Cells {
			c := &out.Findings[i].Cells[j]
			typed, err := retyped(c.Typed)
			if err != nil {
				return nil, fmt.Errorf("reading a report: finding %s: %w", out.Findings[i].ID, err)
			}
			c.Typed = typed
		}
	}
	return &out, nil
}

// retyped gives a normalised value its type again, which its keys tell.
func retyped(v any) (any, error) {
	m, ok := v.(map[string]any)
	if !ok {
		return v, nil
	}
	var to any
	switch {
	case has(m, "approx"):
		to = &Quantity{}
	case has(m, "granularity"):
		to = &Date{}
	case has(m, "content"):
		to = &Quote{}
	case has(m, "entity"):
		to = &Mention{}
	default:
		return v, nil
	}
	raw, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	return to, json.Unmarshal(raw, to)
}

func has(m map[string]any, key string) bool { _, ok := m[key]; return ok }
