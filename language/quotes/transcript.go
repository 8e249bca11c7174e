package quotes

import (
	"strings"

	"crosscheck/article"
)

// sourceLabels are words that headlines put before a colon for who says it.
var sourceLabels = set("newspaper report reports poll study police official officials source sources lawyer lawyers mayor minister president " +
	"governor senator spokesman spokeswoman company ministry government court prosecutor prosecutors survey survivors witnesses experts")

// transcript reads "NAME: words" at the head of a paragraph.
func (r *reader) transcript(p *paragraph) (draft, bool) {
	for i := 1; i < len(p.words) && i <= 6; i++ {
		w := p.words[i-1]
		if w.stretch >= 0 || !w.capital() || !hasLetter(w.Form) && w.lower != "." {
			return draft{}, false
		}
		if p.words[i].lower != ":" {
			continue
		}
		name := run{0, i}
		if _, f := verbFrame(p.words[0]); f&FrameQuote != 0 && p.words[0].Lemma != p.words[0].lower && !p.words[0].name && i > 1 {
			return draft{}, false // "Continued Roe: …"
		}
		whole := strings.ToUpper(p.string(name)) == p.string(name) && i <= 3 || p.role == article.Title && (r.isBearer(p, name) || i == 1 && sourceLabels[w.lower])
		if i+2 >= len(p.words) || !whole && !r.isPerson(p, name) && !(i+1 < len(p.words) && r.inQuotation(p, i+1)) {
			return draft{}, false
		}
		d := draft{p: p, cue: run{i, i + 1}, cueWord: i, lemma: ":", speaker: name, head: i - 1, tier: tierTranscript}
		d.content = []run{{i + 1, len(p.words)}}
		if r.inQuotation(p, i+1) {
			d.content = []run{r.runs[p.words[i+1].stretch]}
		}
		return d, true
	}
	return draft{}, false
}
