package report

import (
	"fmt"
	"iter"
	"strings"
)

// Draft is a desk's own text held against the batch, sentence by sentence. It votes nowhere.
type Draft struct {
	Doc    string      `json:"doc"`
	SHA256 string      `json:"sha256"`
	Lines  []DraftLine `json:"lines"` // in the order of the text; a sentence that differs in two ways has two
}

// DraftLine says what the articles have of one sentence.
type DraftLine struct {
	Start    int             `json:"start"`
	End      int             `json:"end"`
	Text     string          `json:"text"`
	Result   string          `json:"result"` // "supported", "supported in part", "differs", "may differ", "older or newer", "another event", "not found", "cannot be checked"
	What     string          `json:"what"`
	Origins  int             `json:"origins"` // independent origins behind the evidence
	Outlets  []string        `json:"outlets"`
	Evidence []DraftEvidence `json:"evidence"`
}

// DraftEvidence is a sentence of an article that backs the draft's or differs from it.
type DraftEvidence struct {
	Outlet string `json:"outlet"`
	Doc    string `json:"doc"`
	Value  string `json:"value"`
	Text   string `json:"text"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

var draftSheet = Sheet{
	ID: SheetDraft, Name: "Draft",
	Doc:     "The draft's own sentences in their order, each with what the articles have of it. The draft counts as nobody's source.",
	Example: "1 | Twelve people were hurt on Tuesday. | differs | Radio One says 21 people, the draft says twelve people. | Radio One | 21 people were hurt. (radio.html)",
	frozen:  3,
	note:    "The draft holds no sentence.",
	when:    func(v *view) bool { return v.r.Draft != nil },
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "#", Width: 4}, {ID: "sentence", Header: "Your sentence", Width: 48}, {ID: "result", Header: "Result", Width: 14},
			{ID: "what", Header: "What the articles say", Width: 42}, {ID: "outlets", Header: "Outlets", Width: 18}, {ID: "evidence", Header: "Their sentences", Width: 44},
			{ID: "origins", Header: "Independent origins", Width: 12, Group: groupSure}, {ID: "bytes", Header: "Bytes of the draft", Width: 16, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			if v.r.Draft == nil {
				return
			}
			for i := range v.r.Draft.Lines {
				if !yield(v.draftRow(i+1, &v.r.Draft.Lines[i])) {
					return
				}
			}
		}
	},
}

// draftLooks colours a result as Questions does its kind.
var draftLooks = map[string]look{"differs": red, "may differ": amber, "older or newer": blue, "another event": blue, "supported": green}

func (v *view) draftRow(n int, l *DraftLine) row {
	var outlets, evidence []string
	for _, o := range l.Outlets {
		outlets = append(outlets, v.outlet(o))
	}
	for i, e := range l.Evidence {
		if i == mostEvidence {
			evidence = append(evidence, fmt.Sprintf("and %d more", len(l.Evidence)-i))
			break
		}
		evidence = append(evidence, fmt.Sprintf("%s (%s)", oneLine(e.Text), v.open(e.Doc)))
	}
	return row{cells: []cell{number(n), text(oneLine(l.Text)), coloured(l.Result, draftLooks[l.Result]), text(v.told(l.What)), text(strings.Join(outlets, "; ")),
		text(strings.Join(evidence, "\n")), number(l.Origins), text(fmt.Sprintf("%d–%d", l.Start, l.End))}}
}

// mostEvidence is how many sentences of the articles stand beside one of the draft's; the JSON holds all.
const mostEvidence = 3

// draftSummary is the line with which a run with a draft ends.
func draftSummary(d *Draft) string {
	n := map[string]int{}
	for i := range d.Lines {
		n[d.Lines[i].Result]++
	}
	differ := "differ"
	if n["differs"] == 1 {
		differ = "differs"
	}
	return fmt.Sprintf("Draft: %d supported, %d in part, %d %s, %d may differ, %d on other events or times, %d not found, %d that cannot be checked.\n",
		n["supported"], n["supported in part"], n["differs"], differ, n["may differ"], n["another event"]+n["older or newer"], n["not found"], n["cannot be checked"])
}
