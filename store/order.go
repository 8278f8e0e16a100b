package store

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"daruma/journal"
	"daruma/journal/calendar"
)

// maxChunk is how many entries one chunk of the order holds. One change to the
// order rewrites one chunk, and a list of ten opens one.
const maxChunk = 512

// A decision is an entry's place in the order: by the day it was decided, and
// within a day by when it was added. Undated ones come before every date, and so
// last where the newest come first.
type decision struct {
	decided  int32 // the number of the date
	sequence uint64
}

func decisionOf(decided calendar.Date, sequence uint64) decision {
	return decision{decided.Number(), sequence}
}

func (d decision) compare(other decision) int {
	return cmp.Or(cmp.Compare(d.decided, other.decided), cmp.Compare(d.sequence, other.sequence))
}

// An order is all decisions, oldest first, in chunks that are read and written
// one by one.
type order struct {
	chunks []chunk
	next   uint64 // the number of the next chunk that is made; 0 is the directory
	change bool
}

// A chunk is a run of the order. It is known by its first decision and its
// length until its decisions are read.
type chunk struct {
	number    uint64
	first     decision
	count     int
	decisions []decision // nil until read
	change    bool
}

// Decisions are stored as their differences: dates that hardly grow and
// sequences close to each other take two or three bytes together.

func appendDecision(b []byte, d, before decision) []byte {
	b = appendNumber(b, zigzag(int64(d.decided)-int64(before.decided)))
	return appendNumber(b, zigzag(int64(d.sequence-before.sequence)))
}

func readDecision(r *wireReader, before decision) decision {
	return decision{
		decided:  int32(int64(before.decided) + unzigzag(r.number())),
		sequence: before.sequence + uint64(unzigzag(r.number())),
	}
}

// record is the stored directory.
func (o *order) record() []byte {
	b := appendNumber(nil, o.next)
	var before decision
	for i := range o.chunks {
		c := &o.chunks[i]
		b = appendNumber(appendNumber(b, c.number), uint64(c.count))
		b = appendDecision(b, c.first, before)
		before = c.first
	}
	return b
}

func readOrder(record string) (*order, bool) {
	r := wireReader{rest: record}
	o := &order{next: r.number()}
	var before decision
	for r.more() {
		c := chunk{number: r.number(), count: int(r.number())}
		c.first = readDecision(&r, before)
		before = c.first
		o.chunks = append(o.chunks, c)
	}
	return o, !r.broken
}

func (c *chunk) record() []byte {
	var b []byte
	var before decision
	for _, d := range c.decisions {
		b = appendDecision(b, d, before)
		before = d
	}
	return b
}

func readDecisions(record string) ([]decision, bool) {
	r := wireReader{rest: record}
	var decisions []decision
	var before decision
	for r.more() {
		before = readDecision(&r, before)
		decisions = append(decisions, before)
	}
	return decisions, !r.broken
}

// readOrder returns the order as this transaction sees it, reading its
// directory at the first call.
func (t *tx) readOrder() (*order, error) {
	if t.order != nil {
		return t.order, nil
	}
	record, found, err := t.get(orderBucket, sequenceKey(0))
	if err != nil {
		return nil, err
	}
	o, ok := &order{next: 1}, t.manifest.buckets[string(orderBucket)].count == 0
	if found {
		o, ok = readOrder(string(record))
	}
	if !ok {
		return nil, damaged(orderBucket, sequenceKey(0))
	}
	t.order = o
	return o, nil
}

// readChunk returns the i-th chunk of the order with its decisions.
func (t *tx) readChunk(i int) (*chunk, error) {
	c := &t.order.chunks[i]
	if c.decisions != nil {
		return c, nil
	}
	key := sequenceKey(c.number)
	record, found, err := t.get(orderBucket, key)
	if err != nil {
		return nil, err
	}
	decisions, ok := readDecisions(string(record))
	if !found || !ok || len(decisions) != c.count || c.count == 0 || decisions[0] != c.first {
		return nil, damaged(orderBucket, key)
	}
	c.decisions = decisions
	return c, nil
}

