package store

import "encoding/binary"

// The buckets of a journal file. Their names say nothing, and everything but
// the first is sealed. Sequences are 8 bytes, big endian, and count entries in
// the order they were added, as places do what stands on a shelf; a name is
// never given to another purpose.
//
//	name | keys                   | values
//	-----+------------------------+----------------------------------------------
//	0    | f r w v s1 s2 …        | in the clear: format, readers, writers, vault, key slots
//	1    | 1                      | manifest: what all other buckets hold
//	2    | sequence               | head: what lists, due dates and figures need
//	3    | sequence               | body: the whole entry, deflated
//	4    | sequence               | text: folded, for searching
//	5    | id of the entry        | its sequence
//	6    | 0, number of a chunk   | order by decision: directory, chunks
//	7    | number of a name       | dictionary of the attributes: a name, its values
//	8    | id of the entry        | draft
//	9    | 1                      | the last change, for undo
//	a    | s, b, k                | settings, how many vents were burned, the key before
//	b    | place                  | fact
//	c    | place                  | template of the user's own
//	d    | place                  | review of a week
//	e    | sequence               | of a win that follows another entry: that one's id, its date
//	l    | 1                      | in copies made by hand: the file of letters as it was
var (
	metaBucket       = []byte("0")
	manifestBucket   = []byte("1")
	headBucket       = []byte("2")
	bodyBucket       = []byte("3")
	textBucket       = []byte("4")
	idBucket         = []byte("5")
	orderBucket      = []byte("6")
	dictionaryBucket = []byte("7")
	draftBucket      = []byte("8")
	undoBucket       = []byte("9")
	stateBucket      = []byte("a")
	factBucket       = []byte("b")
	templateBucket   = []byte("c")
	reviewBucket     = []byte("d")
	comebackBucket   = []byte("e")
	lettersBucket    = []byte("l")
)

// onlyKey is the key in buckets that hold a single value.
var onlyKey = []byte("1")

// The keys of the state bucket. The key before is there only until all that it
// sealed outside of the journal was sealed again.
var (
	settingsKey  = []byte("s")
	burnedKey    = []byte("b")
	keyBeforeKey = []byte("k")
)

// fill is how full pages are made in buckets whose keys only grow. Nothing is
// ever put between their records, so bbolt's default of one half would waste
// the other.
const fill = 0.95

// growing tells the buckets that are filled in the order of their keys.
func growing(bucket []byte) bool {
	switch bucket[0] {
	case headBucket[0], bodyBucket[0], textBucket[0], dictionaryBucket[0],
		factBucket[0], templateBucket[0], reviewBucket[0]:
		return true
	}
	return false
}

// sequenceKey is the key of an entry's records, and of anything else numbered.
func sequenceKey(sequence uint64) []byte {
	return binary.BigEndian.AppendUint64(make([]byte, 0, 8), sequence)
}
