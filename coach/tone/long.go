package tone

import (
	"unicode"
	"unicode/utf8"

	"daruma/journal/text"
)

// A reply is read in one look up to about 200 English words or 500 Japanese
// characters, signature and address included. The limits are this project's
// own: the sources only ask for a short reply (A16), and a mail of more than
// half a page is one that explains itself. They are generous, since a letter or
// a request for a debrief may take its space. In a mixed text both count.
const (
	mostWords      = 200
	mostCharacters = 500
)

// long finds the part of a text that goes past what is read.
func long(t *reading, _ Options) []match {
	load, inWord := 0, false
	for i, r := range t.cased {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\''
		switch {
		case unspaced(r):
			load += mostWords
			inWord = false
		case word && !inWord:
			load += mostCharacters
			inWord = true
		case !word:
			inWord = false
		}
		if load > mostWords*mostCharacters {
			return []match{{Long, Span{t.span(i, i+utf8.RuneLen(r)).From, t.to[len(t.to)-1]}, shorter}}
		}
	}
	return nil
}

var shorter = advice{
	text.Say("A long answer to a no reads as a defence, however kind it is.", "お断りへの長い返信は、丁寧でも弁明のように読まれます。"),
	text.Say("Keep the thanks, the acceptance and the close; leave the rest for another day.",
		"お礼、承知した旨、結びだけを残し、ほかは別の機会にします。"),
}
