package versions

import (
	"testing"

	"github.com/stretchr/testify/require"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/language"
	"crosscheck/text"
)

func read(t testing.TB, body string) *language.Article {
	t.Helper()
	day, ok := calendar.Parse("2026-03-04")
	require.True(t, ok)
	return language.Read(&article.Document{ID: "a.txt", Text: body, PublishedOn: calendar.Days(day, day+1),
		Blocks: []article.Block{{Span: text.Span{End: len(body)}}}}, language.Default())
}

func TestCompare(t *testing.T) {
	const hall = "Twelve people were injured when the roof of the market hall in Orsa fell in. "
	for _, c := range []struct {
		name, old, now string
		want           []Change
	}{
		{"the same words", hall, hall, nil},
		{"the same figure in digits", hall, "12 people were injured when the roof of the market hall in Orsa fell in. ", nil},
		{"another figure", hall, "Fourteen people were injured when the roof of the market hall in Orsa fell in. ",
			[]Change{{"altered", "figure", "Twelve", "Fourteen", 0, 0}}},
		{"a name put right", "The mayor, Ines Corda, opened the hall in Orsa on Monday.", "The mayor, Ines Korda, opened the hall in Orsa on Monday.",
			[]Change{{"altered", "name", "Ines Corda", "Ines Korda", 0, 0}}},
		{"a negation slipped in", hall + "The hall was inspected in May.", hall + "The hall was not inspected in May.",
			[]Change{{"added", "negation", "", "not", 1, 1}}},
		{"a sentence taken out", hall + "Jo Lund of the fire service left the town.", hall,
			[]Change{{"dropped", "name", "Jo Lund", "", 1, -1}}},
		{"a sentence said twice, once less", hall + hall, hall, []Change{{"dropped", "figure", "Twelve", "", 1, -1}, {"dropped", "name", "Orsa", "", 1, -1}}},
		{"other words for the same", "The roof of the market hall collapsed on Monday.", "The roof of the market hall fell in on Monday.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Compare(read(t, c.old), read(t, c.now), Default())
			require.Equal(t, c.want, got)
		})
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Twelve people were hurt.", "Fourteen people were not hurt. “We did it,” said Ana Roe.")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 2000 || len(b) > 2000 {
			return
		}
		x, y := read(t, a), read(t, b)
		require.Empty(t, Compare(x, x, Default()), "a text differs from itself")
		for _, c := range Compare(x, y, Default()) {
			require.True(t, c.InOld >= 0 || c.InNew >= 0)
		}
	})
}
