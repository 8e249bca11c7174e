package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const schemaFile = "../docs/report.schema.json"

// enums are the words that a key may hold, by "Type.key".
var enums = map[string][]string{
	"Finding.type":           {"number", "date", "place", "name", "role", "attribution", "quote", "polarity", "event", "other", "single-source"},
	"Finding.verdict":        {"agree", "compatible", "conflict", "possible", "update", "different-event"},
	"Finding.severity":       {"high", "medium", "low"},
	"Name.label":             {"same", "single", "variant", "misspelling", "unclear", "different"},
	"Name.type":              {"person", "organisation", "place", "other"},
	"Quote.kind":             {"direct", "mixed", "indirect", "scare"},
	"QuoteRelation.relation": {"verbatim", "abridged", "altered", "other-speaker"},
	"Claim.polarity":         {"positive", "negative"},
	"Claim.modality":         {"certain", "possible", "planned", "conditional", "question"},
	"Claim.kind":             {"event", "quantity", "date", "role", "relation", "quote", "opinion"},
}

type schema map[string]any

// schemaOf makes a JSON Schema from the model, so that the two cannot drift apart.
func schemaOf(t reflect.Type, key string, defs map[string]schema) schema {
	switch t.Kind() {
	case reflect.Pointer:
		return schema{"anyOf": []schema{schemaOf(t.Elem(), key, defs), {"type": "null"}}}
	case reflect.Slice:
		return schema{"type": "array", "items": schemaOf(t.Elem(), key, defs)}
	case reflect.Map:
		return schema{"type": "object", "additionalProperties": schemaOf(t.Elem(), key, defs)}
	case reflect.Struct:
		name := t.Name()
		if _, ok := defs[name]; !ok {
			defs[name] = nil
			props, required := schema{}, []string{}
			for i := range t.NumField() {
				f := t.Field(i)
				tag, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
				if tag == "-" {
					continue
				}
				props[tag] = schemaOf(f.Type, name+"."+tag, defs)
				if !strings.Contains(opts, "omitempty") {
					required = append(required, tag)
				}
			}
			defs[name] = schema{"type": "object", "properties": props, "required": required}
		}
		return schema{"$ref": "#/$defs/" + name}
	case reflect.String:
		if words := enums[key]; words != nil {
			return schema{"type": "string", "enum": words}
		}
		return schema{"type": "string"}
	case reflect.Int:
		return schema{"type": "integer"}
	case reflect.Float64:
		return schema{"type": "number"}
	case reflect.Bool:
		return schema{"type": "boolean"}
	}
	return schema{} // any
}

func TestSchemaDescribesTheModel(t *testing.T) {
	defs := map[string]schema{}
	root := schemaOf(reflect.TypeFor[Report](), "", defs)
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = "crosscheck report"
	root["description"] = "What `crosscheck run --json FILE` writes. Offsets are byte offsets into the article's file. Keys may be added; those here are stable."
	root["$defs"] = defs
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	require.NoError(t, enc.Encode(root))
	if *update {
		require.NoError(t, os.WriteFile(schemaFile, b.Bytes(), 0o644))
	}
	want, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String())
}

func TestJSONMatchesTheSchema(t *testing.T) {
	raw, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	var s map[string]any
	require.NoError(t, json.Unmarshal(raw, &s))
	for name, r := range map[string]*Report{"varn": sampleReport(), "empty": {}} {
		var b bytes.Buffer
		require.NoError(t, WriteJSON(&b, r))
		var v any
		require.NoError(t, json.Unmarshal(b.Bytes(), &v))
		require.Empty(t, mistakes(s, s, v, name))
	}
}

func TestJSONIsTheSameInAnyOrder(t *testing.T) {
	a, b := sampleReport(), sampleReport()
	for i, j := 0, len(b.Findings)-1; i < j; i, j = i+1, j-1 {
		b.Findings[i], b.Findings[j] = b.Findings[j], b.Findings[i]
	}
	b.Documents[0], b.Documents[2] = b.Documents[2], b.Documents[0]
	var x, y bytes.Buffer
	require.NoError(t, WriteJSON(&x, a))
	require.NoError(t, WriteJSON(&y, b))
	require.Equal(t, x.String(), y.String())
}

// mistakes checks the few words of JSON Schema that ours uses.
func mistakes(root, s map[string]any, v any, path string) (out []string) {
	if ref, ok := s["$ref"].(string); ok {
		s = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	if kinds, ok := s["anyOf"].([]any); ok {
		for _, one := range kinds {
			if len(mistakes(root, one.(map[string]any), v, path)) == 0 {
				return nil
			}
		}
		return []string{path + ": none fits"}
	}
	if words, ok := s["enum"].([]any); ok {
		for _, w := range words {
			if w == v {
				return nil
			}
		}
		return []string{fmt.Sprintf("%s: %v is not offered", path, v)}
	}
	fits := false
	switch s["type"] {
	case "object":
		m, ok := v.(map[string]any)
		fits = ok
		for _, k := range list2(s["required"]) {
			if _, ok := m[k.(string)]; !ok {
				out = append(out, path+": no "+k.(string))
			}
		}
		props, _ := s["properties"].(map[string]any)
		rest, _ := s["additionalProperties"].(map[string]any)
		for k, x := range m {
			if p, ok := props[k].(map[string]any); ok {
				out = append(out, mistakes(root, p, x, path+"."+k)...)
			} else if rest != nil {
				out = append(out, mistakes(root, rest, x, path+"."+k)...)
			} else {
				out = append(out, path+": unknown "+k)
			}
		}
	case "array":
		l, ok := v.([]any)
		fits = ok
		for i, x := range l {
			out = append(out, mistakes(root, s["items"].(map[string]any), x, fmt.Sprintf("%s[%d]", path, i))...)
		}
	case "string":
		_, fits = v.(string)
	case "number", "integer":
		_, fits = v.(float64)
	case "boolean":
		_, fits = v.(bool)
	case "null":
		fits = v == nil
	default:
		fits = true
	}
	if !fits {
		out = append(out, fmt.Sprintf("%s: %v is no %v", path, v, s["type"]))
	}
	return out
}

func list2(v any) []any { l, _ := v.([]any); return l }

func TestJSONIsReadBack(t *testing.T) {
	var a, b bytes.Buffer
	require.NoError(t, WriteJSON(&a, sampleReport()))
	r, err := ReadJSON(bytes.NewReader(a.Bytes()))
	require.NoError(t, err)
	require.NoError(t, WriteJSON(&b, r))
	require.Equal(t, a.String(), b.String())
	a.Reset()
	b.Reset()
	require.NoError(t, WriteWorkbook(&a, r, Default()))
	sorted := sampleReport()
	sorted.Sort()
	require.NoError(t, WriteWorkbook(&b, sorted, Default()))
	require.True(t, bytes.Equal(a.Bytes(), b.Bytes()), "the workbook of a report that was read back is another one")
	_, err = ReadJSON(strings.NewReader(`{"schema":"other/1"}`))
	require.ErrorContains(t, err, "its schema")
}
