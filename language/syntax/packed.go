package syntax

import (
	"encoding/binary"
	"strings"
	"sync"

	"crosscheck/language/syntax/grammar"
	"crosscheck/text"
)

// A sentence that has been read takes some hundred bytes a word, and nearly all of it is told again by the document's text and by three
// labels. Packed it takes about ten: for every word its place, its head, its labels by number, and its form and lemma only where the
// text does not give them. What is packed and unpacked is the same sentence, but for its lists of dependents, which Children makes
// again when it is asked.

// How a packed word is spelt.
const (
	formApart  = 1 << iota // the form is not the word as it stands in the text: it follows
	lemmaLower             // the lemma is the form in small letters
	lemmaApart             // the lemma is another word: it follows
)

// Pack puts the words of a sentence of body aside. A sentence with a label that the grammar does not know stays as it is.
func (s *Sentence) Pack(body string) {
	if len(s.Tokens) == 0 || s.Packed != "" {
		return
	}
	numbers, _ := labels()
	out := binary.AppendUvarint(nil, uint64(len(s.Tokens)))
	last := s.Span.Start
	for i := range s.Tokens {
		t := &s.Tokens[i]
		upos, a := numbers[string(t.UPOS)]
		xpos, b := numbers[t.XPOS]
		rel, c := numbers[string(t.Rel)]
		if !a || !b || !c || t.Span.Start < 0 || t.Span.End < t.Span.Start || t.Span.End > len(body) {
			return
		}
		how := byte(0)
		if t.Form != t.Span.Of(body) {
			how |= formApart
		}
		switch t.Lemma {
		case t.Form:
		case strings.ToLower(t.Form):
			how |= lemmaLower
		default:
			how |= lemmaApart
		}
		out = append(out, how, upos, xpos, rel)
		out = binary.AppendVarint(out, int64(t.Span.Start-last))
		out = binary.AppendUvarint(out, uint64(t.Span.Len()))
		out = binary.AppendVarint(out, int64(t.Head-i))
		if how&formApart != 0 {
			out = appendString(out, t.Form)
		}
		if how&lemmaApart != 0 {
			out = appendString(out, t.Lemma)
		}
		last = t.Span.End
	}
	s.Packed, s.Tokens, s.kids = string(out), nil, nil
}

// Unpacked is the sentence with its words: s itself where they were not put aside.
func (s *Sentence) Unpacked(body string) *Sentence {
	if s.Packed == "" {
		return s
	}
	_, names := labels()
	in := unpacking(s.Packed)
	out := *s
	out.Packed, out.Tokens = "", make([]Token, in.uint())
	last := s.Span.Start
	for i := range out.Tokens {
		how, upos, xpos, rel := in[0], in[1], in[2], in[3]
		in = in[4:]
		start := last + in.int()
		last = start + in.uint()
		t := &out.Tokens[i]
		*t = Token{Span: text.Span{Start: start, End: last}, UPOS: Tag(names[upos]), XPOS: names[xpos], Rel: Relation(names[rel]), Head: i + in.int()}
		if t.Form = t.Span.Of(body); how&formApart != 0 {
			t.Form = in.string()
		}
		switch {
		case how&lemmaApart != 0:
			t.Lemma = in.string()
		case how&lemmaLower != 0:
			t.Lemma = strings.ToLower(t.Form)
		default:
			t.Lemma = t.Form
		}
	}
	return &out
}

// labels are the tags and relations of the grammar, and "" for none, by number and by name.
var labels = sync.OnceValues(func() (map[string]byte, []string) {
	names := append([]string{""}, grammar.Load().Labels()...)
	numbers := map[string]byte{}
	for i, n := range names[:min(len(names), 256)] {
		numbers[n] = byte(i)
	}
	return numbers, names
})

func appendString(to []byte, s string) []byte {
	return append(binary.AppendUvarint(to, uint64(len(s))), s...)
}

// unpacking is what is left to be read of a packed sentence.
type unpacking string

func (u *unpacking) uint() int {
	x, shift := uint64(0), 0
	for {
		b := (*u)[0]
		*u = (*u)[1:]
		x |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int(x)
		}
		shift += 7
	}
}

func (u *unpacking) int() int {
	x := uint64(u.uint())
	return int(int64(x>>1) ^ -int64(x&1))
}

func (u *unpacking) string() string {
	n := u.uint()
	s := string((*u)[:n])
	*u = (*u)[n:]
	return s
}
