package ui

import (
	"slices"
	"strings"

	"daruma/coach"
	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// placeholderNames are the placeholders as a person is asked for them.
var placeholderNames = map[string]text.Text{
	"contact":        text.Say("The contact", "ご担当者のお名前"),
	"company":        text.Say("Their company", "先方の会社名"),
	"title":          text.Say("The deal", "案件名"),
	"sender":         text.Say("Your name", "ご自身のお名前"),
	"sender_company": text.Say("Your company", "ご自身の会社名"),
	"event":          text.Say("The event", "イベント名"),
	"resource":       text.Say("What you share", "ご案内する資料など"),
	"date":           text.Say("The day", "日付"),
	"colleague":      text.Say("The colleague", "同僚の方のお名前"),
}

// placeholderHints are examples of what stands there.
var placeholderHints = map[string]text.Text{
	"event":    text.Say("HR Expo 2027", "HRエキスポ2027"),
	"resource": text.Say("our note on plant visits", "工場見学の準備資料"),
	"date":     text.Say("2026-12-04, in 2 weeks", "12月4日、2週間後"),
}

// valuePath is where what was typed for a placeholder is kept among the raw
// answers of a draft.
func valuePath(name string) string { return "reply.values." + name }

// values are what the text is filled with: what the entry and the settings
// know, and what was typed over it.
func (p replyPane) values() reply.Values {
	v := p.knownValues()
	for _, name := range reply.Placeholders() {
		typed := strings.TrimSpace(p.raw[valuePath(name)])
		if name == "date" && typed != "" {
			on, _ := p.readDay(typed)
			typed = on.String()
		}
		if typed != "" {
			v[name] = typed
		}
	}
	for sentence, wanted := range map[string]bool{reply.Pivot: p.pivot, reply.Reserve: p.reserve} {
		if wanted {
			_ = v.Include(sentence) // both are sentences there are
		}
	}
	return v
}

func (p replyPane) knownValues() reply.Values {
	var sender reply.Sender
	sender.Name, sender.Company = journal.Sender(p.language, p.env.prefs.Get)
	return reply.FromEntry(p.entry, sender, p.language, p.env.today())
}

// readDay reads the day that stands in the text: one on which somebody was met
// is past, any other is to come where the words allow it.
func (p replyPane) readDay(typed string) (calendar.Date, text.Text) {
	if on, problem := comingDay(typed, p.env.today()); problem.IsZero() && p.template.ID != "met-colleague" {
		return on, problem
	}
	on, err := calendar.ParseWords(typed, p.env.today())
	if err != nil {
		return calendar.Date{}, journal.DateProblem(err)
	}
	return on, text.Text{}
}

// takesValues are the placeholders of the text that nothing is known for.
func (p replyPane) takesValues() []string {
	takes := p.template.Takes
	if p.mine != nil {
		takes = namedIn(*p.mine)
	}
	known := p.knownValues()
	return slices.DeleteFunc(slices.Clone(takes), func(name string) bool {
		return strings.TrimSpace(known[name]) != "" || placeholderNames[name].IsZero()
	})
}

// namedIn are the placeholders that stand in a template of the user's own.
func namedIn(t journal.Template) []string {
	words := strings.NewReplacer("｛", "{", "｝", "}").Replace(t.Subject + "\n" + t.Body)
	return slices.DeleteFunc(reply.Placeholders(), func(name string) bool { return !strings.Contains(words, "{"+name+"}") })
}

// valued reports whether something was typed that the text has a place for.
func (p replyPane) valued() bool {
	return slices.ContainsFunc(p.takesValues(), func(name string) bool { return strings.TrimSpace(p.raw[valuePath(name)]) != "" })
}

// missing is the first placeholder that keeps the text from being complete, and
// what to say about it; "" where there is none.
func (p replyPane) missing() (name string, say text.Text) {
	if p.own != "" {
		return "", text.Text{}
	}
	if day := p.raw[valuePath("date")]; strings.TrimSpace(day) != "" && slices.Contains(p.takesValues(), "date") {
		if _, problem := p.readDay(day); !problem.IsZero() {
			return "date", problem
		}
	}
	names := p.takesValues()
	switch {
	case p.mine == nil:
		names = reply.Missing(p.template.ID, p.language, p.values())
	case p.filled() != "":
		names = nil
	}
	if len(names) == 0 {
		return "", text.Text{}
	}
	return names[0], text.Say("This text needs one thing first: %[1]s.", "この文面には「%[1]s」の入力が必要です。").With(lowered(placeholderNames[names[0]]))
}

// lowered is a name as it stands within a sentence.
func lowered(t text.Text) text.Text {
	t.EN = strings.ToLower(t.EN[:1]) + t.EN[1:]
	return t
}

// fillIn asks for the values, in focus at the placeholder named.
func (p replyPane) fillIn(name string) replyPane {
	names := p.takesValues()
	fields := make([]field, len(names))
	for i, n := range names {
		q := coach.Question{Field: valuePath(n), Ask: placeholderNames[n], Hint: placeholderHints[n]}
		fields[i] = lineField(q, p.raw[valuePath(n)], p.readerOf(n), func(*journal.Entry) string { return "" })
	}
	p.fill = form{env: p.env, fields: against(fields, &journal.Entry{}), at: max(slices.Index(names, name), 0)}.focused()
	p.mode = filling
	return p
}

// readerOf says at once what was understood of a value; the value itself is kept
// as it was typed.
func (p replyPane) readerOf(name string) reader {
	return func(typed string, _ *journal.Entry) (understood, problem text.Text) {
		if name != "date" || strings.TrimSpace(typed) == "" {
			return text.Text{}, text.Text{}
		}
		on, problem := p.readDay(typed)
		if !problem.IsZero() {
			return text.Text{}, problem
		}
		return dayAndYear(on), text.Text{}
	}
}

// preview is the text as it stands, with a gap in sight where something that it
// needs is missing.
func (p replyPane) preview() string {
	if words := p.words(); words != "" {
		return words
	}
	v := p.values()
	for _, name := range reply.Placeholders() {
		if strings.TrimSpace(v[name]) == "" && (p.mine != nil || slices.Contains(p.template.Requires, name)) {
			v[name] = gap
		}
	}
	_, words := p.filledWith(v)
	return words
}

// gap stands in the preview for what is missing.
const gap = "____"
