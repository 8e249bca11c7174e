package report

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"strings"
)

// pageStyle is the only style of our pages. Its hash stands in the pages' policy, so that nothing else can style or run.
const pageStyle = `
body{font:16px/1.45 Georgia,serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#222}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:0 0 .2rem}
section{border-top:1px solid #ccc;padding:1rem 0}
.kind{display:inline-block;font:.85rem sans-serif;padding:.1rem .5rem;border:1px solid #bbb}
.red{background:#f8cbc6}.amber{background:#fce4b4}.blue{background:#d3e3f5}.green{background:#e4f2de}
.sides{display:flex;flex-wrap:wrap;gap:1rem}.side{flex:1 1 18rem;min-width:0;overflow-wrap:anywhere}
.side h3{font-size:1rem;margin:.6rem 0 .2rem}
.outlet,.note,dt{font:.85rem sans-serif;color:#555}
blockquote{margin:.2rem 0 .8rem;padding-left:.8rem;border-left:3px solid #ddd;white-space:pre-line}
.context{color:#777}
mark{background:#fff3a8;font-weight:bold}
.value{color:#c00000;font-weight:bold}.dropped{text-decoration:line-through;color:#777}.changed{color:#c00000;font-weight:bold}.cut{color:#888;font-style:italic}.bold{font-weight:bold}.remark{color:#666;font-style:italic}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.2rem 0 1rem}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
@media print{section{break-inside:avoid}}
`

// policy forbids everything but our own style: no script, no picture, no font, no network, no form.
func policy() string {
	sum := sha256.Sum256([]byte(pageStyle))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}

// pageTemplates are the pages; html/template escapes whatever comes from articles.
var pageTemplates = template.Must(template.New("").Funcs(template.FuncMap{
	"style":  func() template.CSS { return pageStyle },
	"policy": policy,
	"class": func(m Mark) string {
		if m == Plain {
			return "plain"
		}
		return string(m)
	},
}).Parse(`
{{define "head"}}<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>{{.}}</title><style>{{style}}</style></head><body>{{end}}

{{define "runs"}}{{range .}}{{if .Mark}}<span class="{{class .Mark}}">{{.Text}}</span>{{else}}{{.Text}}{{end}}{{end}}{{end}}

{{define "link"}}{{if .}}<a href="{{.}}" rel="noopener noreferrer">{{.}}</a>{{else}}none found{{end}}{{end}}

{{define "questions"}}{{template "head" .Title}}
<h1>{{.Title}}</h1>
<p class="note">Sentences side by side. Words that the other answer's sentence does not have are marked. Differing is not being wrong.</p>
{{range .Questions}}<section id="{{.ID}}">
<h2>{{.Number}}. {{.Text}}</h2>
<p><span class="kind {{.Colour}}">{{.Kind}}</span> {{.Note}}</p>
<div class="sides">{{range .Sides}}<div class="side"><h3>{{.Letter}}: {{.Value}}</h3>
{{range .Cells}}<div class="outlet">{{.Outlet}}, {{.Date}}</div><blockquote>{{template "runs" .Runs}}</blockquote>
{{end}}</div>
{{end}}</div></section>
{{else}}<p>No question is answered by two outlets.</p>{{end}}
</body></html>
{{end}}

{{define "piece"}}<blockquote>{{if .Before}}<span class="context">{{.Before}}</span>
{{end}}{{template "runs" .Runs}}{{if .After}}
<span class="context">{{.After}}</span>{{end}}</blockquote>
<dl><dt>Outlet</dt><dd>{{.Outlet}}</dd>{{if .SaidBy}}<dt>Said by</dt><dd>{{.SaidBy}}</dd>{{end}}<dt>Title</dt><dd>{{.Title}}</dd><dt>Date</dt><dd>{{.Date}}</dd>
<dt>URL</dt><dd>{{template "link" .URL}}</dd><dt>File</dt><dd>{{.File}}{{if .Bytes}}, bytes {{.Bytes}}{{end}}</dd><dt>SHA-256</dt><dd>{{.Hash}}</dd>{{if .Keep}}<dt>Keep?</dt><dd>{{.Keep}}</dd>{{end}}</dl>
{{end}}

{{define "pack"}}{{template "head" .Title}}{{with .Question}}
<h1>{{.Text}}</h1>
<p><span class="kind {{.Colour}}">{{.Kind}}</span> {{.Note}}</p>
{{range .Reasons}}<p class="note">{{.}}</p>{{end}}
{{range .Sides}}<section><h2>{{.Letter}}: {{.Value}}</h2><p class="note">{{.Origins}}</p>
{{range .Cells}}{{template "piece" .}}{{end}}</section>
{{end}}{{if .Dropped}}<section><h2>Taken out by a reviewer</h2>
{{range .Dropped}}{{template "piece" .}}{{end}}</section>
{{end}}<section><h2>Decisions</h2>
{{if .Decisions}}<table>{{range .Decisions}}<tr><th>{{.Name}}</th><td>{{.Value}}</td></tr>{{end}}</table>{{else}}<p>None yet.</p>{{end}}</section>
{{end}}{{if .Log}}<section><h2>Who decided what, when</h2>
<table>{{range .Log}}<tr><td>{{.At}}</td><th>{{.Column}}</th><td>{{.What}}</td><td>{{.Who}}</td></tr>{{end}}</table></section>
{{end}}<section><h2>Where this comes from</h2><dl>{{range .Origin}}<dt>{{.Name}}</dt><dd>{{.Value}}</dd>{{end}}</dl></section>
</body></html>
{{end}}
`))

