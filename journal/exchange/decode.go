package exchange

import (
	"encoding"
	"errors"
	"maps"
	"reflect"
	"strconv"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// A decoder reads values into an entry. What the JSON does not name stays as it
// is in the entry, which makes a merge patch (RFC 7396) of what it reads.
type decoder struct {
	*scanner
	path   string  // of the member being read
	item   int     // of the list being read
	places []place // of all members read, for faults that only show afterwards
}

// A place is where a member's value stands.
type place struct {
	path  string
	item  int
	begin position
}

// longestName is the most cells of an unknown field's name that a fault repeats.
const longestName = 40

// entry reads one object into e. Faults in its values are left to
// [decoder.checked].
func (d *decoder) entry(e *journal.Entry) error {
	d.places = append(d.places[:0], place{"", 0, d.here()})
	return d.inField(d.object(schema, reflect.ValueOf(e).Elem()))
}

// inField puts the field being read into a fault that has none.
func (d *decoder) inField(err error) error {
	var f *SyntaxFault
	if errors.As(err, &f) && f.Field == "" {
		f.Field = at(d.path, d.item)
	}
	return err
}

// object reads an object into the struct v.
func (d *decoder) object(of *member, v reflect.Value) error {
	var seen uint64
	path := d.path
	return d.list('}', problemObjectEnd, func() error {
		d.path = path
		name, begin, err := d.name()
		if err != nil {
			return err
		}
		m, known := of.members[string(name)]
		switch {
		case !known:
			d.path = of.within(text.Truncate(text.CleanLine(string(name)), longestName))
			return fault(begin, problemUnknown)
		case seen&m.bit != 0:
			d.path = m.path
			return fault(begin, problemTwice)
		}
		seen |= m.bit
		d.path = m.path
		if err := d.member(m, v); err != nil {
			return err
		}
		d.path = path
		return nil
	})
}

// name reads a member's name and the colon after it. The name is good until
// the next token.
func (d *decoder) name() (name []byte, begin position, err error) {
	if d.next() != '"' {
		return nil, position{}, d.wrong(problemName)
	}
	begin = d.here()
	if err := d.text(); err != nil {
		return nil, begin, err
	}
	if !d.take(':') {
		return nil, begin, d.wrong(problemColon)
	}
	return d.token, begin, nil
}

// member reads the value of member m of the struct v.
func (d *decoder) member(m *member, v reflect.Value) error {
	c := d.next()
	begin := d.here()
	d.places = append(d.places, place{m.path, d.item, begin})
	switch {
	case m.shape == worked:
		return d.skip(0)
	case c == 'n':
		v.Field(m.index).SetZero()
		return d.word("null")
	}
	v = v.Field(m.index)
	switch m.shape {
	case object:
		if c != '{' {
			return d.mismatch(c, problemNotObject)
		}
		return d.object(m, v)
	case objects:
		return d.objects(m, v)
	case texts:
		return d.texts(m, v)
	case textMap:
		return d.textMap(v.Addr().Interface().(*map[string]string))
	case flag:
		return d.flag(c, v)
	case whole, score, amount:
		return d.numeric(m.shape, c, begin, v)
	default:
		return d.written(m.shape, c, begin, v)
	}
}

// mismatch is the fault for a value of another type that begins with c.
func (d *decoder) mismatch(c byte, problem text.Text) error {
	if c == '{' || c == '[' || c == '"' || c == 't' || c == 'f' || c == 'n' || isNumeric(c) {
		return fault(d.here(), problem)
	}
	return d.wrong(problemValue)
}

func (d *decoder) objects(m *member, v reflect.Value) error {
	return d.items(m, func(i int) error {
		if c := d.next(); c != '{' {
			return d.mismatch(c, problemNotObject)
		}
		if i == 0 {
			v.SetZero()
		}
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		return d.object(m, v.Index(i))
	}, v)
}

func (d *decoder) texts(m *member, v reflect.Value) error {
	var list []string
	err := d.items(m, func(int) error {
		c := d.next()
		d.places = append(d.places, place{m.path + "[]", d.item, d.here()})
		if c != '"' {
			return d.mismatch(c, problemNotText)
		}
		if err := d.text(); err != nil {
			return err
		}
		list = append(list, string(d.token))
		return nil
	}, v)
	if err == nil {
		*v.Addr().Interface().(*[]string) = list
	}
	return err
}

// items reads a list into v, which is empty if the list is.
func (d *decoder) items(m *member, item func(i int) error, v reflect.Value) error {
	if c := d.next(); c != '[' {
		return d.mismatch(c, problemNotList)
	}
	v.SetZero()
	i := 0
	return d.list(']', problemListEnd, func() error {
		d.path, d.item = m.path+"[]", i
		if err := item(i); err != nil {
			return err
		}
		d.path = m.path
		i++
		return nil
	})
}

// textMap merges an object of texts into m, which may be shared with another
// entry and is copied first.
func (d *decoder) textMap(m *map[string]string) error {
	if c := d.next(); c != '{' {
		return d.mismatch(c, problemNotObject)
	}
	merged := maps.Clone(*m)
	if merged == nil {
		merged = map[string]string{}
	}
	seen := map[string]bool{}
	err := d.list('}', problemObjectEnd, func() error {
		raw, begin, err := d.name()
		if err != nil {
			return err
		}
		name := string(raw)
		if seen[name] {
			return fault(begin, problemTwice)
		}
		seen[name] = true
		switch c := d.next(); c {
		case 'n':
			delete(merged, name)
			return d.word("null")
		case '"':
			err = d.text()
			merged[name] = string(d.token)
			return err
		default:
			return d.mismatch(c, problemNotText)
		}
	})
	*m = merged
	return err
}

func (d *decoder) flag(c byte, v reflect.Value) error {
	switch c {
	case 't':
		v.SetBool(true)
		return d.word("true")
	case 'f':
		v.SetBool(false)
		return d.word("false")
	}
	return d.mismatch(c, problemNotFlag)
}

func (d *decoder) numeric(s shape, c byte, begin position, v reflect.Value) error {
	if !isNumeric(c) {
		return d.mismatch(c, problemNotNumber)
	}
	if err := d.number(); err != nil {
		return err
	}
	if s == amount {
		read := new(journal.Amount)
		if read.UnmarshalJSON(d.token) != nil {
			return fault(begin, problemNotAmount)
		}
		v.Set(reflect.ValueOf(read))
		return nil
	}
	n, ok := wholeNumber(string(d.token))
	switch {
	case !ok:
		return fault(begin, problemNotWhole)
	case s == score:
		v.Set(reflect.ValueOf(&n))
	case n == 0:
		// An entry takes 0 for no answer, yet 0 was answered, and it is outside of
		// every range: let validation say so.
		v.SetInt(-1)
	default:
		v.SetInt(int64(n))
	}
	return nil
}

// wholeNumber reads a JSON number without a fraction: 4, and 4.0 too.
func wholeNumber(s string) (int, bool) {
	digits, fraction, _ := strings.Cut(s, ".")
	if strings.Trim(fraction, "0") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil
}

// written reads what is a text in JSON.
func (d *decoder) written(s shape, c byte, begin position, v reflect.Value) error {
	if c != '"' {
		return d.mismatch(c, problemNotText)
	}
	if err := d.text(); err != nil {
		return err
	}
	switch {
	case s == line:
		v.SetString(string(d.token))
		return nil
	case len(d.token) == 0:
		v.SetZero()
		return nil
	}
	into, _ := v.Addr().Interface().(encoding.TextUnmarshaler)
	if into.UnmarshalText(d.token) != nil {
		return fault(begin, formOf(s))
	}
	return nil
}

func formOf(s shape) text.Text {
	switch s { //nolint:exhaustive // only these are read from a text
	case moment:
		return problemNotTime
	case entryID:
		return problemNotID
	}
	return problemNotDate
}

// checked returns e normalised, or its first fault in the order of the text.
func (d *decoder) checked(e journal.Entry) (journal.Entry, error) {
	normal := e.Normalised()
	var first *SyntaxFault
	for _, f := range journal.ValidateAll(normal) {
		field := f.Field
		if dropped(e, normal) {
			field, _, _ = strings.Cut(field, "[") // items have moved up
		}
		begin := d.find(field)
		if first == nil || begin.before(position{first.Line, first.Column}) {
			first = &SyntaxFault{begin.line, begin.column, field, f.Problem}
		}
	}
	if first != nil {
		return journal.Entry{}, first
	}
	return normal, nil
}

// dropped reports whether normalising took out items of a list.
func dropped(e, normal journal.Entry) bool {
	return len(e.Deal.People) != len(normal.Deal.People) || len(e.Thread.Contacts) != len(normal.Thread.Contacts) ||
		len(e.Tags) != len(normal.Tags) || len(e.Conditions) != len(normal.Conditions)
}

// find returns where the value of field begins, or else the entry.
func (d *decoder) find(field string) position {
	for _, p := range d.places[1:] {
		if at(p.path, p.item) == field {
			return p.begin
		}
	}
	return d.places[0].begin
}
