package discrepancy

var date = Detector{Name: Date, Doc: "outlets date one event differently", Detect: func(in *Input) []Finding { return nil }}
var role = Detector{Name: Role, Doc: "outlets give one person different offices", Detect: func(in *Input) []Finding { return nil }}
var quote = Detector{Name: Quote, Doc: "one utterance in different words, or from different speakers", Detect: func(in *Input) []Finding { return nil }}
var polarity = Detector{Name: Polarity, Doc: "one outlet says it happened, the other that it did not", Detect: func(in *Input) []Finding { return nil }}
var singleSource = Detector{Name: SingleSource, Doc: "only one origin says it", Detect: func(in *Input) []Finding { return nil }}
