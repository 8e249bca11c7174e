package likeness

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/article"
	"crosscheck/language"
	"crosscheck/text"
)

func read(s string) *language.Article {
	return language.Read(&article.Document{Text: s, Blocks: []article.Block{{Span: text.Span{End: len(s)}}}}, language.Default())
}

// partners writes an alignment down: "court~court freed~released", equal pairs of small words left out.
func partners(a, b string) string {
	al := Align(read(a), read(b))
	var out []string
	for i, j := range al.To {
		if j >= 0 && (al.A[i].Content || al.B[j].Content) {
			out = append(out, al.A[i].Form+"~"+al.B[j].Form)
		}
	}
	return strings.Join(out, " ")
}

func TestAlign(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"synonyms and another order", "The court freed the editor.", "The editor was released by the court.", "court~court freed~released editor~editor"},
		{"a people and its country", "Norwegian rescuers arrived.", "Rescuers from Norway arrived.", "norwegian~norway rescuers~rescuers arrived~arrived"},
		{"initials", "The World Health Organization warned the towns.", "The WHO warned the towns.", "world~who health~who organization~who warned~warned towns~towns"},
		{"one word written as two", "The bail-out was signed.", "The bailout was signed.", "bail~bailout out~bailout signed~signed"},
		{"equal numbers in letters and in figures", "Twelve ferries sank.", "12 ferries sank.", "twelve~12 ferries~ferries sank~sank"},
		{"other numbers", "Twelve ferries sank.", "13 ferries sank.", "ferries~ferries sank~sank"},
		{"nothing in common", "The hall burnt down.", "Prices rose.", ""},
		{"an empty text", "", "Prices rose.", ""},
	} {
		assert.Equal(t, c.want, partners(c.a, c.b), c.name)
	}
}

// More of the same meaning is more agreement.
func TestAgreementOrders(t *testing.T) {
	s := Default()
	agreement := func(a, b string) float64 { return s.Agreement(Of(read(a), read(b))) }
	const told = "The council of Ardel closed the old bridge on Monday after cracks were found."
	steps := []string{
		told,
		"After cracks were found, Ardel's council shut the old bridge on Monday.",
		"The council of Ardel discussed the old bridge on Monday.",
		"The council of Lindow opened a new school.",
		"Prices of bread rose again.",
	}
	for i := 1; i < len(steps); i++ {
		assert.Less(t, agreement(told, steps[i]), agreement(told, steps[i-1]), steps[i])
	}
	assert.Less(t, agreement("Egyptian police fired tear gas.", "Indian police fired tear gas."), agreement("Egyptian police fired tear gas.", "Egypt's police fired tear gas."), "another country")
	assert.InDelta(t, agreement(told, steps[1]), agreement(steps[1], told), 0.05, "either way round")
}

func TestSettings(t *testing.T) {
	s := Default()
	assert.Empty(t, s.Validate())
	assert.Len(t, s.Weights(), len(Measures))
	assert.Len(t, (&Likeness{}).Values(), len(Measures))
	s.Rare = 1000
	assert.EqualError(t, s.Validate()[0], "rare: 1000 is outside -100..100")
}

func ExampleOf() {
	l := Of(read("The flood killed 12 people."), read("The flood killed 21 people."))
	fmt.Printf("words of meaning in common %.2f, numbers that differ %.1f\n", l.Content, l.Numbers)
	// Output: words of meaning in common 0.75, numbers that differ 0.7
}

func BenchmarkOf(b *testing.B) {
	x, y := read("The council of Ardel closed the old bridge on Monday after cracks were found."), read("After cracks were found, Ardel's council shut the old bridge on Monday.")
	for b.Loop() {
		Of(x, y)
	}
}
