package journal

import (
	"strconv"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// Words is the answer e gives to the field as a person reads it: an option by
// its label, a scale as "4/5", a score as "8/10", an amount with the deal's
// currency, a date as "2026-11-20". Text that was typed is as it was typed; no
// answer is no text.
func (f Field) Words(e *Entry) text.Text {
	if !f.Answered(e) {
		return text.Text{}
	}
	switch at := f.At(e).(type) {
	case *string:
		return Label(f.Options, *at)
	case *[]string:
		labels := make([]text.Text, len(*at))
		for i, value := range *at {
			labels[i] = Label(f.Options, value)
		}
		return text.List(labels...)
	case *int:
		if f.Kind == Scale {
			return text.Same(strconv.Itoa(*at) + "/5")
		}
		return text.Same(strconv.Itoa(*at))
	case **int:
		return text.Same(strconv.Itoa(**at) + "/10")
	case **Amount:
		return FormatAmount(**at, e.Deal.Currency)
	case *calendar.Date:
		return text.Same(at.String())
	}
	return text.Say("yes", "はい") // a flag
}

// Words are the person as one line: who they are, the language they prefer and
// their weight in the decision.
func (p Person) Words() text.Text {
	var language, voice text.Text
	if p.Language != "" {
		language = text.Say("language: %[1]s", "希望言語：%[1]s").With(Label(Languages, p.Language))
	}
	if p.Voice != "" {
		voice = text.Say("voice: %[1]s", "発言力：%[1]s").With(Label(Voices, p.Voice))
	}
	return text.List(text.Same(p.Name), text.Same(p.Role), language, voice)
}

// Words are what a contact was, without its day.
func (c Contact) Words() text.Text {
	return text.List(
		Label(ContactKinds, c.Kind), Label(Directions, c.Direction), Label(ContactResults, c.Result),
		Label(Signals, c.Signal), text.Same(c.Note), text.Same(c.Value),
	)
}
