package journal

import "daruma/journal/text"

// A Problem is what is wrong with something a person typed, as one sentence
// that names the remedy. It never quotes free text.
type Problem struct{ Text text.Text }

// Error is the problem in English.
func (p *Problem) Error() string { return p.Text.EN }

// In is the problem in language l.
func (p *Problem) In(l text.Lang) string { return p.Text.In(l) }
