package dates

import (
	"testing"

	"crosscheck/calendar"
)

func TestCompare(t *testing.T) {
	on := func(y, m, d, n int) Expression {
		f := date(y, m, d)
		return Expression{Type: Date, Range: calendar.Days(f, f+calendar.Day(n))}
	}
	with := func(e Expression, change func(*Expression)) Expression { change(&e); return e }
	tests := []struct {
		name string
		a, b Expression
		want Relation
		days int
	}{
		{"one day", on(2025, 11, 26, 1), on(2025, 11, 26, 1), Same, 0},
		{"a day in its month", on(2025, 11, 26, 1), on(2025, 11, 1, 30), Nested, 0},
		{"weeks that share days", on(2025, 11, 20, 7), on(2025, 11, 24, 7), Overlapping, 0},
		{"the next day", on(2025, 11, 26, 1), on(2025, 11, 27, 1), Adjacent, 0},
		{"five days on", on(2025, 11, 26, 1), on(2025, 12, 1, 1), Apart, 4},
		{"five days on, a month later or so", on(2025, 11, 26, 1), with(on(2025, 12, 1, 1), func(e *Expression) { e.Fuzz = 7 }), Near, 4},
		{"since and a later day", with(on(2025, 3, 1, 31), func(e *Expression) { e.Relation = "since" }), on(2025, 11, 26, 1), Nested, 0},
		{"by and a later day", with(on(2025, 3, 1, 31), func(e *Expression) { e.Relation = "by" }), on(2025, 11, 26, 1), Apart, 239},
		{"unresolved", Expression{Type: Date}, on(2025, 11, 26, 1), Unknown, 0},
		{"a duration is no date", with(on(2025, 3, 1, 31), func(e *Expression) { e.Type = Duration }), on(2025, 3, 1, 31), Unknown, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Compare(test.a, test.b)
			if got.Relation != test.want || got.Days != test.days {
				t.Errorf("got  %s, %d days", got.Relation, got.Days)
				t.Errorf("want %s, %d days", test.want, test.days)
			}
			if back := Compare(test.b, test.a); back != got {
				t.Errorf("not symmetric: %+v and %+v", got, back)
			}
		})
	}
}
