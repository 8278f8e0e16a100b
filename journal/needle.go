package journal

import "strings"

// A needle is a word to look for in many texts. The library looks for its first
// byte, which in Japanese is one that every kana begins with; this looks for the
// byte that is rarest.
type needle struct {
	word string // folded
	rare int    // where its rarest byte is
}

// ordinary is folded text as people write it. What is frequent in it is taken to
// be frequent everywhere.
const ordinary = `they chose another partner because our price was above their budget and the training started later than
they wanted; next time send the outline before the meeting and ask who decides, what changed, and when we may write again.
お世話になっております。このたびは弊社の提案をご検討いただき、ありがとうございました。今回は他社に決めたとのことで、理由は価格と時期でした。
予算の確認が遅れ、担当の方に資料を送るのが後になってしまったので、次回は最初の打ち合わせで決裁の流れを聞いておく。さーびす、しすてむ、みーてぃんぐ。`

// frequency is how often each byte stands in ordinary text.
var frequency = func() (counts [256]int) {
	for _, b := range []byte(ordinary) {
		counts[b]++
	}
	return counts
}()

// newNeedle returns the needle for a word that is not empty.
func newNeedle(word string) needle {
	n := needle{word: word}
	for i := range len(word) {
		if frequency[word[i]] <= frequency[word[n.rare]] {
			n.rare = i
		}
	}
	return n
}

// patience is how many times the rarest byte may turn up without the word before
// the library, which then is faster, looks through the rest; and one more time for
// each so many bytes that were looked through.
const (
	patience  = 16
	bytesEach = 32
)

// in reports whether the word occurs in text.
func (n needle) in(text string) bool {
	misses := 0
	for from := n.rare; from < len(text); {
		i := strings.IndexByte(text[from:], n.word[n.rare])
		if i < 0 {
			return false
		}
		start := from + i - n.rare
		if strings.HasPrefix(text[start:], n.word) {
			return true
		}
		from += i + 1
		if misses++; misses > patience+from/bytesEach {
			return strings.Contains(text[start+1:], n.word)
		}
	}
	return false
}
