package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
)

var (
	// ErrWrongSecret says that the passphrase or the recovery code is not the
	// one the slot was made with.
	ErrWrongSecret = errors.New("wrong passphrase or recovery code")
	// ErrSlot says that bytes are no slot this version can read, or that the
	// slot was damaged. Trying another passphrase is of no use then.
	ErrSlot = errors.New("key slot is damaged or unknown")
)

// Kind says what secret a slot takes.
type Kind byte

// The kinds of slots. Their numbers are stored.
const (
	KindOpen       Kind = 1 // none: whoever has the file can read it
	KindPassphrase Kind = 2 // a passphrase
	KindRecovery   Kind = 3 // the recovery code
)

// String returns the name of the kind for messages to developers.
func (k Kind) String() string {
	switch k {
	case KindOpen:
		return "open"
	case KindPassphrase:
		return "passphrase"
	case KindRecovery:
		return "recovery"
	default:
		return fmt.Sprintf("kind %d", byte(k))
	}
}

// Slot holds the data key of a vault, wrapped under a secret. Slots of one
// vault are independent of each other: any of them opens it. The zero Slot
// opens nothing.
type Slot struct {
	kind    Kind
	id      ID
	params  Params // of KindPassphrase, else zero
	salt    [16]byte
	wrapped [keySize + aeadSize]byte
}

// A stored slot has a fixed length:
//
//	format 1 | kind 1 | id 16 | time 4 | memory 4 | threads 1 | salt 16 | wrapped 60 | check 4
//
// The numbers are big endian. Everything before the wrapped key is
// authenticated with it; the check sum tells a damaged slot from a wrong
// passphrase.
const (
	slotFormat   = 1
	slotHeadSize = 1 + 1 + idSize + 4 + 4 + 1 + 16
	slotBodySize = slotHeadSize + keySize + aeadSize
	slotSize     = slotBodySize + checkSize
	checkSize    = 4
)

// openSecret stands in for a secret in slots of KindOpen. It is no secret; it
// lets all slots take one path.
const openSecret = "daruma: this journal has no passphrase"

// NewOpenSlot makes a slot that needs no secret.
func NewOpenSlot(v *Vault) Slot {
	slot := newSlot(v, KindOpen)
	slot.wrap(v, derive([]byte(openSecret), slot.salt[:], purposeOpen))
	return slot
}

// NewPassphraseSlot makes a slot that opens with the passphrase, however its
// characters were composed on the keyboard. It takes about as long as params
// ask for. It returns [ErrNoPassphrase] for an empty passphrase and [ErrParams]
// for params out of range.
func NewPassphraseSlot(v *Vault, passphrase []byte, params Params) (Slot, error) {
	slot := newSlot(v, KindPassphrase)
	slot.params = params
	key, err := passphraseKey(passphrase, slot.salt[:], params)
	if err != nil {
		return Slot{}, fmt.Errorf("make a passphrase slot: %w", err)
	}
	slot.wrap(v, key)
	return slot, nil
}

// NewRecoverySlot makes a slot that opens with a new recovery code, and returns
// the code as it is shown: 32 letters and digits in groups of four.
func NewRecoverySlot(v *Vault) (Slot, string) {
	slot := newSlot(v, KindRecovery)
	secret := newRecoverySecret()
	slot.wrap(v, derive(secret[:], slot.salt[:], purposeRecovery))
	return slot, formatCode(secret)
}

func newSlot(v *Vault, kind Kind) Slot {
	slot := Slot{kind: kind, id: v.id}
	fillRandom(slot.salt[:])
	return slot
}

// Kind returns what secret the slot takes.
func (s Slot) Kind() Kind { return s.kind }

// VaultID returns the name of the vault the slot opens.
func (s Slot) VaultID() ID { return s.id }

// Weak says whether the slot was made with less work than [DefaultParams] ask
// for, so that it ought to be made again once the passphrase is known.
func (s Slot) Weak() bool {
	return s.kind == KindPassphrase && s.params.weakerThan(DefaultParams)
}

