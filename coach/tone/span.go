package tone

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// whole widens at, what a pattern matched of a sentence, to the expression that
// a reader takes in at once: patterns end in the stem of a word (納得できま) or
// on an article, but findings show 納得できません and a noun.
func whole(sentence string, at Span) Span {
	for at.To > at.From {
		r, size := utf8.DecodeLastRuneInString(sentence[at.From:at.To])
		if !unicode.IsSpace(r) && !unicode.IsPunct(r) || unicode.In(r, unicode.Pe, unicode.Pf) || r == '"' {
			break
		}
		at.To -= size
	}
	for at.From < at.To {
		r, size := utf8.DecodeRuneInString(sentence[at.From:at.To])
		if !unicode.IsSpace(r) && !strings.ContainsRune(`,.;、。`, r) {
			break
		}
		at.From += size
	}
	if last, _ := utf8.DecodeLastRuneInString(sentence[at.From:at.To]); unspaced(last) {
		return wholeJapanese(sentence, at)
	}
	return wholeEnglish(sentence, at)
}

var (
	// afterNoun are particles that follow a finished word, and no okurigana.
	afterNoun = regexp.MustCompile(`^(?:を|は|も|へ|の|に|で|と|が(?:[^らりるれろっ]|$)|や(?:[^さしすまみむめん]|$)|から|まで|より|など|だけ|しか)`)
	// nextWord is what belongs to the word that follows a run of hiragana.
	nextWord = regexp.MustCompile(`(?:まで|から|のは|のを|のが|のに|のも|をお|をご|にお|にご|でお|でご|とお|とご|[はがをにでともへのやおご])$`)
	// joint is what only links a finished clause to the next.
	joint = regexp.MustCompile(`([すたんい])(?:ので|けれども|けれど|けど|から|が|し)$`)
	// follows is the word after a particle that a pattern ends in.
	follows  = regexp.MustCompile(`^[おご]?\p{Han}+`)
	compound = regexp.MustCompile(`^\p{Han}{1,3}`)
	inflects = regexp.MustCompile(`^(?:を得|に至|て頂|て下|ー|\p{Hiragana})+`)
)

// wholeJapanese takes in the honorific before a word and its ending.
func wholeJapanese(sentence string, at Span) Span {
	first, _ := utf8.DecodeRuneInString(sentence[at.From:])
	if before, size := utf8.DecodeLastRuneInString(sentence[:at.From]); strings.ContainsRune("おご御", before) && unicode.Is(unicode.Han, first) {
		at.From -= size
	}
	last, _ := utf8.DecodeLastRuneInString(sentence[:at.To])
	switch {
	case strings.ContainsRune("をにとではがのな", last):
		at.To += len(follows.FindString(sentence[at.To:]))
	case unicode.Is(unicode.Han, last):
		at.To += len(compound.FindString(sentence[at.To:]))
	}
	last, _ = utf8.DecodeLastRuneInString(sentence[:at.To])
	rest := sentence[at.To:]
	if unicode.Is(unicode.Katakana, last) {
		at.To += len(rest) - len(strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }))
		return at
	}
	if !unicode.Is(unicode.Hiragana, last) && afterNoun.MatchString(rest) {
		return at
	}
	ending := inflects.FindString(rest)
	if next, _ := utf8.DecodeRuneInString(rest[len(ending):]); unspaced(next) {
		ending = nextWord.ReplaceAllString(ending, "")
	} else {
		ending = joint.ReplaceAllString(ending, "$1")
	}
	at.To += len(ending)
	return at
}

// unfinished are words that no expression ends in.
var unfinished = wordSet(`a an the to of in on at for with by from that which who whose what how why if and or not
	no so very too more your our my their his her is are was were be been being have has had do does did will
	would can could may might shall should must i we am put as than about into even just only any some such`)

// Expressions that were cut off are completed with at most this many words.
const completing = 4

var (
	wordAfter  = regexp.MustCompile(`^ [\w'-]+`)
	figure     = regexp.MustCompile(`^\d* ?(?:%|percent)(?: \w+)?`)
	lastWord   = regexp.MustCompile(`[\w'-]+$`)
	wordBefore = regexp.MustCompile(`[\w'-]+ $`)
	ownNoun    = regexp.MustCompile(`^(?:my|our) (?:[\w'-]+ )?[\w'-]+$`)
)

// wholeEnglish completes a phrase that ends on an article or the like, and gives
// a noun ("my job") the words that say what is said of it.
func wholeEnglish(sentence string, at Span) Span {
	if ownNoun.MatchString(sentence[at.From:at.To]) {
		for range 2 {
			at.From -= len(wordBefore.FindString(sentence[:at.From]))
		}
	}
	if last := sentence[at.To-1]; last >= '0' && last <= '9' {
		at.To += len(figure.FindString(sentence[at.To:]))
	}
	for range completing {
		if !unfinished[lastWord.FindString(sentence[at.From:at.To])] {
			break
		}
		at.To += len(wordAfter.FindString(sentence[at.To:]))
	}
	return at
}
