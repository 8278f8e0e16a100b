package guard

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// maxDepth is how many pages lie above one another at most. A tree of a
// billion records has six; a journal's buckets are not nested deeply.
const maxDepth = 32

// Walk checks every page of the bbolt file at path: that each is what it says
// it is, lies within the file, is used exactly once, and holds its keys in
// order. It takes about 1 ms a MB, follows no link, waits up to
// [DefaultTimeout] for a writer, and needs no bbolt, so that it is safe on any
// file. It does not look at what the values say.
//
// It returns nil for a sound file, and else the errors of [Open].
func Walk(path string) (err error) {
	if err := checkPath(path); err != nil {
		return err
	}
	l, err := takeLock(path+lockSuffix, false, DefaultTimeout)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.release(true)) }()

	file, err := openSafe(path, os.O_RDONLY)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return checkFile(file, path, checkAll)
}

// checkFile runs check on an open file.
func checkFile(file *os.File, path string, check func(io.ReaderAt, int64) error) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if info.Size() == 0 {
		return pathError(path, ErrEmpty)
	}
	if err := check(file, info.Size()); err != nil {
		return pathError(path, err)
	}
	return nil
}

// checkAll checks every page of a file of the given length in bytes.
func checkAll(file io.ReaderAt, length int64) error {
	w, err := newWalk(file, length)
	if err != nil {
		return err
	}
	if err := w.node(w.meta.root, 0, everyLevel, keyRange{}); err != nil {
		return err
	}
	return w.checkAllUsed()
}

// checkShape checks what could make bbolt overwrite pages in use or never come
// back: the meta pages, the list of free pages, and every branch page. Of the
// leaves it only sees to it that none is pointed to twice. It reads about one
// page in a hundred. What it does not see is a leaf that has become a branch,
// which can send bbolt in circles: that would take reading every leaf, which
// [Walk] does, and [Open] after a writer that did not close the file.
func checkShape(file io.ReaderAt, length int64) error {
	w, err := newWalk(file, length)
	if err != nil {
		return err
	}
	w.shapeOnly = true
	return w.node(w.meta.root, 0, everyLevel, keyRange{})
}

// everyLevel has node read pages down to the leaves.
const everyLevel = -1

// walk goes through the pages of one file. What it reads it checks first
// against the bounds of the page.
type walk struct {
	file      io.ReaderAt
	meta      meta
	used      []uint64         // one bit a page
	pages     [maxDepth][]byte // the page being read at each depth
	shapeOnly bool
}

// newWalk reads the meta pages and the list of free pages.
func newWalk(file io.ReaderAt, length int64) (*walk, error) {
	m, err := readMeta(file, length)
	if err != nil {
		return nil, err
	}
	w := &walk{file: file, meta: m, used: make([]uint64, m.pages/64+1)}
	if err := w.claim(0, firstPage); err != nil {
		return nil, err
	}
	return w, w.freelist()
}

// claim marks n pages from id on as used. A page that is used already is part
// of a circle, or belongs to two trees, or is free.
func (w *walk) claim(id, n pageID) error {
	if id >= w.meta.pages || n > w.meta.pages-id {
		return damaged("page %d with %d pages in all is beyond the end", id, n)
	}
	for p := id; p < id+n; p++ {
		bit := uint64(1) << (p % 64)
		if w.used[p/64]&bit != 0 {
			return damaged("page %d is used twice", p)
		}
		w.used[p/64] |= bit
	}
	return nil
}

// checkAllUsed finds pages that nothing points to any more, as when a branch
// lost some of its elements.
func (w *walk) checkAllUsed() error {
	for p := pageID(0); p < w.meta.pages; p++ {
		if w.used[p/64]&(1<<(p%64)) == 0 {
			return damaged("page %d is neither used nor free", p)
		}
	}
	return nil
}

// read claims and reads a page together with those that continue it, into the
// memory for the given depth.
func (w *walk) read(id pageID, depth int) (header, []byte, error) {
	if depth >= maxDepth {
		return header{}, nil, damaged("pages are nested deeper than %d", maxDepth)
	}
	if id < firstPage || id >= w.meta.pages {
		return header{}, nil, damaged("page %d is not within the file", id)
	}
	size := int(w.meta.pageSize)
	page := w.pages[depth]
	if cap(page) < size {
		page = make([]byte, size)
	}
	page = page[:size]
	if _, err := w.file.ReadAt(page, int64(id)*w.meta.pageSize); err != nil {
		return header{}, nil, readError(id, err)
	}
	h := readHeader(page)
	if h.id != id {
		return header{}, nil, damaged("page %d says it is page %d", id, h.id)
	}
	if err := w.claim(id, h.overflow+1); err != nil {
		return header{}, nil, err
	}
	if h.overflow > 0 {
		page = append(page, make([]byte, int(h.overflow)*size)...)
		if _, err := w.file.ReadAt(page[size:], int64(id+1)*w.meta.pageSize); err != nil {
			return header{}, nil, readError(id, err)
		}
	}
	w.pages[depth] = page
	return h, page, nil
}

