package quantity

import "math"

// Percent and percentage points.
//
// From 40 to 45 percent is a rise of 5 percentage points, or of 12.5 percent. So a change told in points and one told in percent may
// both be right, and what stood there before (40 percent) follows from the two; they are never equal. Only where both have the same
// figure one of them has mistaken the unit: both would be right only of something that stood at 100 percent.

// PercentOrPoints is the rule that judged a change in percent and one in percentage points.
const PercentOrPoints = "percent or points"

// pointwise compares two changes of which one is told in percentage points.
func pointwise(a, b Quantity) Comparison {
	points, percent := a, b
	if b.Points {
		points, percent = b, a
	}
	base, ok := Base(points, percent)
	switch {
	case !ok || percent.Kind != Percent || Scale(points.Scope) != "change" || base > 100:
		return Comparison{Relation: NotComparable, Rule: PercentOrPoints}
	case base == 100:
		return Comparison{Relation: Discrepant, Rule: PercentOrPoints, Severity: Major, Ratio: 1}
	}
	return Comparison{Relation: Compatible, Rule: PercentOrPoints, Ratio: 1}
}

// Base is the share, in percent, of which a change in percentage points and one in percent are both right; ok is false where one of
// them is no exact figure.
func Base(points, percent Quantity) (share float64, ok bool) {
	if points.Value == nil || percent.Value == nil || *percent.Value == 0 || points.Approx != Exact || percent.Approx != Exact {
		return 0, false
	}
	return math.Abs(*points.Value / *percent.Value) * 100, true
}
