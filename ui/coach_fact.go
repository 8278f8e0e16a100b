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
// The journal has it soon after each change, see coach_fact_save.go.
type factPage struct {
	*env
	about  text.Text    // the prompt that it answers, where there is one
	was    journal.Fact // as it was before this page; a new one has no words
	stored journal.Fact // as the journal has it; one that it has not has no words
	words  terminal.Prose
	on     terminal.Line
	atDay  bool // the day has the focus
	saving autosave
	ending bool    // the page is left once the fact is stored
	why    leaving // what it is left for
}

// newFact begins an own fact, of today unless it is changed.
func newFact(e *env, about text.Text) screen {
	f := changeFact(e, journal.Fact{ID: journal.NewID(), On: e.today()}).(factPage)
	f.about = about
	return f
}

// changeFact goes on with an own fact.
func changeFact(e *env, fact journal.Fact) screen {
	f := factPage{env: e, was: fact, stored: fact, words: terminal.NewProse(), on: terminal.NewLine()}
	f.words.SetValue(fact.Words)
	f.words.Focus()
	f.on.SetValue(fact.On.String())
	return f
}

func (f factPage) Init() tea.Cmd { return nil }

func (f factPage) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case draftDue:
		return f.save()
	case factStored:
		return f.isStored(msg)
	case edited:
		if msg.err != nil {
			return f, failed(msg.err)
		}
		f.words.SetValue(msg.words)
		return f.changed(nil)
	case insertMsg:
		if f.atDay {
			f.on.Insert(string(msg))
		} else {
			f.words.Insert(string(msg))
		}
		return f.changed(nil)
	case tea.KeyMsg:
		if f.ending {
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
		return f.changed(cmd)
	case keyNextBody.hit(k), k.Type == tea.KeyTab:
		return f.focused(true), nil
	case keyEditor.hit(k):
		return f, edit(f.env, f.words.Value())
	default:
		f.words, cmd = f.words.Update(k)
		return f.changed(cmd)
	}
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
