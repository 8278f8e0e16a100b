package tone

import "strings"

// contractions are the ones that a suffix does not tell, also as they are
// typed in haste.
var contractions = map[string]string{
	"can't": "can not", "won't": "will not", "shan't": "shall not", "cannot": "can not",
	"dont": "do not", "didnt": "did not", "doesnt": "does not", "isnt": "is not", "wasnt": "was not",
	"couldnt": "could not", "wouldnt": "would not", "shouldnt": "should not", "havent": "have not",
	"cant": "can not", "youre": "you are", "youve": "you have", "im": "i am", "ive": "i have",
	"it's": "it is", "that's": "that is", "what's": "what is", "there's": "there is", "here's": "here is",
	"who's": "who is", "how's": "how is", "where's": "where is", "he's": "he is", "she's": "she is", "let's": "let us",
}

// suffixes are the contractions that a suffix tells. 'd is had or would: it
// stays, as a word of its own.
var suffixes = []struct{ short, long string }{
	{"n't", " not"}, {"'re", " are"}, {"'ve", " have"}, {"'ll", " will"}, {"'m", " am"}, {"'d", " 'd"},
}

// writtenOut returns word, of ASCII letters and apostrophes, with a contraction
// written out; in capitals, if the word is.
func writtenOut(word string) string {
	low := lowerASCII(word)
	long, ok := contractions[low]
	if !ok {
		for _, s := range suffixes {
			if stem, found := strings.CutSuffix(low, s.short); found && stem != "" {
				long, ok = stem+s.long, true
				break
			}
		}
	}
	switch {
	case !ok:
		return word
	case strings.ToUpper(word) == word:
		return strings.ToUpper(long)
	case word[0] != low[0]:
		return strings.ToUpper(long[:1]) + long[1:]
	}
	return long
}
