package exchange

import (
	"reflect"
	"strconv"
	"strings"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

// A shape is the form of a member's value in JSON.
type shape int

const (
	object  shape = iota // members of its own
	objects              // a list of objects
	texts                // a list of texts
	textMap              // an object of texts under any names
	line                 // a text
	flag                 // true or false
	whole                // a number, 0 not answered
	score                // a number, absent where not answered
	amount               // an exact decimal
	date                 // 2026-11-20
	moment               // RFC 3339
	entryID              // 32 hex digits
	worked               // worked out on output, ignored on input
)

// A member is one named place of an entry's JSON.
type member struct {
	path    string // "deal.people[].voice"; "[]" stands for an item of a list
	shape   shape
	index   int // of the Go struct's field
	bit     uint64
	members map[string]*member // of an object, or of each item of objects
}

// schema is what an entry's JSON can hold. It follows the Go types, so that a
// new field needs no second list.
var schema = func() *member {
	root := &member{shape: object}
	root.describe(reflect.TypeFor[journal.Entry]())
	for object, names := range map[string][]string{"price": {"gap_last_year", "gap_rival"}, "thread": {"state", "next"}} {
		of := root.members[object]
		for _, name := range names {
			of.add(name, &member{shape: worked})
		}
	}
	return root
}()

// describe adds the members that the struct t has.
func (m *member) describe(t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		child := &member{index: i, shape: shapeOf(f.Type)}
		m.add(name, child)
		switch child.shape {
		case object:
			child.describe(f.Type)
		case objects:
			child.describe(f.Type.Elem())
		default: // a value
		}
	}
}

func (m *member) add(name string, child *member) {
	if m.members == nil {
		m.members = map[string]*member{}
	}
	child.bit = 1 << len(m.members)
	child.path = m.within(name)
	m.members[name] = child
}

// within is the path of a member of m.
func (m *member) within(name string) string {
	switch {
	case m.path == "":
		return name
	case m.shape == objects:
		return m.path + "[]." + name
	}
	return m.path + "." + name
}

func shapeOf(t reflect.Type) shape {
	switch t {
	case reflect.TypeFor[calendar.Date]():
		return date
	case reflect.TypeFor[time.Time]():
		return moment
	case reflect.TypeFor[journal.ID]():
		return entryID
	case reflect.TypeFor[*journal.Amount]():
		return amount
	case reflect.TypeFor[*int]():
		return score
	case reflect.TypeFor[[]string]():
		return texts
	case reflect.TypeFor[map[string]string]():
		return textMap
	}
	switch t.Kind() { //nolint:exhaustive // an entry has no others, which a test holds
	case reflect.Struct:
		return object
	case reflect.Slice:
		return objects
	case reflect.String:
		return line
	case reflect.Bool:
		return flag
	case reflect.Int:
		return whole
	}
	panic("no shape for " + t.String())
}

// at is the path with item for the "[]" in it.
func at(path string, item int) string {
	return strings.Replace(path, "[]", "["+strconv.Itoa(item)+"]", 1)
}