// readError takes a file that ends too early for damage and leaves the disk's
// own errors as they are.
func readError(id pageID, err error) error {
	if errors.Is(err, io.EOF) {
		return damaged("page %d is cut off", id)
	}
	return err
}

// freelist claims the free pages. They are listed in ascending order; a list of
// 65,535 and more has its length in front.
func (w *walk) freelist() error {
	h, page, err := w.read(w.meta.freelist, 0)
	if err != nil {
		return err
	}
	if h.kind != freelistPage {
		return damaged("%v is no list of free pages", h)
	}
	ids := page[pageHeaderSize:]
	count := uint64(h.count)
	if count == 0xFFFF {
		count, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids)/8) {
		return damaged("%v is longer than its page", h)
	}
	last := pageID(0)
	for i := range count {
		id := pageID(binary.NativeEndian.Uint64(ids[8*i:]))
		if id <= last {
			return damaged("%v is out of order", h)
		}
		if err := w.claim(id, 1); err != nil {
			return err
		}
		last = id
	}
	return nil
}

// keyRange bounds the keys below a branch. No bound is nil.
type keyRange struct{ from, below []byte }

// node checks the page at id and what lies under it: everything for
// everyLevel, else that many levels of pages, and of those below only that they
// are used once.
func (w *walk) node(id pageID, depth, levels int, keys keyRange) error {
	if levels == 0 {
		return w.claim(id, 1)
	}
	h, page, err := w.read(id, depth)
	if err != nil {
		return err
	}
	switch h.kind {
	case branchPage:
		return w.branch(h, page, depth, levels, keys)
	case leafPage:
		return w.leaf(h, page, depth, keys)
	default:
		return damaged("%v is neither branch nor leaf", h)
	}
}

func (w *walk) branch(h header, page []byte, depth, levels int, keys keyRange) error {
	if h.count == 0 {
		return damaged("%v is an empty branch", h)
	}
	if err := checkKeys(h, page, keys); err != nil {
		return err
	}
	if levels == 1 {
		return w.claimChildren(h, page)
	}
	for i := range h.count {
		e := branchElement(page, i)
		under := keyRange{from: e.key, below: keys.below}
		if i+1 < h.count {
			under.below = branchElement(page, i+1).key
		}
		if err := w.node(e.child, depth+1, levels-1, under); err != nil {
			return err
		}
	}
	return nil
}

// claimChildren claims the leaves under a branch without reading them.
func (w *walk) claimChildren(h header, page []byte) error {
	for i := range h.count {
		if err := w.claim(childAt(page[elementStart(i):]), 1); err != nil {
			return err
		}
	}
	return nil
}

func (w *walk) leaf(h header, page []byte, depth int, keys keyRange) error {
	if err := checkKeys(h, page, keys); err != nil {
		return err
	}
	for i := range h.count {
		e := leafElement(page, i)
		switch e.flags {
		case 0:
		case bucketFlag:
			if err := w.bucket(h, e.value, depth+1); err != nil {
				return err
			}
		default:
			return damaged("%v has an element of kind %#x", h, e.flags)
		}
	}
	return nil
}

// bucket checks the bucket that an element of the page h holds. A small bucket
// has its only page within the value.
func (w *walk) bucket(h header, value []byte, depth int) error {
	if len(value) < bucketHeaderSize {
		return damaged("%v has a bucket cut off", h)
	}
	root := pageID(binary.NativeEndian.Uint64(value))
	if root == 0 {
		return checkInline(h, value[bucketHeaderSize:])
	}
	levels := everyLevel
	if w.shapeOnly {
		height, err := w.height(root)
		if err != nil {
			return err
		}
		levels = height - 1
	}
	return w.node(root, depth, levels, keyRange{})
}

func checkInline(h header, page []byte) error {
	if len(page) < pageHeaderSize {
		return damaged("%v has a bucket cut off", h)
	}
	inner := readHeader(page)
	if inner.kind != leafPage {
		return damaged("%v has a bucket that is no leaf", h)
	}
	if err := checkKeys(inner, page, keyRange{}); err != nil {
		return err
	}
	for i := range inner.count {
		if leafElement(page, i).flags != 0 {
			return damaged("%v has a bucket within an inline one", h)
		}
	}
	return nil
}

// height counts the pages from id down to the first leaf. All leaves of a
// bucket lie equally deep.
func (w *walk) height(id pageID) (int, error) {
	var start [pageHeaderSize + elementSize]byte
	for height := 1; height <= maxDepth; height++ {
		if id < firstPage || id >= w.meta.pages {
			return 0, damaged("page %d is not within the file", id)
		}
		if _, err := w.file.ReadAt(start[:], int64(id)*w.meta.pageSize); err != nil {
			return 0, readError(id, err)
		}
		switch h := readHeader(start[:]); {
		case h.id != id:
			return 0, damaged("page %d says it is page %d", id, h.id)
		case h.kind == leafPage:
			return height, nil
		case h.kind != branchPage:
			return 0, damaged("%v is neither branch nor leaf", h)
		}
		id = childAt(start[pageHeaderSize:])
	}
	return 0, damaged("pages are nested deeper than %d", maxDepth)
}
