package seal

import (
	"bytes"
	"encoding/base32"
	"errors"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// ErrTypo says that what was typed is no recovery code: its length or its check
// sum is wrong. The code itself may well be right.
var ErrTypo = errors.New("recovery code was mistyped")

// recoverySecret is what a recovery code spells out, its check sum apart: 128
// random bits, which need no stretching.
type recoverySecret [16]byte

// crockford is the alphabet of Douglas Crockford's base 32: no I, L, O and U,
// which are easily misread.
var crockford = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

const codeGroup = 4 // letters between two dashes

func newRecoverySecret() recoverySecret {
	var secret recoverySecret
	fillRandom(secret[:])
	return secret
}

// formatCode spells the secret and its check sum in groups, to be written down
// by hand.
func formatCode(secret recoverySecret) string {
	letters := crockford.EncodeToString(append(secret[:], checkSum(secret[:])...))
	var code strings.Builder
	for i, letter := range letters {
		if i > 0 && i%codeGroup == 0 {
			code.WriteByte('-')
		}
		code.WriteRune(letter)
	}
	return code.String()
}

// parseCode reads a code as people type it: in any case, with or without
// spaces and dashes, with O for 0 and I or L for 1, in wide letters.
func parseCode(typed string) (recoverySecret, error) {
	letters := strings.Map(codeLetter, norm.NFKC.String(typed))
	raw, err := crockford.DecodeString(letters)
	if err != nil || len(raw) != len(recoverySecret{})+checkSize {
		return recoverySecret{}, ErrTypo
	}
	secret := recoverySecret(raw[:len(recoverySecret{})])
	if !bytes.Equal(checkSum(secret[:]), raw[len(secret):]) {
		return recoverySecret{}, ErrTypo
	}
	return secret, nil
}

// codeLetter returns the letter meant by r, or -1 for what only separates.
func codeLetter(r rune) rune {
	switch r = unicode.ToUpper(r); {
	case r == 'O':
		return '0'
	case r == 'I', r == 'L':
		return '1'
	case unicode.IsSpace(r), unicode.Is(unicode.Dash, r):
		return -1
	case r == 'ー': // what a Japanese input method makes of the dash key
		return -1
	}
	return r
}
