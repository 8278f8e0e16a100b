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

// order is every template, in the order they are listed.
var order = []string{Default, "brief", "gracious"}

// A Template is what a list shows of one reply.
type Template struct {
	ID        string
	Name      text.Text
	Languages []text.Lang // those it is written in, English first
	Requires  []string    // placeholders it cannot do without, in the order of [Placeholders]
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
		t.Requires, t.Sources = slices.Clone(v.requires), slices.Clone(v.sources)
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
	t, ok := versions[key{id, lang}]
	if !ok {
		return "", fmt.Errorf("fill %q in %q: %w", id, lang, ErrUnknownTemplate)
	}
	v, err := v.cleaned()
	if err != nil {
		return "", err
	}
	var missing []string
	for _, name := range t.requires {
		if v[name] == "" {
			missing = append(missing, name)
		}
	}
	if missing != nil {
		return "", &MissingError{Template: id, Placeholders: missing}
	}
	return t.fill(v), nil
}
