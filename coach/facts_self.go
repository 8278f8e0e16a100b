package coach

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
)

// winsNamed is how many past wins a note names (rule 12).
const winsNamed = 2

// pastWins names the newest wins before this entry with their days, for who
// thinks that it will stay as it is; zero where there are none.
func pastWins(f Facts) text.Text {
	const companyCells = 14
	var named text.Text
	found := 0
	for _, h := range f.Before {
		if h.Outcome != journal.Won || h.Decided.IsZero() || h.Company == "" || found == winsNamed {
			continue
		}
		win := text.Say("%[1]s %[2]s", "%[1]sの%[2]s様").With(longDay(h.Decided), text.Truncate(h.Company, companyCells))
		if found++; found > 1 {
			win = text.Say("%s and %s", "%s、%s").With(named, win)
		}
		named = win
	}
	return named
}

// runLength is over how many entries a feeling has to stay strong (rule 40).
const runLength = 3

// staysStrong: the feeling was strong at the end of this entry and of the two
// before it. Entries in which it was not asked for are passed over.
func staysStrong(f Facts) bool {
	if !strong(f.Entry.Feeling.After) {
		return false
	}
	run := 1
	for _, h := range f.Before {
		after := h.Answers.FeelingAfter
		if after == nil {
			continue
		}
		if run++; !strong(after) || run == runLength {
			return strong(after)
		}
	}
	return false
}

// quotedCells is how much of the user's own wording a note quotes.
const quotedCells = 24

// sharpKinds are the kinds of tone.Kind that argue with a decision or lean on
// who made it (B7, D1).
var sharpKinds = []string{"insult", "blame", "argue", "demand-reason", "plea", "discount", "sarcasm", "threat"}

// hardToReach is the tone.Kind of a complaint that they were hard to reach (E7).
const hardToReach = "hard-to-reach"

// sharpWording returns the first words in the reply that argue, blame, plead,
// offer a discount or ask why.
func sharpWording(f Facts) (words string, found bool) {
	i := slices.IndexFunc(f.Tone, func(w Wording) bool { return slices.Contains(sharpKinds, w.Kind) })
	if i < 0 {
		return "", false
	}
	return text.CleanLine(f.Tone[i].Words), true
}

func saysHardToReach(f Facts) bool {
	return slices.ContainsFunc(f.Tone, func(w Wording) bool { return w.Kind == hardToReach })
}
