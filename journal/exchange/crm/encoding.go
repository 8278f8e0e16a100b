package crm

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// An Encoding is the way in which a file's characters are written.
type Encoding string

// The encodings that are found and read. CP932 is the Shift_JIS of Windows.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	CP932       Encoding = "CP932"
	Windows1252 Encoding = "Windows-1252"
)

const byteOrderMark = "\uFEFF"

// decode returns the text of raw as UTF-8 without a byte order mark, and how it
// was encoded. It reports false where no encoding fits.
func decode(raw []byte) (decoded []byte, e Encoding, ok bool) {
	switch e := wideEncoding(raw); {
	case e != "":
		decoded, ok = transcode(raw, e)
		return bytes.TrimPrefix(decoded, []byte(byteOrderMark)), e, ok
	case utf8.Valid(raw):
		return bytes.TrimPrefix(raw, []byte(byteOrderMark)), UTF8, true
	case mostlyUTF8(raw):
		return nil, UTF8, false
	}
	if decoded, ok = transcode(raw, CP932); looksJapanese(decoded) {
		return decoded, CP932, ok
	}
	if western, isWestern := transcode(raw, Windows1252); isWestern || !ok {
		return western, Windows1252, isWestern
	}
	return decoded, CP932, true
}

// transcode decodes raw. It reports false where a character does not exist in
// the encoding; it stands as U+FFFD then.
func transcode(raw []byte, e Encoding) ([]byte, bool) {
	var from encoding.Encoding
	switch e {
	case UTF16LE:
		from = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case UTF16BE:
		from = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case CP932:
		from = japanese.ShiftJIS
	case Windows1252:
		from = charmap.Windows1252
	case UTF8:
		from = unicode.UTF8
	}
	decoded, err := from.NewDecoder().Bytes(raw)
	return decoded, err == nil && !bytes.ContainsRune(decoded, utf8.RuneError)
}

// wideEncoding tells UTF-16 by its byte order mark or by zeros that stand in
// every second place: a CSV file has separators and digits in any language.
func wideEncoding(raw []byte) Encoding {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return UTF16LE
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return UTF16BE
	}
	const looked, oneIn = 4096, 16
	var zeros [2]int
	head := raw[:min(looked, len(raw))]
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case len(raw)%2 != 0:
		return ""
	case zeros[0] == 0 && zeros[1] > len(head)/oneIn:
		return UTF16LE
	case zeros[1] == 0 && zeros[0] > len(head)/oneIn:
		return UTF16BE
	}
	return ""
}

// mostlyUTF8 tells a UTF-8 file with a damaged place from one in another
// encoding: hardly any of the others' bytes form characters of UTF-8.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		raw = raw[size:]
	}
	return good > 4*bad
}

// looksJapanese tells Japanese from the accented letters of Western languages,
// most of which CP932 can read as well: Japanese comes in runs, an accent alone
// among plain letters.
func looksJapanese(decoded []byte) bool {
	inRuns, alone, run := 0, 0, 0
	for _, r := range string(decoded) + "." {
		switch {
		case r >= utf8.RuneSelf && r != utf8.RuneError:
			run++
			continue
		case run > 1:
			inRuns += run
		default:
			alone += run
		}
		run = 0
	}
	return inRuns > alone
}
