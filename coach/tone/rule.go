package tone

import (
	"strings"

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
	catches  string  // in words, for whoever reads the table
	words    phrases // what it catches
	unless   phrases // the sentence means well after all
	softened phrases // the sentence, or one beside it, makes it a request that may be declined
	advice
}

// Phrases are patterns of which any may match.
type phrases []string

// en are English phrases, as whole words.
func en(patterns ...string) phrases {
	var out phrases
	for _, p := range patterns {
		out = append(out, `\b(?:`+p+`)(?:\b|$)`)
	}
	return out
}

// ja are Japanese phrases.
func ja(patterns ...string) phrases { return patterns }

// pieces are what patterns have in common, written <name> in them.
var pieces = strings.NewReplacer(
	`<be>`, `(?:is|are|was|were|be|been|being|looks?|seems?|sounds?|feels?)`,
	`<had>`, `(?:had|'d)`,
	`<would>`, `(?:would|'d)`,
	`<gap>`, `(?:[\w'"-]+,? ){0,4}`,
	`<adv>`, `(?:\w+ ){0,2}`,
	`<decision>`, `(?:decisions?|choices?|judge?ments?|moves?|selection|conclusion|reasoning|logic|behaviou?r|attitude|conduct|treatment|process|e-?mails?|messages?|reply|response|reasons?|explanation|excuses?|company|firm|organi[sz]ation|team|people|person|way|standards?|bunch|management|department|managers?|buyers?|boss(?:es)?|directors?|committee|board|staff|clerks?|bureaucrats?|evaluation|criteria|excuse|answer)`,
	`<offer>`, `(?:offers?|proposals?|products?|solutions?|services?|programmes?|programs?|trainings?|platform|system|software|tools?|price|pricing|quality|approach|package|courses?|content|support|quotes?|method|technology)`,
	`<rival>`, `(?:competitors?|rivals?|vendors?|suppliers?|providers?|alternatives?|others?|option|company|firm)`,
	`<yours>`, `your (?:[\w-]+ ){0,2}[\w-]+`,
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

// families are the table of rules, a file or two for each kind.
var families = []family{
	{Insult, insults},
	{Insult, veiledInsults},
	{Blame, blames},
	{Blame, blamesJA},
	{Blame, veiledBlames},
	{Argue, arguments},
	{Argue, veiledArguments},
	{DemandReason, demands},
	{DemandReason, veiledDemands},
	{Plea, pleas},
	{Plea, veiledPleas},
	{Discount, discounts},
	{Discount, veiledDiscounts},
	{Sarcasm, sarcasms},
	{Sarcasm, veiledSarcasms},
	{Threat, threats},
	{Threat, veiledThreats},
	{HardToReach, unreached},
	{HardToReach, veiledUnreached},
	{Pressure, pressures},
	{Pressure, veiledPressures},
	{Keigo, politeForms},
}
