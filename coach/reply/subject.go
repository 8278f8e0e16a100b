package reply

import (
	"unicode/utf8"

	"daruma/journal/text"
)

// The length of a new mail's subject in characters. In Japanese a shorter one
// says too little and a longer one is cut off in a list of mails; in English
// only the end is given.
const (
	shortestJapanese = 15
	longestJapanese  = 20
	longestEnglish   = 60
)

// Subject returns the subject of the new mail that the template is: specific,
// never a bare greeting, in Japanese always 15 to 20 characters. It is "" for a
// text that answers a mail and keeps its subject, that is spoken or goes by
// post. Errors are those of [Fill].
func Subject(id string, lang text.Lang, v Values) (string, error) {
	t, v, err := prepare(id, lang, v)
	if err != nil {
		return "", err
	}
	return t.subject(v), nil
}

// subject is the first subject whose values are known and whose length is
// right, or else the last: it needs none.
func (t version) subject(v Values) string {
	last := ""
	for _, l := range t.subjects {
		filled, ok := t.fillWhole(l, v)
		if ok && fits(filled, t.lang) {
			return filled
		}
		last = filled
	}
	return last
}

func fits(subject string, lang text.Lang) bool {
	n := utf8.RuneCountInString(subject)
	if lang == text.Japanese {
		return n >= shortestJapanese && n <= longestJapanese
	}
	return n <= longestEnglish
}
