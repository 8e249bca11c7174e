package syntax

import (
	_ "embed"
	"strings"

	"crosscheck/language/syntax/grammar"
)

//go:embed irregular.txt
var irregularFile string

// irregular maps "slew VERB" to "slay": forms too rare for the treebanks.
var irregular = readIrregular()

func readIrregular() map[string]string {
	out := map[string]string{}
	tag := ""
	for _, line := range strings.Split(irregularFile, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			tag = strings.TrimSuffix(name, "]")
			continue
		}
		for _, entry := range strings.Split(line, ";") {
			f := strings.Fields(entry)
			for i := 1; i < len(f); i++ {
				if _, ok := out[f[i]+" "+tag]; !ok {
					out[f[i]+" "+tag] = f[0]
				}
			}
		}
	}
	return out
}

// lemma is the dictionary form of a word with tag t: what the treebanks say of this very word, then the
// list of irregular forms, then what they say of its ending.
func lemma(m *grammar.Model, form string, t uint16) string {
	l, known := m.Lemma(form, t)
	if known {
		return l
	}
	if i, ok := irregular[strings.ToLower(form)+" "+m.UPOS(t)]; ok {
		return i
	}
	return l
}
