package tune

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
	"gopkg.in/yaml.v3"
)

// Patch is a unified diff that makes the changes in a file of settings; raw is what it holds, nil where there is no such file
// yet. The file is not touched: comments, order and layout stay as they are when the diff is applied. A key that cannot be placed,
// because its section is written on one line, comes back among the rest.
func Patch(file string, raw []byte, changes []Change) (diff string, rest []Change) {
	now := raw
	for _, c := range changes {
		next, ok := set(now, strings.Split(c.Key, "."), strconv.FormatFloat(c.New, 'f', -1, 64))
		if !ok {
			rest = append(rest, c)
			continue
		}
		now = next
	}
	if bytes.Equal(now, raw) {
		return "", rest
	}
	from := file
	if raw == nil {
		from = "/dev/null"
	}
	return "--- " + from + "\n+++ " + file + "\n" + hunks(string(raw), string(now)), rest
}

// set gives the key at path a value: in its place, or as a new line at the head of the deepest section that is there.
func set(raw []byte, path []string, value string) ([]byte, bool) {
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		return raw, false
	}
	lines := strings.SplitAfter(string(raw), "\n")
	section := &yaml.Node{Kind: yaml.MappingNode}
	if len(doc.Content) > 0 {
		section = doc.Content[0]
	}
	var parent *yaml.Node // the key of the section
	for i, name := range path {
		key, v := child(section, name)
		switch {
		case key == nil:
			return insert(lines, section, parent, path[i:], value)
		case i == len(path)-1:
			return replace(lines, v, value)
		}
		parent, section = key, v
	}
	return raw, false
}

func child(section *yaml.Node, name string) (key, value *yaml.Node) {
	if section.Kind != yaml.MappingNode {
		return nil, nil
	}
	for i := 0; i+1 < len(section.Content); i += 2 {
		if section.Content[i].Value == name {
			return section.Content[i], section.Content[i+1]
		}
	}
	return nil, nil
}

func replace(lines []string, v *yaml.Node, value string) ([]byte, bool) {
	line := lines[v.Line-1]
	if v.Kind != yaml.ScalarNode || v.Column > len(line) || !strings.HasPrefix(line[v.Column-1:], v.Value) || v.Value == "" {
		return nil, false
	}
	lines[v.Line-1] = line[:v.Column-1] + value + line[v.Column-1+len(v.Value):]
	return []byte(strings.Join(lines, "")), true
}

func insert(lines []string, section, parent *yaml.Node, path []string, value string) ([]byte, bool) {
	if section.Style&yaml.FlowStyle != 0 || section.Kind == yaml.AliasNode {
		return nil, false
	}
	at, indent := len(lines), 0
	if parent != nil {
		at, indent = parent.Line, parent.Column-1+2
		if len(section.Content) > 0 {
			indent = section.Content[0].Column - 1
		}
	}
	var b strings.Builder
	for i, name := range path {
		b.WriteString(strings.Repeat(" ", indent+2*i) + name + ":")
		if i == len(path)-1 {
			b.WriteString(" " + value)
		}
		b.WriteString("\n")
	}
	head := strings.Join(lines[:at], "")
	if head != "" && !strings.HasSuffix(head, "\n") {
		head += "\n"
	}
	return []byte(head + b.String() + strings.Join(lines[at:], "")), true
}

// around a change, a unified diff shows so many lines that stay.
const contextLines = 3

// hunks lists the lines that differ between two texts, as diff -u does.
func hunks(a, b string) string {
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // the clock must not decide
	ra, rb, table := d.DiffLinesToRunes(a, b)
	var ops []op
	for _, x := range d.DiffMainRunes(ra, rb, false) {
		for _, r := range x.Text {
			line := table[r]
			if !strings.HasSuffix(line, "\n") {
				line += "\n\\ No newline at end of file\n"
			}
			ops = append(ops, op{map[diffmatchpatch.Operation]byte{diffmatchpatch.DiffEqual: ' ', diffmatchpatch.DiffDelete: '-', diffmatchpatch.DiffInsert: '+'}[x.Type], line})
		}
	}
	var out strings.Builder
	for i := 0; i < len(ops); {
		if ops[i].mark == ' ' {
			i++
			continue
		}
		from := max(0, i-contextLines)
		end, last := i, i
		for end < len(ops) && end-last <= 2*contextLines {
			if ops[end].mark != ' ' {
				last = end
			}
			end++
		}
		end = min(len(ops), last+1+contextLines)
		writeHunk(&out, ops, from, end)
		i = end
	}
	return out.String()
}

// op is a line with what becomes of it: ' ' stays, '-' goes, '+' comes.
type op struct {
	mark byte
	line string
}

func writeHunk(out *strings.Builder, ops []op, from, end int) {
	oldAt, newAt := 1, 1
	for _, o := range ops[:from] {
		if o.mark != '+' {
			oldAt++
		}
		if o.mark != '-' {
			newAt++
		}
	}
	oldN, newN := 0, 0
	for _, o := range ops[from:end] {
		if o.mark != '+' {
			oldN++
		}
		if o.mark != '-' {
			newN++
		}
	}
	if oldN == 0 {
		oldAt--
	}
	fmt.Fprintf(out, "@@ -%d,%d +%d,%d @@\n", oldAt, oldN, newAt, newN)
	for _, o := range ops[from:end] {
		out.WriteString(string(o.mark) + o.line)
	}
}
