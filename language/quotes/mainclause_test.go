package quotes_test

import (
	"slices"
	"strings"
	"testing"
)

// Who speaks where the grammar of the sentence hides it. want lists, as "cue: name", the speakers of all that has a name.
func TestSpeakersThatAreUnderstood(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"a participle behind its clause has the main clause's subject",
			"Ana Roe spoke of a dam that Ardish engineers had built in the north, calling it “cold and old.”", "calling: Ana Roe; spoke: Ana Roe"},
		{"a participle that opens its sentence too, and what it says ends before the main clause",
			"After claiming that the dam was weak, Ana Roe announced that the port would close.", "claiming: Ana Roe; announced: Ana Roe"},
		{"with more words before it",
			"In addition to claiming that the dam was weak, Ana Roe announced that the port would close.", "claiming: Ana Roe; announced: Ana Roe"},
		{"a participle with a conjunction",
			"The dam is old, Ana Roe said, while arguing that the gates are new.", "said: Ana Roe; arguing: Ana Roe"},
		{"what says when stands between",
			"Ana Roe earlier Thursday said the dam had failed.", "said: Ana Roe"},
		{"her name follows her office",
			"“It was an attempt,” said her old friend in Ardel, Bruno Averbeck, who lives there.", "said: Bruno Averbeck"},
		{"an office of several words behind a place",
			"Missouri Secretary of State Jason Averbeck said the dam was old.", "said: Jason Averbeck"},
		{"who made the video says what it says",
			"Ana Roe released a video that said the dam was old.", "said: Ana Roe"},
		{"whose letter it is says what it says",
			"“The dam is old and weak,” says a letter sent by Ana Roe.", "says: Ana Roe"},
		{"the sign before the closing mark is missing",
			"“The dam is old and weak” Ana Roe said. “We knew it well.”", "said: Ana Roe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, q := range find(c.body) {
				if q.Speaker != nil && q.Speaker.Name != "" {
					got = append(got, q.Cue.Of(c.body)+": "+q.Speaker.Name)
				}
			}
			if s := strings.Join(slices.Compact(got), "; "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

// A second quotation of one sentence is the same speaker's, where nobody does anything between.
func TestQuotationsInOneBreath(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"and", "Ana Roe called it “a cold and sorry place” and, in May, “too old for us to stand.”", "a cold and sorry place / too old for us to stand."},
		{"somebody else speaks between", "Ana Roe said “it is a cold and sorry place” though Ben Cole wrote “it is too old for us to stand.”", "it is a cold and sorry place"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := find(c.body)[0]
			var got []string
			for _, s := range q.Quoted {
				got = append(got, s.Of(c.body))
			}
			if s := strings.Join(got, " / "); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}
