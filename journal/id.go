package journal

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
)

// An ID names one entry for ever: 128 random bits, written as 32 lower-case hex
// digits. The zero ID names nothing.
type ID [16]byte

// NewID returns a random ID. It is chosen before the entry is first saved, so
// that saving the same entry again cannot store it twice.
func NewID() ID {
	var id ID
	rand.Read(id[:]) // never fails, as its documentation says
	return id
}

// ParseID reads 32 lower-case hex digits.
func ParseID(s string) (ID, error) {
	var id ID
	if len(s) != 2*len(id) {
		return ID{}, errBadID
	}
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && (s[i] < 'a' || s[i] > 'f') {
			return ID{}, errBadID
		}
	}
	if _, err := hex.Decode(id[:], []byte(s)); err != nil {
		return ID{}, errBadID
	}
	return id, nil
}

var errBadID = errors.New("an id is 32 lower-case hex digits")

// IsZero reports whether the id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// String returns the 32 hex digits, or "" for the zero ID.
func (id ID) String() string {
	if id.IsZero() {
		return ""
	}
	return hex.EncodeToString(id[:])
}

// MarshalText implements [encoding.TextMarshaler].
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]; an empty text is the zero ID.
func (id *ID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = ID{}
		return nil
	}
	parsed, err := ParseID(string(b))
	*id = parsed
	return err
}
