package quantity

import "testing"

func TestCompare(t *testing.T) {
	q := func(v float64, digits int, unit string) Quantity {
		return Quantity{Kind: Count, Value: &v, Approx: Exact, Unit: unit, Digits: digits}
	}
	with := func(q Quantity, change func(*Quantity)) Quantity { change(&q); return q }
	bound := func(v float64, a Approx) Quantity {
		x := Quantity{Kind: Count, Value: &v, Approx: a, Digits: 2}
		if a == AtLeast || a == MoreThan {
			x.Low = &v
		} else {
			x.High = &v
		}
		return x
	}
	money := func(v float64, unit string) Quantity {
		return with(q(v, 2, unit), func(q *Quantity) { q.Kind = Money })
	}
	percent := func(v float64, scope string) Quantity {
		return with(q(v, 2, "percent"), func(q *Quantity) { q.Kind, q.Scope = Percent, scope })
	}
	points := func(v float64, scope string) Quantity {
		return with(percent(v, scope), func(q *Quantity) { q.Points = true })
	}
	tests := []struct {
		name     string
		a, b     Quantity
		relation Relation
		rule     string
		severity Severity
	}{
		{"the same figure", q(52, 2, ""), q(52, 2, ""), Equal, "equal", ""},
		{"another figure", q(52, 2, ""), q(123, 3, ""), Discrepant, "apart", Major},
		{"a little apart", q(52, 2, ""), q(54, 2, ""), Discrepant, "near", Minor},
		{"a quarter more", q(52, 2, ""), q(65, 2, ""), Discrepant, "apart", Moderate},
		{"ages are not rounded", with(q(30, 1, "year"), func(q *Quantity) { q.Kind = Age }), with(q(31, 2, "year"), func(q *Quantity) { q.Kind = Age }), Discrepant, "near", Minor},
		{"too far to be rounded", q(20, 1, ""), q(24, 2, ""), Discrepant, "apart", Moderate},
		{"rounded to hundreds", q(1200, 2, ""), q(1187, 4, ""), Compatible, "rounding", ""},
		{"rounded away too far", q(1200, 2, ""), q(1270, 3, ""), Discrepant, "near", Minor},
		{"swapped digits", q(52, 2, ""), q(25, 2, ""), Discrepant, "transposed", Major},
		{"swapped around the point", q(4.5, 2, ""), q(5.4, 2, ""), Discrepant, "transposed", Moderate},
		{"a thousand times more", q(3e6, 1, ""), q(3e9, 1, ""), Discrepant, "power of ten", Major},
		{"a bound that holds", bound(50, AtLeast), q(52, 2, ""), Compatible, "bound", ""},
		{"a bound that is broken", bound(60, AtLeast), q(52, 2, ""), Discrepant, "apart", Moderate},
		{"more than 52 is not 52", bound(52, MoreThan), q(52, 2, ""), Discrepant, "near", Minor},
		{"two bounds that meet", bound(50, AtLeast), bound(60, AtMost), Compatible, "bound", ""},
		{"miles and kilometres", q(62, 2, "mile"), q(100, 1, "kilometre"), Compatible, "converted", ""},
		{"miles and too many kilometres", q(62, 2, "mile"), q(160, 2, "kilometre"), Discrepant, "apart", Major},
		{"miles and kilograms", q(62, 2, "mile"), q(62, 2, "kilogram"), NotComparable, "unit", ""},
		{"two currencies", money(5, "USD"), money(5, "EUR"), NotComparable, "unit", ""},
		{"by and to", with(q(5, 1, "percent"), func(q *Quantity) { q.Kind, q.Scope = Percent, "by" }),
			with(q(5, 1, "percent"), func(q *Quantity) { q.Kind, q.Scope = Percent, "to" }), NotComparable, "scope", ""},
		{"the same change in points and in percent", points(5, "by"), percent(5, "change"), Discrepant, PercentOrPoints, Major},
		{"points and percent of one rise from 40", points(5, "by"), percent(12.5, "by"), Compatible, PercentOrPoints, ""},
		{"more points than percent", points(5, "by"), percent(4, "by"), NotComparable, PercentOrPoints, ""},
		{"a change in points and a level", points(5, "by"), percent(5, "to"), NotComparable, "scope", ""},
		{"a change with and without by", percent(5, "by"), percent(7, "change"), Discrepant, "apart", Moderate},
		{"a half and 50 percent", with(q(.5, 1, ""), func(q *Quantity) { q.Kind = Fraction }),
			with(q(50, 1, "percent"), func(q *Quantity) { q.Kind, q.Unit = Percent, "percent" }), Compatible, "converted", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := Compare(test.a, test.b, Default())
			if got.Relation != test.relation || got.Rule != test.rule || got.Severity != test.severity {
				t.Errorf("got  %s, %s, %s", got.Relation, got.Rule, got.Severity)
				t.Errorf("want %s, %s, %s", test.relation, test.rule, test.severity)
			}
			if back := Compare(test.b, test.a, Default()); back != got {
				t.Errorf("not symmetric: %+v and %+v", got, back)
			}
		})
	}
}
