package guard

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// How bbolt lays out a file, in the machine's own byte order.
//
// Every page begins with
//
//	id 8 | kind 2 | count 2 | overflow 4
//
// where overflow is the number of pages that continue this one. Pages 0 and 1
// are meta pages, which go on with
//
//	magic 4 | version 4 | page size 4 | flags 4 | root 8 | sequence 8 |
//	free list 8 | pages 8 | transaction 8 | check sum 8
//
// and are written in turns, so that one of them is always whole.
const (
	pageHeaderSize = 16
	metaSize       = 64
	metaSummed     = metaSize - 8

	metaMagic   = 0xED0CDAED
	metaVersion = 2

	// minPageSize and maxPageSize are the bounds within which bbolt looks for
	// the second meta page when the first is broken.
	minPageSize = 1 << 10
	maxPageSize = minPageSize << 14

	firstPage = 2 // after the meta pages
)

// pageID numbers the pages of a file from 0.
type pageID uint64

// meta says where everything is, as of one transaction.
type meta struct {
	pageSize    int64
	root        pageID
	freelist    pageID
	pages       pageID // in use or free; higher ones were never written
	transaction uint64
}

var errNoMagic = errors.New("no magic number")

// readMeta finds the meta page that bbolt will go by, in a file of the given
// length in bytes, and checks that what it says lies within the file.
func readMeta(file io.ReaderAt, length int64) (meta, error) {
	pageSize, err := readPageSize(file, length)
	if err != nil {
		return meta{}, err
	}
	var chosen meta
	found := false
	for _, at := range []int64{0, pageSize} {
		m, err := readMetaAt(file, at)
		if err != nil {
			continue
		}
		if err := m.check(pageSize, length); err != nil {
			return meta{}, err
		}
		if !found || m.transaction > chosen.transaction {
			chosen, found = m, true
		}
	}
	if !found {
		return meta{}, damaged("no valid meta page")
	}
	return chosen, nil
}

// readPageSize takes the page size from the first meta page, or else from the
// second, which is looked for wherever it may begin.
func readPageSize(file io.ReaderAt, length int64) (int64, error) {
	m, first := readMetaAt(file, 0)
	if first == nil {
		return m.pageSize, nil
	}
	worst := first
	for at := int64(minPageSize); at <= maxPageSize && at < length-minPageSize; at *= 2 {
		m, err := readMetaAt(file, at)
		if err == nil {
			return m.pageSize, nil
		}
		if !errors.Is(err, errNoMagic) {
			worst = err
		}
	}
	if errors.Is(worst, errNoMagic) {
		return 0, ErrNotAJournal
	}
	return 0, worst
}

func readMetaAt(file io.ReaderAt, at int64) (meta, error) {
	var page [pageHeaderSize + metaSize]byte
	n, err := file.ReadAt(page[:], at)
	if err != nil && !errors.Is(err, io.EOF) {
		return meta{}, err
	}
	b := page[pageHeaderSize:]
	if n < pageHeaderSize+4 || binary.NativeEndian.Uint32(b) != metaMagic {
		return meta{}, errNoMagic
	}
	sum := fnv.New64a()
	sum.Write(b[:metaSummed])
	if n < len(page) || binary.NativeEndian.Uint64(b[metaSummed:]) != sum.Sum64() {
		return meta{}, damaged("meta page at byte %d has a wrong check sum", at)
	}
	if version := binary.NativeEndian.Uint32(b[4:]); version > metaVersion {
		return meta{}, ErrNewer
	} else if version < metaVersion {
		return meta{}, damaged("meta page at byte %d has version %d", at, version)
	}
	return meta{
		pageSize:    int64(binary.NativeEndian.Uint32(b[8:])),
		root:        pageID(binary.NativeEndian.Uint64(b[16:])),
		freelist:    pageID(binary.NativeEndian.Uint64(b[32:])),
		pages:       pageID(binary.NativeEndian.Uint64(b[40:])),
		transaction: binary.NativeEndian.Uint64(b[48:]),
	}, nil
}

// check compares the meta with the length of the file. A file that was cut off
// is found here; bbolt would map it and fault. A file without a list of free
// pages is refused as well: bbolt would make one in a goroutine of its own,
// where a fault cannot be caught.
func (m meta) check(pageSize, length int64) error {
	switch {
	case m.pageSize != pageSize, pageSize < minPageSize, pageSize > maxPageSize, pageSize&(pageSize-1) != 0:
		return damaged("page size %d", m.pageSize)
	case m.pages > pageID(length/pageSize):
		return damaged("%d of %d pages are there", length/pageSize, m.pages)
	}
	for _, id := range []pageID{m.root, m.freelist} {
		if id < firstPage || id >= m.pages {
			return damaged("meta page points to page %d of %d", id, m.pages)
		}
	}
	return nil
}

// header is how a page begins.
type header struct {
	id       pageID
	kind     uint16
	count    int
	overflow pageID
}

// The kinds of pages.
const (
	branchPage   = 0x01
	leafPage     = 0x02
	freelistPage = 0x10
)

func readHeader(page []byte) header {
	return header{
		id:       pageID(binary.NativeEndian.Uint64(page)),
		kind:     binary.NativeEndian.Uint16(page[8:]),
		count:    int(binary.NativeEndian.Uint16(page[10:])),
		overflow: pageID(binary.NativeEndian.Uint32(page[12:])),
	}
}

// String describes the page for messages.
func (h header) String() string {
	return fmt.Sprintf("page %d (kind %#x, %d elements)", h.id, h.kind, h.count)
}
