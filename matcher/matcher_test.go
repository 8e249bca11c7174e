package matcher

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/calendar"
)

func TestGap(t *testing.T) {
	day := func(from, to int) calendar.Range { return calendar.Days(calendar.Day(from), calendar.Day(to)) }
	open := calendar.Range{To: calendar.On(10)}
	for _, c := range []struct {
		name string
		a, b calendar.Range
		want int
	}{
		{"neighbouring days", day(1, 2), day(2, 3), 1},
		{"before a day, and a day after it", open, day(20, 21), 11},
		{"a week apart", day(1, 2), day(8, 9), 7},
	} {
		assert.Equal(t, c.want, Gap(c.a, c.b), c.name)
		assert.Equal(t, c.want, Gap(c.b, c.a), c.name)
	}
	assert.LessOrEqual(t, Gap(day(1, 31), day(5, 6)), 0, "one holds the other")
	assert.LessOrEqual(t, Gap(open, day(3, 4)), 0, "before the tenth, and the third")
}

func TestSettings(t *testing.T) {
	assert.Empty(t, Default().Validate())
	s := Default()
	s.Floor = 0.9
	assert.EqualError(t, s.Validate()[0], "floor: 0.9 is above join")
}

func TestLink(t *testing.T) {
	q := Question{Members: make([]Member, 4)}
	for i := range 4 {
		for j := i + 1; j < 4; j++ {
			q.Links = append(q.Links, Link{A: i, B: j})
		}
	}
	for i := range 4 {
		for j := range 4 {
			if i != j {
				l := q.Link(i, j)
				assert.Equal(t, [2]int{min(i, j), max(i, j)}, [2]int{l.A, l.B})
			}
		}
	}
}
