package reply

import (
	"maps"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// ownExtras are the words that a template of the user's own has for {late}.
var ownExtras = map[text.Lang]string{
	text.English:  "Please excuse this late reply.",
	text.Japanese: "お返事が遅くなり、失礼いたしました。",
}

// FillOwn returns the subject and the text of a template of the user's own,
// filled as [Fill] does it. Every placeholder is optional; the subject is ""
// where it has none or a value is missing. A text of which nothing is left for
// want of values is a [*journal.Problem]; other errors are those of [CheckOwn],
// and an [*UnknownError].
func FillOwn(own journal.Template, v Values) (subject, body string, err error) {
	if err := CheckOwn(own); err != nil {
		return "", "", err
	}
	t, err := parseOwn(own.Normalised())
	if err != nil {
		return "", "", err
	}
	if v, err = v.cleaned(); err != nil {
		return "", "", err
	}
	if body = t.fill(v); body == "\n" {
		return "", "", &journal.Problem{Text: text.Say(
			"nothing is left of this text, since what it names is not known; fill in its placeholders",
			"差し込む内容がないため、文面になりません。差し込み項目に値を入れてください",
		)}
	}
	subject, _ = t.fillLine(t.subjects[0], v)
	return subject, body, nil
}

// CheckOwn returns what is wrong with a template of the user's own, as a
// [*journal.Problem], or nil: what [journal.Template.Validate] finds, the name of
// a template of ours, and braces around anything but a placeholder or a block,
// which would be left in the letter.
func CheckOwn(own journal.Template) error {
	own = own.Normalised()
	if err := own.Validate(); err != nil {
		return err
	}
	if slices.Contains(order, own.Name) {
		return &journal.Problem{Text: text.Say("%[1]s is the name of a reply of the program; choose another", "%[1]s は用意されている返信の名前です。別の名前にしてください").With(own.Name)}
	}
	if strayBraces(own.Subject) {
		return bracesProblem(text.Say("the subject", "件名"))
	}
	for i, l := range strings.Split(own.Body, "\n") {
		if strayBraces(l) {
			return bracesProblem(text.Say("line %[1]d of the text", "本文の%[1]d行目").With(i + 1))
		}
	}
	return nil
}

// strayBraces reports whether a line has braces that nothing is filled into.
func strayBraces(l string) bool {
	known := fillable()
	parsed, err := parseWords(halfWidthBraces(l))
	return err != nil || slices.ContainsFunc(parsed, func(s segment) bool {
		return strings.ContainsAny(s.words, "{}") || s.name != "" && !slices.Contains(known, s.name)
	})
}

func bracesProblem(where text.Text) error {
	return &journal.Problem{Text: text.Say("%[1]s has braces around something that cannot be filled in; there are %[2]s", "%[1]sに、差し込めない { } があります。使えるのは %[2]s です").
		With(where, strings.Join(fillable(), ", "))}
}

// fillable are the names that braces can hold in a template of the user's own.
func fillable() []string {
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(blocks)), func(name string) bool {
		return name == Pivot || name == Reserve || strings.HasPrefix(name, seasonal)
	})
	return append(Placeholders(), names...)
}

// parseOwn reads a checked, normalised template. It has no optional parts: square brackets
// in it are square brackets.
func parseOwn(own journal.Template) (version, error) {
	lang := text.Lang(own.Language)
	t := version{lang: lang, name: own.Name, extras: map[string]string{late: ownExtras[lang]}}
	for l := range strings.SplitSeq(strings.TrimRight(text.Clean(own.Body), "\n"), "\n") {
		parsed, err := parseWords(halfWidthBraces(strings.TrimRight(l, " \u3000")))
		if err != nil {
			return version{}, err
		}
		t.lines = append(t.lines, parsed)
	}
	subject, err := parseWords(halfWidthBraces(clean(own.Subject)))
	t.subjects = []line{subject}
	return t, err
}

// halfWidthBraces takes the braces of a Japanese keyboard for the plain ones.
func halfWidthBraces(l string) string {
	return strings.NewReplacer("｛", "{", "｝", "}").Replace(l)
}
