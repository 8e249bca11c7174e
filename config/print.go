package config

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// Hash is a short fingerprint of the settings in force: equal settings, equal hash.
func (c Config) Hash() string {
	raw, err := yaml.Marshal(c)
	if err != nil {
		panic(err) // our own types: cannot fail
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:8])
}

// A Setting is one value in force.
type Setting struct{ Key, Value, From string }

// List gives every setting in force with where its value came from, in the order of config.yaml.
func (l *Loaded) List() []Setting {
	values := flatten(l.Config)
	var out []Setting
	for _, key := range Keys() {
		out = append(out, Setting{key, values[key], l.From[key]})
	}
	return out
}

// Print writes the settings in force, one a line.
func (l *Loaded) Print(w io.Writer) error {
	for _, s := range l.List() {
		if _, err := fmt.Fprintf(w, "%-52s %-20s %s\n", s.Key, s.Value, s.From); err != nil {
			return err
		}
	}
	return nil
}

// flatten gives each leaf key its value as one line of YAML.
func flatten(c Config) map[string]string {
	raw, _ := yaml.Marshal(c)
	var root yaml.Node
	if err := yaml.Unmarshal(raw, &root); err != nil {
		panic(err)
	}
	known, _, _ := defaults()
	out := map[string]string{}
	var walk func(prefix string, n *yaml.Node)
	walk = func(prefix string, n *yaml.Node) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := prefix + n.Content[i].Value
			v := n.Content[i+1]
			if _, leaf := known[key]; !leaf && v.Kind == yaml.MappingNode {
				walk(key+".", v)
				continue
			}
			v.Style = yaml.FlowStyle
			line, _ := yaml.Marshal(v)
			out[key] = strings.TrimSpace(string(line))
		}
	}
	walk("", root.Content[0])
	return out
}
