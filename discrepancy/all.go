package discrepancy

// All lists every detector, in the order in which they are explained.
var All = []Detector{number, date, name, role, quote, attribution, polarity, singleSource}