// page is what the templates read.
type page struct {
	Title     string
	Questions []pageQuestion
	Question  pageQuestion
	Log       []LogLine
	Origin    []Field
}

type pageQuestion struct {
	ID, Text, Kind, Colour, Note string
	Number                       int
	Reasons                      []string
	Sides                        []pageSide
	Decisions                    []Field
	Dropped                      []pageCell
}

type pageSide struct {
	Letter, Value, Origins string
	Cells                  []pageCell
}

type pageCell struct {
	Outlet, Date, SaidBy, Title, URL, File, Bytes, Hash, Before, After, Keep string
	Runs                                                                     []Stretch
}

func (l look) class() string {
	switch l {
	case red:
		return "red"
	case amber:
		return "amber"
	case blue:
		return "blue"
	case green:
		return "green"
	}
	return ""
}

// pageQuestion makes a matter ready for a page.
func (v *view) pageQuestion(m *matter) pageQuestion {
	out := pageQuestion{ID: strings.ReplaceAll(m.id, ":", "-"), Text: m.text, Kind: m.kind, Colour: m.look.class(), Note: m.note, Number: m.number,
		Reasons: m.reasons, Decisions: m.decisions, Dropped: v.pageCells(m.dropped)}
	for _, s := range m.sides {
		out.Sides = append(out.Sides, pageSide{Letter: s.letter, Value: s.value, Origins: s.behind, Cells: v.pageCells(s.pieces)})
	}
	return out
}

func (v *view) pageCells(ps []piece) []pageCell {
	var out []pageCell
	for _, p := range ps {
		c := pageCell{Outlet: v.outlet(p.outlet), Date: v.date(p.doc, p.published), SaidBy: p.saidBy, File: v.open(p.doc), Bytes: p.at,
			Before: p.before, After: p.after, Keep: p.keep, Runs: cleanRuns(p.runs)}
		if d := v.docs[p.doc]; d != nil {
			c.Title, c.URL, c.Hash = v.open(oneLine(deref(d.Title))), webAddress(v.open(deref(d.URL))), d.SHA256
		}
		out = append(out, c)
	}
	return out
}

// webAddress is a URL that may be linked, or nothing: an article's file can name any.
func webAddress(s string) string {
	if l := strings.ToLower(s); strings.HasPrefix(l, "https://") || strings.HasPrefix(l, "http://") {
		return s
	}
	return ""
}

func cleanRuns(runs []Stretch) []Stretch {
	out := make([]Stretch, len(runs))
	for i, r := range runs {
		out[i] = Stretch{Text: clean(r.Text), Mark: r.Mark}
	}
	return out
}

func decided(d *Decision) []Field {
	if d == nil {
		return nil
	}
	second := Second{}
	if d.Second != nil {
		second = *d.Second
	}
	var out []Field
	for _, f := range []Field{{"Status", d.Status}, {"Who is right", d.WhoIsRight}, {"Verdict", d.Verdict}, {"Correct value", d.CorrectValue},
		{"Found?", d.Found},
		{"Source used", d.SourceUsed}, {"Primary or secondary", d.SourceKind}, {"Notes", d.Notes}, {"Assigned to", d.AssignedTo}, {"Checked by", d.By}, {"Date", d.On}, {"Decided earlier", earlier(d)},
		{"Who is right (2nd)", second.WhoIsRight}, {"Status (2nd)", second.Status}, {"Verdict (2nd)", second.Verdict}, {"Notes (2nd)", second.Notes}, {"Checked by (2nd)", second.By}} {
		if f.Value != "" {
			out = append(out, f)
		}
	}
	return out
}
