package config

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"gopkg.in/yaml.v3"
)

// defaults lists every key with its default value, and the keys in the order of the structs. The
// keys of sections, which hold keys of their own, are in sections.
func defaults() (known map[string]any, order []string, sections map[string]bool) {
	known, sections = map[string]any{}, map[string]bool{}
	var walk func(prefix string, v reflect.Value)
	walk = func(prefix string, v reflect.Value) {
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
			if name == "" || name == "-" {
				continue
			}
			key := prefix + name
			if f := v.Field(i); f.Kind() == reflect.Struct {
				sections[key] = true
				walk(key+".", f)
			} else {
				known[key] = f.Interface()
				order = append(order, key)
			}
		}
	}
	walk("", reflect.ValueOf(Default()))
	return known, order, sections
}

// Keys lists every setting's key in order.
func Keys() []string {
	_, order, _ := defaults()
	return order
}

// readKeys finds the line of every key in a YAML file and refuses unknown keys and values of the wrong type.
func readKeys(file string, raw []byte, known map[string]any, sections map[string]bool) (lines map[string]int, mistakes []error) {
	lines = map[string]int{}
	var root yaml.Node
	if err := yaml.Unmarshal(raw, &root); err != nil {
		return lines, []error{fmt.Errorf("%s: %s", file, strings.TrimPrefix(err.Error(), "yaml: "))}
	}
	if len(root.Content) == 0 {
		return lines, nil
	}
	if root.Content[0].Kind != yaml.MappingNode {
		return lines, []error{fmt.Errorf("%s: line %d: settings are written as «key: value»", file, root.Content[0].Line)}
	}
	var walk func(prefix string, n *yaml.Node)
	walk = func(prefix string, n *yaml.Node) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			k, v := n.Content[i], n.Content[i+1]
			for v.Kind == yaml.AliasNode {
				v = v.Alias
			}
			key := prefix + k.Value
			want, leaf := known[key]
			if _, twice := lines[key]; twice {
				mistakes = append(mistakes, fmt.Errorf("%s: line %d: %s stands twice", file, k.Line, key))
				continue
			}
			lines[key] = k.Line
			switch {
			case leaf:
				var got any
				if err := v.Decode(&got); err != nil || !fits(got, want) {
					mistakes = append(mistakes, fmt.Errorf("%s: line %d: %s: %s is not %s", file, k.Line, key, shown(v), kind(want)))
				}
			case !sections[key]:
				mistakes = append(mistakes, fmt.Errorf("%s: line %d: %s is no setting%s", file, k.Line, key, nearest(key, known)))
			case v.Kind == yaml.MappingNode:
				walk(key+".", v)
			case v.Tag == "!!null":
			default:
				mistakes = append(mistakes, fmt.Errorf("%s: line %d: %s holds settings of its own, not a value", file, k.Line, key))
			}
		}
	}
	walk("", root.Content[0])
	for key := range lines {
		if _, leaf := known[key]; !leaf {
			delete(lines, key)
		}
	}
	return lines, mistakes
}

// fits reports whether a value from YAML can stand where the default want stands. Viper alone would
// turn the text '0.7' into a number and a lone word into a list.
func fits(got, want any) bool {
	switch reflect.ValueOf(want).Kind() {
	case reflect.Bool:
		_, ok := got.(bool)
		return ok
	case reflect.Int, reflect.Int64:
		_, ok := got.(int)
		return ok
	case reflect.Float64:
		switch got.(type) {
		case int, float64:
			return true
		}
		return false
	case reflect.Slice:
		_, ok := got.([]any)
		return ok || got == nil
	case reflect.Map:
		_, ok := got.(map[string]any)
		return ok || got == nil
	}
	_, ok := got.(string)
	return ok
}

func shown(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return fmt.Sprintf("%q", n.Value)
	}
	return "this"
}

// nearest suggests the known key that is spelt most alike, if one is near.
func nearest(key string, known map[string]any) string {
	best, least := "", len(key)/3+1
	for _, k := range slices.Sorted(mapKeys(known)) {
		if d := levenshtein.ComputeDistance(key, k); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %s?", best)
}

func mapKeys(m map[string]any) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
