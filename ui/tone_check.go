package ui

import (
	"cmp"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/coach/tone"
	"daruma/journal/text"
)

// toneCheck is what the tone check says about a text. It reads away from the
// loop, one text at a time: while one is read, what is typed waits, and only the
// newest wording is read after it. So typing never waits for it.
type toneCheck struct {
	words string // the text that found is about
	found []tone.Finding
	known bool // words was read
	busy  bool
	at    int       // the finding in focus
	well  text.Text // what is good about it, where nothing was found
}

type toneChecked struct {
	words string
	found []tone.Finding
	well  text.Text
}

// readTone reads a text. The guard is not for two goroutines, so it is asked
// afterwards, see [replyPane.guarded].
func readTone(words string, spoken bool) toneChecked {
	return toneChecked{words, tone.Check(words, tone.Options{Spoken: spoken}), readsWell(words)}
}

// answered takes over what was found.
func (c toneCheck) answered(msg toneChecked) toneCheck {
	if !c.busy {
		return c // another pane asked
	}
	at := c.at
	if at >= len(msg.found) {
		at = 0
	}
	return toneCheck{words: msg.words, found: msg.found, well: msg.well, known: true, at: at}
}

// watched has the text read where it is not the program's own and was not read
// yet. A template that nobody changed has nothing to find.
func (p replyPane) watched() (replyPane, tea.Cmd) {
	words := p.read()
	switch {
	case p.own == "" && p.mine == nil && !p.valued():
		p.tone = toneCheck{busy: p.tone.busy, well: readsWell(words)}
		return p, nil
	case p.tone.busy, p.tone.known && p.tone.words == words:
		return p, nil
	}
	p.tone.busy = true
	spoken := p.spoken()
	return p, func() tea.Msg { return readTone(words, spoken) }
}

// guarded adds the wording of vents to what was found. That is read on the loop,
// and only where something was written to nobody.
func (p replyPane) guarded() replyPane {
	words := p.tone.words
	if p.own == "" || p.env.guard.Empty() {
		return p
	}
	found := slices.Clone(p.tone.found)
	for _, at := range p.env.guard.Repeats(words, p.filled()) {
		for _, f := range tone.Check(words[at.From:at.To], tone.Options{Guard: p.env.guard}) {
			if f.Kind == tone.Vent {
				f.Span.From, f.Span.To = f.Span.From+at.From, f.Span.To+at.From
				found = append(found, f)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b tone.Finding) int { return cmp.Compare(a.Span.From, b.Span.From) })
	p.tone.found = found
	return p
}

// read is the text as it is read, shown and copied.
func (p replyPane) read() string { return text.Clean(strings.TrimRight(p.preview(), "\n")) }

// findings are what was found in the text, as far as it was read.
func (p replyPane) findings() []tone.Finding { return p.tone.found }

// wordings are the findings as the coach's rules look at them.
func (p replyPane) wordings() []coach.Wording {
	out := make([]coach.Wording, len(p.findings()))
	for i, f := range p.findings() {
		out[i] = coach.Wording{Kind: string(f.Kind), Words: f.Words}
	}
	return out
}

// nextFinding puts the next finding in focus, and its words in sight.
func (p replyPane) nextFinding() replyPane {
	found := p.findings()
	if len(found) == 0 {
		return p
	}
	p.tone.at = (p.tone.at + 1) % len(found)
	return p.inSight()
}

// inSight scrolls to the words of the finding in focus.
func (p replyPane) inSight() replyPane {
	if p.tone.at >= len(p.findings()) {
		return p
	}
	words := p.read()
	from := min(p.findings()[p.tone.at].Span.From, len(words))
	p.top = max(len(text.Wrap(words[:from], p.textWidth()))-2, 0)
	return p
}

// textWidth is how many cells a line of the text has.
func (p replyPane) textWidth() int { return p.env.width - 2*textIndent }
