package pattern

import (
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// A Factor is something that every deal may have an answer to. Beside the
// built-in ones, every attribute that an import brought is one.
type Factor struct {
	Name   string // in JSON and behind --by
	Label  text.Text
	Values []Value // in the order on screen

	// AfterNo tells what is asked about a loss alone. Its groups hold no wins
	// by their nature, and their contrast says nothing about what loses deals.
	AfterNo bool

	// tick is the one value that somebody set; the other only says that nobody
	// did. Where nobody ever did, nobody was asked, and the factor is blank.
	tick string

	// of is the value that a deal has, "" where the question was not answered.
	of func(h *journal.Head) string
}

// A Value is one answer to a factor, and how it reads after "Lost when".
type Value struct {
	Name  string
	Label text.Text
}

// Find returns the built-in factor of that name.
func Find(name string) (Factor, bool) {
	i := slices.IndexFunc(Factors, func(f Factor) bool { return f.Name == name })
	if i < 0 {
		return Factor{}, false
	}
	return Factors[i], true
}

// Label says what the deals of a group have in common: "criteria moved", "price
// 10-20% above last year"; of an attribute its name and value.
func (g Group) Label() text.Text { return label(g.Factor, g.Value, g.Attribute) }

func label(factor, value string, attribute bool) text.Text {
	if f, found := Find(factor); found && !attribute {
		for _, v := range f.Values {
			if v.Name == value {
				return v.Label
			}
		}
	}
	return text.Say("%[1]s: %[2]s", "%[1]s：%[2]s").With(text.CleanLine(factor), text.CleanLine(value))
}

// A lens reads one factor off a head, "" where it is blank.
type lens func(h *journal.Head) string

// lensOf is the factor called name as the given heads have it: an attribute
// where one of them has it under that exact name, otherwise the built-in one. An
// unknown name is a [*journal.Problem] that tells those there are.
func lensOf(heads []journal.Head, name string) (look lens, attribute bool, err error) {
	attributes := map[string]bool{}
	for i := range heads {
		for _, a := range heads[i].Attributes {
			attributes[a.Name] = true
		}
	}
	if attributes[name] {
		return func(h *journal.Head) string { return attributeOf(h, name) }, true, nil
	}
	if f, found := Find(name); found {
		return f.of, false, nil
	}
	return nil, false, unknownFactor(attributes)
}

func attributeOf(h *journal.Head, name string) string {
	for _, a := range h.Attributes {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// unknownFactor tells which factors there are.
func unknownFactor[V any](attributes map[string]V) error {
	names := make([]string, 0, len(Factors)+len(attributes))
	for _, f := range Factors {
		names = append(names, f.Name)
	}
	builtIn := len(names)
	for name := range attributes {
		names = append(names, text.CleanLine(name))
	}
	slices.Sort(names[builtIn:])
	return &journal.Problem{Text: text.Say("no deal has this attribute; there are %[1]s", "その項目はありません。使える項目: %[1]s").
		With(strings.Join(names, ", "))}
}
