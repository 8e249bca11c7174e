package claims

import (
	"fmt"
	"os"
	"testing"
)

func TestDev(t *testing.T) {
	f := os.Getenv("CONLLU")
	if f == "" {
		t.Skip()
	}
	raw, _ := os.ReadFile(f)
	a := parsed(string(raw))
	n, c := 0, 0
	for i := range a.Sentences {
		cs, sk := Extract(a, i, Default())
		n += len(cs)
		c++
		if c > 140 && c < 175 {
			fmt.Println("==", a.Sentences[i].Span.Of(a.Doc.Text))
			for _, k := range cs {
				ph := func(p *Phrase) string {
					if p == nil {
						return "-"
					}
					return p.Text
				}
				fmt.Printf("   %-9s %-10s neg=%v %s fact=%d  S[%s] O[%s] :: %s\n", k.Kind, k.Lemma, k.Negated, k.Modality, k.Factive, ph(k.Subject), ph(k.Object), k.Statement)
			}
			for _, s := range sk {
				fmt.Println("   skip", s.Reason)
			}
		}
	}
	fmt.Println(n, c)
}
