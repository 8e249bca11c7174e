package discrepancy

// All lists every detector, in the order in which they are explained. What only one origin has comes last: it leaves
// out what the others found.
var All = []Detector{number, date, place, name, role, quote, attribution, polarity, singleSource}
