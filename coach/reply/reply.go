// Package reply holds the courteous texts that answer a buyer, in English and
// Japanese, and fills them with names. A template is a pair of text files; a
// new one is two files and one line in [order].
package reply

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"daruma/journal/text"
)

// Default is the template that is taken where none is named: short, thankful,
// open to a next chance (A16).
const Default = "thanks"

// order is every template, in the order they are listed: answers to a no, what
// follows in the months after it, answers to other words, and what is said while
// there is no answer at all.
var order = []string{
	Default, "brief", "gracious",
	"debrief", "follow-up", "check-in", "met-colleague", "feedback-applied", "event", "season",
	"step-back", "too-many-calls",
	"phone-message", "letter",
}

// A Template is what a list shows of one reply.
type Template struct {
	ID        string
	Name      text.Text
	Languages []text.Lang // those it is written in, English first
	Requires  []string    // placeholders it cannot do without, in the order of [Placeholders]
	Takes     []string    // placeholders its text has a place for, besides who writes to whom
	Spoken    bool        // it is said on the telephone, not written
	Sources   []string    // ids of what it rests on: "A16"
}

// ErrUnknownTemplate is wrapped by [Fill] where there is no such template in
// that language.
var ErrUnknownTemplate = errors.New("no such template")

// A MissingError names the placeholders that a template requires and that have
// no value, in the order of [Placeholders].
type MissingError struct {
	Template     string
	Placeholders []string
}

func (e *MissingError) Error() string {
	return fmt.Sprintf("template %s needs %s", e.Template, strings.Join(e.Placeholders, ", "))
}

// An UnknownError names a placeholder that no template has; its message lists
// those that there are.
type UnknownError struct{ Name string }

func (e *UnknownError) Error() string {
	return fmt.Sprintf("no placeholder %q; there are %s", e.Name, strings.Join(Placeholders(), ", "))
}

// List returns every template, the default first.
func List() []Template {
	out := make([]Template, len(order))
	for i, id := range order {
		out[i] = describe(id)
	}
	return out
}

// Find returns the template with the given id.
func Find(id string) (Template, bool) {
	if !slices.Contains(order, id) {
		return Template{}, false
	}
	return describe(id), true
}

func describe(id string) Template {
	t := Template{ID: id}
	for _, lang := range text.Langs {
		v, ok := versions[key{id, lang}]
		if !ok {
			continue
		}
		t.Languages = append(t.Languages, lang)
		t.Requires, t.Sources, t.Spoken = slices.Clone(v.requires), slices.Clone(v.sources), v.spoken
		t.Takes = v.takes()
		if lang == text.Japanese {
			t.Name.JA = v.name
		} else {
			t.Name.EN = v.name
		}
	}
	return t
}

// Fill returns the template's text in the language, with its placeholders
// filled: lines without trailing space, no two empty lines in a row, one
// newline at the end. A line whose optional placeholder has no value is left
// out. A value is made one clean line and stands as it is: braces in it mean
// nothing.
//
// Errors are a [*MissingError], an [*UnknownError] or wrap [ErrUnknownTemplate].
func Fill(id string, lang text.Lang, v Values) (string, error) {
	t, v, err := prepare(id, lang, v)
	if err != nil {
		return "", err
	}
	return t.fill(v), nil
}

// Missing returns the placeholders that the template requires and v has no value
// for, in the order of [Placeholders]; none where there is no such template.
func Missing(id string, lang text.Lang, v Values) []string {
	var missing []string
	for _, name := range versions[key{id, lang}].requires {
		if clean(v[name]) == "" {
			missing = append(missing, name)
		}
	}
	return missing
}

// prepare finds a template and cleans what it is filled with. Errors are those
// of [Fill].
func prepare(id string, lang text.Lang, v Values) (version, Values, error) {
	t, ok := versions[key{id, lang}]
	if !ok {
		return version{}, nil, fmt.Errorf("fill %q in %q: %w", id, lang, ErrUnknownTemplate)
	}
	v, err := v.cleaned()
	if err != nil {
		return version{}, nil, err
	}
	if missing := Missing(id, lang, v); missing != nil {
		return version{}, nil, &MissingError{Template: id, Placeholders: missing}
	}
	return t, v, nil
}
