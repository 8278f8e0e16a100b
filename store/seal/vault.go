// Package seal keeps the contents of a journal unreadable without its key.
//
// A [Vault] holds one random data key and seals values with it, each bound to
// the place it is stored in. A [Slot] wraps that data key under a secret: a
// passphrase, a recovery code, or nothing at all for a journal that has no
// passphrase, so that every journal is read and written the same way.
//
// The package works on bytes and knows nothing of journals.
package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"sync"
)

const (
	keySize = 32 // AES-256 and the data key
	idSize  = 16
)

// The purposes of the keys derived from one secret. Each key has a purpose of
// its own, so that nothing made with one can be passed off as made with
// another.
const (
	purposeValues   = "daruma values 1"
	purposeMarks    = "daruma marks 1"
	purposeOpen     = "daruma open slot 1"
	purposePass     = "daruma passphrase slot 1"
	purposeRecovery = "daruma recovery slot 1"
)

// ID names a vault. It is random, stored in the clear, and stays the same when
// the passphrase or the data key changes.
type ID [idSize]byte

// Vault seals and opens values under one data key. It is safe for use by
// several goroutines at once. One data key may seal at most 2^31 values: the
// nonces are random, and beyond that their chance of meeting grows too large.
type Vault struct {
	id      ID
	key     [keySize]byte
	values  cipher.AEAD
	scratch sync.Pool // of *[]byte: associated data
	marks   sync.Pool // of *markHash
}

// NewVault makes a vault with a random id and a random data key.
func NewVault() *Vault {
	var id ID
	var key [keySize]byte
	fillRandom(id[:])
	fillRandom(key[:])
	return openVault(id, key)
}

// WithNewKey makes a vault with the id of v and a new random data key. Nothing
// v has sealed opens with it: everything has to be sealed again.
func (v *Vault) WithNewKey() *Vault {
	var key [keySize]byte
	fillRandom(key[:])
	return openVault(v.id, key)
}

// ID returns the name of the vault.
func (v *Vault) ID() ID { return v.id }

// Wipe overwrites the data key in memory once nobody makes slots of v any more.
// What its ciphers made of the key is out of reach, and goes when v does; v
// still seals and opens for whoever is at it.
func (v *Vault) Wipe() { clear(v.key[:]) }

func openVault(id ID, key [keySize]byte) *Vault {
	v := &Vault{id: id, key: key}
	valuesKey := derive(key[:], id[:], purposeValues)
	v.values = newAEAD(valuesKey)
	clear(valuesKey)
	v.scratch.New = func() any { return new(make([]byte, 0, 128)) }
	marksKey := derive(key[:], id[:], purposeMarks)
	v.marks.New = func() any { return newMarkHash(marksKey) }
	return v
}

// derive makes a key of keySize bytes for one purpose. The only error hkdf
// knows of is a length that is too large, and the length is a constant.
func derive(secret, salt []byte, purpose string) []byte {
	key, err := hkdf.Key(sha256.New, secret, salt, purpose, keySize)
	if err != nil {
		panic("seal: derive a key: " + err.Error())
	}
	return key
}

// newAEAD returns AES-256-GCM that draws a random nonce for each message and
// puts it in front. Its constructors refuse only keys of another length.
func newAEAD(key []byte) cipher.AEAD {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic("seal: set up the cipher: " + err.Error())
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		panic("seal: set up the cipher: " + err.Error())
	}
	return aead
}

// fillRandom fills b with random bytes. Reading them cannot fail: the standard
// library ends the program instead.
func fillRandom(b []byte) {
	if _, err := rand.Read(b); err != nil {
		panic("seal: read random bytes: " + err.Error())
	}
}
