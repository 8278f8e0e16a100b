package tone

import (
	"regexp"
	"strings"
	"unicode"

	"daruma/journal/text"
)

var (
	rowOfMarks  = regexp.MustCompile(`[!?‼⁉⁈][!?‼⁉⁈]+|[‼⁉⁈]`)
	capitalWord = regexp.MustCompile(`\b[A-Z][A-Z]+\b`)
	capitalRun  = regexp.MustCompile(`\b[A-Z]+(?:[ ,'-]+[A-Z]+)+\b`)
)

// Words that are written in capitals only to be loud. Names, abbreviations and
// headings are none of them.
var (
	loudWords = wordSet(`not never why very really must now always everything nothing you your please
		unacceptable wrong anything ever still again immediately stop months weeks hours last final
		absolutely completely wasted even only better how what this that too so much enough anyone nobody
		every single answer reply decision mistake promised lied hard seriously totally clearly exactly`)
	plainWords = wordSet(`the is are was were be been have has had do did does will would can could should
		and but or if for with from we our they their he she his her my me i a an of to in on at it as by
		want need know think tell told give gave made make after before time work`)
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// shouting finds rows of marks and words in capitals.
func shouting(t *reading, _ Options) []match {
	var out []match
	for _, at := range rowOfMarks.FindAllStringIndex(t.cased, -1) {
		out = append(out, match{Shouting, t.span(at[0], at[1]), oneMark})
	}
	if !strings.ContainsFunc(t.cased, unicode.IsUpper) {
		return out
	}
	for _, at := range capitalRun.FindAllStringIndex(t.cased, -1) {
		if saysSomething(t.cased[at[0]:at[1]]) {
			out = append(out, match{Shouting, t.span(at[0], at[1]), smallLetters})
		}
	}
	for _, at := range capitalWord.FindAllStringIndex(t.cased, -1) {
		if loudWords[lowerASCII(t.cased[at[0]:at[1]])] {
			out = append(out, match{Shouting, t.span(at[0], at[1]), smallLetters})
		}
	}
	return out
}

// saysSomething reports whether a run of capitals is part of a sentence: names
// and headings hold hardly any of the small words that sentences are made of.
func saysSomething(run string) bool {
	words, plain := 0, 0
	for _, w := range strings.FieldsFunc(lowerASCII(run), func(r rune) bool { return r < 'a' || r > 'z' }) {
		words++
		if plainWords[w] || loudWords[w] {
			plain++
		}
	}
	return words >= 3 && plain >= 2
}

var (
	oneMark = advice{
		text.Say("A row of marks reads as a raised voice.", "記号を重ねると、声を荒らげたように読めます。"),
		text.Say("End the sentence with a full stop.", "文末は句点（。）一つにします。"),
	}
	smallLetters = advice{
		text.Say("Capitals read as a raised voice.", "大文字だけの語は、声を荒らげたように読めます。"),
		text.Say("Write the words in small letters; the sentence carries them.", "普通の小文字で書きます。文だけで十分に伝わります。"),
	}
)