// newestFirst yields all entries' sequences, the newest decision first, in a
// transaction that has changed nothing.
func (t *tx) newestFirst(yield func(sequence uint64) (more bool, err error)) error {
	o, err := t.readOrder()
	if err != nil {
		return err
	}
	if o.count() != t.manifest.buckets[string(headBucket)].count {
		return damaged(orderBucket, sequenceKey(0))
	}
	for i := len(o.chunks) - 1; i >= 0; i-- {
		c, err := t.readChunk(i)
		if err != nil {
			return err
		}
		for _, d := range slices.Backward(c.decisions) {
			if more, err := yield(d.sequence); err != nil || !more {
				return err
			}
		}
	}
	return nil
}

// insert puts d into the order.
func (t *tx) insert(d decision) error {
	o, err := t.readOrder()
	if err != nil {
		return err
	}
	if len(o.chunks) == 0 {
		o.addChunk(0, []decision{d})
		return nil
	}
	i := o.chunkOf(d)
	c, err := t.readChunk(i)
	if err != nil {
		return err
	}
	at, found := slices.BinarySearchFunc(c.decisions, d, decision.compare)
	if found {
		return fmt.Errorf("an entry is in the order already: %w", journal.ErrDamaged)
	}
	c.set(slices.Insert(c.decisions, at, d))
	o.change = true
	if c.count > maxChunk {
		o.split(i)
	}
	return nil
}

// remove takes d out of the order.
func (t *tx) remove(d decision) error {
	o, err := t.readOrder()
	if err != nil {
		return err
	}
	if len(o.chunks) == 0 {
		return errNotInOrder
	}
	i := o.chunkOf(d)
	c, err := t.readChunk(i)
	if err != nil {
		return err
	}
	at, found := slices.BinarySearchFunc(c.decisions, d, decision.compare)
	if !found {
		return errNotInOrder
	}
	o.change = true
	if c.count > 1 {
		c.set(slices.Delete(c.decisions, at, at+1))
		return nil
	}
	if err := t.delete(orderBucket, sequenceKey(c.number)); err != nil {
		return err
	}
	o.chunks = slices.Delete(o.chunks, i, i+1)
	return nil
}

var errNotInOrder = fmt.Errorf("an entry is not in the order: %w", journal.ErrDamaged)

// count is how many entries the order holds.
func (o *order) count() (n uint64) {
	for i := range o.chunks {
		n += uint64(o.chunks[i].count)
	}
	return n
}

// chunkOf is the index of the chunk that holds d, or would.
func (o *order) chunkOf(d decision) int {
	after := sort.Search(len(o.chunks), func(i int) bool { return o.chunks[i].first.compare(d) > 0 })
	return max(after-1, 0)
}

func (c *chunk) set(decisions []decision) {
	c.decisions, c.first, c.count, c.change = decisions, decisions[0], len(decisions), true
}

// split moves part of the i-th chunk into a new one behind it. The last chunk
// grows at its end nearly always, so there the old one stays full.
func (o *order) split(i int) {
	c := &o.chunks[i]
	at := c.count / 2
	if i == len(o.chunks)-1 {
		at = maxChunk
	}
	moved := slices.Clone(c.decisions[at:])
	c.set(c.decisions[:at])
	o.addChunk(i+1, moved)
}

func (o *order) addChunk(i int, decisions []decision) {
	c := chunk{number: o.next}
	c.set(decisions)
	o.chunks = slices.Insert(o.chunks, i, c)
	o.next++
	o.change = true
}

// writeOrder stores each chunk that this transaction changed, once, and the
// directory.
func (t *tx) writeOrder() error {
	if t.order == nil || !t.order.change {
		return nil
	}
	for i := range t.order.chunks {
		c := &t.order.chunks[i]
		if !c.change {
			continue
		}
		if err := t.put(orderBucket, sequenceKey(c.number), c.record()); err != nil {
			return err
		}
		c.change = false
	}
	t.order.change = false
	return t.put(orderBucket, sequenceKey(0), t.order.record())
}
