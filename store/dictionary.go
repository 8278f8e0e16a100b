package store

import (
	"fmt"

	"daruma/journal"
)

// Values are numbered only while they are short and few: a column such as the
// owner or the region repeats itself in thousands of entries, a free-text one
// never does and would only make the dictionary as large as the journal.
const (
	maxWordValues = 256
	maxWordBytes  = 64
)

// A dictionary numbers the names of attributes and their common values, so that
// a head holds two small numbers for each, and ten thousand heads share the
// memory of one text. What is in it stays there when entries are deleted.
type dictionary struct {
	names   []*attributeName // the number of a name is its index plus 1
	numbers map[string]int
}

// An attributeName is one name with the values that have a number.
type attributeName struct {
	name    string
	values  []string // the number of a value is its index plus 1
	numbers map[string]int
	changed bool
}

func newDictionary() *dictionary { return &dictionary{numbers: map[string]int{}} }

// appendAttribute appends the numbers of a's name and value, entering them
// where they are new. The number 0 stands before a value that has none.
func (d *dictionary) appendAttribute(b []byte, a journal.Attribute) []byte {
	number, known := d.numbers[a.Name]
	if !known {
		number = d.add(&attributeName{name: a.Name, changed: true})
	}
	b = appendNumber(b, uint64(number))
	value := d.names[number-1].number(a.Value)
	b = appendNumber(b, uint64(value))
	if value == 0 {
		b = appendText(b, a.Value)
	}
	return b
}

func (d *dictionary) add(n *attributeName) (number int) {
	n.numbers = make(map[string]int, len(n.values))
	for i, value := range n.values {
		n.numbers[value] = i + 1
	}
	d.names = append(d.names, n)
	d.numbers[n.name] = len(d.names)
	return len(d.names)
}

// number is the number of value, a new one where it deserves one, or 0.
func (n *attributeName) number(value string) int {
	if number, known := n.numbers[value]; known {
		return number
	}
	if len(n.values) >= maxWordValues || len(value) > maxWordBytes {
		return 0
	}
	n.values = append(n.values, value)
	n.numbers[value] = len(n.values)
	n.changed = true
	return len(n.values)
}

func (d *dictionary) readAttribute(r *wireReader, a *journal.Attribute) {
	number, value := r.number(), r.number()
	if number == 0 || number > uint64(len(d.names)) {
		r.broken = true
		return
	}
	name := d.names[number-1]
	a.Name = name.name
	switch {
	case value == 0:
		a.Value = r.text()
	case value <= uint64(len(name.values)):
		a.Value = name.values[value-1]
	default:
		r.broken = true
	}
}

// A name is stored as a row of texts: itself and its values.

func (n *attributeName) record() []byte {
	b := appendText(nil, n.name)
	for _, value := range n.values {
		b = appendText(b, value)
	}
	return b
}

func readAttributeName(record string) (*attributeName, bool) {
	r := wireReader{rest: record}
	n := &attributeName{name: r.text()}
	for r.more() {
		n.values = append(n.values, r.text())
	}
	return n, !r.broken
}

// dictionary returns the dictionary as this transaction sees it, reading it at
// the first call.
func (t *tx) dictionary() (*dictionary, error) {
	if t.words != nil {
		return t.words, nil
	}
	rows, err := t.rows(dictionaryBucket)
	if err != nil {
		return nil, err
	}
	words := newDictionary()
	for _, row := range rows {
		record, err := t.open(dictionaryBucket, row)
		if err != nil {
			return nil, err
		}
		name, ok := readAttributeName(string(record))
		if number := words.add(name); !ok || uint64(number) != row.sequence {
			return nil, fmt.Errorf("read the dictionary: %w", journal.ErrDamaged)
		}
	}
	t.words = words
	return words, nil
}

// writeDictionary stores what this transaction entered into the dictionary.
func (t *tx) writeDictionary() error {
	if t.words == nil {
		return nil
	}
	for i, name := range t.words.names {
		if !name.changed {
			continue
		}
		if err := t.put(dictionaryBucket, sequenceKey(uint64(i+1)), name.record()); err != nil {
			return err
		}
		name.changed = false
	}
	return nil
}
