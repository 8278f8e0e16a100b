// Package text holds every sentence of the program in both of its languages,
// and what text goes through before it is stored, measured or shown.
package text

import "fmt"

// A Lang is a language of the interface or of a reply.
type Lang string

// The languages the program speaks.
const (
	English  Lang = "en"
	Japanese Lang = "ja"
)

// Langs are the languages the program speaks, English first.
var Langs = []Lang{English, Japanese}

// A Text is one sentence or label in both languages.
type Text struct{ EN, JA string }

// Say returns the text that reads en in English and ja in Japanese. Both stand
// beside each other where they are used, so that a missing one does not compile.
func Say(en, ja string) Text { return Text{EN: en, JA: ja} }

// Same returns a text that reads the same in both languages: a name, a number.
func Same(s string) Text { return Text{EN: s, JA: s} }

// In returns the text in language l; any language but Japanese is English.
func (t Text) In(l Lang) string {
	if l == Japanese {
		return t.JA
	}
	return t.EN
}

// IsZero reports whether there is no text.
func (t Text) IsZero() bool { return t == Text{} }

// With fills the verbs of both languages with args, as [fmt.Sprintf] does. An
// argument that is itself a Text is put in each language's own words. Japanese
// may take the arguments in another order with explicit indexes ("%[2]s").
func (t Text) With(args ...any) Text {
	return Text{EN: fmt.Sprintf(t.EN, in(args, English)...), JA: fmt.Sprintf(t.JA, in(args, Japanese)...)}
}

// List returns the parts that say something behind each other: "phone, message
// left" and 「電話、伝言を残した」.
func List(parts ...Text) Text {
	var said Text
	for _, part := range parts {
		switch {
		case part.IsZero():
		case said.IsZero():
			said = part
		default:
			said = Say("%[1]s, %[2]s", "%[1]s、%[2]s").With(said, part)
		}
	}
	return said
}

func in(args []any, l Lang) []any {
	out := make([]any, len(args))
	for i, a := range args {
		if t, ok := a.(Text); ok {
			a = t.In(l)
		}
		out[i] = a
	}
	return out
}
