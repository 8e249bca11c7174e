// Package doc prints the default settings as YAML, each under its field's doc comment.
package doc

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"crosscheck/config"
)

const head = `# The settings of crosscheck, with their defaults. Copy this file, change what you need, and leave the
# rest out: what is not named keeps its default. "crosscheck config" prints what is in force and where
# each value came from; "crosscheck config check FILE" says what is wrong with a file.
`

// YAML is the text of config.yaml. root is the folder of the repository, whose sources hold the comments.
func YAML(root string) ([]byte, error) {
	p := printer{root: root, docs: map[string]map[string]string{}}
	p.out.WriteString(head)
	if err := p.structure(reflect.ValueOf(config.Default()), 0); err != nil {
		return nil, err
	}
	return p.out.Bytes(), nil
}

type printer struct {
	root string
	docs map[string]map[string]string // package path → "Type.Field" → comment
	out  bytes.Buffer
}

func (p *printer) structure(v reflect.Value, depth int) error {
	docs, err := p.comments(v.Type().PkgPath())
	if err != nil {
		return err
	}
	indent := strings.Repeat("  ", depth)
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
		if name == "" || name == "-" {
			continue
		}
		if depth == 0 {
			p.out.WriteByte('\n')
		}
		comment := docs[v.Type().Name()+"."+field.Name]
		if comment == "" {
			return fmt.Errorf("%s.%s has no comment", v.Type(), field.Name)
		}
		for line := range strings.Lines(comment) {
			fmt.Fprintf(&p.out, "%s# %s\n", indent, strings.TrimRight(line, "\n"))
		}
		if field.Type.Kind() == reflect.Struct {
			if leaves(v.Field(i)) == 0 {
				fmt.Fprintf(&p.out, "%s%s: {}\n", indent, name)
				continue
			}
			fmt.Fprintf(&p.out, "%s%s:\n", indent, name)
			if err := p.structure(v.Field(i), depth+1); err != nil {
				return err
			}
			continue
		}
		if err := p.leaf(indent, name, v.Field(i).Interface()); err != nil {
			return err
		}
	}
	return nil
}

func (p *printer) leaf(indent, name string, value any) error {
	if r := reflect.ValueOf(value); (r.Kind() == reflect.Slice || r.Kind() == reflect.Map) && r.Len() == 0 {
		empty := map[reflect.Kind]string{reflect.Slice: "[]", reflect.Map: "{}"}[r.Kind()]
		fmt.Fprintf(&p.out, "%s%s: %s\n", indent, name, empty)
		return nil
	}
	text, err := yaml.Marshal(map[string]any{name: value})
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(text)) {
		p.out.WriteString(indent + line)
	}
	return nil
}

func leaves(v reflect.Value) int {
	n := 0
	for i := range v.NumField() {
		if tag := v.Type().Field(i).Tag.Get("yaml"); tag != "" && tag != "-" {
			n++
		}
	}
	return n
}

// comments reads the doc comments of every struct field of one of our packages.
func (p *printer) comments(pkg string) (map[string]string, error) {
	if known, ok := p.docs[pkg]; ok {
		return known, nil
	}
	out := map[string]string{}
	dir := filepath.Join(p.root, filepath.FromSlash(strings.TrimPrefix(pkg, "crosscheck/")))
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				for _, f := range s.Fields.List {
					comment := f.Doc.Text()
					if comment == "" {
						comment = f.Comment.Text()
					}
					for _, name := range f.Names {
						out[spec.Name.Name+"."+name.Name] = strings.TrimSpace(comment)
					}
				}
			}
			return true
		})
	}
	p.docs[pkg] = out
	return out, nil
}
