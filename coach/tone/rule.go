package tone

import (
	"regexp"
	"strings"
	"sync"

	"daruma/journal/text"
)

// An advice is what a finding tells: why the words do harm, and what to say
// instead. The example is in the language of the words, the rest in the
// language of the interface.
type advice struct{ why, instead text.Text }

// A rule catches one way of saying something that a good reply does not say.
// Its patterns are read against one sentence of a [fold]: small letters, no
// contractions ("do not"), no spaces in Japanese.
type rule struct {
	catches  string // in words, for whoever reads the table
	words    string // the pattern
	unless   string // the sentence means well after all
	softened string // the sentence, or one beside it, makes it a request that may be declined
	advice
}

// en is a pattern of any of the English phrases, as whole words.
func en(phrases ...string) string { return `\b(?:` + strings.Join(phrases, "|") + `)(?:\b|$)` }

// ja is a pattern of any of the Japanese phrases.
func ja(phrases ...string) string { return `(?:` + strings.Join(phrases, "|") + `)` }

// pieces are what patterns have in common, written <name> in them.
var pieces = strings.NewReplacer(
	`<be>`, `(?:is|are|was|were|be|been|being|looks?|seems?|sounds?|feels?)`,
	`<had>`, `(?:had|'d)`,
	`<would>`, `(?:would|'d)`,
	`<gap>`, `(?:[\w'"-]+,? ){0,4}`,
	`<adv>`, `(?:\w+ ){0,2}`,
	`<decision>`, `(?:decisions?|choices?|judge?ments?|moves?|selection|conclusion|reasoning|logic|behaviou?r|attitude|conduct|treatment|process|e-?mails?|messages?|reply|response|reasons?|explanation|excuses?|company|firm|organi[sz]ation|team|people|person|way|standards?|bunch|management|department)`,
	`<offer>`, `(?:offers?|proposals?|products?|solutions?|services?|programmes?|programs?|trainings?|platform|system|software|tools?|price|pricing|quality|approach|package|courses?|content|support|quotes?|method|technology)`,
	`<rival>`, `(?:competitors?|rivals?|vendors?|suppliers?|providers?|alternatives?|others?|option|company|firm)`,
	`<count>`, `(?:several|many|countless|numerous|multiple|repeated|endless|two|three|four|five|six|seven|eight|nine|ten|\d+|a (?:dozen|hundred|thousand|number of|lot of|couple of|few)|dozens of|hundreds of|so many|too many|at least \w+|more than \w+|over \w+)`,
	`<month>`, `(?:hours|days|weeks|months|years|weekends|evenings|nights|quarter|year|month|meetings|rounds|visits|calls|presentations|revisions|versions|proposals|workshops)`,
	// 日本語
	`<貴社>`, `(?:貴社|御社|貴行|貴店|貴団体|貴校|そちら|あなた|皆様方|先方)`,
	`<弊社>`, `(?:弊社|当社|私ども|わたくしども|我々|私たち|われわれ|わが社|我が社|うち|当方|こちら)`,
	`<ませ>`, `(?:ませ|な[いかくけ]|ず|ぬ)`,
)

// A family is the rules of one kind.
type family struct {
	kind  Kind
	rules []rule
}

// families are the table of rules, one file a kind.
var families = []family{
	{Insult, insults},
	{Blame, blames},
	{Argue, arguments},
	{DemandReason, demands},
	{Plea, pleas},
	{Discount, discounts},
	{Sarcasm, sarcasms},
	{Threat, threats},
	{HardToReach, unreached},
	{Pressure, pressures},
	{Keigo, politeForms},
}

// A compiled rule is ready to be read against sentences.
type compiled struct {
	kind                    Kind
	words, unless, softened *regexp.Regexp // unless and softened may be nil
	cues                    []string       // one of them stands in whatever words matches
	advice
}

// compileAll is done once, when a text is checked for the first time: a
// program that checks none does not wait for it.
var compileAll = sync.OnceValue(func() []compiled {
	var out []compiled
	for _, f := range families {
		for _, r := range f.rules {
			out = append(out, compile(f.kind, r))
		}
	}
	return out
})

func compile(kind Kind, r rule) compiled {
	words := pieces.Replace(r.words)
	return compiled{
		kind: kind, advice: r.advice, cues: cuesOf(words),
		words: regexp.MustCompile(words), unless: pattern(r.unless), softened: pattern(r.softened),
	}
}

// pattern compiles s, or is nil where there is none.
func pattern(s string) *regexp.Regexp {
	if s == "" {
		return nil
	}
	return regexp.MustCompile(pieces.Replace(s))
}

// table is every match of the rules in t.
func table(t *reading, _ Options) []match {
	var out []match
	for _, r := range compileAll() {
		if !cued(t.lower, r.cues) {
			continue
		}
		for i := range t.sentences {
			if at, ok := r.in(t, i); ok {
				out = append(out, match{r.kind, at, r.advice})
			}
		}
	}
	return out
}

// in returns the first words of sentence i that r catches, if it means harm.
func (r compiled) in(t *reading, i int) (Span, bool) {
	s := t.sentence(i)
	if !cued(s, r.cues) {
		return Span{}, false
	}
	at := r.words.FindStringIndex(s)
	if at == nil || at[0] == at[1] || r.unless != nil && r.unless.MatchString(s) || r.soft(t, i) {
		return Span{}, false
	}
	start := t.sentences[i].From
	return t.span(start+at[0], start+at[1]), true
}

// soft reports whether sentence i or one beside it softens what r catches.
func (r compiled) soft(t *reading, i int) bool {
	if r.softened == nil {
		return false
	}
	for _, s := range []string{t.sentence(i - 1), t.sentence(i), t.sentence(i + 1)} {
		if r.softened.MatchString(s) {
			return true
		}
	}
	return false
}

// cued reports whether s has one of the cues; no cues tell nothing.
func cued(s string, cues []string) bool {
	if len(cues) == 0 {
		return true
	}
	for _, c := range cues {
		if strings.Contains(s, c) {
			return true
		}
	}
	return false
}
