package article

import (
	"strings"

	"crosscheck/pack"
)

// PutTextsAside has the texts of the batch lie in a file that is mapped into memory, see pack.Texts. It is for batches of many articles, and
// comes before any article is read: what has been cut from a text holds it in memory.
func (b *Batch) PutTextsAside() {
	texts := make([]string, 0, 2*len(b.Documents))
	for _, d := range b.Documents {
		texts = append(texts, d.Text, d.source)
	}
	texts = pack.Texts(texts)
	for i, d := range b.Documents {
		d.Text, d.source = texts[2*i], texts[2*i+1]
		for _, f := range []*Found{&d.Outlet, &d.Title, &d.Author, &d.URL, &d.Language, &d.Published, &d.Updated} {
			f.Value = strings.Clone(f.Value)
		}
		for k := range d.Wires {
			d.Wires[k].Agency = strings.Clone(d.Wires[k].Agency)
		}
	}
}
