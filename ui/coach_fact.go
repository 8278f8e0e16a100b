package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// factPage is where an own fact is written down: what happened, and on what day.
type factPage struct {
	*env
	about  text.Text    // the prompt that it answers, where there is one
	stored journal.Fact // as the journal has it; the one of a new fact has no words
	words  terminal.Prose
	on     terminal.Line
	atDay  bool // the day has the focus
	saving bool
	why    leaving // what the page is left for, once the fact is stored
}

// factStored tells that a fact was put into the journal, or was not.
type factStored struct{ err error }

// newFact begins an own fact, of today unless it is changed.
func newFact(e *env, about text.Text) screen {
	f := changeFact(e, journal.Fact{ID: journal.NewID(), On: e.today()}).(factPage)
	f.about = about
	return f
}

// changeFact goes on with an own fact.
func changeFact(e *env, fact journal.Fact) screen {
	f := factPage{env: e, stored: fact, words: terminal.NewProse(), on: terminal.NewLine()}
	f.words.SetValue(fact.Words)
	f.words.Focus()
	f.on.SetValue(fact.On.String())
	return f
}

func (f factPage) Init() tea.Cmd { return nil }

func (f factPage) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case factStored:
		f.saving = false
		switch {
		case msg.err != nil:
			return f, failed(msg.err)
		case f.why == goingBack:
			return f, tea.Sequence(back, notice(saidSaved))
		}
		return depart(f, f.why)
	case edited:
		if msg.err != nil {
			return f, failed(msg.err)
		}
		f.words.SetValue(msg.words)
		return f, nil
	case insertMsg:
		if f.atDay {
			f.on.Insert(string(msg))
		} else {
			f.words.Insert(string(msg))
		}
		return f, nil
	case tea.KeyMsg:
		if f.saving {
			return f, nil
		}
		return f.key(msg)
	}
	return f, nil
}

func (f factPage) key(k tea.KeyMsg) (screen, tea.Cmd) {
	var cmd tea.Cmd
	switch {
	case f.atDay && (keyNext.hit(k) || keyNextBody.hit(k)):
		if strings.TrimSpace(f.words.Value()) == "" {
			return f.focused(false), failedWith(text.Say("Write what happened first.", "先に出来事を書いてください。"))
		}
		return f.finish(goingBack)
	case f.atDay && keyShiftTab.hit(k):
		return f.focused(false), nil
	case f.atDay:
		f.on, cmd = f.on.Update(k)
	case keyNextBody.hit(k), k.Type == tea.KeyTab:
		return f.focused(true), nil
	case keyEditor.hit(k):
		return f, edit(f.env, f.words.Value())
	default:
		f.words, cmd = f.words.Update(k)
	}
	return f, cmd
}

// focused puts the focus on the day, or on the words.
func (f factPage) focused(day bool) factPage {
	f.atDay = day
	if day {
		f.words.Blur()
		f.on.Focus()
	} else {
		f.on.Blur()
		f.words.Focus()
	}
	return f
}

// day is the day as it was typed; nothing typed is today.
func (f factPage) day() (calendar.Date, text.Text) {
	if strings.TrimSpace(f.on.Value()) == "" {
		return f.today(), text.Text{}
	}
	on, err := calendar.ParseWords(f.on.Value(), f.today())
	switch {
	case err != nil:
		return calendar.Date{}, journal.DateProblem(err)
	case on.After(f.today()):
		return calendar.Date{}, text.Say("a fact has happened; this day is to come", "事実の日付は、今日以前の日にしてください")
	}
	return on, text.Text{}
}

// finish stores the fact and leaves. Without words there is none. Where nobody
// can be asked any more, a day that cannot be read stays as it was.
func (f factPage) finish(why leaving) (screen, tea.Cmd) {
	fact := journal.Fact{ID: f.stored.ID, Words: f.words.Value()}.Normalised()
	if fact.Words == "" {
		return depart(f, why)
	}
	on, problem := f.day()
	switch {
	case problem.IsZero():
		fact.On = on
	case why == goingBack:
		return f.focused(true), failedWith(problem)
	default:
		fact.On = f.stored.On
	}
	if fact == f.stored {
		return depart(f, why)
	}
	if err := fact.Validate(); err != nil {
		return f, failed(err)
	}
	j := f.journal
	f.saving, f.why = true, why
	return f, func() tea.Msg { return factStored{j.AddFact(fact)} }
}

// Leave keeps what was written.
func (f factPage) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case why == atOnce:
		return f, tea.Quit
	case f.saving:
		f.why = why
		return f, nil
	}
	return f.finish(why)
}

func (factPage) Typing() bool        { return true }
func (f factPage) Sources() []string { return cited(f.env, evidence{}.sources()) }

func (f factPage) Keys() []shortcut {
	if f.atDay {
		return []shortcut{keySave, keyBack.called(saidSaveBack), keyShiftTab}
	}
	return []shortcut{keyNextBody, keyBack.called(saidSaveBack), keyEditor, helpOnly(press("tab", "next question", "次の質問"))}
}

// factRows is how tall the words are on the page.
const factRows = 5

func (f factPage) View() string {
	lines := []string{titleLine(f.env, f.say(text.Say("A fact for the evidence file", "自信の根拠になる事実")), ""), f.look.Rule(f.width), ""}
	if !f.about.IsZero() && f.height > 16 {
		lines = append(append(lines, said(f.env, f.look.Muted.Render, f.about)...), "")
	}
	lines = append(lines, asked{ask: text.Say("What happened, or what was said?", "あったこと、言われたこと")}.label(f.env, f.width, !f.atDay)...)
	words := f.words
	words.SetPlaceholder(f.say(text.Say("They asked for our outline first.", "真っ先に当社の提案を求められた。")), f.look.Muted)
	words.SetWidth(min(f.width-8, 70))
	words.SetHeight(factRows)
	lines = append(lines, indent(strings.Split(words.View(), "\n"), 4)...)
	lines = append(lines, "")
	return strings.Join(append(lines, f.dayLines()...), "\n")
}

// dayLines are the day as it is typed, and what was understood.
func (f factPage) dayLines() []string {
	label := asked{ask: text.Say("On which day?", "いつのことですか")}.label(f.env, f.width, f.atDay)
	line := f.on
	line.SetPlaceholder(f.say(text.Say("today", "今日")), f.look.Muted)
	line.SetWidth(20)
	row := "    " + text.PadRight(line.View(), 23)
	on, problem := f.day()
	if problem.IsZero() {
		return append(label, row+f.look.Muted.Render(f.say(dayAndYear(on))))
	}
	lines := append(label, row)
	for _, l := range text.Wrap(f.say(problem), f.width-6) {
		lines = append(lines, "    "+f.look.Caution.Render(l))
	}
	return lines
}