// Unlock returns the vault whose key the slot holds. The secret is a
// passphrase, a recovery code as somebody typed it, or ignored for KindOpen.
//
// It returns [ErrWrongSecret] for another secret, [ErrTypo] for a recovery code
// that cannot be one, [ErrParams] when the stored parameters are out of range
// and [ErrSlot] for a slot that is damaged.
func (s Slot) Unlock(secret []byte) (*Vault, error) {
	key, err := s.wrappingKey(secret)
	if err != nil {
		return nil, fmt.Errorf("unlock: %w", err)
	}
	plain, err := newAEAD(key).Open(nil, nil, s.wrapped[:], s.head())
	clear(key)
	defer clear(plain)
	switch {
	case err != nil && s.kind == KindOpen:
		return nil, fmt.Errorf("unlock: %w", ErrSlot)
	case err != nil:
		return nil, fmt.Errorf("unlock: %w", ErrWrongSecret)
	}
	return openVault(s.id, [keySize]byte(plain)), nil
}

func (s Slot) wrappingKey(secret []byte) ([]byte, error) {
	switch s.kind {
	case KindOpen:
		return derive([]byte(openSecret), s.salt[:], purposeOpen), nil
	case KindPassphrase:
		return passphraseKey(secret, s.salt[:], s.params)
	case KindRecovery:
		code, err := parseCode(string(secret))
		if err != nil {
			return nil, err
		}
		return derive(code[:], s.salt[:], purposeRecovery), nil
	default:
		return nil, ErrSlot
	}
}

func (s *Slot) wrap(v *Vault, key []byte) {
	if v.key == ([keySize]byte{}) {
		panic("seal: the vault was wiped") // what is wrapped now would open nothing
	}
	newAEAD(key).Seal(s.wrapped[:0], nil, v.key[:], s.head())
	clear(key)
}

// head returns the slot up to its wrapped key, as it is stored.
func (s Slot) head() []byte {
	b := make([]byte, 0, slotSize)
	b = append(b, slotFormat, byte(s.kind))
	b = append(b, s.id[:]...)
	b = binary.BigEndian.AppendUint32(b, s.params.Time)
	b = binary.BigEndian.AppendUint32(b, s.params.Memory)
	b = append(b, s.params.Threads)
	return append(b, s.salt[:]...)
}

// Bytes returns the slot as it is stored. See [ParseSlot].
func (s Slot) Bytes() []byte {
	body := append(s.head(), s.wrapped[:]...)
	return append(body, checkSum(body)...)
}

// ParseSlot reads what [Slot.Bytes] wrote. It returns [ErrSlot] for anything
// else, and [ErrParams] for parameters that would take too much memory or time
// to try, or too little to be safe.
func ParseSlot(b []byte) (Slot, error) {
	if len(b) != slotSize || b[0] != slotFormat || !bytes.Equal(checkSum(b[:slotBodySize]), b[slotBodySize:]) {
		return Slot{}, ErrSlot
	}
	rest := b[2:]
	take := func(n int) []byte {
		part := rest[:n]
		rest = rest[n:]
		return part
	}
	slot := Slot{kind: Kind(b[1])}
	slot.id = ID(take(idSize))
	slot.params.Time = binary.BigEndian.Uint32(take(4))
	slot.params.Memory = binary.BigEndian.Uint32(take(4))
	slot.params.Threads = take(1)[0]
	copy(slot.salt[:], take(len(slot.salt)))
	copy(slot.wrapped[:], take(len(slot.wrapped)))
	return slot, slot.check()
}

func (s Slot) check() error {
	switch s.kind {
	case KindPassphrase:
		return s.params.check()
	case KindOpen, KindRecovery:
		if s.params != (Params{}) {
			return ErrSlot
		}
		return nil
	default:
		return ErrSlot
	}
}

// checkSum finds damage and typing errors; it keeps nobody from anything.
func checkSum(b []byte) []byte {
	sum := sha256.Sum256(b)
	return sum[:checkSize]
}
