package guard

import (
	"bytes"
	"encoding/binary"
)

// The elements of a page follow its header, and their keys and values follow
// the elements. An element of a branch is
//
//	position 4 | key length 4 | child 8
//
// and one of a leaf
//
//	flags 4 | position 4 | key length 4 | value length 4
//
// where the position of the key counts from the element's own beginning, and
// the value follows the key. A bucket's value is
//
//	root 8 | sequence 8 | page, when root is 0
const (
	elementSize      = 16
	bucketFlag       = 0x01
	bucketHeaderSize = 16
)

// element is one key of a page with what belongs to it.
type element struct {
	flags uint32 // of a leaf
	key   []byte
	value []byte // of a leaf
	child pageID // of a branch
}

func elementStart(i int) int { return pageHeaderSize + i*elementSize }

func branchElement(page []byte, i int) element {
	start := page[elementStart(i):]
	key := binary.NativeEndian.Uint32(start)
	end := key + binary.NativeEndian.Uint32(start[4:])
	return element{key: start[key:end], child: childAt(start)}
}

// childAt returns the child of the branch element that begins at b.
func childAt(b []byte) pageID { return pageID(binary.NativeEndian.Uint64(b[8:])) }

func leafElement(page []byte, i int) element {
	start := page[elementStart(i):]
	key := binary.NativeEndian.Uint32(start[4:])
	value := key + binary.NativeEndian.Uint32(start[8:])
	end := value + binary.NativeEndian.Uint32(start[12:])
	return element{
		flags: binary.NativeEndian.Uint32(start),
		key:   start[key:value],
		value: start[value:end],
	}
}

// checkKeys sees to it that the elements of a page lie within it, that their
// keys ascend, and that these are in the range the branch above gives. Only
// after that may elements be read.
func checkKeys(h header, page []byte, keys keyRange) error {
	data := int64(elementStart(h.count))
	if data > int64(len(page)) {
		return damaged("%v is too small for its elements", h)
	}
	var last []byte
	for i := range h.count {
		key, ok := keyAt(page, i, h.kind, data)
		if !ok {
			return damaged("%v has element %d beyond its end", h, i)
		}
		if len(key) == 0 || bytes.Compare(last, key) >= 0 {
			return damaged("%v has key %d out of order", h, i)
		}
		if i == 0 && bytes.Compare(key, keys.from) < 0 {
			return damaged("%v has a key that belongs before it", h)
		}
		last = key
	}
	if keys.below != nil && bytes.Compare(last, keys.below) >= 0 {
		return damaged("%v has a key that belongs after it", h)
	}
	return nil
}

// keyAt returns the key of an element, and whether key and value lie between
// data, where the elements end, and the end of the page.
func keyAt(page []byte, i int, kind uint16, data int64) ([]byte, bool) {
	start := elementStart(i)
	fields := page[start : start+elementSize]
	value := int64(0)
	if kind != branchPage {
		value = int64(binary.NativeEndian.Uint32(fields[12:]))
		fields = fields[4:]
	}
	from := int64(start) + int64(binary.NativeEndian.Uint32(fields))
	to := from + int64(binary.NativeEndian.Uint32(fields[4:]))
	if from < data || to+value > int64(len(page)) {
		return nil, false
	}
	return page[from:to], true
}
