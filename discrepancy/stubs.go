package discrepancy

var quote = Detector{Name: Quote, Doc: "one utterance in different words, or from different speakers", Detect: func(in *Input) []Finding { return nil }}
