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
func (g Group) Label() text.Text {
	if f, found := g.builtIn(); found {
		for _, v := range f.Values {
			if v.Name == g.Value {
				return v.Label
			}
		}
	}
	return text.Say("%[1]s: %[2]s", "%[1]s：%[2]s").With(text.CleanLine(g.Factor), text.CleanLine(g.Value))
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
		return attributeLens(name), true, nil
	}
	if f, found := Find(name); found {
		return f.of, false, nil
	}
	return nil, false, unknownFactor(attributes)
}

func attributeLens(name string) lens {
	return func(h *journal.Head) string {
		for _, a := range h.Attributes {
			if a.Name == name {
				return a.Value
			}
		}
		return ""
	}
}

// lens reads the factor of the group.
func (g Group) lens() lens {
	if f, found := g.builtIn(); found {
		return f.of
	}
	return attributeLens(g.Factor)
}

// builtIn is the factor of the group, unless an import brought it.
func (g Group) builtIn() (Factor, bool) {
	if g.Attribute {
		return Factor{}, false
	}
	return Find(g.Factor)
}

// AfterNo reports whether the group's factor is asked about losses alone, so
// that its contrast with wins means nothing.
func (g Group) AfterNo() bool {
	f, found := g.builtIn()
	return found && f.AfterNo
}

// isBackground reports whether the group only holds the deals for which
// something was not ticked.
func (g Group) isBackground() bool {
	f, found := g.builtIn()
	return found && f.tick != "" && f.tick != g.Value
}

// Telling are the groups of the report that can tell losses from wins, in its
// order: neither what is asked about losses alone, nor those for which something
// was merely not ticked, nor one that holds every decided deal.
func (r Report) Telling() []Group {
	var groups []Group
	for _, g := range r.Factors {
		if !g.AfterNo() && !g.isBackground() && g.Table.RestN() > 0 {
			groups = append(groups, g)
		}
	}
	return groups
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
