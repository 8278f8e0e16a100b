package seal

import (
	"errors"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

var (
	// ErrNoPassphrase says that a passphrase is empty.
	ErrNoPassphrase = errors.New("passphrase is empty")
	// ErrParams says that parameters are outside the range [Params] names.
	ErrParams = errors.New("key derivation parameters are out of range")
)

// Params say how much work it takes to try one passphrase (Argon2id, RFC 9106).
type Params struct {
	Time    uint32 // passes over the memory, 1 to 16
	Memory  uint32 // KiB, 19 MiB to 1 GiB
	Threads uint8  // 1 to 16
}

// DefaultParams take about 0.2 s on a small machine of 2025.
var DefaultParams = Params{Time: 3, Memory: 64 << 10, Threads: 4}

// Bounds of what is tried at all: below, a passphrase falls too easily; above,
// an altered file could have the program use up the machine.
const (
	maxTime    = 16
	maxMemory  = 1 << 20 // KiB
	maxThreads = 16
)

// minMemory is 19 MiB, the least OWASP recommends. Tests lower it to try many
// passphrases.
var minMemory uint32 = 19 << 10

func (p Params) check() error {
	switch {
	case p.Time < 1, p.Time > maxTime,
		p.Memory < minMemory, p.Memory > maxMemory,
		p.Threads < 1, p.Threads > maxThreads:
		return ErrParams
	}
	return nil
}

func (p Params) weakerThan(other Params) bool {
	return p.Time < other.Time || p.Memory < other.Memory
}

// passphraseKey derives the key a passphrase wraps the data key with. The
// passphrase is normalised first: the same characters arrive composed from one
// keyboard and decomposed from another, wide from one input method and narrow
// from the next.
func passphraseKey(passphrase, salt []byte, params Params) ([]byte, error) {
	if err := params.check(); err != nil {
		return nil, err
	}
	if len(passphrase) == 0 {
		return nil, ErrNoPassphrase
	}
	// NFKC returns the passphrase itself where there is nothing to normalise.
	normal := norm.NFKC.Append(nil, passphrase...)
	warm(params)
	stretched := argon2.IDKey(normal, salt, params.Time, params.Memory, params.Threads, keySize)
	defer func() { clear(normal); clear(stretched) }()
	return derive(stretched, salt, purposePass), nil
}
