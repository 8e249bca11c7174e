package report

import "crosscheck/evidence"

// NameForm is one spelling and who uses it.
type NameForm struct {
	Text   string `json:"text"`
	Outlet string `json:"outlet"`
	Doc    string `json:"doc"`
	Count  int    `json:"count"`
}

// Name is one bearer with the forms of the name.
type Name struct {
	Entity string     `json:"entity"`
	Type   string     `json:"type"`
	Forms  []NameForm `json:"forms"`
	Likely *string    `json:"likely"`
	// Bearer tells this one from another bearer of the same full name: titles and roles, or a document. Empty where there is no other.
	Bearer string          `json:"bearer,omitempty"`
	Label  string          `json:"label"`
	Note   string          `json:"note"` // one plain sentence
	Why    []evidence.Part `json:"why"`
	// KeptApart names near lookalikes that are other people, with the reason.
	KeptApart []Apart `json:"kept_apart"`
	Quoted    bool    `json:"quoted"` // somebody who is quoted: a misspelling here matters
	// Decided by a person: whether it is one person, and the form to use.
	SamePerson string `json:"same_person,omitempty"`
	FormToUse  string `json:"form_to_use,omitempty"`
}

// Apart is a lookalike that is somebody else.
type Apart struct {
	Entity string `json:"entity"`
	Reason string `json:"reason"`
}
