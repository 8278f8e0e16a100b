package store

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A disk is what a disk with a cache may hold after a loss of power. What was
// not synced is on it, or is not, or in part: files in sectors, names in the
// order in which they changed in their folder.
type disk struct {
	names   map[string]*onDisk // by path, as they will survive
	changes []nameChange       // of names that may be lost, in order
	seen    map[string]*onDisk // by path, as programs see them
	keeps   int                // changes that the cache holds at most; 0 is no limit, but what is synced leaves it
	obeys   bool               // a sync empties the cache
}

type onDisk struct {
	folder  bool
	content []byte
	writes  []cachedWrite
}

// A cachedWrite is bytes at an offset, or with none a new length.
type cachedWrite struct {
	at   int64
	data []byte
}

type nameChange struct {
	folder string
	apply  func(names map[string]*onDisk)
}

const sector = 512

func newDisk(obeys bool, keeps int) *disk {
	return &disk{names: map[string]*onDisk{}, seen: map[string]*onDisk{}, keeps: keeps, obeys: obeys}
}

func (d *disk) change(path string, apply func(names map[string]*onDisk)) {
	apply(d.seen)
	d.changes = append(d.changes, nameChange{filepath.Dir(path), apply})
	if d.keeps > 0 && len(d.changes) > d.keeps {
		d.changes[0].apply(d.names)
		d.changes = d.changes[1:]
	}
}

func (d *disk) create(path string, folder bool) *onDisk {
	file := &onDisk{folder: folder}
	d.change(path, func(names map[string]*onDisk) { names[path] = file })
	return file
}

func (d *disk) rename(from, to string) {
	file := d.seen[from]
	d.change(to, func(names map[string]*onDisk) {
		delete(names, from)
		names[to] = file
	})
}

func (d *disk) remove(path string) {
	d.change(path, func(names map[string]*onDisk) { delete(names, path) })
}

func (d *disk) write(file *onDisk, w cachedWrite) {
	file.writes = append(file.writes, w)
	if d.keeps > 0 && len(file.writes) > d.keeps {
		file.content = applied(file.content, file.writes[0])
		file.writes = file.writes[1:]
	}
}

// sync makes what was written to a file, or the names in a folder, survive.
func (d *disk) sync(path string, file *onDisk) {
	if !d.obeys {
		return
	}
	for _, w := range file.writes {
		file.content = applied(file.content, w)
	}
	file.writes = nil
	d.changes = slices.DeleteFunc(d.changes, func(c nameChange) bool {
		if c.folder == path {
			c.apply(d.names)
		}
		return c.folder == path
	})
}

func applied(content []byte, w cachedWrite) []byte {
	if w.data == nil {
		return append(content[:min(int64(len(content)), w.at)], make([]byte, max(0, w.at-int64(len(content))))...)
	}
	if end := w.at + int64(len(w.data)); end > int64(len(content)) {
		content = append(content, make([]byte, end-int64(len(content)))...)
	}
	copy(content[w.at:], w.data)
	return content
}

// lose takes the power away and writes what is left below root to a folder.
func (d *disk) lose(random *rand.Rand, root, to string) error {
	names := map[string]*onDisk{}
	for path, file := range d.names {
		names[path] = file
	}
	kept := map[string]int{} // by folder, how many of its changes survive
	for _, c := range d.changes {
		if _, drawn := kept[c.folder]; !drawn {
			kept[c.folder] = pickOne(random, 0, random.IntN(len(d.changes)+1), len(d.changes))
		}
		if kept[c.folder] > 0 {
			c.apply(names)
		}
		kept[c.folder]--
	}
	var err error
	for path, file := range names {
		below, inside := strings.CutPrefix(path, root)
		if !inside || !reachable(names, path, root) {
			continue
		}
		target := filepath.Join(to, below)
		if file.folder {
			err = errors.Join(err, os.MkdirAll(target, 0o700))
			continue
		}
		err = errors.Join(err, os.MkdirAll(filepath.Dir(target), 0o700), os.WriteFile(target, file.left(random), 0o600))
	}
	return err
}

// reachable says whether all folders on the way to a file survived.
func reachable(names map[string]*onDisk, path, root string) bool {
	for at := filepath.Dir(path); at != root && strings.HasPrefix(at, root); at = filepath.Dir(at) {
		if names[at] == nil {
			return false
		}
	}
	return true
}

// left is what of a file is on the disk when the power is gone: all that was
// synced, and of the rest what the cache had let go of, in whatever order.
func (f *onDisk) left(random *rand.Rand) []byte {
	content := slices.Clone(f.content)
	how, chance, cut := random.IntN(5), random.Float64(), random.IntN(len(f.writes)+1)
	for i, w := range f.writes {
		switch how {
		case 0: // nothing was let go of
		case 1: // the first ones, in order, and one that is torn
			if i < cut {
				content = applied(content, w)
			} else if i == cut {
				content = torn(content, w, func(int) bool { return random.Float64() < chance })
			}
		case 2: // the last ones
			if i >= cut {
				content = applied(content, w)
			}
		case 3: // any
			if random.Float64() < chance {
				content = applied(content, w)
			}
		case 4: // any sectors
			content = torn(content, w, func(int) bool { return random.Float64() < chance })
		}
	}
	return content
}

// torn writes only some sectors of w.
func torn(content []byte, w cachedWrite, has func(i int) bool) []byte {
	if w.data == nil {
		if has(0) {
			content = applied(content, w)
		}
		return content
	}
	for i, from := 0, int64(0); from < int64(len(w.data)); i++ {
		// Sectors lie where the disk has them, not where the write begins.
		to := min((w.at+from)/sector*sector+sector-w.at, int64(len(w.data)))
		if has(i) {
			content = applied(content, cachedWrite{w.at + from, w.data[from:to]})
		}
		from = to
	}
	return content
}

func pickOne[T any](random *rand.Rand, from ...T) T { return from[random.IntN(len(from))] }
